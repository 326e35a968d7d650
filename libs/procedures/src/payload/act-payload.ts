import { Type } from 'class-transformer';
import { IsArray, IsInt, IsObject, IsOptional, Min, ValidateNested } from 'class-validator';
import { IsFileHash, IsLegalDate, IsPerson, IsText } from './field-decorators.js';

/** A paper in the file that proves an act: its name, number, date and, where scanned, its file. */
export class Paper {
  @IsText() title: string;
  @IsOptional() @IsText() number?: string;
  @IsOptional() @IsLegalDate() date?: string;
  @IsOptional() @IsFileHash() file?: string;
}

/** Content of a form that the act makes. The number of the form follows from the act. */
export class FormContent {
  @IsOptional() @IsObject() content?: Record<string, unknown>;
  @IsOptional() @IsArray() @IsPerson({ each: true }) signatories?: string[];
  @IsOptional() @IsFileHash() file?: string;
}

/** What every act may carry. */
export class ActPayload {
  @IsOptional() @ValidateNested() @Type(() => Paper) paper?: Paper;
  @IsOptional() @IsText() note?: string;
  @IsOptional() @ValidateNested() @Type(() => FormContent) form?: FormContent;
  /** Journal number of the unit head's endorsement, where a back-entry ends an overdue clock (general rule 4). */
  @IsOptional() @IsInt() @Min(1) backEntryApproval?: number;
}

/** An act that must give its reason. */
export class ReasonedPayload extends ActPayload {
  @IsText() reason: string;
}

/** A decision on a proposal; `proposal` may be left out where exactly one stands. */
export class DecidingPayload extends ActPayload {
  @IsOptional() @IsInt() @Min(1) proposal?: number;
  @IsOptional() @IsText() opinion?: string;
}

/** A decision on a proposal that must give its reason. */
export class ReasonedDecidingPayload extends DecidingPayload {
  @IsText() reason: string;
}
