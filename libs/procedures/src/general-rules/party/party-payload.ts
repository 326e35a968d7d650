import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { ActPayload, ReasonedPayload } from '../../payload/act-payload.js';
import { IsText } from '../../payload/field-decorators.js';

const PARTY_KINDS = ['person', 'sole-trader', 'organisation'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** Somebody who acts for a party, with what they may do (special authority is needed to waive). */
export class Agent {
  @IsText() name: string;
  @IsOptional() @IsText() identifier?: string;
  @IsBoolean() specialAuthority: boolean;
}

/** A party as it is entered. Parties are numbered in the order of entry. */
export class PartyInput {
  @IsIn(PARTY_KINDS) kind: PartyKind;
  @IsText() name: string;
  /** Unified social credit code or identity number. */
  @IsOptional() @IsText() identifier?: string;
  @IsOptional() @IsText() address?: string;
  @IsOptional() @IsText() representative?: string;
  /** Address for service, from form 10. */
  @IsOptional() @IsText() serviceAddress?: string;
  /** Consent to electronic service, signed on form 10 (PROC 82(3)). */
  @IsOptional() @IsBoolean() electronicServiceConsent?: boolean;
  @IsOptional() @IsText() electronicAddress?: string;
  /** Registered in another province: decides the way of publicity (PUB 10). */
  @IsOptional() @IsBoolean() registeredElsewhere?: boolean;
  @IsOptional() @ValidateNested() @Type(() => Agent) agent?: Agent;
}

export class PartyRecordPayload extends ActPayload {
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => PartyInput) parties: PartyInput[];
}

export class PartyCorrectPayload extends ReasonedPayload {
  @IsInt() @Min(1) party: number;
  @ValidateNested() @Type(() => PartyInput) corrected: PartyInput;
}
