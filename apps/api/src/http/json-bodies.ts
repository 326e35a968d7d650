import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HttpError } from './http-errors.js';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** JSON is UTF-8 (RFC 8259): text in another encoding must not be recorded with its characters replaced. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Takes JSON bodies in UTF-8; every other type is refused, unless a plugin takes it. */
export function takeJsonBodies(fastify: Fastify): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string;
    try {
      text = utf8.decode(body);
    } catch {
      done(new HttpError('body-unreadable'));
      return;
    }
    // The default parser answers by calling back.
    void parse(request, text, done);
  });
}
