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
import { CLUE_SOURCES, Reporter, SPECIAL_STATUTES } from '../filing/filing-payload.js';
import { PartyInput } from '../general-rules/party/party-payload.js';
import { ActPayload } from '../payload/act-payload.js';
import { IsLegalDate, IsPerson, IsText, Sealed } from '../payload/field-decorators.js';
import { ApplicableLaw, Discretion } from '../penalty/decision-payload.js';
import { PenaltyItem } from '../penalty/penalty-items.js';

/** What the party said once it was told of facts, reasons, basis and rights (APL 44, 45; PROC 68). */
export class SpotStatement {
  /** False: it was heard and had nothing to say. */
  @IsBoolean() made: boolean;
  /** Point by point; each is answered in the decision. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @IsText({ each: true }) points?: string[];
}

/** The officers meet the violation and look into it on the spot (PROC 67). */
export class SummaryOpenPayload extends ActPayload {
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsPerson({ each: true }) officers: string[];
  /** Certificates were shown (APL 52; PROC 67). */
  @IsBoolean() cardsShown: boolean;
  @ValidateNested() @Type(() => PartyInput) party: PartyInput;
  /** Cause of the case (案由). */
  @IsText() violation: string;
  @IsText() domain: string;
  /** What was found. */
  @IsText() summary: string;
  @IsOptional() @IsText() place?: string;
  /** How the matter came up; default an inspection. */
  @IsOptional() @IsIn(CLUE_SOURCES) source?: (typeof CLUE_SOURCES)[number];
  /** Number in the sender's system, where the officers came on a report. */
  @IsOptional() @IsText() externalNumber?: string;
  @IsOptional() @IsIn(SPECIAL_STATUTES, { each: true }) specialStatutes?: (typeof SPECIAL_STATUTES)[number][];
  /** Somebody reported it under a real name. Who, stands sealed in `reporter`. */
  @IsOptional() @IsBoolean() realNameReporter?: boolean;
  @IsOptional() @Sealed() @ValidateNested() @Type(() => Reporter) reporter?: Reporter;
  /** The party was told what is intended, on which facts, reasons and basis, and what rights it has (APL 44; PROC 68). */
  @IsBoolean() rightsTold: boolean;
  @ValidateNested() @Type(() => SpotStatement) statement: SpotStatement;
}

/** The answer to one point of the statement. */
export class SpotAnswer {
  /** Which of its points, from 1. */
  @IsInt() @Min(1) point: number;
  @IsBoolean() adopted: boolean;
  @IsText() reason: string;
}

/** 当场行政处罚决定书 (form 44) as it was handed over (APL 52; PROC 67). */
export class SpotForm {
  /** The form in its prescribed shape, with its number, was handed to the party on the spot. */
  @IsBoolean() handedOver: boolean;
  /** It bears the seal of the bureau. */
  @IsBoolean() sealed: boolean;
  /** Officers who signed it. */
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsPerson({ each: true }) signedBy: string[];
  /** The party signed for it. */
  @IsBoolean() partySigned: boolean;
  /** The party would not sign: as the officers noted it on the form. */
  @IsOptional() @IsText() refusal?: string;
}

/** The paragraph on remedies (APL 52; ARL 23). */
export class SpotRemedies {
  /** It says that reconsideration comes before any suit (ARL 23(1)(1), (2)). */
  @IsBoolean() reconsiderationFirst: boolean;
  /** The body that receives the application. */
  @IsText() body: string;
}

export class SummaryDecidePayload extends ActPayload {
  /** The violation is proven and there is a legal basis (APL 51). */
  @IsBoolean() factsClear: boolean;
  @IsText() facts: string;
  @IsText() basis: string;
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => PenaltyItem) items: PenaltyItem[];
  /** Correction is ordered (APL 28(1)), or the reason why nothing is left to correct. */
  @IsOptional() @IsText() correction?: string;
  @IsOptional() @ValidateNested() @Type(() => Discretion) discretion?: Discretion;
  @IsOptional() @ValidateNested() @Type(() => ApplicableLaw) law?: ApplicableLaw;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => SpotAnswer) answers?: SpotAnswer[];
  /** Day of the violation; for a continuing one the day it ended; none while it goes on. */
  @IsOptional() @IsLegalDate() violationEnded?: string;
  /** Life and health or financial security with harmful consequences: five years (APL 36(1)). */
  @IsOptional() @IsBoolean() extendedLimitation?: boolean;
  @ValidateNested() @Type(() => SpotForm) document: SpotForm;
  @ValidateNested() @Type(() => SpotRemedies) remedies: SpotRemedies;
}

/** The papers are handed in to the bureau, which keeps them (APL 52(3); PROC 70). */
export class SummaryFileBackPayload extends ActPayload {
  /** Who took them in. */
  @IsOptional() @IsText() receivedBy?: string;
}

/** Why the matter goes on as an ordinary case. `redo`: a revoked decision is to be made anew. */
export const CONVERSION_GROUNDS = ['over-limit', 'facts-unclear', 'disputed', 'complex', 'redo', 'other'] as const;

export class SummaryConvertPayload extends ActPayload {
  @IsIn(CONVERSION_GROUNDS) ground: (typeof CONVERSION_GROUNDS)[number];
  @IsText() reason: string;
}
