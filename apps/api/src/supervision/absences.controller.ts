import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Absence } from '#access';
import { ApiServices } from '../api-services.js';
import { WhoCalls } from '../auth/caller.js';
import type { Caller, HttpReply, HttpRequest } from '../http/http-exchange.js';
import { expectNoQuery, readRequest } from '../http/request-body.js';
import { AbsenceBody, AbsenceEndBody, AbsenceListQuery } from './supervision.dto.js';

/** The absence calendar with its substitutes. */
@Controller('absences')
export class AbsencesController {
  constructor(private readonly services: ApiServices) {}

  @Get()
  list(@Req() request: HttpRequest): { items: readonly Absence[] } {
    const today = this.services.today();
    const { from = today, until = '9999-12-31', unit } = readRequest(AbsenceListQuery, request.query);
    const query = { from, until, ...(unit === undefined ? {} : { unit }) };
    return { items: this.services.supervision.absences.list(query, today) };
  }

  @Post()
  async record(
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
    @Body() content: unknown,
    @WhoCalls() caller: Caller,
  ) {
    expectNoQuery(request.query);
    const absence = readRequest(AbsenceBody, content) as Absence;
    reply.code(201).send(await this.services.supervision.absences.record(caller, absence, this.services.today()));
  }

  @Post(':person/:from/end')
  async end(
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
    @Body() content: unknown,
    @WhoCalls() caller: Caller,
  ) {
    expectNoQuery(request.query);
    const { until } = readRequest(AbsenceEndBody, content);
    const { person = '', from = '' } = request.params;
    await this.services.supervision.absences.end(caller, { person, from, until }, this.services.today());
    reply.code(204).send();
  }
}
