import { IsInt, IsObject, IsString, IsUUID, Length, Min } from 'class-validator';

/** One row of the outbox: what a step told. */
export class ToldRowPayload {
  @IsUUID()
  readonly caseId: string;

  @IsInt()
  @Min(1)
  readonly seq: number;

  @IsInt()
  @Min(1)
  readonly ordinal: number;

  @IsString()
  @Length(1, 60)
  readonly topic: string;

  @IsObject()
  readonly body: Readonly<Record<string, unknown>>;
}
