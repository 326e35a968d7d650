import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { ActPayload } from '../../payload/act-payload.js';
import { IsText } from '../../payload/field-decorators.js';

/** Bodies that send a matter back where nobody is criminally liable (XFER 13; 刑诉法 177(3); APL 27). */
export const REFERRING = ['police', 'procuratorate', 'court'] as const;

/**
 * XFER 13; 刑诉法 177(3); APL 27: the matter is for the bureau to punish, and not for the courts. `at` is the moment the
 * paper reached the bureau. A matter that the bureau has no case of is registered first (`clue.register`).
 */
export class ReferralReceivePayload extends ActPayload {
  /** A procuratorate sends back by its opinion (检察意见书), which is answered within two months. */
  @IsIn(REFERRING) from: (typeof REFERRING)[number];
  /** Name of the body. */
  @IsText() body: string;
  /** Why nobody is prosecuted or punished, as the paper says, and what it asks for. */
  @IsText() reason: string;
  /** The transfer it answers, for example `police-transfer#1`; left out: every transfer that still waits. */
  @IsOptional() @IsText() transfer?: string;
}

/** 刑诉法 177(3); XFER 13: the body that sent the matter back is told in writing what became of it. */
export class ReferralReplyPayload extends ActPayload {
  /** Journal number of the `referral.receive` that is answered; may be left out where one alone waits. */
  @IsOptional() @IsInt() @Min(1) referral?: number;
  /** What became of the matter. */
  @IsText() result: string;
}
