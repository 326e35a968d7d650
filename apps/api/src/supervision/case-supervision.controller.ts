import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { CommandAnswer } from '#cases';
import type { Suggestion, Urge } from '#supervision';
import { ApiServices } from '../api-services.js';
import { WhoCalls } from '../auth/caller.js';
import { caseIdOf } from '../cases/case-id.js';
import { sendRefusal } from '../cases/give-command.js';
import { etagOf, idempotencyKey } from '../http/header-values.js';
import type { Caller, HttpReply, HttpRequest } from '../http/http-exchange.js';
import { expectNoQuery, readRequest } from '../http/request-body.js';
import {
  CandidateQuery,
  PreviewQuery,
  ReassignmentBody,
  TakeOverBody,
  UrgeBody,
  WordsBody,
} from './supervision.dto.js';

/** What a supervisor does to one case, and what the urged answer. */
@Controller('cases/:id')
export class CaseSupervisionController {
  constructor(private readonly services: ApiServices) {}

  @Post('urges')
  async urge(
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
    @Body() content: unknown,
    @WhoCalls() caller: Caller,
  ) {
    expectNoQuery(request.query);
    const order = readRequest(UrgeBody, content);
    reply.code(201).send(await this.services.supervision.urges.make(caller, caseIdOf(request.params), order));
  }

  @Post('urges/:urge/reply')
  async reply(
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
    @Body() content: unknown,
    @WhoCalls() caller: Caller,
  ) {
    expectNoQuery(request.query);
    const { words } = readRequest(WordsBody, content);
    sent(reply, await this.services.supervision.urges.reply(caller, nameOf(request), words));
  }

  @Post('urges/:urge/withdraw')
  async withdraw(
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
    @Body() content: unknown,
    @WhoCalls() caller: Caller,
  ) {
    expectNoQuery(request.query);
    const { words } = readRequest(WordsBody, content);
    sent(reply, await this.services.supervision.urges.withdraw(caller, nameOf(request), words));
  }

  @Get('candidates')
  candidates(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<Suggestion> {
    const { without } = readRequest(CandidateQuery, request.query);
    const named = without === undefined ? [] : without.split(',').map((one) => one.trim());
    return this.services.supervision.candidates.read(caller, caseIdOf(request.params), named);
  }

  @Post('reassign')
  async reassign(
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
    @Body() content: unknown,
    @WhoCalls() caller: Caller,
  ) {
    const options = optionsOf(request);
    const order = readRequest(ReassignmentBody, content);
    answer(reply, await this.services.supervision.reassign.give(caller, caseIdOf(request.params), order, options));
  }

  @Post('take-over')
  async takeOver(
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
    @Body() content: unknown,
    @WhoCalls() caller: Caller,
  ) {
    const options = optionsOf(request);
    const order = readRequest(TakeOverBody, content);
    answer(reply, await this.services.supervision.reassign.takeOver(caller, caseIdOf(request.params), order, options));
  }
}

function nameOf(request: HttpRequest): { readonly caseId: string; readonly id: string } {
  return { caseId: caseIdOf(request.params), id: (request.params['urge'] ?? '').toLowerCase() };
}

function optionsOf(request: HttpRequest) {
  const { dryRun } = readRequest(PreviewQuery, request.query);
  return { dryRun: dryRun === 'true', idempotencyKey: idempotencyKey(request) };
}

function sent(reply: HttpReply, urge: Urge): void {
  reply.code(200).send(urge);
}

function answer(reply: HttpReply, given: CommandAnswer): void {
  if (given.outcome === 'refused') sendRefusal(reply, given);
  else reply.code(200).header('ETag', etagOf(given.version)).send(given);
}
