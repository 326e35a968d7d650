import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ActPayload, DecidingPayload, ReasonedDecidingPayload, ReasonedPayload } from '../payload/act-payload.js';
import { IsLegalDate, IsPerson, IsText } from '../payload/field-decorators.js';
import { ElectronicEvidence, InterviewRecord, SampleTaken, TestingBody } from './act-records.js';

/** What an officer does to find the facts. `enterprise-inspection` is an inspection of a business outside a filed case. */
const ACT_KINDS = [
  'site-inspection',
  'enterprise-inspection',
  'interview-notice',
  'interview',
  'evidence',
  'electronic-data',
  'technical-monitoring',
  'sampling',
  'testing-commission',
  'test-result',
  'identification',
  'assistance',
  'materials-request',
  'bank-inquiry',
  'correction-order',
  'other',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export class InvestigationAssignPayload extends ActPayload {
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsPerson({ each: true }) officers: string[];
}

export class RecordActPayload extends ActPayload {
  @IsIn(ACT_KINDS) kind: ActKind;
  /** Who did it. */
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsPerson({ each: true }) officers: string[];
  /** Certificates were shown (APL 55; PROC 22). */
  @IsBoolean() cardsShown: boolean;
  /** The party was told of its rights to state, to defend and to ask for recusal (PROC 21(2)). */
  @IsOptional() @IsBoolean() rightsTold?: boolean;
  @IsText() summary: string;
  @IsOptional() @IsText() place?: string;
  /** Number of the party it concerns. */
  @IsOptional() @IsInt() @Min(1) party?: number;
  /** The party, or who stood for it, was there; else witnesses or a recording are noted. */
  @IsOptional() @IsBoolean() partyPresent?: boolean;
  /** Technical monitoring: the device passed legal and technical review (APL 41). */
  @IsOptional() @IsBoolean() deviceReviewed?: boolean;
  /** For `interview`: what its record shows. */
  @IsOptional() @ValidateNested() @Type(() => InterviewRecord) interview?: InterviewRecord;
  /** For `electronic-data`: where it comes from. */
  @IsOptional() @ValidateNested() @Type(() => ElectronicEvidence) electronic?: ElectronicEvidence;
  /** For `sampling`: what was taken and how. */
  @IsOptional() @ValidateNested() @Type(() => SampleTaken) sample?: SampleTaken;
  /** For `testing-commission`: who tests. */
  @IsOptional() @ValidateNested() @Type(() => TestingBody) body?: TestingBody;
  /** Journal number of the endorsement, where the act had to be approved beforehand. */
  @IsOptional() @IsInt() @Min(1) approval?: number;
  /** While a suit runs: the court allowed or ordered it (ALL 36, 39). */
  @IsOptional() @IsBoolean() courtAllowed?: boolean;
}

/** PROC 46(1): what it waits for. */
export const SUSPENSION_GROUNDS = [
  'pending-ruling',
  'legal-interpretation',
  'force-majeure',
  'party-missing',
  'other',
] as const;

export class SuspendPayload extends DecidingPayload {
  @IsIn(SUSPENSION_GROUNDS) ground: (typeof SUSPENSION_GROUNDS)[number];
  @IsText() reason: string;
}

/** `reason`: how the ground ended. */
export class ResumePayload extends ReasonedDecidingPayload {}

export class ExtendPayload extends ReasonedDecidingPayload {
  /** Days, at most thirty (PROC 64). */
  @IsInt() @Min(1) @Max(30) days: number;
}

/** `until` is the printed end; without it the length is added. */
export class ExtendByPanelPayload extends ReasonedPayload {
  @IsInt() @Min(1) length: number;
  @IsIn(['day', 'workday', 'month']) unit: 'day' | 'workday' | 'month';
  @IsOptional() @IsLegalDate() until?: string;
  /** Journal number of the collective discussion; default: the last one on an extension. */
  @IsOptional() @IsInt() @Min(1) deliberation?: number;
}

/** PROC 47: nobody is left to penalise, or the case cannot go on for another reason. */
export const TERMINATION_GROUNDS = ['person-dead', 'entity-ended', 'other'] as const;

export class TerminatePayload extends DecidingPayload {
  @IsIn(TERMINATION_GROUNDS) ground: (typeof TERMINATION_GROUNDS)[number];
  /** For `entity-ended`: nobody takes over its rights and duties. */
  @IsOptional() @IsBoolean() noSuccessor?: boolean;
  @IsText() reason: string;
}

export class InvestigationReferPayload extends ReasonedDecidingPayload {
  /** The market-regulation bureau that has jurisdiction (PROC 14). */
  @IsText() authority: string;
  /** Its id, where it is one of this organisation: a linked case opens there. */
  @IsOptional() @IsText() to?: string;
  /** Unit of that bureau that takes the case. */
  @IsOptional() @IsText() unit?: string;
}
