import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { ActPayload, DecidingPayload, Paper, ReasonedDecidingPayload } from '../payload/act-payload.js';
import { IsFen, IsLegalDate, IsText } from '../payload/field-decorators.js';

/** A payment into the bank named or by electronic means; `at` is the day it was paid. */
export class PaymentRecordPayload extends ActPayload {
  @IsInt() @Min(1) party: number;
  /** Number of the item paid; left out: the items of money in their order. */
  @IsOptional() @IsInt() @Min(1) item?: number;
  /** Toward the fine or the confiscated gain, in fen. */
  @IsFen() amount: string;
  /** Toward the surcharge, in fen. */
  @IsOptional() @IsFen() surcharge?: string;
  /** With this payment the fine and everything that had grown on it are paid. */
  @IsOptional() @IsBoolean() settlesSurcharge?: boolean;
  /** Number of the payment voucher. */
  @IsOptional() @IsText() voucher?: string;
}

/** Why a fine is taken on the spot (APL 68, 69; PROC 72). */
export const CASH_GROUNDS = ['up-to-100-yuan', 'hard-to-collect-later', 'remote-area'] as const;

export class PaymentCollectCashPayload extends ActPayload {
  @IsInt() @Min(1) party: number;
  /** In fen. */
  @IsFen() amount: string;
  @IsIn(CASH_GROUNDS) ground: (typeof CASH_GROUNDS)[number];
  /** For remote areas: the party asked for it (APL 69). */
  @IsOptional() @IsBoolean() askedByParty?: boolean;
  /** Number of the receipt of the treasury; without one the party may refuse to pay (APL 70). */
  @IsOptional() @IsText() treasuryReceipt?: string;
  /** Collected on the water: the day of landing, from which the two days run (APL 71). */
  @IsOptional() @IsLegalDate() landedOn?: string;
}

/** What was collected reaches the bureau (hand-over) or the bank. */
export class CashOnwardPayload extends ActPayload {
  /** Journal number of the `payment.collectCash`; left out: the oldest that waits. */
  @IsOptional() @IsInt() @Min(1) collection?: number;
}

export class PaymentRefundPayload extends ActPayload {
  @IsInt() @Min(1) party: number;
  /** In fen. */
  @IsFen() amount: string;
}

/** Form 47: the fine may be paid later. */
export class GrantDelayPayload extends DecidingPayload {
  @IsInt() @Min(1) party: number;
  /** Last day for paying. */
  @IsLegalDate() until: string;
  /** The party's written request (PROC 74). */
  @IsOptional() @ValidateNested() @Type(() => Paper) request?: Paper;
}

export class Instalment {
  @IsLegalDate() due: string;
  /** In fen. */
  @IsFen() amount: string;
}

/** Form 47: the fine may be paid in parts. */
export class GrantInstalmentsPayload extends DecidingPayload {
  @IsInt() @Min(1) party: number;
  @IsArray() @ArrayMinSize(2) @ValidateNested({ each: true }) @Type(() => Instalment) instalments: Instalment[];
  @IsOptional() @ValidateNested() @Type(() => Paper) request?: Paper;
}

export class EndGrantPayload extends ReasonedDecidingPayload {
  @IsInt() @Min(1) party: number;
}

/** The surcharge is reduced by an enforcement agreement, after remedial steps of the party (AEL 42). */
export class ReduceSurchargePayload extends ReasonedDecidingPayload {
  @IsInt() @Min(1) party: number;
  /** What of the surcharge is still to be paid altogether, in fen. */
  @IsFen() to: string;
}
