import type { Known } from '#engine';
import type { Law } from './rulebook.js';

/** A version of calendar, rules or parameters that cannot be had any more. */
export interface LawGap {
  readonly kind: keyof Known['versions'];
  readonly version: string;
  /** `unreadable`: it is registered, and this build cannot read it. */
  readonly why: 'not-registered' | 'unreadable';
  /** What reading it said. */
  readonly said?: string;
}

/** Remembers the law that entries were decided by, whatever is in force today. */
export interface PastLaw {
  /** The law of these versions, or every version of them that is missing. */
  at(versions: Known['versions']): Promise<Law | readonly LawGap[]>;
}

/** Remembers nothing: an entry decided by another law than the present one cannot be derived again, and is told. */
export const nothingPast: PastLaw = {
  at: ({ calendar, rules, parameters }) =>
    Promise.resolve([
      { kind: 'calendar', version: calendar, why: 'not-registered' },
      { kind: 'rules', version: rules, why: 'not-registered' },
      { kind: 'parameters', version: parameters, why: 'not-registered' },
    ]),
};
