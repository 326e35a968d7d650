import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { CaseQuery } from '#cases';
import { said } from '../http/request-body.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2}))?$/;
const ID = /^[a-z][a-z0-9.-]*$/;
const dayWords = said('应为日期 YYYY-MM-DD。', 'Must be a date YYYY-MM-DD.');
const momentWords = said('应为日期或带时区的时刻。', 'Must be a date, or an instant with its offset.');
const idWords = said('编号格式不正确。', 'Must be an id.');
const textWords = said('应为不超过 200 字的文字。', 'Must be text of at most 200 characters.');
const searchWords = said('应为1至100字的文字。', 'Must be text of 1 to 100 characters.');
const booleanWords = said('应为 true 或 false。', 'Must be true or false.');

/** A whole number in a query, which may be left out. */
function IsWholeUpTo(most: number, least = 1): PropertyDecorator {
  const words = said(`应为 ${least} 至 ${most} 的整数。`, `Must be a whole number from ${least} to ${most}.`);
  const decorators = [IsOptional(), Type(() => Number), IsInt(words), Min(least, words), Max(most, words)];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

/** Filters of the case list. */
export class CaseListQuery {
  /** State of the leading proceeding, `<procedure>:<state>`. */
  @IsOptional() @IsString(textWords) @MaxLength(200, textWords) status?: string;
  /** Any state of any proceeding, `<procedure>:<state>`. */
  @IsOptional() @IsString(textWords) @MaxLength(200, textWords) state?: string;
  /** A unit and everything below it. */
  @IsOptional() @Matches(ID, idWords) unit?: string;
  @IsOptional() @Matches(ID, idWords) bureau?: string;
  /** A handler's id, or `me`. */
  @IsOptional() @Matches(ID, idWords) handler?: string;
  @IsOptional() @IsString(textWords) @MaxLength(200, textWords) domain?: string;
  /** Cases whose next due date is on or before this day. */
  @IsOptional() @Matches(DAY, dayWords) dueBefore?: string;
  /** Beginning of a case number or of a party's name. */
  @IsOptional() @IsString(searchWords) @IsNotEmpty(searchWords) @MaxLength(100, searchWords) text?: string;
  @IsOptional() @IsIn(['true', 'false'], booleanWords) ended?: 'true' | 'false';
  /** `urgency`: next due date first; `newest`: last opened first. */
  @IsOptional()
  @IsIn(['urgency', 'newest'], said('应为 urgency 或 newest。', 'Must be urgency or newest.'))
  sort?: 'urgency' | 'newest';
  @IsWholeUpTo(200) limit?: number;
  /** `next` of the page before. */
  @IsOptional()
  @IsString(said('应为上一页的 next。', 'Must be `next` of the page before.'))
  @MaxLength(2_000, said('应为上一页的 next。', 'Must be `next` of the page before.'))
  cursor?: string;
}

/** Query of one case. */
export class CaseReadQuery {
  /** Shows the case as it was recorded at the end of this day, or at this instant. */
  @IsOptional() @Matches(MOMENT, momentWords) asKnownOn?: string;
}

/** Page of a journal. */
export class JournalQuery {
  /** Entries after this number. */
  @IsWholeUpTo(2_147_483_647, 0) after?: number;
  @IsWholeUpTo(500) limit?: number;
}

/** Filters of the task list. */
export class TaskListQuery {
  /** A unit and everything below it. */
  @IsOptional() @Matches(ID, idWords) unit?: string;
  @IsOptional() @Matches(DAY, dayWords) dueBefore?: string;
  @IsWholeUpTo(500) limit?: number;
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
