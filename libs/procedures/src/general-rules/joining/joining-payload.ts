import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import type { ExclusionWanted, ExtensionWanted } from '#engine';
import { ActPayload, ReasonedDecidingPayload } from '../../payload/act-payload.js';
import { IsLegalDate, IsPerson, IsText } from '../../payload/field-decorators.js';
import { PartyInput } from '../party/party-payload.js';
import type { CarriedItem } from './carried.js';

const JOINING_GROUNDS = ['same-party', 'same-act'] as const;
export type JoiningGround = (typeof JOINING_GROUNDS)[number];

/** This case is handled within another one from now on (general rule 12). */
export class CaseJoinPayload extends ReasonedDecidingPayload {
  /** The case that leads. */
  @IsUUID() into: string;
  @IsIn(JOINING_GROUNDS) ground: JoiningGround;
}

/** What a joined case brings to the leading one, by value; told by the system. */
export class CaseAbsorbPayload extends ActPayload {
  @IsUUID() from: string;
  /** Number of the joined case. */
  @IsText() number: string;
  @IsText() bureau: string;
  @IsIn(JOINING_GROUNDS) ground: JoiningGround;
  /** Its filing date, or the earlier one that governed it. */
  @IsLegalDate() filedOn: string;
  @IsOptional() @IsText() domain?: string;
  @IsOptional() @IsText() violation?: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PartyInput) parties: PartyInput[];
  @IsArray() @IsPerson({ each: true }) handlers: string[];
  /** Its acts, files and measures, so that they are read in the leading case. */
  @IsArray() @IsObject({ each: true }) items: CarriedItem[];
}

const CONTINUATIONS = ['joined', 'split', 'handed-over'] as const;

/** The matter, or a part of it, goes on in another case; told by the system. */
export class CaseContinuedInPayload extends ActPayload {
  @IsUUID() case: string;
  @IsIn(CONTINUATIONS) how: (typeof CONTINUATIONS)[number];
  /** Who handles it there: they may read this case. */
  @IsArray() @IsPerson({ each: true }) officers: string[];
}

/** Either a joined case goes its own way again, or the matter of some parties becomes a case of its own. */
export class CaseSplitPayload extends ReasonedDecidingPayload {
  /** The joined case. */
  @IsOptional() @IsUUID() case?: string;
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  parties?: number[];
  /** Journal numbers of the acts and files of which the new case gets copies; left out: of all. */
  @IsOptional() @IsArray() @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) items?: number[];
}

/** A joined case goes its own way again: the earlier filing date and the deadline stay; told by the system. */
export class CaseSeparatePayload extends ActPayload {
  @IsUUID() from: string;
  @IsLegalDate() filedOn: string;
  @IsArray() @IsObject({ each: true }) extensions: ExtensionWanted[];
  @IsArray() @IsObject({ each: true }) exclusions: ExclusionWanted[];
}
