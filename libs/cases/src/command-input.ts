import type { Refused } from '#kernel';
import type { ActorStamp, ClockState, FormState, TaskState } from '#engine';
import type { CaseScope } from './case-scope.js';

/** What a caller asks of a case. */
export interface GiveCommandInput {
  /** The case; null opens a new one (`clue.register`, `summary.open`). */
  readonly caseId: string | null;
  /** Name of the command, for example `filing.approve`. */
  readonly command: string;
  /** `penalty#1`; null or left out where exactly one proceeding accepts it. */
  readonly proceeding?: string | null;
  /** Legal time of the act, ISO 8601 with an offset; null or left out means now. */
  readonly at?: string | null;
  /** The body as it came; checked against the command's payload class. */
  readonly payload: unknown;
  /** Who acts, in which post. The access port may put the post right. */
  readonly actor: ActorStamp;
  readonly scope: CaseScope;
  /** Same key, same body: answered as the first time. Kept for 30 days, and only when the command moved. */
  readonly idempotencyKey?: string | null;
  /** The version the caller saw. Refused only when what the command rests on has changed since. */
  readonly expectedVersion?: number | null;
  /** Answers what would change, and writes nothing. */
  readonly dryRun?: boolean;
  /** Handling unit of the case to be opened; default: the actor's. */
  readonly unit?: string | null;
}

/** States of every proceeding by region: `{ 'penalty#1': { main: 'noticed', hearing: 'none' } }`. */
export type CaseStates = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Another case that the same step moved. */
export interface MovedElsewhere {
  readonly caseId: string;
  readonly number: string;
  readonly seq: number;
  readonly version: number;
  readonly command: string;
}

/** The command was carried out (or would be, in a dry run). */
export interface MovedAnswer {
  readonly outcome: 'moved';
  readonly dryRun: boolean;
  readonly caseId: string;
  /** Case number; empty in a dry run that would open a case. */
  readonly number: string;
  readonly seq: number;
  readonly version: number;
  readonly command: string;
  readonly proceeding: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly backEntry: boolean;
  readonly states: CaseStates;
  /** Clocks and tasks that this step started, changed, stopped or closed. */
  readonly clocks: readonly ClockState[];
  readonly tasks: readonly TaskState[];
  /** Forms that this step made, with their document numbers (none in a dry run). */
  readonly forms: readonly FormState[];
  /** Signals to procedures that this version does not have. */
  readonly undelivered: readonly string[];
  readonly otherCases: readonly MovedElsewhere[];
}

/** The command asks for what already stands. */
export interface UnchangedAnswer {
  readonly outcome: 'unchanged';
  readonly caseId: string;
  readonly number: string;
  readonly seq: number;
  readonly version: number;
  readonly states: CaseStates;
}

/** Not lawful or not due: nothing was written. `version` is 0 for a case that was not opened. */
export interface RefusedAnswer extends Refused {
  /** Null for a case that was not opened. */
  readonly caseId: string | null;
  readonly version: number;
}

export type CommandAnswer = MovedAnswer | RefusedAnswer | UnchangedAnswer;

/** An answer, and whether it was given before under the same key. */
export interface Given {
  readonly answer: CommandAnswer;
  readonly repeated: boolean;
}

/** One entry that came between the version a caller saw and now. */
export interface Meanwhile {
  readonly seq: number;
  readonly version: number;
  readonly command: string;
  readonly proceeding: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly actor: string;
  /** What it touched: `proceeding:penalty#1`, `fact:notice.issue`. */
  readonly touched: readonly string[];
}
