import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ActPayload, ReasonedDecidingPayload, ReasonedPayload } from '../../payload/act-payload.js';
import { IsLegalDate, IsText } from '../../payload/field-decorators.js';
import type { CarriedItem } from '../joining/carried.js';

/** Two bureaus both hold themselves competent, or neither (PROC 13). */
export class JurisdictionDisputePayload extends ReasonedDecidingPayload {
  /** The other bureau. */
  @IsText() with: string;
  @IsLegalDate() arisenOn: string;
}

/** The bureaus agreed which of them handles the case (PROC 13). */
export class JurisdictionAgreePayload extends ReasonedDecidingPayload {
  /** The bureau that is competent: this one, or the other. */
  @IsText() to: string;
  /** Unit of that bureau that takes the case; left out: the bureau itself. */
  @IsOptional() @IsText() unit?: string;
}

/** What is brought to the upper bureau: a dispute, an objection to a case received, reasons that keep this bureau from it. */
const SUBMISSION_GROUNDS = ['dispute', 'objection', 'special-reasons'] as const;

/** 报请指定管辖 (PROC 13, 14). */
export class JurisdictionSubmitPayload extends ReasonedDecidingPayload {
  /** The common upper bureau. */
  @IsText() to: string;
  @IsIn(SUBMISSION_GROUNDS) ground: (typeof SUBMISSION_GROUNDS)[number];
  /** The other bureau, for a dispute or an objection. */
  @IsOptional() @IsText() with?: string;
}

/** 指定管辖 (PROC 13, 16; form 2). */
export class JurisdictionDesignatePayload extends ReasonedPayload {
  /** The bureau that handles the case from now on; it may be the one that has it. */
  @IsText() to: string;
  @IsOptional() @IsText() unit?: string;
}

/** 交办 (form 3): the upper bureau has a lower one handle a case of its own. */
export class CaseAssignDownPayload extends ReasonedPayload {
  @IsText() to: string;
  @IsOptional() @IsText() unit?: string;
  /** A law, regulation or rule gives just this case to the upper bureau. */
  @IsBoolean() reservedByLaw: boolean;
}

/** The upper bureau handles a case of a lower one itself. */
export class CaseTakeUpPayload extends ReasonedPayload {
  /** The bureau of the leader who takes it up. */
  @IsText() to: string;
  @IsOptional() @IsText() unit?: string;
}

/** One thing on the list by which file, evidence and goods change hands. */
export class HandedItem {
  @IsText() name: string;
  @IsOptional() @IsText() quantity?: string;
  @IsOptional() @IsText() note?: string;
}

/** The old bureau hands over the file, evidence and held goods, by list. */
export class CaseHandOverFilePayload extends ActPayload {
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => HandedItem) items: HandedItem[];
}

/** What was sent, as the new case knows it; told by the system. */
export class CaseFileSentPayload extends ActPayload {
  @IsUUID() from: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => HandedItem) items: HandedItem[];
  /** Acts, files and measures since the case was handed over, and before. */
  @IsArray() @IsObject({ each: true }) record: CarriedItem[];
}

/** The new bureau has received the file and compared it with the list. */
export class CaseReceivePayload extends ActPayload {
  @IsLegalDate() receivedOn: string;
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => HandedItem) items: HandedItem[];
  /** What the list names and was not there. */
  @IsOptional() @IsArray() @IsText({ each: true }) missing?: string[];
}

/** The receipt, as the old case knows it; told by the system. */
export class CaseFileReceivedPayload extends ActPayload {
  @IsUUID() by: string;
  @IsLegalDate() receivedOn: string;
  @IsOptional() @IsArray() @IsText({ each: true }) missing?: string[];
}
