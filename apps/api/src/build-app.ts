import { NestFactory } from '@nestjs/core';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { checkAccess, TableFault } from '#access';
import { API_PREFIX } from '#contract';
import { ApiModule } from './api.module.js';
import type { ApiServices } from './api-services.js';
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
  });
  const routes: string[] = [];
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((one) => `${one} ${url}`));
  });
  await adapter.getInstance().register(multipart, { limits: { files: 1, fields: 4, fileSize: options.largestFile } });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.over(services), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX.slice(1));
  await app.init();
  checkRoutes(services, routes);
  return app;
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
