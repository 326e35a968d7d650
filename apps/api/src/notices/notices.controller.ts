import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { CaseNotices, NoticeLine, Page, UnreadCount } from '#notices';
import { ApiServices } from '../api-services.js';
import { readingOf, WhoCalls } from '../auth/caller.js';
import type { Caller, HttpRequest } from '../http/http-exchange.js';
import { expectNoQuery, readRequest } from '../http/request-body.js';
import { MarkAllBody } from './notice-bodies.dto.js';
import { NoticeListQuery, noticesAsked } from './notice-query.dto.js';

/** What the caller is told of. */
@Controller('notices')
export class NoticesController {
  constructor(private readonly services: ApiServices) {}

  @Get()
  list(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<Page<NoticeLine>> {
    const { filter, page } = noticesAsked(readRequest(NoticeListQuery, request.query));
    return this.services.notices.box.list(readingOf(caller), filter, page);
  }

  @Get('by-case')
  byCase(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<Page<CaseNotices>> {
    const { filter, page } = noticesAsked(readRequest(NoticeListQuery, request.query));
    return this.services.notices.box.byCase(readingOf(caller), filter, page);
  }

  @Get('unread')
  unread(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<UnreadCount> {
    expectNoQuery(request.query);
    return this.services.notices.box.countUnread(readingOf(caller));
  }

  @Post('read')
  @HttpCode(200)
  async readAll(
    @Req() request: HttpRequest,
    @Body() content: unknown,
    @WhoCalls() caller: Caller,
  ): Promise<{ marked: number }> {
    expectNoQuery(request.query);
    const { upTo = null, caseId, kind } = readRequest(MarkAllBody, content ?? {});
    const filter = { ...(caseId === undefined ? {} : { caseId }), ...(kind === undefined ? {} : { kind }) };
    return { marked: await this.services.notices.box.markAll(readingOf(caller), filter, upTo) };
  }

  @Post(':notice/read')
  @HttpCode(204)
  read(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<void> {
    return this.mark(request, caller, true);
  }

  @Post(':notice/unread')
  @HttpCode(204)
  markUnread(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<void> {
    return this.mark(request, caller, false);
  }

  private mark(request: HttpRequest, caller: Caller, read: boolean): Promise<void> {
    expectNoQuery(request.query);
    return this.services.notices.box.mark(readingOf(caller), request.params['notice'] ?? '', read);
  }
}
