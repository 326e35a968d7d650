import {
  migrateCharts,
  regionsOf,
  type CaseState,
  type ChartsMigrated,
  type ClockState,
  type Known,
  type Registry,
  SYSTEM_ACTOR,
} from '#engine';
import type { ChartedCases, ChartVersion } from './case-history.port.js';
import { everyCaseOn } from './every-case.js';
import { inLanes } from './in-lanes.js';
import type { Rulebook } from './rulebook.js';
import type { OpenStep, StepStore } from './step-store.port.js';
import { writeOut } from './write-out.js';

/** What moving one case to other versions of its charts changes. */
export interface MigratedCase {
  readonly caseId: string;
  readonly number: string;
  readonly proceedings: readonly {
    readonly proceeding: string;
    readonly from: string;
    readonly to: string;
    /** Region → state. */
    readonly before: Readonly<Record<string, string>>;
    readonly after: Readonly<Record<string, string>>;
  }[];
  readonly clocks: readonly ChangedClock[];
  readonly tasks: readonly ChangedTask[];
  /** False where nothing but the version changes. */
  readonly changes: boolean;
}

/** A clock before and after; null where it was not there. */
interface ChangedClock {
  readonly clock: string;
  readonly rule: string;
  readonly before: ClockFigure | null;
  readonly after: ClockFigure;
}

type ClockFigure = Pick<ClockState, 'due' | 'status'>;

interface ChangedTask {
  readonly task: string;
  readonly proceeding: string;
  /** `changed`: another due date or another person. */
  readonly what: 'opened' | 'closed' | 'changed';
}

export interface MigrateOptions {
  /** Procedure → the version its proceedings move to. */
  readonly targets: Readonly<Record<string, string>>;
  /** Reports and writes nothing. */
  readonly dryRun?: boolean;
  /** Told after every case that was looked at. */
  readonly progress?: () => void;
  /** Told of every case that moves, one by one; a promise is waited for. */
  readonly moved?: (one: MigratedCase) => unknown;
}

export interface MigrateReport {
  /** Cases that moved, or would move. */
  readonly cases: number;
  /** Those among them whose position, clocks or tasks changed. */
  readonly changed: number;
  /** Ids of cases that others held locked all the while; they are as they were, and another run takes them. */
  readonly busy: readonly string[];
}

/**
 * Moves running cases to other versions of their charts by the written migrations. Each case is an entry and a
 * transaction of its own: broken off, it is simply run again, and takes what is left.
 */
export class MigrateCases {
  constructor(
    private readonly book: Rulebook,
    private readonly charted: ChartedCases,
    private readonly store: StepStore,
  ) {}

  async run(options: MigrateOptions): Promise<MigrateReport> {
    const from = versionsLeft(this.book.registry, options.targets);
    let [cases, changed] = [0, 0];
    const busy = await inLanes(
      everyCaseOn(this.charted, from),
      (caseId) => this.one(caseId, options),
      async (one) => {
        cases += one === null ? 0 : 1;
        changed += one?.changes === true ? 1 : 0;
        options.progress?.();
        if (one !== null) await options.moved?.(one);
      },
    );
    return { cases, changed, busy };
  }

  private async one(caseId: string, { targets, dryRun }: MigrateOptions): Promise<MigratedCase | null> {
    const step = await this.store.open({
      caller: SYSTEM_ACTOR.person,
      cases: [caseId],
      people: [],
      openingUnit: null,
      idempotencyKey: null,
    });
    try {
      const state = step.cases.get(caseId)?.state;
      if (state === undefined) return null;
      const migrated = migrateCharts(this.book.registry, state, this.known(step), targets);
      if (migrated === null) return null;
      if (dryRun !== true) {
        const { state: after, entry } = migrated;
        await step.write(writeOut(this.book, step, [{ before: state, after, entry, numbers: [] }], []), null);
      }
      return toldOf(state, migrated);
    } finally {
      await step.rollback();
    }
  }

  private known(step: OpenStep): Known {
    const { dueDates, parameters, versions } = this.book.law;
    return { now: step.now, dueDates, parameters, versions, people: {} };
  }
}

/** Every version from which written ways lead to a target. */
function versionsLeft(registry: Registry, targets: Readonly<Record<string, string>>): readonly ChartVersion[] {
  return [...registry.versions.values()]
    .map(({ name, version }) => ({ procedure: name, version }))
    .filter((one) => {
      const target = targets[one.procedure];
      return target !== undefined && registry.wayTo(one, target).length > 0;
    });
}

function toldOf(before: CaseState, { entry, proceedings, changes }: ChartsMigrated): MigratedCase {
  const { id: caseId, number } = before;
  const openBefore = new Set(before.tasks.filter(({ status }) => status === 'open').map(({ key }) => key));
  return {
    caseId,
    number,
    changes,
    proceedings: proceedings.map((one) => ({
      ...one,
      before: regionsOf(one.before),
      after: regionsOf(one.after),
    })),
    clocks: entry.clocks.map((clock) => ({
      clock: clock.key,
      rule: clock.rule,
      before: figureOf(before.clocks.find(({ key }) => key === clock.key)),
      after: { due: clock.due, status: clock.status },
    })),
    tasks: entry.tasks.map(({ key, task, proceeding, status }) => ({
      task,
      proceeding,
      what: status === 'closed' ? 'closed' : openBefore.has(key) ? 'changed' : 'opened',
    })),
  };
}

function figureOf(clock: ClockState | undefined): ClockFigure | null {
  return clock === undefined ? null : { due: clock.due, status: clock.status };
}
