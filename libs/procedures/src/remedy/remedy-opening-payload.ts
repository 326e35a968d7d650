import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Min, ValidateNested } from 'class-validator';
import { ActPayload } from '../payload/act-payload.js';
import { IsLegalDate, IsText } from '../payload/field-decorators.js';

/** What a reconsideration or a suit can be about. */
const REMEDY_OBJECTS = ['decision', 'measure', 'refusal-to-file', 'inaction', 'publicity', 'other'] as const;

/** The act that is contested. */
export class RemedyObject {
  @IsIn(REMEDY_OBJECTS) kind: (typeof REMEDY_OBJECTS)[number];
  /** Journal number of the decision contested; default the last one. */
  @IsOptional() @IsInt() @Min(1) decision?: number;
  /** The proceeding contested, for example `coercive-measure#1`. */
  @IsOptional() @Matches(/^[a-z-]+#[1-9]\d*$/) proceeding?: string;
  /** What is contested, in words; for inaction what was asked of the bureau. */
  @IsOptional() @IsText() what?: string;
}

/** Who contests it. */
export class RemedyApplicant {
  @IsIn(['party', 'reporter', 'third-party']) kind: 'party' | 'reporter' | 'third-party';
  /** Number of the party, where it is one of the case. */
  @IsOptional() @IsInt() @Min(1) party?: number;
  /** Name of a third party; a reporter stays sealed and is not named here. */
  @IsOptional() @IsText() name?: string;
}

/** The paper by which a remedy comes to the bureau; `at` is the day it arrived. */
export class RemedyOpeningPayload extends ActPayload {
  @ValidateNested() @Type(() => RemedyObject) object: RemedyObject;
  @ValidateNested() @Type(() => RemedyApplicant) applicant: RemedyApplicant;
  /** The reconsideration body or the court. */
  @IsText() body: string;
  /** Day on which the application or the suit was filed. */
  @IsLegalDate() filedOn: string;
}
