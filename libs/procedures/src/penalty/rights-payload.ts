import { ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { ActPayload } from '../payload/act-payload.js';
import { IsLegalDate, IsText } from '../payload/field-decorators.js';

/** 陈述申辩: what the party says, point by point; each is answered in the decision. */
export class DefenceRecordPayload extends ActPayload {
  @IsInt() @Min(1) party: number;
  @IsIn(['oral', 'written']) how: 'oral' | 'written';
  @IsArray() @ArrayMinSize(1) @IsText({ each: true }) points: string[];
  /** Date of the postmark: posted in time is in time. */
  @IsOptional() @IsLegalDate() postmark?: string;
}

export class HearingRequestPayload extends ActPayload {
  @IsInt() @Min(1) party: number;
  /** Signed on the proof of service, by letter, or orally for the record (HEAR 7). */
  @IsIn(['on-receipt', 'written', 'oral']) how: 'on-receipt' | 'written' | 'oral';
  @IsOptional() @IsLegalDate() postmark?: string;
}

const RIGHTS = ['statement', 'hearing'] as const;
export type PartyRight = (typeof RIGHTS)[number];

/** A written waiver of one named right. */
export class RightsWaivePayload extends ActPayload {
  @IsInt() @Min(1) party: number;
  @IsIn(RIGHTS) right: PartyRight;
  @IsIn(['party', 'agent']) signedBy: 'party' | 'agent';
}
