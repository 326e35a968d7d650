import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import { GRANTABLE, type Letter } from './access-file.js';
import { ROLE_NAMES, type Role } from './roles.js';
import type { Unit } from './unit-tree.js';

const ID = /^[a-z][a-z0-9.-]*$/;

/** Chinese and English name. */
export class WordsRow {
  @IsString() @IsNotEmpty() zh: string;
  @IsString() @IsNotEmpty() en: string;
}

export class UnitRow {
  @Matches(ID) id: string;
  @ValidateNested() @Type(() => WordsRow) name: WordsRow;
  @IsIn(['city-bureau', 'district-bureau', 'station', 'brigade', 'office']) kind: Unit['kind'];
  @IsOptional() @Matches(ID) parent?: string;
  @IsIn(['own', 'superior']) penaltyPower: Unit['penaltyPower'];
  @IsIn(['city', 'district']) level: Unit['level'];
  @IsOptional() @IsString() @IsNotEmpty() documentCode?: string;
}

export class PostRow {
  @IsIn(ROLE_NAMES) role: Role;
  @Matches(ID) unit: string;
}

export class CertificateRow {
  @IsString() @IsNotEmpty() number: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) validUntil: string;
}

export class PersonRow {
  @Matches(ID) id: string;
  @IsString() @IsNotEmpty() name: string;
  @Matches(ID) unit: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PostRow) posts: PostRow[];
  @IsOptional() @ValidateNested() @Type(() => CertificateRow) certificate?: CertificateRow;
  @IsOptional() @IsBoolean() legalQualification?: boolean;
  @IsOptional() @IsBoolean() reviewedBeforeRequirement?: boolean;
}

/** A leave in days counted from the day of loading. */
export class AbsenceRow {
  @Matches(ID) person: string;
  @IsInt() fromDay: number;
  @IsInt() untilDay: number;
  @Matches(ID) substitute: string;
  /** Letters that the substitute may act as. */
  @IsOptional() @IsArray() @IsIn(GRANTABLE, { each: true }) scope?: Letter[];
}

/** `config/organisation/*.yaml`. */
export class OrganisationFile {
  @IsArray() @ValidateNested({ each: true }) @Type(() => UnitRow) units: UnitRow[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PersonRow) people: PersonRow[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AbsenceRow) absences: AbsenceRow[];
}
