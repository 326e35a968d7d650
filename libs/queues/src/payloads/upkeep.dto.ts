import { IsString, Length, Matches } from 'class-validator';

/** A run of a piece of upkeep that is due. */
export class UpkeepPayload {
  /** Name of the piece of work. */
  @IsString()
  @Length(1, 60)
  readonly work: string;

  /** The legal day, and with hourly work the hour, that the run belongs to: `2026-11-24`, `2026-11-24T13`. */
  @Matches(/^\d{4}-\d{2}-\d{2}(T\d{2})?$/)
  readonly slot: string;
}
