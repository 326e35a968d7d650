import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Reading } from '#cases';
import type { ActorStamp } from '#engine';
import type { Caller, HttpRequest } from '../http/http-exchange.js';

/** The caller of a route that needs one. */
export const WhoCalls = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<HttpRequest>();
  if (caller === undefined) throw new Error('the route is open and has no caller');
  return caller;
});

/** What a caller may read. */
export function readingOf(caller: Caller): Reading {
  return { caller: caller.standing.person.id, scope: caller.scope };
}

/** The caller as actor; the access table puts the post right. */
export function actorOf({ standing: { person } }: Caller): ActorStamp {
  const [post] = person.posts;
  return { person: person.id, name: person.name, unit: post?.unit ?? person.unit, role: post?.role ?? '' };
}
