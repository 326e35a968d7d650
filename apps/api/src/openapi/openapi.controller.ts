import { Controller, Get, Res } from '@nestjs/common';
import { ApiServices } from '../api-services.js';
import type { HttpReply } from '../http/http-exchange.js';
import { openApiDocument } from './openapi-document.js';

/** The description of this API. Needs no token. */
@Controller('openapi.json')
export class OpenApiController {
  private text: string | undefined;

  constructor(private readonly services: ApiServices) {}

  /** Written out on first use and kept. */
  @Get()
  document(@Res() reply: HttpReply): void {
    this.text ??= JSON.stringify(openApiDocument(this.services.registry));
    reply.header('Content-Type', 'application/json; charset=utf-8').send(this.text);
  }
}
