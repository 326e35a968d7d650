import { IsBoolean, IsOptional } from 'class-validator';
import { ActPayload } from '../payload/act-payload.js';
import { IsText } from '../payload/field-decorators.js';

/** The answer of the bureau with evidence, basis and other material (ARL 48, 54; ALL 34, 67). */
export class RemedyAnswerPayload extends ActPayload {
  @IsText() content: string;
  /** The evidence, basis and other material on which the act was based are enclosed. */
  @IsBoolean() withEvidence: boolean;
  /** Everything enclosed was in the file when the act was done: none was taken during the remedy (ARL 46; ALL 35). */
  @IsBoolean() noneTakenSince: boolean;
  /** Why it comes after its time, when what is enclosed counts as not there. */
  @IsOptional() @IsText() lateReason?: string;
}
