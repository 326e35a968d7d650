import { IsInt, IsObject, IsOptional, Min } from 'class-validator';
import { ActPayload, ReasonedPayload } from '../../payload/act-payload.js';
import { IsText } from '../../payload/field-decorators.js';

/** Form 8: what is asked for, why, and with which content. */
export class ApprovalProposePayload extends ActPayload {
  /** Name of the deciding command asked for. */
  @IsText() command: string;
  /** Proceeding meant, where there are several. */
  @IsOptional() @IsText() proceeding?: string;
  /** Content the decision should have. */
  @IsOptional() @IsObject() content?: Record<string, unknown>;
  @IsText() reasons: string;
}

export class ApprovalEndorsePayload extends ActPayload {
  /** Journal number of the proposal. */
  @IsInt() @Min(1) proposal: number;
  @IsOptional() @IsText() opinion?: string;
}

export class ApprovalReturnPayload extends ReasonedPayload {
  @IsInt() @Min(1) proposal: number;
}

export class ApprovalWithdrawPayload extends ActPayload {
  @IsInt() @Min(1) proposal: number;
}
