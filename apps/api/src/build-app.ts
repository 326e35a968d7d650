import { NestFactory } from '@nestjs/core';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { checkAccess, TableFault } from '#access';
import { API_PREFIX, PROBLEM_MEDIA_TYPE } from '#contract';
import { ApiModule } from './api.module.js';
import type { ApiServices } from './api-services.js';
import { HttpError } from './http/http-errors.js';
import type { HttpReply } from './http/http-exchange.js';
import { takeJsonBodies } from './http/json-bodies.js';
import { problemOf } from './http/problem-of.js';
import { OPERATIONS } from './openapi/operations.js';

/** Largest body of a request that is not a file, in bytes. */
const LARGEST_BODY = 1_048_576;

/** How this door is opened. */
export interface AppOptions {
  /** Largest file, in bytes. */
  readonly largestFile: number;
}

/**
 * Builds the HTTP application over opened services, and checks that no route and no command stands outside the
 * access table or the description of the API.
 *
 * @throws TableFault naming everything that is missing or one too many.
 */
export async function buildApp(services: ApiServices, options: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: 'idle',
    frameworkErrors: (_error: unknown, _request: unknown, reply: HttpReply) => answerNoRoute(reply),
  });
  const fastify = adapter.getInstance();
  const routes: string[] = [];
  fastify.addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((one) => `${one} ${url}`));
  });
  // Cases hold what is known of people: nothing between here and the caller keeps a copy, nothing guesses a type.
  fastify.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  });
  takeJsonBodies(fastify);
  await fastify.register(multipart, { limits: { files: 1, fields: 4, fileSize: options.largestFile } });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.over(services), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
    bodyParser: false,
  });
  app.setGlobalPrefix(API_PREFIX.slice(1));
  await app.init();
  checkRoutes(services, routes);
  return app;
}

/** What is no path at all, before any route is looked for. */
function answerNoRoute(reply: HttpReply): void {
  const { problem } = problemOf(new HttpError('route-not-found'));
  reply.code(problem.status).header('Content-Type', PROBLEM_MEDIA_TYPE).send(problem);
}

function checkRoutes(services: ApiServices, routes: readonly string[]): void {
  checkAccess(services.directory.table, services.registry, routes);
  const described = Object.keys(OPERATIONS);
  const faults = [
    ...routes.filter((route) => !described.includes(route)).map((route) => `operations: no description of ${route}`),
    ...described.filter((route) => !routes.includes(route)).map((route) => `operations: no route ${route}`),
  ];
  if (faults.length > 0) throw new TableFault(faults);
}
