import 'reflect-metadata';
import { IsIn, IsUUID } from 'class-validator';
import { NOTICE_KIND_NAMES, type NoticeFilter, type NoticeKind, type PageAsked } from '#notices';
import { MayBe, MayBeText, MayBeTruth, MayBeWhole } from '../cases/may-be.js';
import { said } from '../http/request-body.js';

const caseWords = said('应为案件编号。', 'Must be the id of a case.');
const kindWords = said(
  `应为 ${NOTICE_KIND_NAMES.join('、')} 之一。`,
  `Must be one of ${NOTICE_KIND_NAMES.join(', ')}.`,
);
const cursorWords = said('应为上一页的 next。', 'Must be `next` of the page before.');

/** Filters of the list of notices. */
export class NoticeListQuery {
  /** `true`: only unread ones; `false`: only read ones. */
  @MayBeTruth() unread?: 'true' | 'false';
  @MayBe(IsUUID('all', caseWords)) caseId?: string;
  @MayBe(IsIn(NOTICE_KIND_NAMES, kindWords)) kind?: NoticeKind;
  @MayBeWhole(200) limit?: number;
  /** `next` of the page before. */
  @MayBeText(200, cursorWords) cursor?: string;
}

/** A page of what an administrator looks at. */
export class DeadDeliveriesQuery {
  @MayBeWhole(200) limit?: number;
  /** `next` of the page before. */
  @MayBeText(200, cursorWords) cursor?: string;
}

/** The filter and the page as the use case takes them. */
export function noticesAsked({ unread, caseId, kind, limit, cursor }: NoticeListQuery): {
  readonly filter: NoticeFilter;
  readonly page: PageAsked;
} {
  return {
    filter: {
      ...(unread === undefined ? {} : { unread: unread === 'true' }),
      ...(caseId === undefined ? {} : { caseId: caseId.toLowerCase() }),
      ...(kind === undefined ? {} : { kind }),
    },
    page: pageAsked({ ...(limit === undefined ? {} : { limit }), ...(cursor === undefined ? {} : { cursor }) }),
  };
}

export function pageAsked({ limit, cursor }: DeadDeliveriesQuery): PageAsked {
  return { ...(limit === undefined ? {} : { limit }), ...(cursor === undefined ? {} : { cursor }) };
}
