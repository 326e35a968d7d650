import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { DeadDelivery, Page, Webhook } from '#notices';
import { ApiServices } from '../api-services.js';
import { WhoCalls } from '../auth/caller.js';
import { ADMINISTERS_NOTICES, expectPermission } from '../auth/expect-permission.js';
import type { Caller, HttpRequest } from '../http/http-exchange.js';
import { expectNoQuery, readRequest } from '../http/request-body.js';
import { WebhookBody } from './notice-bodies.dto.js';
import { DeadDeliveriesQuery, pageAsked } from './notice-query.dto.js';

/** What administrators do about notices: where other systems listen, and what could not be sent. */
@Controller()
export class NoticeAdministrationController {
  constructor(private readonly services: ApiServices) {}

  @Get('webhooks')
  async webhooks(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<{ items: readonly Webhook[] }> {
    this.expectAdministrator(request, caller);
    return { items: await this.services.notices.webhooks.list() };
  }

  /** The secret is answered this once. */
  @Post('webhooks')
  open(
    @Req() request: HttpRequest,
    @Body() content: unknown,
    @WhoCalls() caller: Caller,
  ): Promise<{ readonly id: string; readonly secret: string }> {
    this.expectAdministrator(request, caller);
    const { name, url, unit, kinds } = readRequest(WebhookBody, content);
    return this.services.notices.webhooks.open({ name, url, unit, kinds }, caller.standing.person.id);
  }

  @Delete('webhooks/:webhook')
  @HttpCode(204)
  close(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<void> {
    this.expectAdministrator(request, caller);
    return this.services.notices.webhooks.close(request.params['webhook'] ?? '');
  }

  @Get('dead-deliveries')
  dead(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<Page<DeadDelivery>> {
    expectPermission(this.services, caller, ADMINISTERS_NOTICES);
    return this.services.notices.dead.list(pageAsked(readRequest(DeadDeliveriesQuery, request.query)));
  }

  @Post('dead-deliveries/redrive')
  @HttpCode(200)
  async redriveAll(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<{ redriven: number }> {
    this.expectAdministrator(request, caller);
    return { redriven: await this.services.notices.dead.redrive(null) };
  }

  @Post('dead-deliveries/:delivery/redrive')
  @HttpCode(200)
  async redrive(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<{ redriven: number }> {
    this.expectAdministrator(request, caller);
    return { redriven: await this.services.notices.dead.redrive(request.params['delivery'] ?? '') };
  }

  private expectAdministrator(request: HttpRequest, caller: Caller): void {
    expectPermission(this.services, caller, ADMINISTERS_NOTICES);
    expectNoQuery(request.query);
  }
}
