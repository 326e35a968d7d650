import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { PROBLEM_MEDIA_TYPE } from '#contract';
import type { HttpReply, HttpRequest } from './http-exchange.js';
import { problemOf } from './problem-of.js';

/** The one translator of this door: everything thrown becomes a problem, and what nobody expected is logged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('api');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<HttpReply>();
    const { problem, retryAfter } = problemOf(thrown);
    if (problem.status === 500) this.record(thrown, http.getRequest<HttpRequest>());
    if (reply.sent) return;
    if (retryAfter !== null) reply.header('Retry-After', String(retryAfter));
    if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
    reply.code(problem.status).header('Content-Type', PROBLEM_MEDIA_TYPE).send(problem);
  }

  /** The path without its query: a query may hold names of people. */
  private record(thrown: unknown, request: HttpRequest): void {
    const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    this.log.error(`${request.method} ${request.url.split('?')[0] ?? ''}: ${text}`);
  }
}
