import { IsBoolean, IsIn, IsInt, IsOptional, Min } from 'class-validator';
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
