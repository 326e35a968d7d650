import { IsIn, IsOptional } from 'class-validator';
import { ActPayload, DecidingPayload, ReasonedDecidingPayload } from '../payload/act-payload.js';
import { IsText } from '../payload/field-decorators.js';

/** The five grounds of PROC 77. */
const CLOSURE_GROUNDS = ['executed', 'court-ended', 'terminated', 'other-outcome', 'other'] as const;
export type ClosureGround = (typeof CLOSURE_GROUNDS)[number];

/** 结案审批表 (form 53), as the handler fills it in. */
export class ProposeClosurePayload extends ActPayload {
  @IsIn(CLOSURE_GROUNDS) ground: ClosureGround;
  /** Needed for `other`. */
  @IsOptional() @IsText() reason?: string;
}

export class CaseClosePayload extends DecidingPayload {}

export class CaseArchivePayload extends ActPayload {
  /** Number of the file in the archive. */
  @IsOptional() @IsText() archiveNumber?: string;
  /** Who takes the file in. */
  @IsOptional() @IsText() receivedBy?: string;
}

export const REOPENING_GROUNDS = ['remedy', 'referral-back', 'decision-revoked'] as const;

export class CaseReopenPayload extends ReasonedDecidingPayload {
  @IsIn(REOPENING_GROUNDS) ground: (typeof REOPENING_GROUNDS)[number];
}
