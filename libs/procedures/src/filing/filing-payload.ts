import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { ActPayload, DecidingPayload, ReasonedDecidingPayload } from '../payload/act-payload.js';
import { IsLegalDate, IsPerson, IsText, Sealed } from '../payload/field-decorators.js';
import { PartyInput } from '../general-rules/party/party-payload.js';

export const CLUE_SOURCES = [
  'inspection',
  'random-inspection',
  'complaint-clue',
  'report',
  'referral',
  'assigned',
  'media',
  'police',
  'procuratorate',
  'court',
  'other',
] as const;

/**
 * Statutes that owe reporters more than `report-check`: the first two by clocks of their own,
 * the others by telling the result promptly (law table, duties to tell).
 */
export const SPECIAL_STATUTES = [
  'advertising',
  'enterprise-information',
  'unfair-competition',
  'unlicensed-business',
  'standardisation',
  'food-safety',
] as const;

/** Identity of a reporter: sealed from the start. */
export class Reporter {
  @IsText() name: string;
  @IsOptional() @IsText() identifier?: string;
  @IsOptional() @IsText() contact?: string;
}

export class ClueRegisterPayload extends ActPayload {
  @IsIn(CLUE_SOURCES) source: (typeof CLUE_SOURCES)[number];
  /** Day on which the clue was found or the material received (PROC 18). */
  @IsLegalDate() receivedAt: string;
  @IsText() summary: string;
  @IsOptional() @IsText() domain?: string;
  /** Number in the sender's system, for example of the complaint platform. */
  @IsOptional() @IsText() externalNumber?: string;
  @IsOptional() @IsIn(SPECIAL_STATUTES, { each: true }) specialStatutes?: (typeof SPECIAL_STATUTES)[number][];
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => PartyInput) parties?: PartyInput[];
  /** Somebody reported it under a real name, with facts and evidence. Who, stands sealed in `reporter`. */
  @IsOptional() @IsBoolean() realNameReporter?: boolean;
  @IsOptional() @Sealed() @ValidateNested() @Type(() => Reporter) reporter?: Reporter;
}

export class ClueMergePayload extends ActPayload {
  /** The case in which the matter is handled. */
  @IsUUID() into: string;
  /** New facts start the other case's verification anew from this report (COMP 35(2)). */
  @IsBoolean() newFacts: boolean;
  @IsText() reason: string;
}

export class ClueAbsorbPayload extends ActPayload {
  @IsUUID() from: string;
  @IsLegalDate() receivedAt: string;
}

export class FilingAssignPayload extends ActPayload {
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsPerson({ each: true }) officers: string[];
}

/** The four elements of PROC 19, each answered. */
export class FilingElements {
  @IsBoolean() primaFacieEvidence: boolean;
  @IsBoolean() penaltyDue: boolean;
  @IsBoolean() ownJurisdiction: boolean;
  @IsBoolean() withinLimitation: boolean;
}

export class FilingProposePayload extends ActPayload {
  /** Cause of the case (案由). */
  @IsText() violation: string;
  @IsText() domain: string;
  /** Provision that was presumably violated. */
  @IsText() basis: string;
  @ValidateNested() @Type(() => FilingElements) elements: FilingElements;
  /** Day of the violation; for a continuing one the day it ended; none while it goes on. */
  @IsOptional() @IsLegalDate() violationEnded?: string;
  /** Life and health or financial security with harmful consequences: five years (APL 36(1)). */
  @IsOptional() @IsBoolean() extendedLimitation?: boolean;
}

/** PROC 20: minor, corrected and harmless; first, minor and corrected; no fault; other. */
export const DECLINING_GROUNDS = ['minor-corrected-no-harm', 'first-minor-corrected', 'no-fault', 'other'] as const;

export class FilingProposeDecliningPayload extends ActPayload {
  @IsIn(DECLINING_GROUNDS) ground: (typeof DECLINING_GROUNDS)[number];
  @IsText() reason: string;
}

export class FilingExtendPayload extends ReasonedDecidingPayload {}

export class FilingReferPayload extends DecidingPayload {
  /** Authority the matter goes to (PROC 17). */
  @IsText() authority: string;
  /** Its id, where it is a market-regulation bureau of this organisation (PROC 14): a linked case opens there. */
  @IsOptional() @IsText() to?: string;
  /** Unit of that bureau that takes the case. */
  @IsOptional() @IsText() unit?: string;
}
