import { SYSTEM_ACTOR, merge, type CaseState, type ClockState, type Entry, type Known } from '#engine';
import { PAYLOAD_VERSION } from '#engine';
import type { CaseHistories } from './case-history.port.js';
import { everyCase } from './every-case.js';
import { recompute, type Recomputed } from './recompute.js';
import type { Rulebook } from './rulebook.js';
import type { OpenStep, StepStore } from './step-store.port.js';
import { writeOut } from './write-out.js';

/** One due date that a new calendar or rule moves. */
export interface MovedClock {
  readonly caseId: string;
  readonly number: string;
  readonly clock: string;
  readonly rule: string;
  readonly before: string | null;
  readonly after: string | null;
  /** No longer or newly resting on a calendar that is not published. */
  readonly provisional: boolean;
}

export interface RecomputeOptions {
  /** Why, for the journal: for example the notice that brought the new calendar. */
  readonly reason: string;
  /** Reports and writes nothing. */
  readonly dryRun?: boolean;
  readonly cases?: readonly string[];
  readonly progress?: (done: number, all: number) => void;
  /** Told of every due date that moves, case by case. */
  readonly moved?: (clock: MovedClock) => void;
}

export interface RecomputeReport {
  readonly cases: number;
  /** Cases that got an entry, or would get one. */
  readonly changed: number;
  readonly clocks: number;
}

/**
 * Counts the live clocks of all cases anew after a calendar or a rule was loaded. Each case that changes gets
 * an entry of its own, in a transaction of its own.
 */
export class RecomputeClocks {
  constructor(
    private readonly book: Rulebook,
    private readonly histories: CaseHistories,
    private readonly store: StepStore,
  ) {}

  async run(options: RecomputeOptions): Promise<RecomputeReport> {
    const all = options.cases?.length ?? (await this.histories.count());
    let [cases, changed, clocks] = [0, 0, 0];
    for await (const caseId of options.cases ?? everyCase(this.histories)) {
      const moved = await this.one(caseId, options);
      for (const clock of moved) options.moved?.(clock);
      cases += 1;
      changed += moved.length > 0 ? 1 : 0;
      clocks += moved.length;
      options.progress?.(cases, all);
    }
    return { cases, changed, clocks };
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
    const entry = recomputeEntry(this.book, state, recomputed, { known, reason });
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

function recomputeEntry(
  book: Rulebook,
  state: CaseState,
  { clocks, tasks }: Recomputed,
  { known, reason }: { readonly known: Known; readonly reason: string },
): Entry {
  const charts = Object.fromEntries(
    state.proceedings.map((one) => [one.procedure, book.registry.procedure(one.procedure).version]),
  );
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
    versions: { ...known.versions, payload: PAYLOAD_VERSION, charts },
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
    provisional: after.provisional,
  };
}
