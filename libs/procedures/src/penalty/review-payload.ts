import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { REVIEW_GROUNDS, ReportProposal, type ReviewGround } from '../investigation/report-payload.js';
import { ActPayload, ReasonedDecidingPayload, ReasonedPayload } from '../payload/act-payload.js';
import { IsText } from '../payload/field-decorators.js';

const REVIEW_KINDS = ['case', 'legal'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** 案件审核 / 法制审核: the opinion on one version of facts, basis and penalty (form 36). */
export class ReviewPassPayload extends ActPayload {
  @IsIn(REVIEW_KINDS) kind: ReviewKind;
  @IsText() opinion: string;
}

export const RETURNED_FOR = ['correct', 'supplement'] as const;

export class ReviewReturnPayload extends ReviewPassPayload {
  /** `correct`: the handler amends and submits again; `supplement`: the investigation goes on. */
  @IsIn(RETURNED_FOR) for: (typeof RETURNED_FOR)[number];
}

export const CHANGES = ['correction', 'facts', 'basis', 'penalty', 'redo', 'other'] as const;

/** A new version for review. What is left out stays as it was submitted before. */
export class ReviewSubmitPayload extends ReasonedPayload {
  @IsIn(CHANGES) change: (typeof CHANGES)[number];
  @IsOptional() @ValidateNested() @Type(() => ReportProposal) newProposal?: ReportProposal;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(REVIEW_GROUNDS, { each: true }) reviewGrounds?: ReviewGround[];
}

/** A definite length (PROC 55). */
export class ReviewExtendPayload extends ReasonedDecidingPayload {
  @IsInt() @Min(1) length: number;
  @IsIn(['workday', 'day']) unit: 'workday' | 'day';
}
