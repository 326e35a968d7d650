import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Bulk, BulkAct } from '#supervision';
import { ApiServices } from '../api-services.js';
import { WhoCalls } from '../auth/caller.js';
import type { Caller, HttpReply, HttpRequest } from '../http/http-exchange.js';
import { expectNoQuery, readRequest, requestInvalid } from '../http/request-body.js';
import { BulkBody, PreviewQuery, type BulkActBody } from './supervision.dto.js';

/** One act on many cases: previewed, done, paused, undone. */
@Controller('supervision/bulks')
export class BulksController {
  constructor(private readonly services: ApiServices) {}

  @Post()
  async perform(
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
    @Body() content: unknown,
    @WhoCalls() caller: Caller,
  ) {
    const { dryRun } = readRequest(PreviewQuery, request.query);
    const { act: told, cases } = readRequest(BulkBody, content);
    const act = actOf(told);
    const { bulks } = this.services.supervision;
    if (dryRun === 'true') {
      const items = await bulks.preview(caller, act, cases);
      reply.code(200).send({ items: items.map((item) => ({ reason: null, ...item, result: null })) });
      return;
    }
    reply.code(201).send(await bulks.perform(caller, act, cases));
  }

  @Get(':bulk')
  read(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<Bulk> {
    expectNoQuery(request.query);
    return this.services.supervision.bulks.read(caller, bulkOf(request));
  }

  @Post(':bulk/pause')
  async pause(@Req() request: HttpRequest, @Res() reply: HttpReply, @WhoCalls() caller: Caller) {
    expectNoQuery(request.query);
    reply.code(200).send(await this.services.supervision.bulks.pause(caller, bulkOf(request)));
  }

  @Post(':bulk/resume')
  async resume(@Req() request: HttpRequest, @Res() reply: HttpReply, @WhoCalls() caller: Caller) {
    expectNoQuery(request.query);
    reply.code(200).send(await this.services.supervision.bulks.resume(caller, bulkOf(request)));
  }

  @Post(':bulk/undo')
  async undo(@Req() request: HttpRequest, @Res() reply: HttpReply, @WhoCalls() caller: Caller) {
    expectNoQuery(request.query);
    reply.code(200).send(await this.services.supervision.bulks.undo(caller, bulkOf(request)));
  }
}

function bulkOf(request: HttpRequest): string {
  return (request.params['bulk'] ?? '').toLowerCase();
}

/** Every kind of act with what it needs. @throws HttpError `request-invalid` */
function actOf({ kind, words, replyDue, officers, reason }: BulkActBody): BulkAct {
  if (kind === 'urge') {
    if (words === undefined || words === '') throw missing('words');
    return { kind, words, ...(replyDue === undefined ? {} : { replyDue }) };
  }
  if (officers === undefined) throw missing('officers');
  if (reason === undefined || reason === '') throw missing('reason');
  return { kind, officers, reason };
}

function missing(field: string) {
  return requestInvalid([{ field: `act.${field}`, message: { zh: '必填。', en: 'is required.' } }]);
}
