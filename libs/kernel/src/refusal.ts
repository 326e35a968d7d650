import type { Words } from './words.js';

/** One unmet requirement: what is missing, by which article, and how to meet it. */
export interface Unmet {
  /** Kebab-case id, listed in `docs/requirements.md`, never reused. */
  readonly id: string;
  readonly sentence: Words;
  /** Article key as in the law table, for example `PROC 57(2)`; `—` where the rule is the system's own. */
  readonly article: string;
  /** How the actor can meet it. */
  readonly remedy: Words;
}

/** The answer when a command is not lawful or not due. It is an answer, never a thrown error. */
export interface Refused {
  readonly outcome: 'refused';
  readonly command: string;
  /** The proceeding the command was meant for, or `case`; null when none could be found. */
  readonly proceeding: string | null;
  /** The state the proceeding stands in, by region. */
  readonly state: Readonly<Record<string, string>>;
  /** The commands that are accepted where the case stands. */
  readonly accepted: readonly string[];
  readonly unmet: readonly Unmet[];
}
