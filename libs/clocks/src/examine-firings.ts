import type { ClockLevels } from '#cases';
import type { ClockState } from '#engine';

/** A clock with what the ledger knows of it. */
export interface ClockRecord {
  readonly caseId: string;
  readonly number: string;
  readonly state: ClockState;
  /** When its limit became known as it stands, `+08:00`. */
  readonly since: string;
  /** Label of what its schedule follows from. */
  readonly by: string;
  /** When the entry that stopped or expired it was recorded; null while it runs. */
  readonly ended: string | null;
  /** Levels that the ledger has closed, with the generation. */
  readonly closed: readonly { readonly level: string; readonly generation: number }[];
}

/** How late the firings of a level came, in milliseconds. */
export interface LevelLateness {
  /** `yellow`, `red`, `due`, `overdue`. */
  readonly level: string;
  readonly fired: number;
  readonly refused: number;
  readonly p50: number | null;
  readonly p99: number | null;
  readonly most: number | null;
}

/** An entry that tells of a firing which the ledger does not know: it fired a second time. */
export interface DoubledFiring {
  readonly caseId: string;
  readonly clock: string;
  readonly seq: number;
}

/** Reads clocks, ledger and journal. */
export interface FiringRecords {
  now(): Promise<string>;
  /** Clocks with a schedule, after one, in order. */
  clocks(
    after: { readonly caseId: string; readonly key: string } | null,
    limit: number,
  ): Promise<readonly ClockRecord[]>;
  /** Running clocks without a schedule by this label: nothing of them is fired as configured until they get one. */
  countUnscheduled(version: string): Promise<number>;
  lateness(): Promise<readonly LevelLateness[]>;
  doubled(): Promise<readonly DoubledFiring[]>;
}

/** A level that ought to have fired and did not. */
export interface MissedFiring {
  readonly caseId: string;
  readonly number: string;
  readonly clock: string;
  readonly rule: string;
  readonly level: string;
  readonly shouldAt: string;
}

/** What ought to have fired beside what did. */
export interface FiringReport {
  readonly now: string;
  readonly clocks: number;
  /** Levels that ought to have fired by now. */
  readonly expected: number;
  readonly missed: readonly MissedFiring[];
  readonly doubled: readonly DoubledFiring[];
  readonly unscheduled: number;
  readonly lateness: readonly LevelLateness[];
}

/** Read at once. */
const BATCH = 1_000;

/**
 * Works out from clocks, rules and levels what ought to have fired, without looking at what a sweep would find, and
 * compares it with the ledger and the journal.
 */
export class ExamineFirings {
  constructor(
    private readonly levels: ClockLevels,
    private readonly records: FiringRecords,
  ) {}

  /** @param grace seconds after which a level that has not fired is missed */
  async run(grace: number): Promise<FiringReport> {
    const now = await this.records.now();
    const limit = { now, grace };
    const missed: MissedFiring[] = [];
    const tally = { clocks: 0, expected: 0 };
    let after: { readonly caseId: string; readonly key: string } | null = null;
    for (;;) {
      const found: readonly ClockRecord[] = await this.records.clocks(after, BATCH);
      for (const record of found) {
        const expected = this.expected(record, limit);
        tally.clocks += 1;
        tally.expected += expected.length;
        missed.push(...expected.filter(({ level }) => !isClosed(record, level)));
      }
      const last = found.at(-1);
      if (last === undefined || found.length < BATCH) break;
      after = { caseId: last.caseId, key: last.state.key };
    }
    const unscheduled = await this.records.countUnscheduled(this.levels.version);
    const [lateness, doubled] = [await this.records.lateness(), await this.records.doubled()];
    return { now, ...tally, missed, doubled, unscheduled, lateness };
  }

  /** A clock whose schedule follows from other levels is not judged by these: it is told as unscheduled. */
  private expected(record: ClockRecord, { now, grace }: { readonly now: string; readonly grace: number }) {
    const { caseId, number, state, since, by, ended } = record;
    if (by !== this.levels.version) return [];
    const over = Date.parse(ended ?? now) - grace * 1_000;
    return [...this.levels.expected({ ...state, status: 'running' }, since)]
      .filter(({ at, level }) => Date.parse(at) <= over || (state.status === 'expired' && level === 'due'))
      .map(({ level, at }): MissedFiring => {
        return { caseId, number, clock: state.key, rule: state.rule, level, shouldAt: at };
      });
  }
}

/** Of a clock that has ended, an earlier generation counts too: its date may have been put right afterwards. */
function isClosed({ closed, state, ended }: ClockRecord, level: string): boolean {
  return closed.some((one) => one.level === level && (ended !== null || one.generation === state.generation));
}
