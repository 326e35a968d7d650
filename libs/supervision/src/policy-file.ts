import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

/** A period that must still run before a limit ends. */
export class PlannedStep {
  /** What starts it: a command. */
  @IsString() @IsNotEmpty() step: string;
  @IsString() @IsNotEmpty() rule: string;
  /** Whether what follows may come on its last day, or only on the day after. */
  @IsIn(['same-day', 'day-after']) next: 'same-day' | 'day-after';
  /** States of the case, `<procedure>:<state>`, in which the step is still to come. */
  @IsArray() @ArrayMinSize(1) @IsString({ each: true }) while: string[];
}

/** What must still run before the limit of a rule ends, in order. */
export class PlanRow {
  @IsString() @IsNotEmpty() rule: string;
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => PlannedStep) steps: PlannedStep[];
}

/** What a candidate's load is worth, in open cases. */
export class AssignmentWeights {
  @IsNumber() @Min(0) open: number;
  @IsNumber() @Min(0) urgent: number;
  @IsNumber() @Min(0) distance: number;
  @IsNumber() @Min(0) leaveSoon: number;
  @IsInt() @Min(0) @Max(90) leaveWithinDays: number;
}

/** A unit with the stations it assigns for (一托N). */
export class BlockRow {
  @IsString() @IsNotEmpty() hub: string;
  @IsArray() @ArrayMinSize(1) @IsString({ each: true }) stations: string[];
}

/** `config/supervision.yaml`. */
export class PolicyFile {
  @IsInt() @Min(1) @Max(30) soonWorkingDays: number;
  @IsInt() @Min(1) @Max(30) replyWorkingDays: number;
  @IsInt() @Min(1) @Max(30) climbWorkingDays: number;
  @IsArray() @IsString({ each: true }) losing: string[];
  @IsArray() @IsString({ each: true }) others: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PlanRow) plans: PlanRow[];
  @ValidateNested() @Type(() => AssignmentWeights) assignment: AssignmentWeights;
  @IsArray() @ValidateNested({ each: true }) @Type(() => BlockRow) blocks: BlockRow[];
}
