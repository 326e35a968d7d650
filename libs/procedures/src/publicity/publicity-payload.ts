import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { ActPayload, Paper, ReasonedDecidingPayload, ReasonedPayload } from '../payload/act-payload.js';
import { IsLegalDate, IsText } from '../payload/field-decorators.js';

/** What makes a penalty ready to be shown: to the public, or first to the bureau of registration. */
class ReadyPayload extends ActPayload {
  /** The paper that told the party, with the service, that the decision will be published (PUB 8). */
  @IsOptional() @ValidateNested() @Type(() => Paper) told?: Paper;
  /** The text is that of the decision as served (PUB 5). */
  @IsBoolean() textAsServed: boolean;
  /** State secrets, trade secrets and personal data have been treated (PUB 6, 7). */
  @IsBoolean() secretsTreated: boolean;
}

export class PublishPayload extends ReadyPayload {
  /** Last day of a suspension or restriction: publicity lasts at least as long (PUB 14(2)). */
  @IsOptional() @IsLegalDate() restrictionEnds?: string;
  /** Number of the record in the credit information system. */
  @IsOptional() @IsText() record?: string;
}

export class PushPayload extends ReadyPayload {
  /** Bureau of registration that is asked to publish. */
  @IsText() authority: string;
}

/** The bureau of registration has published: `at` is the day it did. */
export class ConfirmPayload extends ActPayload {
  @IsOptional() @IsLegalDate() restrictionEnds?: string;
  @IsOptional() @IsText() record?: string;
}

/** 撤回: the reason is made public with it (APL 48(2)). */
export class WithdrawPayload extends ReasonedPayload {}

/** Why a penalty is not published at all, beside the warning that the law itself leaves out. The list is from memory. */
export const EXEMPT_GROUNDS = ['state-secret', 'endangers-security', 'minor', 'other'] as const;

export class ExemptPayload extends ReasonedDecidingPayload {
  @IsIn(EXEMPT_GROUNDS) ground: (typeof EXEMPT_GROUNDS)[number];
}
