import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { ActPayload, DecidingPayload } from '../payload/act-payload.js';
import { IsFen, IsText } from '../payload/field-decorators.js';
import { PenaltyItem } from './penalty-items.js';

export const HEAVIER_BECAUSE = ['new-evidence', 'own-error'] as const;

/** Why a new notice intends more than the one before (PROC 58: never defence or hearing). */
export class HeavierThanBefore {
  @IsIn(HEAVIER_BECAUSE) because: (typeof HEAVIER_BECAUSE)[number];
  @IsText() explanation: string;
}

/** What one party is told before the decision (APL 44; PROC 57). */
export class NoticeParty {
  /** Number of the party. */
  @IsInt() @Min(1) party: number;
  @IsText() facts: string;
  @IsText() reasons: string;
  @IsText() basis: string;
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => PenaltyItem) kinds: PenaltyItem[];
  /** The right to ask for a hearing is told (the second box of form 37). */
  @IsBoolean() hearingRight: boolean;
  /** Fen: the sum to be paid back to those who overpaid (PROC 59). */
  @IsOptional() @IsFen() refund?: string;
  /** It is intended to list the party as seriously untrustworthy (SERI 12). */
  @IsOptional() @IsBoolean() listing?: boolean;
  @IsOptional() @ValidateNested() @Type(() => HeavierThanBefore) heavier?: HeavierThanBefore;
}

export class NoticeProposePayload extends ActPayload {
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => NoticeParty) parties: NoticeParty[];
}

export class NoticeApprovePayload extends DecidingPayload {
  /** Why the leader goes on although the case review differs (PROC 54, 56). */
  @IsOptional() @IsText() despiteReview?: string;
}
