import type { JsonObject, Words } from '#kernel';

/** Who acted, by value, so that nothing later depends on today's organisation. */
export interface ActorStamp {
  readonly person: string;
  readonly name: string;
  /** Unit in whose name the person acted. */
  readonly unit: string;
  /** Role of the post used, for example `leader`. */
  readonly role: string;
  /** Set when a substitute acted for an absent leader. */
  readonly substituteFor?: string;
}

/**
 * What a command or a signal recorded. Facts are the statechart's context.
 * A fact is identified by its proceeding and the journal number (`seq`) of the entry that recorded it.
 */
export interface Fact<Payload = JsonObject> {
  readonly seq: number;
  /** Name of the command or of the signal. */
  readonly command: string;
  /** `penalty#1`, or `case` for the general rules. */
  readonly proceeding: string;
  /** Legal time: when the act took place, `+08:00`. */
  readonly at: string;
  readonly recordedAt: string;
  readonly actor: ActorStamp;
  readonly payload: Payload;
  /** Earlier versions, oldest first, when `fact.correct` superseded this fact. */
  readonly corrections?: readonly FactCorrection[];
  /** Journal number of the entry that undid this fact (a deemed consequence, a withdrawn proposal). */
  readonly undoneBy?: number;
  /** It came from elsewhere, was recorded as it was told, and never judged. */
  readonly imported?: true;
  /** For `clock.expire`: the value the proceeding had before, so that an act in time can undo it. */
  readonly valueBefore?: ChartValue;
}

/** One superseded version of a fact. */
export interface FactCorrection {
  readonly correctedBy: number;
  readonly at: string;
  readonly payload: JsonObject;
}

/** Value of a statechart: a state name, or a record of region to state name. */
export type ChartValue = string | { readonly [region: string]: ChartValue };

/** One running or ended instance of a procedure in a case. */
export interface ProceedingState {
  /** `<procedure>#<number>`, numbered in order of opening. */
  readonly id: string;
  readonly procedure: string;
  readonly number: number;
  /** Version of the chart it runs on. */
  readonly version: string;
  readonly value: ChartValue;
  readonly facts: readonly Fact[];
  /** Journal number of the entry that last changed `value`. */
  readonly enteredBy: number;
}

export type ClockStatus = 'running' | 'open' | 'stopped' | 'expired';

/** One time limit of one case, as derived. Dates are `YYYY-MM-DD`, instants `+08:00`. */
export interface ClockState {
  /** `<proceeding>/<rule>/<start seq>` and, where kept per party or item, `@<subject>`. */
  readonly key: string;
  readonly proceeding: string;
  readonly rule: string;
  /** Party number, item, or empty. */
  readonly subject: string;
  readonly startSeq: number;
  readonly start: string;
  readonly due: string | null;
  readonly rolledFrom: string | null;
  readonly earliest: string | null;
  readonly provisional: boolean;
  readonly excludedDays: number;
  readonly article: string;
  readonly ruleVersion: string;
  readonly status: ClockStatus;
  /** Rises when the due date changes; a firing is unique on (key, generation, level). */
  readonly generation: number;
  /** Journal number of the entry whose fact stopped it. */
  readonly stoppedBy: number | null;
  /** Whether passing the due date is itself a consequence (`clock.expire`). */
  readonly expires: boolean;
  /** The calculator's input as canonical text: what the due date was computed from. */
  readonly input: string;
}

export type TaskStatus = 'open' | 'closed';

/** What a person or group should do now, as derived. */
export interface TaskState {
  /** `<proceeding>/<task>/<opened seq>` and, where kept per party, `@<subject>`. */
  readonly key: string;
  readonly proceeding: string;
  readonly task: string;
  readonly subject: string;
  /** Actor letter of procedures: I, U, L, P, C, R, LR, H, LS. */
  readonly owner: ActorCode;
  /** Person named to do it, when there is one (a reviewer, a host). */
  readonly person: string | null;
  readonly title: Words;
  readonly command: string | null;
  readonly due: string | null;
  readonly status: TaskStatus;
  readonly openedSeq: number;
  readonly closedSeq: number | null;
}

/** One of the 56 standard forms, as made by a step. */
export interface FormState {
  readonly seq: number;
  readonly proceeding: string;
  readonly command: string;
  /** Number in the 2021 set, 1–56. */
  readonly form: number;
  readonly title: Words;
  readonly subject: string;
  /** Code of the document number (文号), for example `罚告`; null when the form carries none. */
  readonly numberCode: string | null;
  /** The document number itself, given when the step is written. */
  readonly documentNumber: string | null;
}

/** Everything `decide` needs to know of a case. */
export interface CaseState {
  readonly id: string;
  /** Case number, given when the case is opened. */
  readonly number: string;
  /** The bureau in whose name the case is handled. */
  readonly bureau: string;
  /** The handling unit (office, brigade, station) inside the bureau. */
  readonly unit: string;
  /** Rises when facts change. */
  readonly version: number;
  /** Number of the last journal entry. */
  readonly seq: number;
  /** Facts of the general rules. */
  readonly facts: readonly Fact[];
  readonly proceedings: readonly ProceedingState[];
  readonly clocks: readonly ClockState[];
  readonly tasks: readonly TaskState[];
  readonly forms: readonly FormState[];
}

/** Letters of procedures.md: who may give a command. */
export type ActorCode = 'I' | 'U' | 'L' | 'P' | 'C' | 'R' | 'LR' | 'H' | 'LS' | 'S' | 'O' | 'officer' | 'administrator';

/** A case before its first entry. */
export function emptyCase(identity: { id: string; number: string; bureau: string; unit: string }): CaseState {
  return { ...identity, version: 0, seq: 0, facts: [], proceedings: [], clocks: [], tasks: [], forms: [] };
}
