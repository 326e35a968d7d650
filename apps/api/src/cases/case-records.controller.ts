import { Controller, Get, Req } from '@nestjs/common';
import type { CaseDocument, JournalEntry, PartyRow, TaskLine } from '#cases';
import { holdsPermission, relationsOf } from '#access';
import type { ClockState } from '#engine';
import type { Words } from '#kernel';
import { ApiServices } from '../api-services.js';
import { readingOf, WhoCalls } from '../auth/caller.js';
import { HttpError } from '../http/http-errors.js';
import type { Caller, HttpRequest } from '../http/http-exchange.js';
import { expectNoQuery, readRequest } from '../http/request-body.js';
import { caseIdOf } from './case-id.js';
import { JournalQuery } from './query.dto.js';

/** How a clock's due date came about. */
interface ClockExplanation {
  readonly clock: ClockState;
  readonly lines: readonly Words[];
}

/** What a case holds, part by part. */
@Controller('cases/:id')
export class CaseRecordsController {
  constructor(private readonly services: ApiServices) {}

  @Get('journal')
  async journal(
    @Req() request: HttpRequest,
    @WhoCalls() caller: Caller,
  ): Promise<{ items: readonly JournalEntry[]; next: number | null }> {
    const { after, limit } = readRequest(JournalQuery, request.query);
    const id = caseIdOf(request.params);
    const { state } = await this.services.reads.read(readingOf(caller), id);
    if (!holdsPermission(this.services.directory.access, caller.standing, 'journal.read', relationsOf(state))) {
      throw new HttpError('permission-missing');
    }
    const { entries, next } = await this.services.reads.journal(readingOf(caller), id, after, limit);
    return { items: entries, next };
  }

  @Get('clocks')
  async clocks(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<{ items: readonly ClockState[] }> {
    expectNoQuery(request.query);
    return { items: await this.services.reads.clocks(readingOf(caller), caseIdOf(request.params)) };
  }

  @Get('clocks/:key/explanation')
  async explanation(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<ClockExplanation> {
    expectNoQuery(request.query);
    const { state } = await this.document(request, caller);
    const clock = state.clocks.find((one) => one.key === request.params['key']);
    if (clock === undefined) throw new HttpError('clock-not-found');
    return { clock, lines: this.services.explain(clock) };
  }

  @Get('tasks')
  async tasks(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<{ items: readonly TaskLine[] }> {
    expectNoQuery(request.query);
    const caseId = (await this.document(request, caller)).summary.caseId;
    return { items: await this.services.reads.tasks(readingOf(caller), { caseId }) };
  }

  @Get('parties')
  async parties(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<{ items: readonly PartyRow[] }> {
    expectNoQuery(request.query);
    return { items: await this.services.reads.parties(readingOf(caller), caseIdOf(request.params)) };
  }

  private document(request: HttpRequest, caller: Caller): Promise<CaseDocument> {
    return this.services.reads.read(readingOf(caller), caseIdOf(request.params));
  }
}
