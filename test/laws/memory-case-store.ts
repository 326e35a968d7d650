import { createHash } from 'node:crypto';
import type {
  CaseHistories,
  CaseHistory,
  CaseWrite,
  LiveCases,
  LoadedCase,
  OpenStep,
  StepAsk,
  StepStore,
} from '#cases';
import type { CaseState } from '#engine';
import type { StoredLine } from '#journal';
import { demoPeople } from './demo-people.js';

interface Kept {
  readonly state: CaseState;
  readonly lastHash: string;
  readonly openedAt: string;
  readonly lines: readonly StoredLine[];
}

/**
 * Keeps cases and their journals in memory, as a database would give them back: by value, after JSON.
 * Modes: one; `now` is moved by whoever tests.
 */
export class MemoryCaseStore implements StepStore, CaseHistories, LiveCases {
  now = '2026-11-02T09:00:00+08:00';
  private readonly kept = new Map<string, Kept>();
  private numbers = 0;

  newId(): string {
    const hash = createHash('sha256').update(String(this.kept.size)).digest('hex');
    return `00000000-0000-7000-8000-${hash.slice(0, 12)}`;
  }

  open({ cases }: StepAsk): Promise<OpenStep> {
    const found = cases.flatMap((id): [string, LoadedCase][] => {
      const kept = this.kept.get(id);
      return kept === undefined ? [] : [[id, { ...kept, state: withoutClosedTasks(kept.state) }]];
    });
    return Promise.resolve({
      now: this.now,
      cases: new Map(found),
      people: demoPeople,
      bureau: 'east',
      kept: null,
      entriesAfter: () => Promise.resolve([]),
      allocate: (asks) => Promise.resolve(asks.map(({ count }) => ({ first: this.take(count), prefix: '东' }))),
      write: (writes) => {
        for (const one of writes) this.keep(one);
        return Promise.resolve();
      },
      rollback: () => Promise.resolve(),
    });
  }

  /** The only case. */
  get state(): CaseState | undefined {
    return [...this.kept.values()][0]?.state;
  }

  count(): Promise<number> {
    return Promise.resolve(this.kept.size);
  }

  caseIds(after: string | null): Promise<readonly string[]> {
    return Promise.resolve([...this.kept.keys()].filter((id) => after === null || id > after).sort());
  }

  countLive(): Promise<number> {
    return this.count();
  }

  liveCaseIds(after: string | null): Promise<readonly string[]> {
    return this.caseIds(after);
  }

  history(caseId: string): Promise<CaseHistory | null> {
    return Promise.resolve(this.kept.get(caseId) ?? null);
  }

  private take(count: number): number {
    const first = this.numbers + 1;
    this.numbers += count;
    return first;
  }

  /** Closed tasks are kept with the case, though a step does not load them. */
  private keep({ after, record, text, hash, openedAt }: CaseWrite): void {
    const before = this.kept.get(after.id);
    const changed = new Map([...(before?.state.tasks ?? []), ...after.tasks].map((task) => [task.key, task]));
    const state = JSON.parse(JSON.stringify({ ...after, tasks: [...changed.values()] })) as CaseState;
    const line = { seq: record.seq, text, hash };
    this.kept.set(after.id, { state, lastHash: hash, openedAt, lines: [...(before?.lines ?? []), line] });
  }
}

function withoutClosedTasks(state: CaseState): CaseState {
  return { ...state, tasks: state.tasks.filter(({ status }) => status === 'open') };
}
