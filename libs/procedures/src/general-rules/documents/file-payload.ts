import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsFileHash, IsLegalDate, IsText } from '../../payload/field-decorators.js';

/** The eight kinds of evidence (APL 46). */
const EVIDENCE_KINDS = [
  'documentary',
  'physical',
  'audio-visual',
  'electronic-data',
  'witness-testimony',
  'party-statement',
  'expert-opinion',
  'inspection-record',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The form a file is the paper of. */
export class FormMeant {
  /** Journal number of the act that made the form. */
  @IsInt() @Min(1) seq: number;
  /** Number of the form in the 2021 set. */
  @IsInt() @Min(1) @Max(56) form: number;
  /** Party, where the form is made for each; left out: of every party. */
  @IsOptional() @IsText() subject?: string;
}

/** What a file proves. */
export class EvidenceNote {
  @IsIn(EVIDENCE_KINDS) kind: EvidenceKind;
  /** What it is to prove. */
  @IsOptional() @IsText() proves?: string;
  @IsOptional() @IsLegalDate() obtainedOn?: string;
}

/** A file that was uploaded into the blob store becomes part of the case. */
export class FileRecordPayload {
  @IsFileHash() sha256: string;
  /** Name as people read it. */
  @IsText() @MaxLength(255) name: string;
  /** For example `application/pdf`. */
  @IsText() @MaxLength(255) mediaType: string;
  /** Bytes. */
  @IsInt() @Min(0) size: number;
  @IsOptional() @ValidateNested() @Type(() => FormMeant) form?: FormMeant;
  @IsOptional() @ValidateNested() @Type(() => EvidenceNote) evidence?: EvidenceNote;
  @IsOptional() @IsText() note?: string;
}
