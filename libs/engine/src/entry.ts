import type { JsonObject } from '#kernel';
import type { ActorStamp, CaseState, ChartValue, ClockState, FormState, TaskState } from './case-state.js';
import type { PersonKnown } from './known.js';

/**
 * One thing that happened to the state, in the order it happened. Folding the operations of an entry
 * over the state before it gives the state after it, without judging anything again.
 */
export type Operation =
  | {
      readonly op: 'open';
      readonly proceeding: string;
      readonly procedure: string;
      readonly version: string;
      readonly value: ChartValue;
    }
  | {
      readonly op: 'fact';
      readonly proceeding: string;
      readonly command: string;
      /** Left out when it is the entry's own payload. */
      readonly payload?: JsonObject;
      readonly valueBefore?: ChartValue;
      /** For facts that came from elsewhere: when the act took place. */
      readonly at?: string;
      readonly imported?: true;
    }
  /** The proceeding runs on another version of its chart from here on. */
  | {
      readonly op: 'migrate';
      readonly proceeding: string;
      readonly version: string;
      readonly value: ChartValue;
      /** For its recorded expiries: the value before each, in the new chart, so that they can still be undone. */
      readonly valuesBefore?: readonly { readonly seq: number; readonly value: ChartValue }[];
    }
  | { readonly op: 'move'; readonly proceeding: string; readonly value: ChartValue }
  | {
      readonly op: 'correct';
      readonly proceeding: string;
      readonly seq: number;
      readonly command: string;
      readonly at?: string;
      readonly payload?: JsonObject;
    }
  | { readonly op: 'undo'; readonly proceeding: string; readonly seq: number; readonly command: string }
  | { readonly op: 'undelivered'; readonly signal: string; readonly procedure: string; readonly payload: JsonObject }
  | { readonly op: 'form'; readonly form: FormState };

/** Labels of everything the step was decided by. */
export interface EntryVersions {
  readonly rules: string;
  readonly calendar: string;
  readonly parameters: string;
  /** Version of the payload classes; older payloads pass through upcasters. */
  readonly payload: number;
  /** Chart version of every procedure of the case; where proceedings of a kind differ, each of them: `1, 2`. */
  readonly charts: Readonly<Record<string, string>>;
}

/** One entry of the journal, before it is numbered into the hash chain. */
export interface Entry {
  readonly seq: number;
  readonly version: number;
  /**
   * `command`; `recompute` when a new calendar or rule version changed clocks; `migration` when proceedings moved to
   * another version of their charts; `firing` when a clock reached a level of warning: it leaves no fact.
   */
  readonly kind: 'command' | 'recompute' | 'migration' | 'firing';
  readonly command: string;
  /** The proceeding meant, or `case`. */
  readonly proceeding: string;
  readonly at: string;
  readonly recordedAt: string;
  /** More than 24 hours between `at` and `recordedAt`: 补录. */
  readonly backEntry: boolean;
  readonly actor: ActorStamp;
  readonly payload: JsonObject;
  /** Everybody the decision looked at, by value. */
  readonly people: readonly PersonKnown[];
  readonly versions: EntryVersions;
  readonly operations: readonly Operation[];
  /** Clocks that this entry started, changed or stopped, as they stand after it. */
  readonly clocks: readonly ClockState[];
  /** Tasks that this entry opened, changed or closed, as they stand after it. */
  readonly tasks: readonly TaskState[];
}

/** Chart versions of a case, as entries tell them. */
export function chartVersions({ proceedings }: Pick<CaseState, 'proceedings'>): Readonly<Record<string, string>> {
  const charts: Record<string, string> = {};
  for (const { procedure, version } of proceedings) {
    const known = charts[procedure];
    if (known === undefined) charts[procedure] = version;
    else if (!known.split(', ').includes(version)) charts[procedure] = `${known}, ${version}`;
  }
  return charts;
}

/** Payload version written today. */
export const PAYLOAD_VERSION = 1;
