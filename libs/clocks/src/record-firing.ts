import { AlreadyFired, noticeAfter, writeOut, type LevelDue, type Rulebook, type StepStore } from '#cases';
import {
  chartVersions,
  deriveClocks,
  deriveTasks,
  merge,
  PAYLOAD_VERSION,
  SYSTEM_ACTOR,
  type CaseState,
  type ClockState,
  type Entry,
  type Known,
} from '#engine';
import type { Firing } from './firing.js';

/** What recording came to; `next` is what the clock tells after this. */
export type Recorded =
  | { readonly outcome: 'fired' | 'early' }
  | { readonly outcome: 'already'; readonly next: LevelDue | null }
  | { readonly outcome: 'refused'; readonly reason: string };

/**
 * Enters into the journal that a clock reached a level of warning, with the rows from which notices are made. The entry
 * leaves no fact and raises no version: nobody acted, and nothing that a command rests on changed.
 */
export class RecordFiring {
  constructor(
    private readonly book: Rulebook,
    private readonly store: StepStore,
  ) {}

  /** @throws CaseBusy when the case stays locked */
  async run(firing: Firing): Promise<Recorded> {
    const caller = SYSTEM_ACTOR.person;
    const cases = [firing.caseId];
    const step = await this.store.open({ caller, cases, people: [], openingUnit: null, idempotencyKey: null });
    let next: LevelDue | null = null;
    try {
      const state = step.cases.get(firing.caseId)?.state;
      const clock = state?.clocks.find(({ key }) => key === firing.key);
      const fault = faultOf(clock, firing);
      if (state === undefined || clock === undefined || fault !== null) {
        return { outcome: 'refused', reason: fault ?? 'no-such-clock' };
      }
      if (firing.shouldAt > step.now) return { outcome: 'early' };
      const { levels } = this.book.law;
      next = noticeAfter(levels, clock, firing.shouldAt);
      const { key, rule, generation, due } = clock;
      const { level, shouldAt, lapse } = firing;
      const addressed = levels.addressed(rule, level);
      const fired = { clock: key, rule, generation, level, due, shouldAt, lapse, addressed, next };
      const entered = this.enter(state, clock, { firing, now: step.now });
      await step.write(writeOut(this.book, step, [{ before: state, ...entered, numbers: [], fired }], []), null);
      return { outcome: 'fired' };
    } catch (error) {
      if (error instanceof AlreadyFired) return { outcome: 'already', next };
      throw error;
    } finally {
      await step.rollback();
    }
  }

  /** Whatever follows the day is derived as with every entry: the earliest end of a clock that is open. */
  private enter(
    state: CaseState,
    clock: ClockState,
    { firing, now }: { readonly firing: Firing; readonly now: string },
  ): { readonly after: CaseState; readonly entry: Entry } {
    const { dueDates, parameters, versions } = this.book.law;
    const known: Known = { now, dueDates, parameters, versions, people: {} };
    const seq = state.seq + 1;
    const clocks = deriveClocks(this.book.registry, state, known, seq);
    const dated = { ...state, clocks: merge(state.clocks, clocks) };
    const tasks = deriveTasks(this.book.registry, dated, known, seq);
    const { rule, subject, generation, due, proceeding } = clock;
    const { level, shouldAt, key } = firing;
    const entry: Entry = {
      ...{ seq, version: state.version, kind: 'firing', command: 'clock.fire', proceeding },
      ...{ at: now, recordedAt: now, backEntry: false, actor: SYSTEM_ACTOR },
      payload: { clock: key, rule, subject, generation, level, due, shouldAt },
      people: [],
      versions: { ...versions, payload: PAYLOAD_VERSION, charts: chartVersions(state) },
      operations: [],
      clocks,
      tasks,
    };
    return { entry, after: { ...dated, tasks: merge(state.tasks, tasks), seq } };
  }
}

/** Why a clock cannot fire this; null when it can. */
export function faultOf(
  clock: Pick<ClockState, 'status' | 'generation'> | null | undefined,
  { generation }: Firing,
): string | null {
  if (clock === undefined || clock === null) return 'no-such-clock';
  if (clock.generation !== generation) return 'clock-moved';
  return clock.status === 'running' ? null : `clock-${clock.status}`;
}
