import { IsBoolean, IsOptional } from 'class-validator';
import { IsLegalDate, IsText } from '../payload/field-decorators.js';

/** What a record of an interview must show (PROC 29). */
export class InterviewRecord {
  /** Who was interviewed. */
  @IsText() person: string;
  /** Nobody else was interviewed with them. */
  @IsBoolean() alone: boolean;
  /** They read the record, or it was read to them, and what they asked for was corrected. */
  @IsBoolean() checked: boolean;
  /** They signed page by page. */
  @IsBoolean() signedEachPage: boolean;
  /** They would not sign: why, and who witnessed it or how it was recorded (PROC 44). */
  @IsOptional() @IsText() refusal?: string;
  /** The officers signed. */
  @IsBoolean() officersSigned: boolean;
}

/** Where electronic evidence comes from, and why it can be trusted (PROC 26). */
export class ElectronicEvidence {
  /** The original carrier; else a copy, or fixed by another means. */
  @IsBoolean() original: boolean;
  /** For a copy: how, when and by whom it was made. */
  @IsOptional() @IsText() method?: string;
  @IsOptional() @IsLegalDate() madeOn?: string;
  @IsOptional() @IsText() madeBy?: string;
  /** How it is assured that it is true and whole: check sum, sealed carrier, trusted system. */
  @IsText() integrity: string;
}

/** What was taken as a sample, and how it was kept apart (PROC 31). */
export class SampleTaken {
  @IsText() goods: string;
  /** A seal is on it. */
  @IsBoolean() sealed: boolean;
  /** A list of it was made out. */
  @IsBoolean() listed: boolean;
  /** The party signed seal and record. */
  @IsBoolean() signed: boolean;
  /** The party would not sign or was not there: why, and who witnessed it or how it was recorded. */
  @IsOptional() @IsText() refusal?: string;
  /** Bought over the internet or by telephone. */
  @IsOptional() @IsBoolean() boughtRemotely?: boolean;
  /** Purchase, opening of the parcel and sealing were filmed or photographed throughout. */
  @IsOptional() @IsBoolean() filmed?: boolean;
}

/** Who tests, inspects, quarantines or appraises (PROC 32). */
export class TestingBody {
  @IsText() name: string;
  /** It holds the qualification that a law asks for; where none does, it has what the test needs. */
  @IsBoolean() qualified: boolean;
}
