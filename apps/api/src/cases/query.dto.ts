import 'reflect-metadata';
import { IsIn, IsNotEmpty } from 'class-validator';
import type { CaseQuery } from '#cases';
import { said } from '../http/request-body.js';
import { MayBe, MayBeDay, MayBeId, MayBeText, MayBeTruth, MayBeWhole, MayMatch } from './may-be.js';

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2}))?$/;
const searchWords = said('应为1至100字的文字。', 'Must be text of 1 to 100 characters.');
const cursorWords = said('应为上一页的 next。', 'Must be `next` of the page before.');

/** Filters of the case list. */
export class CaseListQuery {
  /** State of the leading proceeding, `<procedure>:<state>`. */
  @MayBeText(200) status?: string;
  /** Any state of any proceeding, `<procedure>:<state>`. */
  @MayBeText(200) state?: string;
  /** A unit and everything below it. */
  @MayBeId() unit?: string;
  @MayBeId() bureau?: string;
  /** A handler's id, or `me`. */
  @MayBeId() handler?: string;
  @MayBeText(200) domain?: string;
  /** Cases whose next due date is on or before this day. */
  @MayBeDay() dueBefore?: string;
  /** Beginning of a case number or of a party's name. */
  @MayBeText(100, searchWords) @IsNotEmpty(searchWords) text?: string;
  @MayBeTruth() ended?: 'true' | 'false';
  /** `urgency`: next due date first; `newest`: last opened first. */
  @MayBe(IsIn(['urgency', 'newest'], said('应为 urgency 或 newest。', 'Must be urgency or newest.')))
  sort?: 'urgency' | 'newest';
  @MayBeWhole(200) limit?: number;
  /** `next` of the page before. */
  @MayBeText(2_000, cursorWords) cursor?: string;
}

/** Query of one case. */
export class CaseReadQuery {
  /** Shows the case as it was recorded at the end of this day, or at this instant. */
  @MayMatch(MOMENT, '应为日期或带时区的时刻。', 'Must be a date, or an instant with its offset.') asKnownOn?: string;
}

/** Page of a journal. */
export class JournalQuery {
  /** Entries after this number. */
  @MayBeWhole(2_147_483_647, 0) after?: number;
  @MayBeWhole(500) limit?: number;
}

/** Filters of the task list. */
export class TaskListQuery {
  /** A unit and everything below it. */
  @MayBeId() unit?: string;
  @MayBeDay() dueBefore?: string;
  @MayBeWhole(500) limit?: number;
}

/** The filters as the use case takes them; `handler=me` is the caller. */
export function caseQueryOf(query: CaseListQuery, me: string): CaseQuery {
  const { unit, handler, ended, ...same } = query;
  return {
    ...same,
    ...(unit === undefined ? {} : { unitUnder: unit }),
    ...(handler === undefined ? {} : { handler: handler === 'me' ? me : handler }),
    ...(ended === undefined ? {} : { ended: ended === 'true' }),
  };
}
