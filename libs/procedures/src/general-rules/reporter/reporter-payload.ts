import { IsBoolean, IsIn } from 'class-validator';
import { ActPayload } from '../../payload/act-payload.js';
import { IsText } from '../../payload/field-decorators.js';

/** What the reporter is told: whether a case was filed, the result, or that the bureau has no power (COMP 34). */
export const TOLD_ABOUT = ['filing', 'result', 'no-power'] as const;

export class ReporterTellPayload extends ActPayload {
  @IsIn(TOLD_ABOUT) about: (typeof TOLD_ABOUT)[number];
  @IsText() content: string;
  @IsBoolean() inWriting: boolean;
}
