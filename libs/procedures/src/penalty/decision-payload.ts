import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { OUTCOMES, type Outcome } from '../investigation/report-payload.js';
import {
  ActPayload,
  DecidingPayload,
  Paper,
  ReasonedDecidingPayload,
  ReasonedPayload,
} from '../payload/act-payload.js';
import { IsText } from '../payload/field-decorators.js';
import { PenaltyItem } from './penalty-items.js';

/** The answer to one point of one defence. */
export class DefenceAnswer {
  /** Journal number of the `defence.record`. */
  @IsInt() @Min(1) defence: number;
  /** Which of its points, from 1. */
  @IsInt() @Min(1) point: number;
  @IsBoolean() adopted: boolean;
  @IsText() reason: string;
}

export const DISCRETION_LEVELS = ['mitigated', 'light', 'ordinary', 'heavy'] as const;

/** 裁量: the step chosen (减轻, 从轻, 一般, 从重), its basis and why. */
export class Discretion {
  @IsIn(DISCRETION_LEVELS) level: (typeof DISCRETION_LEVELS)[number];
  @IsText() basis: string;
  @IsText() reasons: string;
}

/** Which law was applied, where it changed after the act (APL 37). */
export class ApplicableLaw {
  @IsIn(['at-act', 'new', 'same']) lighter: 'at-act' | 'new' | 'same';
  @IsIn(['at-act', 'new']) applied: 'at-act' | 'new';
  @IsText() explanation: string;
}

/** Grounds of not punishing: APL 33(1), 33(2), 30, 31. */
export const NO_PENALTY_GROUNDS = [
  'minor-corrected-no-harm',
  'first-minor-corrected',
  'no-fault',
  'minor-age',
  'no-capacity',
  'other',
] as const;

/** What is decided for one party. */
export class DecisionParty {
  @IsInt() @Min(1) party: number;
  /** Where it differs from the outcome of the case. */
  @IsOptional() @IsIn(OUTCOMES) outcome?: Outcome;
  @IsText() facts: string;
  @IsText() basis: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PenaltyItem) items: PenaltyItem[];
  /** Correction is ordered (APL 28(1)), or the reason why nothing is left to correct. */
  @IsOptional() @IsText() correction?: string;
  @IsOptional() @ValidateNested() @Type(() => Discretion) discretion?: Discretion;
  @IsOptional() @ValidateNested() @Type(() => ApplicableLaw) law?: ApplicableLaw;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => DefenceAnswer) answers?: DefenceAnswer[];
  /** Listed as seriously untrustworthy by the same decision (SERI 12). */
  @IsOptional() @IsBoolean() listing?: boolean;
  /** Belongs to a lower step with a small fine: decides the term of publicity (PUB 13). */
  @IsOptional() @IsBoolean() minor?: boolean;
}

/** The content of a decision: one of the five outcomes of PROC 60. */
export class DecisionContent {
  @IsIn(OUTCOMES) outcome: Outcome;
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => DecisionParty) parties: DecisionParty[];
  @IsOptional() @IsIn(NO_PENALTY_GROUNDS) noPenaltyGround?: (typeof NO_PENALTY_GROUNDS)[number];
  /** Record of the education given, for every no-penalty decision (APL 33(3)). */
  @IsOptional() @IsText() education?: string;
  /** How the decision follows the hearing record (APL 65). */
  @IsOptional() @IsText() hearingRecord?: string;
  /** Authority, for `refer` and `transfer`. */
  @IsOptional() @IsText() authority?: string;
  /** The upper bureau's consent to listing (SERI 13, 22). */
  @IsOptional() @ValidateNested() @Type(() => Paper) listingConsent?: Paper;
  /** The police's notice that they have filed, for `transfer`. */
  @IsOptional() @ValidateNested() @Type(() => Paper) policeFiling?: Paper;
}

/** 行政处理决定审批表 (form 43), as the handler fills it in. */
export class DecisionProposePayload extends ActPayload {
  @ValidateNested() @Type(() => DecisionContent) content: DecisionContent;
}

export class DecisionMakePayload extends DecidingPayload {
  /** What is decided, where the leader departs from what was proposed. */
  @IsOptional() @ValidateNested() @Type(() => DecisionContent) content?: DecisionContent;
  /** Why the leader goes on although the case review differs (PROC 54, 56). */
  @IsOptional() @IsText() despiteReview?: string;
}

export class DecisionReturnPayload extends ReasonedPayload {
  @IsOptional() @IsInt() @Min(1) proposal?: number;
}

/** 补正: a slip of the pen; the amended passage is served. */
export class DecisionAmendPayload extends ReasonedDecidingPayload {
  @IsText() passage: string;
  @IsText() corrected: string;
}

/** The bureau's own revocation. */
export class DecisionRevokePayload extends ReasonedDecidingPayload {
  /** The matter is decided anew. */
  @IsBoolean() redo: boolean;
}
