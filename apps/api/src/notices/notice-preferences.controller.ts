import { Body, Controller, Get, Put, Req } from '@nestjs/common';
import type { Addresses, ChosenPreferences, HowTold } from '#notices';
import { ApiServices } from '../api-services.js';
import { WhoCalls } from '../auth/caller.js';
import { ADMINISTERS_NOTICES, expectPermission } from '../auth/expect-permission.js';
import type { Caller, HttpRequest } from '../http/http-exchange.js';
import { expectNoQuery, readRequest } from '../http/request-body.js';
import { AddressesBody, PreferencesBody } from './notice-bodies.dto.js';

/** How people are told, and where they are reached. */
@Controller()
export class NoticePreferencesController {
  constructor(private readonly services: ApiServices) {}

  @Get('me/notice-preferences')
  mine(@Req() request: HttpRequest, @WhoCalls() { standing }: Caller): Promise<HowTold> {
    expectNoQuery(request.query);
    return this.services.notices.preferences.of(standing.person.id);
  }

  @Put('me/notice-preferences')
  choose(@Req() request: HttpRequest, @Body() content: unknown, @WhoCalls() { standing }: Caller): Promise<HowTold> {
    expectNoQuery(request.query);
    const chosen = withoutGaps(readRequest(PreferencesBody, content)) as ChosenPreferences;
    return this.services.notices.preferences.choose(standing.person.id, chosen);
  }

  /** Addresses come from the bureau's own register, never from whoever is to be told. */
  @Put('people/:person/notice-addresses')
  reachAt(@Req() request: HttpRequest, @Body() content: unknown, @WhoCalls() caller: Caller): Promise<HowTold> {
    expectPermission(this.services, caller, ADMINISTERS_NOTICES);
    expectNoQuery(request.query);
    const addresses = withoutGaps(readRequest(AddressesBody, content)) as Addresses;
    return this.services.notices.preferences.reachAt(request.params['person'] ?? '', addresses);
  }
}

/** A field that was left out stays as it was: it is not there at all. */
function withoutGaps(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.map(([name, one]) => [name, withoutGaps(one)]));
}
