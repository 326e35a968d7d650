import { parseInstant } from '#calendar';
import type { CaseReader } from '#cases';
import { SYSTEM_ACTOR, type CaseState } from '#engine';
import type { Directory } from '#organisation';
import type { LawWords } from './law-words.port.js';
import type { NewNotice, OutboxRow, Told } from './notice.js';
import type { NoticeBook, NoticeClock } from './notice-book.port.js';
import { webhookRecipient } from './notice.js';
import { NoticesError } from './notices-errors.js';
import type { NoticePolicy } from './notice-policy.js';
import { PeopleOfCase } from './people-of-case.js';
import { planDeliveries } from './plan-deliveries.js';
import { preferencesWith } from './preferences.js';
import { readTold } from './read-told.js';
import { toldToSystems, whoIsConcerned, type Matter } from './who-is-concerned.js';

/** What notices are made from. */
export interface NoticeSources {
  readonly cases: Pick<CaseReader, 'read'>;
  /** As the door last read it. */
  readonly directory: Directory;
  readonly law: LawWords;
  readonly clock: NoticeClock;
}

/** Reads what the system itself tells of. */
export const SYSTEM_READING = { caller: SYSTEM_ACTOR.person, scope: { all: true } } as const;

/** Turns a row of the outbox into notices for whomever it concerns. Handling a row again adds nothing to what is there. */
export class MakeNotices {
  constructor(
    private readonly sources: NoticeSources,
    private readonly book: NoticeBook,
    private readonly policy: NoticePolicy,
  ) {}

  /**
   * @returns how many notices were made
   * @throws NoticesError `outbox-row-malformed`, `outbox-case-unknown`, with which trying again is of no use; whatever
   *   the database throws, with which it is
   */
  async handle(row: OutboxRow): Promise<number> {
    const told = readTold(row);
    if (told === null) return 0;
    const { cases, clock, directory, law } = this.sources;
    const [found, now] = await Promise.all([cases.read(SYSTEM_READING, row.caseId), clock.now()]);
    if (found === null) throw new NoticesError('outbox-case-unknown', { caseId: row.caseId });
    const { state } = found;
    const people = new PeopleOfCase(directory, state, now.slice(0, 10));
    const matter: Matter = { seq: row.seq, told, state, people, law };
    const made = await Promise.all([this.toPeople(matter, now), this.toSystems(matter, state, row, now)]);
    const notices = made.flat();
    return notices.length === 0 ? 0 : this.book.add(row, notices, now);
  }

  private async toPeople(matter: Matter, now: string): Promise<readonly NewNotice[]> {
    const concerns = whoIsConcerned(matter);
    const wishes = await this.book.wishesOf(concerns.map(({ person }) => person));
    return concerns.map(({ person, ...told }) => {
      const { chosen, reachable = [] } = wishes.get(person) ?? {};
      const preferences = preferencesWith(this.policy.usual, chosen);
      const planning = {
        kind: told.kind,
        caseId: matter.state.id,
        preferences,
        reachable,
        now: parseInstant(now) ?? 0,
      };
      const shown = preferences.ways[told.kind]['in-app'] !== 'off';
      return { ...told, recipient: person, shown, deliveries: planDeliveries(this.policy, planning) };
    });
  }

  /** Systems are told of each event by itself, at once: what folds is for people. */
  private async toSystems(
    matter: Matter,
    { unit }: CaseState,
    row: OutboxRow,
    now: string,
  ): Promise<readonly NewNotice[]> {
    const told: Told | null = toldToSystems(matter);
    if (told === null) return [];
    const listening = await this.book.webhooksOf(this.sources.directory.organisation.tree.upward(unit));
    const fold = `event/${row.caseId}/${row.seq}/${row.ordinal}`;
    const deliveries = [{ channel: 'webhook', fold, nextTry: now, urgent: told.kind === 'lapse' }] as const;
    return listening
      .filter(({ kinds }) => kinds.includes(told.kind))
      .map(({ id }) => ({ ...told, recipient: webhookRecipient(id), shown: false, deliveries }));
  }
}
