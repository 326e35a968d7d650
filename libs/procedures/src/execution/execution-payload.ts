import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Min,
  ValidateNested,
} from 'class-validator';
import { ActPayload, DecidingPayload, ReasonedDecidingPayload, ReasonedPayload } from '../payload/act-payload.js';
import { IsFen, IsLegalDate, IsPerson, IsText } from '../payload/field-decorators.js';

/** Form 48: what AEL 35 asks a demand to say. */
export class ExecutionDemandPayload extends ActPayload {
  @IsInt() @Min(1) party: number;
  /** Numbers of the items demanded; left out: all of the party that are not performed. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsInt({ each: true }) items?: number[];
  /** The period for performing: the ten working days of AEL 54, or longer. */
  @IsText() period: string;
  /** How to perform. */
  @IsText() manner: string;
  /** For money: the sum, in fen, without what grows on it. */
  @IsOptional() @IsFen() amount?: string;
  /** For items that are not money: the last day for performing that has passed. */
  @IsOptional() @IsLegalDate() performanceDueOn?: string;
  /** The party was told that it may make a statement and defend itself (AEL 35(4), 36). */
  @IsBoolean() rightsTold: boolean;
  /** Why it could not wait for the day (AEL 43). */
  @IsOptional() @IsText() emergency?: string;
}

/** Form 49, with what AEL 55 asks for. */
export class ApplyToCourtPayload extends DecidingPayload {
  @IsInt() @Min(1) party: number;
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsInt({ each: true }) items?: number[];
  /** A first or new application, or the request to the upper court for review of a refusal (AEL 56(2), 58(3)). */
  @IsIn(['application', 'upper-court-review']) kind: 'application' | 'upper-court-review';
  @IsText() court: string;
  /** The leader of the bureau who signs it (AEL 55(2)). */
  @IsPerson() signedBy: string;
  /** The bureau's seal is on it (AEL 55(2)). */
  @IsBoolean() sealed: boolean;
  /** What the party said to the demand and what the bureau answered; or that it said nothing (AEL 36, 55(1)(3)). */
  @IsText() partyOpinion: string;
  /** What is to be enforced and where it is (AEL 55(1)(4)). */
  @IsText() subjectMatter: string;
  /** Good reason for applying after the three months (ALLI 156). */
  @IsOptional() @IsText() lateReason?: string;
}

/** Whose order suspends or resumes execution. */
export const SUSPENSION_GROUNDS = ['reconsideration-body', 'court', 'bureau'] as const;

export class ExecutionSuspendPayload extends ReasonedPayload {
  /** Left out: every party. */
  @IsOptional() @IsInt() @Min(1) party?: number;
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsInt({ each: true }) items?: number[];
  @IsIn(SUSPENSION_GROUNDS) ground: (typeof SUSPENSION_GROUNDS)[number];
}

export class ExecutionResumePayload extends ReasonedPayload {
  @IsOptional() @IsInt() @Min(1) party?: number;
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsInt({ each: true }) items?: number[];
}

/** An order, a suspension, a licence: that it was carried out, as the handlers saw. */
export class RecordPerformancePayload extends ActPayload {
  @IsInt() @Min(1) party: number;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsInt({ each: true }) items: number[];
  @IsText() how: string;
  /** The bureau itself carried it out by force. */
  @IsOptional() @IsBoolean() byForce?: boolean;
  @IsOptional() @IsText() emergency?: string;
}

/** What becomes of confiscated goods (APL 74; PROC 41): destroyed, sold by auction, handed over, or as a law says. */
export const GOODS_DISPOSALS = ['destroyed', 'auctioned', 'handed-over', 'by-statute'] as const;

export class GoodsDisposed {
  @IsText() goods: string;
  @IsText() quantity: string;
  @IsIn(GOODS_DISPOSALS) disposal: (typeof GOODS_DISPOSALS)[number];
  /** In fen: what an auction brought in. */
  @IsOptional() @IsFen() proceeds?: string;
}

/** Form 52. */
export class DisposeGoodsPayload extends ActPayload {
  @IsInt() @Min(1) party: number;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsInt({ each: true }) items: number[];
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsPerson({ each: true }) officers: string[];
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => GoodsDisposed) goods: GoodsDisposed[];
  /** Nothing of the goods is left to dispose of. */
  @IsBoolean() complete: boolean;
  @IsOptional() @IsText() emergency?: string;
}

/** Grounds on which the bureau ends execution: AEL 40, after three years of suspension (AEL 39(2)), refused by the court. */
export const ENDING_GROUNDS = [
  'court-refused',
  'person-dead-without-estate',
  'entity-ended-without-successor',
  'subject-matter-lost',
  'abandoned-after-three-years',
  'other-statutory',
] as const;

export class EndItemPayload extends ReasonedDecidingPayload {
  @IsInt() @Min(1) party: number;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsInt({ each: true }) items: number[];
  @IsIn(ENDING_GROUNDS) ground: (typeof ENDING_GROUNDS)[number];
}
