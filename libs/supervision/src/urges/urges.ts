import type { HolidayCalendar } from '#calendar';
import { CaseNotFound, isCaseId } from '#cases';
import type { Acting } from '../acting.js';
import { SupervisionError } from '../supervision-errors.js';
import type { SupervisionPolicy } from '../supervision-policy.js';
import { supervisedBy } from '../who-supervises.js';
import type { OfficesOn } from './climb-unanswered.js';
import { replyTo, withdraw } from './end-urge.js';
import { makeUrge, type UrgeOrder } from './make-urge.js';
import type { Urge, UrgeLine, UrgeName, UrgeStore } from './urge-store.port.js';

/** Most lines of a list of urges. */
const MOST = 200;

/** Urges, replies and withdrawals: each under the lock of its case, with its history and the word to those concerned. */
export class Urges {
  constructor(
    private readonly store: UrgeStore,
    private readonly offices: OfficesOn,
    private readonly policy: SupervisionPolicy,
    private readonly calendar: HolidayCalendar,
  ) {}

  /** @throws SupervisionError, CaseNotFound, CaseBusy */
  async make(by: Acting, caseId: string, order: UrgeOrder): Promise<Urge> {
    const change = await this.change(by, { caseId, id: null }, (found) =>
      makeUrge(this.ground(found.now, by), found, order, this.store.newId()),
    );
    return change.urge;
  }

  /** What `make` would do, without doing it. @throws as `make` does */
  async judge(by: Acting, caseId: string, order: UrgeOrder): Promise<Urge> {
    const judged: Urge[] = [];
    await this.store.change(by.standing.person.id, { caseId: known(caseId), id: null }, (found) => {
      judged.push(makeUrge(this.ground(found.now, by), found, order, '').urge);
      return null;
    });
    const [urge] = judged;
    if (urge === undefined) throw new SupervisionError('urge-not-found');
    return urge;
  }

  /** @throws SupervisionError, CaseNotFound, CaseBusy */
  async reply(by: Acting, name: UrgeName, words: string): Promise<Urge> {
    const change = await this.change(by, name, (found) =>
      replyTo(found, { offices: this.offices(found.now.slice(0, 10)), by, words }),
    );
    return change.urge;
  }

  /** @throws SupervisionError, CaseNotFound, CaseBusy */
  async withdraw(by: Acting, name: UrgeName, words: string): Promise<Urge> {
    const change = await this.change(by, name, (found) =>
      withdraw(found, { offices: this.offices(found.now.slice(0, 10)), by, words }),
    );
    return change.urge;
  }

  /** Open urges that the person is to answer. */
  toAnswer(by: Acting): Promise<readonly UrgeLine[]> {
    return this.store.open(by.standing.person.id, { addressee: by.standing.person.id }, MOST);
  }

  /** Open urges that stand at the units the person supervises. @param day `YYYY-MM-DD` */
  standing(by: Acting, day: string): Promise<readonly UrgeLine[]> {
    const units = [
      ...supervisedBy(this.offices(day), by.standing),
      ...by.standing.person.posts.map((post) => post.unit),
    ];
    return this.store.open(by.standing.person.id, { units: [...new Set(units)] }, MOST);
  }

  private async change(
    by: Acting,
    name: { caseId: string; id: string | null },
    work: Parameters<UrgeStore['change']>[2],
  ) {
    if (name.id !== null && !isCaseId(name.id)) throw new SupervisionError('urge-not-found');
    const change = await this.store.change(by.standing.person.id, { ...name, caseId: known(name.caseId) }, work);
    if (change === null) throw new SupervisionError('urge-not-found');
    return change;
  }

  private ground(now: string, by: Acting) {
    return { offices: this.offices(now.slice(0, 10)), by, policy: this.policy, calendar: this.calendar };
  }
}

function known(caseId: string): string {
  if (!isCaseId(caseId)) throw new CaseNotFound();
  return caseId;
}
