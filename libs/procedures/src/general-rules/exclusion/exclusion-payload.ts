import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { TestingBody } from '../../investigation/act-records.js';
import { ActPayload } from '../../payload/act-payload.js';
import { IsText } from '../../payload/field-decorators.js';

/** Exclusions that are opened and closed by hand; the others have commands of their own. */
const HAND_EXCLUSIONS = ['testing', 'inspection', 'quarantine', 'appraisal', 'identification', 'other'] as const;
export type HandExclusion = (typeof HAND_EXCLUSIONS)[number];

/** `at` is the day of handing over to the laboratory, the expert or the right-holder. */
export class ExclusionOpenPayload extends ActPayload {
  @IsIn(HAND_EXCLUSIONS) kind: HandExclusion;
  /** What is tested or identified, and by whom. */
  @IsText() subject: string;
  /** For testing, inspection, quarantine and appraisal: who does it (PROC 32). */
  @IsOptional() @ValidateNested() @Type(() => TestingBody) body?: TestingBody;
  /** Journal number of the `testing-commission` by which it was handed over, where one was recorded. */
  @IsOptional() @IsInt() @Min(1) commission?: number;
  /** The party was told of a definite period in writing (form 31): only then it counts for a seizure (AEL 25(3)). */
  @IsOptional() @IsBoolean() toldInWriting?: boolean;
  /** For `other`: journal number of the leader's endorsement. */
  @IsOptional() @IsInt() @Min(1) approval?: number;
}

/** `at` is the day on which the result came in. */
export class ExclusionClosePayload extends ActPayload {
  /** Journal number of the opening. */
  @IsInt() @Min(1) exclusion: number;
  @IsOptional() @IsText() result?: string;
}
