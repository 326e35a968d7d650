import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Min,
  ValidateNested,
} from 'class-validator';
import { CLUE_SOURCES } from '../../filing/filing-payload.js';
import { ActPayload } from '../../payload/act-payload.js';
import { IsLegalDate, IsPerson, IsText } from '../../payload/field-decorators.js';
import { PenaltyItem } from '../../penalty/penalty-items.js';
import { PartyInput } from '../party/party-payload.js';

const IMPORTED_OUTCOMES = ['penalty', 'no-penalty'] as const;
const IMPORTED_PROCEDURES = ['ordinary', 'summary'] as const;

/** A decision as the ledger tells it. */
export class ImportedDecision {
  @IsLegalDate() on: string;
  @IsOptional() @IsText() number?: string;
  @IsIn(IMPORTED_OUTCOMES) outcome: (typeof IMPORTED_OUTCOMES)[number];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PenaltyItem) items: PenaltyItem[];
  /** Facts and basis as the ledger gives them. */
  @IsText() facts: string;
  @IsText() basis: string;
}

/** A case from a ledger: what is known of it, and nothing else. */
export class CaseImportPayload extends ActPayload {
  /** Name of the ledger, and the line in it. */
  @IsText() ledger: string;
  @IsInt() @Min(1) line: number;
  /** What tells this case from every other, whatever ledger it is read from again. */
  @IsText() externalNumber: string;
  /** 普通程序, unless the ledger says 简易程序. */
  @IsOptional() @IsIn(IMPORTED_PROCEDURES) procedure?: (typeof IMPORTED_PROCEDURES)[number];
  /** Cause of the case (案由), and its domain. */
  @IsText() violation: string;
  @IsText() domain: string;
  @IsText() summary: string;
  @IsIn(CLUE_SOURCES) source: (typeof CLUE_SOURCES)[number];
  @IsOptional() @IsLegalDate() receivedOn?: string;
  @IsOptional() @IsLegalDate() filedOn?: string;
  @IsOptional() @IsLegalDate() closedOn?: string;
  @IsOptional() @ValidateNested() @Type(() => ImportedDecision) decision?: ImportedDecision;
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => PartyInput) parties: PartyInput[];
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsPerson({ each: true }) officers: string[];
  /** The line itself: column → what stands there. */
  @IsObject() told: Record<string, string>;
}
