import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';

/** One step of a script. */
export class DemoStepRow {
  @IsString() @IsNotEmpty() label: string;
  /** Days after the case begins. */
  @IsInt() on: number;
  /** Time of the day, `09:30`. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) at: string;
  /** A place in the cast. */
  @IsString() @IsNotEmpty() by: string;
  @IsString() @IsNotEmpty() command: string;
  @IsObject() payload: Record<string, unknown>;
}

/** One case: a script with a cast, a beginning, and what is particular to it. */
export class DemoCaseRow {
  @IsString() @IsNotEmpty() script: string;
  @IsString() @IsNotEmpty() cast: string;
  /** Days from today; negative: before it. */
  @IsInt() begins: number;
  /** Label of the last step told; all of them when left out. */
  @IsOptional() @IsString() upTo?: string;
  @IsObject() given: Record<string, unknown>;
}

/** `config/organisation/demo-cases.yaml`. `pieces` and `kinds` only hold what scripts and cases refer to. */
export class DemoCasesFile {
  @IsObject() casts: Record<string, Record<string, string>>;
  @IsOptional() @IsObject() pieces?: Record<string, unknown>;
  @IsOptional() @IsObject() kinds?: Record<string, unknown>;
  @IsObject() scripts: Record<string, DemoStepRow[]>;
  @IsArray() @ValidateNested({ each: true }) @Type(() => DemoCaseRow) cases: DemoCaseRow[];
}
