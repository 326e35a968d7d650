import { IsBoolean, IsISO8601, IsInt, IsString, IsUUID, Length, Matches, Min } from 'class-validator';
import type { Firing, FiringLevel } from '#clocks';

/** A level of a clock that is due: where to look, never what it means. */
export class FiringPayload implements Firing {
  @IsUUID()
  readonly caseId: string;

  /** Key of the clock within its case. */
  @IsString()
  @Length(1, 300)
  readonly key: string;

  @IsString()
  @Length(1, 100)
  readonly rule: string;

  @IsInt()
  @Min(1)
  readonly generation: number;

  @Matches(/^(yellow|red|due|overdue-[1-9]\d*)$/)
  readonly level: FiringLevel;

  /** When it ought to fire, `+08:00`. */
  @IsISO8601()
  readonly shouldAt: string;

  /** Whether power over things or persons ends with it. */
  @IsBoolean()
  readonly lapse: boolean;

  /** Whether the passing is itself a consequence of law. */
  @IsBoolean()
  readonly expires: boolean;
}
