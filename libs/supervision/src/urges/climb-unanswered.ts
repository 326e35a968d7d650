import type { HolidayCalendar } from '#calendar';
import { CaseBusy } from '#cases';
import type { SupervisionPolicy } from '../supervision-policy.js';
import { nextLevel, type Offices } from '../who-supervises.js';
import { settle } from './end-urge.js';
import { endOf } from './make-urge.js';
import { replyDueFrom } from './reply-due.js';
import type { UrgeChange, UrgedCase, UrgeStore } from './urge-store.port.js';

/** Found at once. */
const BATCH = 100;

/** Tells the organisation as it stands on a day. */
export type OfficesOn = (day: string) => Offices;

/** What became of an unanswered urge. */
export interface Climb {
  readonly caseId: string;
  readonly urge: string;
  /** `climbed` to the next unit; `top-reached`: nobody stands above; `settled`: its limit is met. */
  readonly outcome: 'climbed' | 'top-reached' | 'settled';
  /** Where it stands now. */
  readonly unit: string;
}

/** Brings urges that nobody answered in time to the next level of the tree of units. Any number may run at a time. */
export class ClimbUnanswered {
  constructor(
    private readonly urges: UrgeStore,
    private readonly offices: OfficesOn,
    private readonly policy: SupervisionPolicy,
    private readonly calendar: HolidayCalendar,
  ) {}

  /**
   * A case that is being worked on is left for the next run.
   * @param until instant up to which replies were due; null for the database's now
   */
  async run(until: string | null = null): Promise<readonly Climb[]> {
    const climbs: Climb[] = [];
    const passed = new Set<string>();
    for (;;) {
      const found = (await this.urges.unanswered(until, BATCH)).filter(({ id }) => !passed.has(id));
      if (found.length === 0) return climbs;
      for (const name of found) {
        passed.add(name.id);
        const change = await this.climb(name);
        if (change !== null) climbs.push(toldOf(change));
      }
    }
  }

  private async climb(name: { readonly caseId: string; readonly id: string }): Promise<UrgeChange | null> {
    try {
      return await this.urges.change('system', name, (found) => this.work(found));
    } catch (error) {
      if (error instanceof CaseBusy) return null;
      throw error;
    }
  }

  /** Judged anew under the lock: somebody may have answered, or another run have come first. */
  private work(found: UrgedCase): UrgeChange | null {
    const { urge, now } = found;
    if (urge === null || urge.status !== 'open' || urge.climbsAt === null || urge.climbsAt > now) return null;
    if (urge.clock !== null && !found.clocks.some(({ key, status }) => key === urge.clock && isLive(status)))
      return settle(urge, found);
    const offices = this.offices(now.slice(0, 10));
    const level = nextLevel(offices, urge.unit, found);
    if (level === null) {
      const act = {
        kind: 'top-reached',
        at: now,
        actor: 'system',
        unit: urge.unit,
        words: null,
        replyDue: null,
      } as const;
      const what = { zh: '督办逾期未反馈，已至最上级', en: 'The urge was not answered; nobody stands above' };
      return { urge: { ...urge, climbsAt: null }, act: { ...act, told: reachable([urge.madeBy], found) }, what };
    }
    const replyDue = replyDueFrom(this.calendar, now.slice(0, 10), this.policy.climbWorkingDays);
    const told = reachable([...level.supervisors, ...urge.addressees], found);
    const act = { kind: 'climbed', at: now, actor: 'system', unit: level.unit, words: null, replyDue, told } as const;
    const what = {
      zh: '督办逾期未反馈，已上报上一级',
      en: 'The urge was not answered in time and has climbed one level',
    };
    return { urge: { ...urge, unit: level.unit, replyDue, climbsAt: endOf(replyDue) }, act, what };
  }
}

function isLive(status: string): boolean {
  return status === 'running' || status === 'open';
}

function reachable(people: readonly string[], { recused }: UrgedCase): readonly string[] {
  return [...new Set(people)].filter((person) => !recused.includes(person));
}

function toldOf({ urge, act }: UrgeChange): Climb {
  const outcome = act.kind === 'climbed' || act.kind === 'top-reached' ? act.kind : 'settled';
  return { caseId: urge.caseId, urge: urge.id, outcome, unit: urge.unit };
}
