import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ActPayload } from '../payload/act-payload.js';
import { IsFen, IsLegalDate, IsText } from '../payload/field-decorators.js';
import { RemedyEffect } from '../penalty/remedy-payload.js';

/** ARL 63–69; ALL 69–78. `claim-rejected`: the claim that the bureau should act, or the suit, is rejected on the merits. */
export const OUTCOMES = [
  'upheld',
  'claim-rejected',
  'changed',
  'revoked',
  'confirmed-unlawful',
  'void',
  'ordered-to-act',
] as const;
export type OutcomeOfRemedy = (typeof OUTCOMES)[number];

/** Parties, periods, duties and money of an outcome. */
export class RemedyOutcomeDetails extends ActPayload {
  /** Day on which the bureau received it. */
  @IsLegalDate() receivedOn: string;
  /** Day on which it took effect; default the day of the entry. */
  @IsOptional() @IsLegalDate() effectiveOn?: string;
  /** What becomes of the decision for each party and item; default: the outcome for the applicant, or for every party. */
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => RemedyEffect) effects?: RemedyEffect[];
  /** The bureau must decide anew. */
  @IsOptional() @IsBoolean() redo?: boolean;
  /** Days set for it, or for the act that the bureau is ordered to do. */
  @IsOptional() @IsInt() @Min(1) @Max(3650) redoDays?: number;
  /** Annulled for a fault of procedure only (ARL 64(2)). */
  @IsOptional() @IsBoolean() procedureOnly?: boolean;
  /** What the bureau must do (ARL 66; ALL 72, 73, 76). */
  @IsOptional() @IsText() duty?: string;
  /** Compensation or money to be given back, in fen (ARL 72; ALL 73, 76). */
  @IsOptional() @IsFen() compensation?: string;
  /** Costs of the court that the bureau bears, in fen (ALL 102). */
  @IsOptional() @IsFen() courtCost?: string;
}

/** What a reconsideration decision, a judgment or a mediation statement says. */
export class RemedyOutcomePayload extends RemedyOutcomeDetails {
  @IsIn(OUTCOMES) outcome: OutcomeOfRemedy;
}
