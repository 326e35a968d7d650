import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { ActPayload, ReasonedPayload } from '../payload/act-payload.js';
import { IsFen, IsText } from '../payload/field-decorators.js';

/** A fact about an application to the court; `at` is the day the bureau received it or it happened. */
export class CourtFactPayload extends ActPayload {
  @IsInt() @Min(1) party: number;
  /** Left out: all items of the party. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsInt({ each: true }) items?: number[];
  @IsOptional() @IsText() court?: string;
}

/** Not accepted, or not to be enforced; reasons as the court gives them. */
export class CourtRefusePayload extends ReasonedPayload {
  @IsInt() @Min(1) party: number;
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsInt({ each: true }) items?: number[];
  @IsOptional() @IsText() court?: string;
}

export class CourtRulePayload extends CourtFactPayload {
  /** To be enforced, or not (AEL 57, 58). */
  @IsIn(['enforce', 'refused']) ruling: 'enforce' | 'refused';
}

export class CourtEnforcePayload extends CourtFactPayload {
  /** In fen: what the enforcement brought in. */
  @IsOptional() @IsFen() amount?: string;
}
