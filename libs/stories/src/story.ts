import type { JsonObject } from '#kernel';

/** A scripted case. Instants are `+08:00` with seconds, dates `YYYY-MM-DD`. */
export interface Story {
  /** Where it was read from. */
  readonly file: string;
  readonly title: string;
  /** Name of the organisation whose people act; `demo`. */
  readonly organisation: string;
  readonly steps: readonly StoryStep[];
}

/** The case of a step that names none. */
export const ONLY_CASE = 'case';

export type StoryStep = ActStep | AdvanceStep;

/** Somebody gives a command. */
export interface ActStep {
  readonly kind: 'act';
  readonly line: number;
  /** The case it is about; `case` where the story has only one. */
  readonly caseName: string;
  /** Name given to a case that the act opens besides. */
  readonly opens: string | null;
  /** When the act took place. A moment before the present is a late entry. */
  readonly at: string;
  /** When it is entered; default: at once, or now where the act lies before the present. */
  readonly entered: string | null;
  /** Id of the person. */
  readonly as: string;
  readonly command: string;
  readonly payload: JsonObject;
  readonly proceeding: string | null;
  readonly expect: Expectation;
}

/** Time passes; clocks whose passing has a consequence expire on the way. */
export interface AdvanceStep {
  readonly kind: 'advance';
  readonly line: number;
  /** The case that is looked at then. */
  readonly caseName: string;
  readonly to: string;
  readonly expect: Expectation;
}

/** What ought to hold after a step. What is not named is not looked at. */
export interface Expectation {
  /** By proceeding or `proceeding.region`: the state. */
  readonly state: Readonly<Record<string, string>>;
  /** By proceeding: rule (`statement-defense@2`) → due date, or `none`, `open`, `stopped`, `expired`. */
  readonly clocks: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By proceeding: exactly these open tasks (`name@subject` where kept per party). */
  readonly tasks: Readonly<Record<string, readonly string[]>>;
  /** Exactly these unmet requirements; `null`: the command is carried out. */
  readonly refused: readonly string[] | null;
  /** How many escalations the step brings. */
  readonly escalations: number | null;
  /** Proceedings whose state is the same as before. */
  readonly unchanged: readonly string[];
}
