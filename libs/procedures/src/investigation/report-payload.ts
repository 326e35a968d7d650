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
import { ActPayload } from '../payload/act-payload.js';
import { IsFen, IsLegalDate, IsText } from '../payload/field-decorators.js';
import { PenaltyItem } from '../penalty/penalty-items.js';

/** The five outcomes of PROC 60: penalty, no penalty, no violation, to another authority, to the police or procuratorate. */
export const OUTCOMES = ['penalty', 'no-penalty', 'no-violation', 'refer', 'transfer'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why legal review is due (PROC 50(1)(1)–(4)); none of them: case review. */
export const REVIEW_GROUNDS = ['major-public-interest', 'major-rights-and-hearing', 'complex', 'statutory'] as const;
export type ReviewGround = (typeof REVIEW_GROUNDS)[number];

/** The six parts of an investigation report (PROC 48). */
export class ReportParts {
  /** Who the party is. */
  @IsText() party: string;
  /** Where the case came from, what was done, which measures were taken. */
  @IsText() course: string;
  /** The facts found and the evidence for them. */
  @IsText() facts: string;
  /** What kind of case it is: 案件性质. */
  @IsText() nature: string;
  /** Discretion: what speaks for more and for less. */
  @IsText() discretion: string;
  /** What is proposed and on what basis. */
  @IsText() proposalAndBasis: string;
}

/** What is proposed for one party. Facts, basis and kinds are what the review covers and the notice repeats. */
export class PartyProposal {
  /** Number of the party. */
  @IsInt() @Min(1) party: number;
  @IsText() facts: string;
  @IsText() basis: string;
  /** Intended penalties; empty for outcomes other than a penalty. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => PenaltyItem) kinds: PenaltyItem[];
  /** Why as much and not more or less (国市监法规〔2022〕2号, 20). */
  @IsOptional() @IsText() discretionReasons?: string;
}

/** Illegal gain: an amount, or "cannot be determined" with the approval of the principal leader (GAIN 14(3)). */
export class GainDetermination {
  @IsIn(['none', 'amount', 'undeterminable']) kind: 'none' | 'amount' | 'undeterminable';
  /** In fen, for `amount`. */
  @IsOptional() @IsFen() amount?: string;
  /** Outlay deducted and how the amount was found. */
  @IsOptional() @IsText() reasons?: string;
  /** For `undeterminable`: journal number of the principal leader's endorsement. */
  @IsOptional() @IsInt() @Min(1) approval?: number;
}

/** A test result with the day it was told to the party and the last day of the objection period, where one runs (PROC 32). */
export class TestResultTold {
  /** Journal number of the `exclusion.open` or `investigation.recordAct` it belongs to, where there is one. */
  @IsOptional() @IsInt() @Min(1) of?: number;
  @IsText() result: string;
  @IsLegalDate() toldOn: string;
  /** Last day of the period to object or to ask for a new test; none where no law gives one. */
  @IsOptional() @IsLegalDate() objectionUntil?: string;
  /** The party has given up objecting, in writing. */
  @IsOptional() @IsBoolean() objectionWaived?: boolean;
}

/** What the report proposes. */
export class ReportProposal {
  @IsIn(OUTCOMES) outcome: Outcome;
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => PartyProposal) parties: PartyProposal[];
  /** For `no-penalty`: the article, for example `APL 33(1)`. */
  @IsOptional() @IsText() noPenaltyBasis?: string;
  /** For `refer` and `transfer`: the authority. */
  @IsOptional() @IsText() authority?: string;
}

/** 案件调查终结报告 (form 35). */
export class InvestigationReportPayload extends ActPayload {
  @ValidateNested() @Type(() => ReportParts) parts: ReportParts;
  @ValidateNested() @Type(() => ReportProposal) proposal: ReportProposal;
  /** Grounds of PROC 50(1) that apply: legal review, and collective discussion of a penalty, follow from them. */
  @IsArray() @ArrayUnique() @IsIn(REVIEW_GROUNDS, { each: true }) reviewGrounds: ReviewGround[];
  /** Why leaders are to discuss it although no ground of PROC 50(1) applies. */
  @IsOptional() @IsText() collectiveGround?: string;
  @ValidateNested() @Type(() => GainDetermination) gain: GainDetermination;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => TestResultTold) testResults?: TestResultTold[];
  /** The handlers declare that nothing was collected from the other side during a remedy (ARL 46, ALL 35). */
  @IsBoolean() noEvidenceDuringRemedy: boolean;
}
