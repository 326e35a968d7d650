import { Controller, Get, Req } from '@nestjs/common';
import {
  MAY_READ,
  MAY_READ_REMEDIES,
  oversightOf,
  type Board,
  type Escalation,
  type EscalationPage,
  type Lacking,
  type UrgeLine,
} from '#supervision';
import { ApiServices } from '../api-services.js';
import { readingOf, WhoCalls } from '../auth/caller.js';
import { caseIdOf } from '../cases/case-id.js';
import { HttpError } from '../http/http-errors.js';
import type { Caller, HttpRequest } from '../http/http-exchange.js';
import { expectNoQuery, readRequest } from '../http/request-body.js';
import { EscalationListQuery, UrgeListQuery } from './supervision.dto.js';

/** Late and endangered cases, for whoever supervises them. */
@Controller('supervision')
export class EscalationsController {
  constructor(private readonly services: ApiServices) {}

  @Get('escalations')
  list(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<EscalationPage> {
    return this.page(request, caller, 'cases');
  }

  @Get('remedies')
  remedies(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<EscalationPage> {
    return this.page(request, caller, 'remedies');
  }

  @Get('escalations/:id')
  async ofCase(
    @Req() request: HttpRequest,
    @WhoCalls() caller: Caller,
  ): Promise<{ limits: readonly Escalation[]; lacks: readonly Lacking[] }> {
    expectNoQuery(request.query);
    const id = caseIdOf(request.params);
    const { summary } = await this.services.reads.read(readingOf(caller), id);
    const oversight = this.oversight(caller, [MAY_READ, MAY_READ_REMEDIES]);
    if (!oversight.units.includes(summary.unit)) throw new HttpError('permission-missing');
    const { escalations, lacks } = this.services.supervision;
    const [limits, lacking] = await Promise.all([
      escalations.ofCase(oversight, id, this.services.today()),
      lacks.read(readingOf(caller), id),
    ]);
    return { limits, lacks: lacking };
  }

  @Get('urges')
  async urges(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<{ items: readonly UrgeLine[] }> {
    const { which } = readRequest(UrgeListQuery, request.query);
    const { urges } = this.services.supervision;
    const items =
      which === 'standing' ? await urges.standing(caller, this.services.today()) : await urges.toAnswer(caller);
    return { items };
  }

  private page(request: HttpRequest, caller: Caller, board: Board): Promise<EscalationPage> {
    const { unit, ...query } = readRequest(EscalationListQuery, request.query);
    const oversight = this.oversight(caller, [board === 'remedies' ? MAY_READ_REMEDIES : MAY_READ]);
    if (oversight.units.length === 0) throw new HttpError('permission-missing');
    const below = unit === undefined ? null : this.services.directory.organisation.tree.downward(unit);
    const units = oversight.units.filter((one) => below?.includes(one) !== false);
    const { escalations } = this.services.supervision;
    return escalations.list({ ...oversight, units }, { ...query, board }, this.services.today());
  }

  private oversight(caller: Caller, permissions: readonly string[]) {
    return oversightOf(this.services.supervision.offices(this.services.today()), caller, permissions);
  }
}
