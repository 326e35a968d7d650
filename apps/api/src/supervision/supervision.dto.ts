import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { said } from '../http/request-body.js';
import { MayBe, MayBeDay, MayBeId, MayBeText, MayBeTruth, MayBeWhole } from '../cases/may-be.js';

const ID = /^[a-z][a-z0-9.-]*$/;
const CASE_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const idWords = said('编号格式不正确。', 'Must be an id.');
const dayWords = said('应为日期 YYYY-MM-DD。', 'Must be a date YYYY-MM-DD.');
const textWords = said('应为1至2000字的文字。', 'Must be text of 1 to 2000 characters.');

/** Text that must be there. */
function Said(): PropertyDecorator {
  return MayBeNot(IsString(textWords), MinLength(1, textWords), MaxLength(2_000, textWords));
}

function MayBeNot(...rules: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const rule of rules) rule(target, property);
  };
}

/** Filters of the escalation list. */
export class EscalationListQuery {
  /** `late`: past the due date; `soon`: not yet. */
  @MayBe(IsIn(['late', 'soon'], said('应为 late 或 soon。', 'Must be late or soon.'))) which?: 'late' | 'soon';
  /** A unit and everything below it. */
  @MayBeId() unit?: string;
  @MayBeId() rule?: string;
  @MayBeWhole(200) limit?: number;
  /** `next` of the page before. */
  @MayBeText(2_000) cursor?: string;
}

/** Whose urges are looked for. */
export class UrgeListQuery {
  /** `to-answer`: those I am to answer; `standing`: those that stand at my units. */
  @MayBe(IsIn(['to-answer', 'standing'], said('应为 to-answer 或 standing。', 'Must be to-answer or standing.')))
  which?: 'to-answer' | 'standing';
}

/** An urge 督办. */
export class UrgeBody {
  /** Key of a running limit; left out: about the case. */
  @MayBeText(300) clock?: string;
  @Said() words: string;
  @MayBeDay() replyDue?: string;
}

/** A reply, or the reason of a withdrawal. */
export class WordsBody {
  @Said() words: string;
}

/** Who is not to be suggested. */
export class CandidateQuery {
  /** Ids, parted by commas. */
  @MayBeText(2_000) without?: string;
}

/** Who handles the case from now on. */
export class ReassignmentBody {
  @IsArray(idWords)
  @ArrayMinSize(1, idWords)
  @ArrayMaxSize(20, idWords)
  @ArrayUnique(idWords)
  @Matches(ID, { each: true, ...idWords })
  officers: string[];
  @Said() reason: string;
}

/** The caller takes the case over. */
export class TakeOverBody {
  @Said() reason: string;
  /** Who stays beside the caller; left out: one of the present handlers. */
  @MayBeId() beside?: string;
}

/** What is done to many cases. */
export class BulkActBody {
  @IsIn(['urge', 'reassign'], said('应为 urge 或 reassign。', 'Must be urge or reassign.')) kind: 'urge' | 'reassign';
  /** Of an urge. */
  @MayBeText(2_000) words?: string;
  @MayBeDay() replyDue?: string;
  /** Of a reassignment. */
  @MayBe(IsArray(idWords), ArrayMinSize(1, idWords), ArrayUnique(idWords), Matches(ID, { each: true, ...idWords }))
  officers?: string[];
  @MayBeText(2_000) reason?: string;
}

/** An act on many cases. */
export class BulkBody {
  @ValidateNested() @Type(() => BulkActBody) act: BulkActBody;
  @IsArray(idWords)
  @ArrayMinSize(1, idWords)
  @ArrayMaxSize(200, said('一次不超过200件。', 'At most 200 at a time.'))
  @Matches(CASE_ID, { each: true, ...idWords })
  cases: string[];
}

/** Query of what can be tried first. */
export class PreviewQuery {
  /** `true`: answer what would happen, write nothing. */
  @MayBeTruth() dryRun?: 'true' | 'false';
}

/** Which days and units of the absence calendar. */
export class AbsenceListQuery {
  @MayBeDay() from?: string;
  @MayBeDay() until?: string;
  @MayBeId() unit?: string;
}

/** An absence with its substitute; both days inclusive. */
export class AbsenceBody {
  @Matches(ID, idWords) person: string;
  @Matches(DAY, dayWords) from: string;
  @Matches(DAY, dayWords) until: string;
  @Matches(ID, idWords) substitute: string;
  /** Actor letters the substitute may act as; left out: every letter that has substitutes. */
  @MayBe(
    IsArray(idWords),
    ArrayMinSize(1, idWords),
    ArrayUnique(idWords),
    IsIn(['U', 'L', 'C', 'LS', 'P', 'I', 'R', 'LR', 'H'], { each: true, ...idWords }),
  )
  scope?: string[];
}

/** When an absence ends after all; a day before its first: it is not taken. */
export class AbsenceEndBody {
  @Matches(DAY, dayWords) until: string;
}
