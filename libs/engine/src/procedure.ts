import type { JsonObject, Words } from '#kernel';
import type { ActorCode, ActorStamp, ChartValue, Fact } from './case-state.js';
import type { CaseView, ProceedingView } from './case-view.js';
import type { Chart } from './chart.js';
import type { Known } from './known.js';

/** What an actor asks for. `payload` has been validated against the command's payload class. */
export interface Command<Payload = JsonObject> {
  readonly name: string;
  /** `penalty#1`, `case`, or null when the actor leaves it to the engine. */
  readonly proceeding: string | null;
  readonly actor: ActorStamp;
  /** Legal time of the act, `+08:00`. */
  readonly at: string;
  readonly payload: Payload;
}

/** What a requirement may read. `self` is null for the general rules and for a proceeding about to open. */
export interface StepView<Payload = JsonObject> {
  readonly view: CaseView;
  readonly self: ProceedingView | null;
  readonly command: Command<Payload>;
  readonly known: Known;
}

/** A named condition with its article. `met` is pure. */
export interface Requirement<Payload = JsonObject> {
  readonly id: string;
  readonly sentence: Words;
  readonly article: string;
  readonly remedy: Words;
  /** `case`: judged from facts and people alone; `input`: needs the payload or the moment of the act. */
  readonly reads: 'case' | 'input';
  met(step: StepView<Payload>): boolean;
  /** Names what is missing this time, when the fixed sentence would be too general. */
  missing?(step: StepView<Payload>): Words;
}

export interface CommandDefinition {
  readonly name: string;
  readonly title: Words;
  /** Article that gives or shapes the power. */
  readonly article: string;
  readonly by: readonly ActorCode[];
  /** Class with class-validator decorators; instances of it are payloads. */
  readonly payload: new () => object;
  /**
   * `proceeding`: moves one proceeding. `case`: recorded with the case and offered to every proceeding that accepts it.
   * `named`: recorded in the proceeding it names, or with the case, whether or not the chart reacts (`clock.expire`).
   */
  readonly scope: 'proceeding' | 'case' | 'named';
  readonly requires: readonly Requirement<never>[];
  /** Other procedures whose proceedings take it as well: a summary decision is revoked like an ordinary one. */
  readonly alsoMoves?: readonly string[];
  /** Opens a new proceeding of its procedure first. */
  readonly opens?: boolean;
  /** Opens a new case: accepted only where no entry exists yet. */
  readonly opensCase?: boolean;
  /** Case-scope commands that are refused unless at least one proceeding accepts them. */
  readonly needsAcceptor?: boolean;
  /** A fact from outside: happened whether or not the chart likes it. */
  readonly outsideFact?: boolean;
  /** Accepted while the case is suspended (PROC 46). */
  readonly whileSuspended?: boolean;
  /** Not held to "not before the act it builds on" (evidence from before filing, late entries of outside facts). */
  readonly anyTime?: boolean;
  /** Views, urging and warnings: journalled without raising `version`. */
  readonly leavesFacts?: boolean;
  /** Asks for what already stands: answered `unchanged`, nothing is written. */
  alreadyStands?(step: StepView<never>): boolean;
  /** Facts corrected or undone, and signals sent, besides recording the fact itself. */
  effects?(step: StepView<never>, fact: Fact): readonly Effect[];
}

export type Effect =
  | { readonly kind: 'signal'; readonly name: string; readonly payload?: JsonObject }
  | {
      readonly kind: 'correct';
      readonly proceeding: string;
      readonly seq: number;
      readonly command: string;
      readonly at?: string;
      readonly payload?: JsonObject;
    }
  /** `restore` also puts the proceeding back to the value it had before the undone `clock.expire`. */
  | {
      readonly kind: 'undo';
      readonly proceeding: string;
      readonly seq: number;
      readonly command: string;
      readonly restore?: boolean;
    }
  /**
   * Opens a proceeding where it stood when the case came from elsewhere, with what is known of the way there. Nothing of
   * it is judged: the facts are marked as imported, make no forms and give off no signals.
   */
  | {
      readonly kind: 'place';
      readonly procedure: string;
      readonly value: ChartValue;
      readonly facts: readonly { readonly command: string; readonly at: string; readonly payload: JsonObject }[];
    }
  /**
   * A command to be given on another case in the same transaction, by the system. `linked`: the case was named by this
   * case's own facts and not by whoever acts, so whether they may see it is not asked.
   */
  | {
      readonly kind: 'other-case';
      readonly caseId: string;
      readonly command: string;
      readonly payload: JsonObject;
      readonly linked?: true;
    }
  /** A new case, opened by the system in the same transaction: in which unit, in the name of which bureau. */
  | {
      readonly kind: 'open-case';
      readonly unit: string;
      readonly bureau: string;
      readonly command: string;
      readonly payload: JsonObject;
    };

/** Start, stop and inputs of one clock; everything comes from facts. */
export interface ClockWanted {
  readonly start: Fact;
  /** Date (or instant for hour rules) from which it counts; default: the start fact's `at`. */
  readonly startOn?: string;
  /** True for rules that count backwards: `startOn` is the day of the event, the due date the last day for the act before it. */
  readonly backward?: boolean;
  /** Party number or item where the clock is kept for each. */
  readonly subject?: string;
  readonly stoppedBy?: Fact | undefined;
  /** Its passing has happened: the `clock.expire` fact. Found by the engine when left out. */
  readonly expiredBy?: Fact | undefined;
  readonly exclusions?: readonly ExclusionWanted[];
  readonly extensions?: readonly ExtensionWanted[];
  /** For rules whose length a paper fixes (refund period, redo after a judgment). */
  readonly length?: number;
  /** Last day of a restriction of business, for rules that wait for its end (publicity). */
  readonly restrictionEnds?: string;
}

export interface ExclusionWanted {
  readonly kind: string;
  readonly from: string;
  readonly to: string | null;
  readonly told?: boolean;
}

export interface ExtensionWanted {
  readonly length: number;
  readonly unit: 'hour' | 'day' | 'workday' | 'month' | 'year';
  readonly until?: string;
  readonly approved?: string;
}

export interface ClockDeclaration {
  /** Id of the time limit in `config/statutes/`. */
  readonly rule: string;
  /** True when passing the due date is a consequence of law that `clock.expire` records. */
  readonly expires?: boolean;
  wanted(view: CaseView, self: ProceedingView): readonly ClockWanted[];
}

export interface TaskWanted {
  readonly subject?: string;
  readonly person?: string;
  /** Its due date is that of the running clock of this rule (same proceeding, same subject). */
  readonly clock?: string;
}

export interface TaskDeclaration {
  readonly task: string;
  readonly owner: ActorCode;
  readonly title: Words;
  /** The command that does it. */
  readonly command: string | null;
  wanted(view: CaseView, self: ProceedingView): readonly TaskWanted[];
}

export interface FormDeclaration {
  /** Command that makes it. */
  readonly command: string;
  /** Number in the 2021 set. */
  readonly form: number;
  readonly title: Words;
  /** Code of the document number (law.md section 6), or null. */
  readonly numberCode: string | null;
  /** Subjects (parties) it is made for; default one form without subject. */
  subjects?(view: CaseView, fact: Fact): readonly string[];
  /** Whether this act makes it; default always. */
  made?(view: CaseView, fact: Fact): boolean;
}

/** A signal between procedures of one case, delivered inside the step. */
export interface SignalDeclaration {
  readonly name: string;
  readonly title: Words;
  readonly to: readonly SignalReceiver[];
  /** Procedures whose commands send it, where neither a chart nor its name shows that. */
  readonly from?: readonly string[];
  /** Born of a passing that turns out not to have passed, it is undone with it; the receiver's state follows from the facts. */
  readonly undoneWithExpiry?: boolean;
  payload?(view: CaseView, self: ProceedingView | null, cause: Fact): JsonObject;
}

export interface SignalReceiver {
  readonly procedure: string;
  /** Opens a proceeding when none of this kind is open. */
  readonly opens?: boolean;
  /**
   * Opens a proceeding for each new combination of these fields of the signal's payload, whether or not others of this
   * kind are open; a second signal about the same is no news.
   */
  readonly opensEach?: readonly string[];
  /** True when a receiver in a state that has no use for it is no fault. */
  readonly optional?: boolean;
  /** Whether a signal with this payload is meant for this procedure; left out: always. */
  when?(payload: JsonObject): boolean;
}

/** Machine, commands, clocks, tasks and forms of one kind of proceeding. */
export interface ProcedureDefinition {
  readonly name: string;
  readonly title: Words;
  readonly version: string;
  readonly chart: Chart;
  readonly commands: readonly CommandDefinition[];
  readonly clocks: readonly ClockDeclaration[];
  readonly tasks: readonly TaskDeclaration[];
  readonly forms: readonly FormDeclaration[];
  /** Chinese and English name of every state, by `region.state`; regions of charts without regions are `main`. */
  readonly states: Readonly<Record<string, Words>>;
  /** Runs beside the main line of a case, like a measure or a remedy: lists take the main line for where the case stands. */
  readonly beside?: boolean;
  /** The way of a normal case through the states of `main`, from the first to the last; the picture shows it. */
  readonly usualWay?: readonly string[];
  /**
   * For a chart that goes by itself wherever the facts point: the ways its acts lead, drawn instead of every pair.
   */
  readonly passages?: readonly Passage[];
}

/**
 * A written way from one version of a chart to the next. Cases move by it when they are told to, never by themselves;
 * one that is not told stays on its version.
 */
export interface ChartMigration {
  readonly procedure: string;
  readonly from: string;
  readonly to: string;
  /** What the new version changes, for the change ledger and for whoever looks at a dry run. */
  readonly changes: Words;
  /** The article that asks for it. */
  readonly article: string;
  /** Where a proceeding stands in the new chart: worked out from its facts, or from where it stood. */
  value(view: CaseView, self: ProceedingView): ChartValue;
}

/** One way that the facts of an act lead, in a chart that follows facts by itself. */
export interface Passage {
  readonly from: string;
  readonly to: string;
  /** The command whose fact leads there; null where it is no single one. */
  readonly by: string | null;
  readonly when?: Words;
}

/** Commands, tasks, clocks and forms that belong to the case and to no proceeding. */
export interface GeneralRule {
  readonly name: string;
  readonly title: Words;
  readonly commands: readonly CommandDefinition[];
  readonly clocks?: readonly CaseClockDeclaration[];
  readonly tasks?: readonly CaseTaskDeclaration[];
  readonly forms?: readonly FormDeclaration[];
}

export interface CaseClockDeclaration {
  readonly rule: string;
  readonly expires?: boolean;
  wanted(view: CaseView): readonly ClockWanted[];
}

export interface CaseTaskDeclaration extends Omit<TaskDeclaration, 'wanted'> {
  wanted(view: CaseView): readonly TaskWanted[];
}
