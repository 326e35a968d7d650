import { IsInt, IsObject, IsOptional, Min } from 'class-validator';
import { ReasonedPayload } from '../../payload/act-payload.js';
import { IsInstant, IsText } from '../../payload/field-decorators.js';

/** Names the fact, gives what it should read, and the unit head's endorsement of just this correction. */
export class FactCorrectPayload extends ReasonedPayload {
  /** Journal number of the `approval.propose` for this correction. */
  @IsInt() @Min(1) proposal: number;
  /** Where the fact stands: `investigation#1`, or `case`. */
  @IsText() proceeding: string;
  /** Journal number of the entry that recorded it. */
  @IsInt() @Min(1) seq: number;
  @IsText() command: string;
  /** The true time of the act; left out: as recorded. */
  @IsOptional() @IsInstant() correctedAt?: string;
  /** The whole content as it should read; left out: as recorded. Sealed fields stay as they are. */
  @IsOptional() @IsObject() correctedPayload?: Record<string, unknown>;
}
