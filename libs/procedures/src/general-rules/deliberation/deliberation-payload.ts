import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { OUTCOMES, type Outcome } from '../../investigation/report-payload.js';
import { ActPayload } from '../../payload/act-payload.js';
import { IsLegalDate, IsPerson, IsText } from '../../payload/field-decorators.js';
import { PenaltyItem } from '../../penalty/penalty-items.js';

/** What the leaders discuss: a penalty (PROC 60(2)), a further extension (PROC 64), the recusal of the chief (PROC 4). */
const DELIBERATION_MATTERS = ['penalty', 'extension', 'recusal', 'other'] as const;
export type DeliberationMatter = (typeof DELIBERATION_MATTERS)[number];

/**
 * How a discussion ends. On a penalty: as noticed, lighter, changed (review and notice again), to be supplemented,
 * another outcome. On anything else: agreed or refused.
 */
const DELIBERATION_RESULTS = [
  'as-noticed',
  'lighter',
  'change',
  'supplement',
  'other-outcome',
  'agreed',
  'refused',
] as const;
export type DeliberationResult = (typeof DELIBERATION_RESULTS)[number];

export class AbsentMember {
  @IsPerson() person: string;
  @IsText() reason: string;
}

export class MemberOpinion {
  @IsPerson() person: string;
  @IsText() opinion: string;
}

/** For `lighter`: what is to be imposed on a party. */
export class ConcludedForParty {
  @IsInt() @Min(1) party: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PenaltyItem) kinds: PenaltyItem[];
}

/** For `extension`: the definite length concluded. */
export class ConcludedExtension {
  @IsInt() @Min(1) @Max(3650) length: number;
  @IsIn(['day', 'workday', 'month']) unit: 'day' | 'workday' | 'month';
  /** Printed end, where the record names one. */
  @IsOptional() @IsLegalDate() until?: string;
}

/** 行政处罚案件集体讨论记录 (form 42), in its printed order. The actor is the recorder. */
export class DeliberationConcludePayload extends ActPayload {
  @IsIn(DELIBERATION_MATTERS) matter: DeliberationMatter;
  /** The proceeding discussed, for example `penalty#1`, where there are several. */
  @IsOptional() @IsString() target?: string;
  @IsPerson() chair: string;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsPerson({ each: true }) present: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AbsentMember) absent: AbsentMember[];
  /** The handlers' report. */
  @IsText() report: string;
  @IsText() reviewOpinion: string;
  @IsArray() @IsText({ each: true }) questions: string[];
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => MemberOpinion) opinions: MemberOpinion[];
  /** The chair's conclusion. */
  @IsText() conclusion: string;
  @IsIn(DELIBERATION_RESULTS) result: DeliberationResult;
  @IsOptional() @IsIn(OUTCOMES) outcome?: Outcome;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => ConcludedForParty) parties?: ConcludedForParty[];
  @IsOptional() @ValidateNested() @Type(() => ConcludedExtension) extension?: ConcludedExtension;
}
