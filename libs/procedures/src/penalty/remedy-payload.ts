import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ActPayload } from '../payload/act-payload.js';
import { IsLegalDate } from '../payload/field-decorators.js';
import { PenaltyItem } from './penalty-items.js';

const REMEDY_OUTCOMES = ['upheld', 'changed', 'revoked', 'confirmed-unlawful', 'void'] as const;
export type RemedyOutcome = (typeof REMEDY_OUTCOMES)[number];

/** What became of the decision for one party. */
export class RemedyEffect {
  @IsInt() @Min(1) party: number;
  /** Numbers of the items meant, from 1; none means all of the party. */
  @IsOptional() @IsArray() @IsInt({ each: true }) @Min(1, { each: true }) items?: number[];
  @IsIn(REMEDY_OUTCOMES) outcome: RemedyOutcome;
  /** For `changed`: what stands instead of the items meant. */
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => PenaltyItem) changedTo?: PenaltyItem[];
}

/** The outcome of a reconsideration or a suit, brought back to the decision it was about. */
export class RemedyApplyPayload extends ActPayload {
  @IsIn(['reconsideration', 'litigation']) source: 'reconsideration' | 'litigation';
  /** Journal number of the decision; default the last one. */
  @IsOptional() @IsInt() @Min(1) decision?: number;
  /** Day on which the outcome was received: periods to redo run from here. */
  @IsLegalDate() receivedOn: string;
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => RemedyEffect) effects: RemedyEffect[];
  /** The bureau must decide anew. */
  @IsBoolean() redo: boolean;
  /** Period that the judgment sets for it, in days. */
  @IsOptional() @IsInt() @Min(1) @Max(3650) redoDays?: number;
  /** Annulled for a fault of procedure only: the same may be decided again (ARL 64(2)). */
  @IsOptional() @IsBoolean() procedureOnly?: boolean;
}
