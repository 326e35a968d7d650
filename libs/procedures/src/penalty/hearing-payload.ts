import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Min,
  ValidateNested,
} from 'class-validator';
import { ActPayload, ReasonedPayload } from '../payload/act-payload.js';
import { IsInstant, IsLegalDate, IsPerson, IsText } from '../payload/field-decorators.js';

export class HearingAppointHostPayload extends ActPayload {
  @IsPerson() host: string;
  /** One or two hearing members beside the host (HEAR 11). */
  @IsOptional() @IsArray() @ArrayMaxSize(2) @IsPerson({ each: true }) members?: string[];
}

export class HearingHandOverFilePayload extends ActPayload {
  /** List of what was handed over. */
  @IsOptional() @IsText() list?: string;
}

/** A third party whose interests the outcome touches, and the day it was told of the hearing (HEAR 20(3)). */
export class ThirdPartyTold {
  @IsText() name: string;
  @IsLegalDate() toldOn: string;
}

export class HearingSchedulePayload extends ActPayload {
  @IsInstant() heldOn: string;
  @IsText() place: string;
  /** Open hearings are announced; closed ones need a reason (HEAR 22). */
  @IsBoolean() open: boolean;
  @IsOptional() @IsIn(['state-secret', 'trade-secret', 'privacy']) closedBecause?:
    'state-secret' | 'trade-secret' | 'privacy';
  /** Appointed by the host; never a handler (HEAR 11). */
  @IsPerson() recorder: string;
  /** Day on which the handlers were told and given the file back (HEAR 21). */
  @IsLegalDate() handlersToldOn: string;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => ThirdPartyTold) thirdParties?: ThirdPartyTold[];
  @IsOptional() @IsLegalDate() publicNoticeOn?: string;
}

/** The hearing was held to its end; form 40 is its record. */
export class HearingHoldPayload extends ActPayload {
  /** Handlers who attended (HEAR 16). */
  @IsArray() @ArrayMinSize(1) @IsPerson({ each: true }) handlersPresent: string[];
  /** Numbers of the parties who attended, in person or by agent. */
  @IsArray() @ArrayMinSize(1) @IsInt({ each: true }) @Min(1, { each: true }) partiesPresent: number[];
  @IsText() record: string;
  /** Day of the public notice, where it was given after the hearing was fixed. */
  @IsOptional() @IsLegalDate() publicNoticeOn?: string;
}

export class HearingWithdrawPayload extends ActPayload {
  @IsInt() @Min(1) party: number;
}

export const HEARING_END_GROUNDS = [
  'absent-without-reason',
  'left-without-permission',
  'party-ended',
  'other',
] as const;

export class HearingTerminatePayload extends ReasonedPayload {
  @IsIn(HEARING_END_GROUNDS) ground: (typeof HEARING_END_GROUNDS)[number];
  /** Only for this party, while the hearing goes on for the others. */
  @IsOptional() @IsInt() @Min(1) party?: number;
}

/** 听证报告 (form 41). */
export class HearingReportPayload extends ActPayload {
  @IsText() summary: string;
  /** Opinion on facts, basis and penalty. */
  @IsText() opinion: string;
}

export class HearingReasonPayload extends ReasonedPayload {}
