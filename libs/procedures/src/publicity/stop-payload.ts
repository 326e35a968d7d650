import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ActPayload, DecidingPayload, ReasonedDecidingPayload } from '../payload/act-payload.js';
import { IsText } from '../payload/field-decorators.js';

/** 提前停止公示的申请: the party's application for credit repair; the paper is the application itself. */
export class ApplyStopPayload extends ActPayload {
  /** The party has corrected what it did (CRED, conditions from memory). */
  @IsBoolean() corrected: boolean;
  /** The party has promised in writing to keep the law (CRED, conditions from memory). */
  @IsBoolean() promised: boolean;
}

export const STOP_ANSWERS = ['accepted', 'completion', 'not-accepted'] as const;

/** Accepted; told once what is missing; or not accepted, with reasons (CRED 14). */
export class AcceptStopPayload extends DecidingPayload {
  @IsIn(STOP_ANSWERS) answer: (typeof STOP_ANSWERS)[number];
  /** What is missing, or why it is not accepted. */
  @IsOptional() @IsText() reason?: string;
}

/** Ten working days more at most (CRED 16). */
export class ExtendStopPayload extends ReasonedDecidingPayload {
  @IsInt() @Min(1) @Max(10) days: number;
}

export class DecideStopPayload extends ReasonedDecidingPayload {
  @IsIn(['stopped', 'refused']) result: 'stopped' | 'refused';
  /** Refused because the application deceived: no application for three years, and public as long (CRED 23). */
  @IsOptional() @IsBoolean() fraud?: boolean;
}

/** Publicity has stopped in the system, and other provinces were told (CRED 17, 4(2)). */
export class CarryOutStopPayload extends ActPayload {}
