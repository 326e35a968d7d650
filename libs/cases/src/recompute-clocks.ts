import {
  chartVersions,
  merge,
  PAYLOAD_VERSION,
  SYSTEM_ACTOR,
  type CaseState,
  type ClockState,
  type Entry,
  type Known,
} from '#engine';
import type { LiveCases, LiveClocks } from './case-history.port.js';
import { everyLiveCase } from './every-case.js';
import { inLanes } from './in-lanes.js';
import { recompute, type Recomputed } from './recompute.js';
import type { Rulebook } from './rulebook.js';
import type { OpenStep, StepStore } from './step-store.port.js';
import { suspectedCases } from './suspected-cases.js';
import { writeOut } from './write-out.js';

/** One clock that a new calendar or rule changes. */
export interface MovedClock {
  readonly caseId: string;
  readonly number: string;
  readonly clock: string;
  readonly rule: string;
  /** Due dates; null while an exclusion is open. */
  readonly before: string | null;
  readonly after: string | null;
  /** Whether the old date rested on a calendar that was not published. */
  readonly wasProvisional: boolean;
  /** Whether the new one does. */
  readonly provisional: boolean;
}

export interface RecomputeOptions {
  /** Why, for the journal: for example the notice that brought the new calendar. */
  readonly reason: string;
  /** Reports and writes nothing. */
  readonly dryRun?: boolean;
  /** Only these cases; default all with a live clock. */
  readonly cases?: readonly string[];
  /** The first day that became another one: clocks that are over before it stay as they are, and are not counted. */
  readonly from?: string;
  /**
   * Set where the rules stayed the same and only days of the calendar changed: cases none of whose live clocks moves are
   * then found by their clocks alone, without taking their locks. Today as a date of law is asked of the caller.
   */
  readonly sameRules?: { readonly clocks: LiveClocks; readonly today: string };
  readonly progress?: (done: number, all: number) => void;
  /** Told of every clock that changes, case by case; a promise is waited for. */
  readonly moved?: (clock: MovedClock) => unknown;
}

export interface RecomputeReport {
  readonly cases: number;
  /** Cases that got an entry, or would get one. */
  readonly changed: number;
  readonly clocks: number;
  /** Ids of cases that others held locked all the while; they are as they were, and another run takes them. */
  readonly busy: readonly string[];
}

/**
 * Counts the live clocks of all cases anew after a calendar or a rule was loaded. Each case that changes gets
 * an entry of its own, in a transaction of its own. Run again it changes nothing more, so it may be broken off.
 */
export class RecomputeClocks {
  constructor(
    private readonly book: Rulebook,
    private readonly live: LiveCases,
    private readonly store: StepStore,
  ) {}

  async run(options: RecomputeOptions): Promise<RecomputeReport> {
    const from = options.from ?? null;
    const all = options.cases?.length ?? (await this.live.countLive(from));
    const tally: Tally = { all, cases: 0, changed: 0, clocks: 0 };
    const cases = options.cases ?? everyLiveCase(this.live, from);
    const busy = await inLanes(
      this.suspected(cases, options, tally),
      (caseId) => this.one(caseId, options),
      (moved) => count(moved, options, tally),
    );
    return { cases: tally.cases, changed: tally.changed, clocks: tally.clocks, busy };
  }

  private suspected(
    cases: Iterable<string> | AsyncIterable<string>,
    { sameRules, progress }: RecomputeOptions,
    tally: Tally,
  ): Iterable<string> | AsyncIterable<string> {
    if (sameRules === undefined) return cases;
    const spared = (count: number): void => {
      for (let done = 0; done < count; done += 1) {
        tally.cases += 1;
        progress?.(tally.cases, tally.all);
      }
    };
    return suspectedCases(cases, sameRules.clocks, {
      dueDates: this.book.law.dueDates,
      today: sameRules.today,
      spared,
    });
  }

  private async one(caseId: string, options: RecomputeOptions): Promise<readonly MovedClock[]> {
    const caller = SYSTEM_ACTOR.person;
    const step = await this.store.open({
      caller,
      cases: [caseId],
      people: [],
      openingUnit: null,
      idempotencyKey: null,
    });
    try {
      const state = step.cases.get(caseId)?.state;
      if (state === undefined) return [];
      const known = this.known(step);
      const recomputed = recompute(this.book.registry, state, known, state.seq + 1);
      if (recomputed.clocks.length > 0 && options.dryRun !== true) {
        await this.write(step, { state, recomputed, known, reason: options.reason });
      }
      return recomputed.clocks.map((clock) => movedClock(state, clock));
    } finally {
      await step.rollback();
    }
  }

  private async write(
    step: OpenStep,
    change: { state: CaseState; recomputed: Recomputed; known: Known; reason: string },
  ): Promise<void> {
    const { state, recomputed, known, reason } = change;
    const entry = recomputeEntry(state, recomputed, { known, reason });
    const after = {
      ...state,
      seq: entry.seq,
      clocks: merge(state.clocks, recomputed.clocks),
      tasks: merge(state.tasks, recomputed.tasks),
    };
    await step.write(writeOut(this.book, step, [{ before: state, after, entry, numbers: [] }], []), null);
  }

  private known(step: OpenStep): Known {
    const { dueDates, parameters, versions } = this.book.law;
    return { now: step.now, dueDates, parameters, versions, people: {} };
  }
}

/** What a run has done so far. */
interface Tally {
  readonly all: number;
  cases: number;
  changed: number;
  clocks: number;
}

async function count(moved: readonly MovedClock[], options: RecomputeOptions, tally: Tally): Promise<void> {
  for (const clock of moved) await options.moved?.(clock);
  tally.cases += 1;
  tally.changed += moved.length > 0 ? 1 : 0;
  tally.clocks += moved.length;
  options.progress?.(tally.cases, tally.all);
}

function recomputeEntry(
  state: CaseState,
  { clocks, tasks }: Recomputed,
  { known, reason }: { readonly known: Known; readonly reason: string },
): Entry {
  return {
    seq: state.seq + 1,
    version: state.version,
    kind: 'recompute',
    command: 'clocks.recompute',
    proceeding: 'case',
    at: known.now,
    recordedAt: known.now,
    backEntry: false,
    actor: SYSTEM_ACTOR,
    payload: { reason, ...known.versions },
    people: [],
    versions: { ...known.versions, payload: PAYLOAD_VERSION, charts: chartVersions(state) },
    operations: [],
    clocks,
    tasks,
  };
}

function movedClock(state: CaseState, after: ClockState): MovedClock {
  const before = state.clocks.find((clock) => clock.key === after.key);
  return {
    caseId: state.id,
    number: state.number,
    clock: after.key,
    rule: after.rule,
    before: before?.due ?? null,
    after: after.due,
    wasProvisional: before?.provisional ?? false,
    provisional: after.provisional,
  };
}
