import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ActPayload } from '../payload/act-payload.js';
import { IsFen, IsText } from '../payload/field-decorators.js';

/** 责令退款 (form 34): what one party must pay back to those who overpaid. */
export class RefundOrderPayload extends ActPayload {
  @IsInt() @Min(1) party: number;
  @IsFen() amount: string;
  /** Days given. */
  @IsInt() @Min(1) @Max(365) days: number;
  @IsText() to: string;
}

export class RefundResultPayload extends ActPayload {
  @IsInt() @Min(1) party: number;
  /** Fen paid back; what was not is confiscated. */
  @IsFen() refunded: string;
  @IsBoolean() complete: boolean;
  @IsOptional() @IsText() explanation?: string;
}
