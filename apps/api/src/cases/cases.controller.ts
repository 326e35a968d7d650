import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { CaseDocument, CasePage } from '#cases';
import { ApiServices } from '../api-services.js';
import { actorOf, readingOf, WhoCalls } from '../auth/caller.js';
import { etagOf, ifMatch } from '../http/header-values.js';
import type { Caller, HttpReply, HttpRequest } from '../http/http-exchange.js';
import { expectNoQuery, readRequest, requestInvalid } from '../http/request-body.js';
import { caseAnswer, summaryOf } from './case-answer.js';
import { caseIdOf } from './case-id.js';
import { CommandBody, OpenCaseBody } from './command.dto.js';
import { giveCommand, readCommand } from './give-command.js';
import { nextStepsAnswer } from './next-steps-answer.js';
import { RECORD_FILE, SENT_AS_FILE } from '../files/record-file.js';
import { USUAL_OPENING } from './usual-opening.js';
import { caseQueryOf, CaseListQuery, CaseReadQuery } from './query.dto.js';

/** Cases: opened, listed, read, and moved by commands. */
@Controller('cases')
export class CasesController {
  constructor(private readonly services: ApiServices) {}

  @Get()
  list(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<CasePage> {
    const query = readRequest(CaseListQuery, request.query);
    return this.services.reads.list(readingOf(caller), caseQueryOf(query, caller.standing.person.id));
  }

  @Post()
  async open(
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
    @Body() content: unknown,
    @WhoCalls() caller: Caller,
  ): Promise<void> {
    const body = readCommand(this.services, OpenCaseBody, content, USUAL_OPENING);
    const unit = body.unit ?? caller.standing.person.unit;
    const { command = USUAL_OPENING, at = null, payload } = body;
    await giveCommand(this.services, { request, reply }, caller, { caseId: null, command, unit, at, payload });
  }

  @Get(':id')
  async read(@Req() request: HttpRequest, @Res() reply: HttpReply, @WhoCalls() caller: Caller): Promise<void> {
    const { asKnownOn } = readRequest(CaseReadQuery, request.query);
    const id = caseIdOf(request.params);
    const found = await this.documentOf(caller, id, asKnownOn);
    reply.header('ETag', etagOf(found.state.version)).send(caseAnswer(found));
  }

  @Get(':id/next-steps')
  async nextSteps(@Req() request: HttpRequest, @Res() reply: HttpReply, @WhoCalls() caller: Caller): Promise<void> {
    expectNoQuery(request.query);
    const found = await this.services.reads.nextSteps(readingOf(caller), caseIdOf(request.params), actorOf(caller));
    reply.header('ETag', etagOf(found.state.version)).send(nextStepsAnswer(this.services.registry, found));
  }

  @Post(':id/commands')
  async command(
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
    @Body() content: unknown,
    @WhoCalls() caller: Caller,
  ): Promise<void> {
    const caseId = caseIdOf(request.params);
    const body = readCommand(this.services, CommandBody, content, null);
    const expectedVersion = agreed(ifMatch(request), body.expectedVersion ?? null);
    const { command, proceeding = null, at = null, payload } = body;
    if (command === RECORD_FILE) throw requestInvalid([{ field: 'command', message: SENT_AS_FILE }]);
    const asked = { caseId, command, proceeding, at, payload, expectedVersion };
    await giveCommand(this.services, { request, reply }, caller, asked);
  }

  private async documentOf(caller: Caller, id: string, moment: string | undefined): Promise<CaseDocument> {
    const reading = readingOf(caller);
    if (moment === undefined) return this.services.reads.read(reading, id);
    const state = await this.services.reads.readAsKnownOn(reading, id, moment);
    return { state, summary: summaryOf(this.services, state) };
  }
}

/** `If-Match` and `expectedVersion` say the same or only one of them is there. */
function agreed(header: number | null, body: number | null): number | null {
  if (header === null || body === null || header === body) return header ?? body;
  const message = { zh: '与 If-Match 不一致。', en: 'It differs from If-Match.' };
  throw requestInvalid([{ field: 'expectedVersion', message }]);
}
