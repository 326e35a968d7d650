import type { Words } from '#kernel';
import type { StoryStep } from './story.js';

/** One expectation that did not hold, or a command that ended otherwise than expected. */
export interface StoryFault {
  /** What was looked at: `clocks.filing.report-check`. */
  readonly what: string;
  readonly expected: string;
  readonly came: string;
  /** Why it came so: the refusal's sentences, the derivation of the clock. */
  readonly explanation: readonly Words[];
}

/** A clock that expired while time passed. */
export interface Expired {
  readonly rule: string;
  readonly proceeding: string;
  readonly subject: string;
  readonly at: string;
}

/** What came of one step. */
export interface StepReport {
  readonly step: StoryStep;
  readonly outcome: 'moved' | 'unchanged' | 'refused' | 'advanced';
  /** Ids of the unmet requirements. */
  readonly unmet: readonly string[];
  /** The command that was refused: the one given, or one that it hands on to another case; null where none was. */
  readonly refused: string | null;
  /** Commands and signals that became facts by this step and by the time before it, in any case of the story. */
  readonly recorded: readonly string[];
  /** Clocks that expired before the step, as time came to it. */
  readonly expired: readonly Expired[];
  /** `filing: filed` for every proceeding and region whose state this step changed. */
  readonly changes: readonly string[];
  readonly faults: readonly StoryFault[];
}

/** What came of a story: the steps up to and including the first that failed. */
export interface StoryReport {
  readonly file: string;
  readonly title: string;
  readonly steps: readonly StepReport[];
  /** Steps that were not played because one before them failed. */
  readonly left: number;
  readonly held: boolean;
}
