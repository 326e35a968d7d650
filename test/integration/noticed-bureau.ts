import { randomUUID } from 'node:crypto';
import { loadAccessTable } from '#access';
import { parseInstant } from '#calendar';
import { profileOf } from '#cases';
import type { ActorStamp } from '#engine';
import { loadLaw, type LoadedRulebook } from '#law';
import {
  DeliverNotice,
  DriveNotices,
  loadNotices,
  MakeNotices,
  ReadNotices,
  wordsOfLaw,
  type Carried,
  type Channel,
  type ChannelName,
  type OutboxRow,
  type OutgoingMessage,
} from '#notices';
import { Directory } from '#organisation';
import {
  AesSealer,
  DatabaseClock,
  loadSealingKey,
  PostgresCaseReader,
  PostgresDeliveries,
  PostgresInBox,
  PostgresNoticeBook,
  PostgresOrganisationStore,
  PostgresWishes,
} from '#persistence';
import { registry } from '#procedures';
import { li, withShippedBureau, type ShippedBureau } from './shipped-bureau.js';

export const chen = { person: 'unit-head.chen', name: '陈一队', unit: 'east-brigade', role: 'unit-head' };
export const wang = { person: 'leader.wang', name: '王二批', unit: 'east', role: 'leader' };

/** A channel that keeps what it is given and answers what the test wants. */
export class KeepingChannel implements Channel {
  readonly given: OutgoingMessage[] = [];
  answer: (message: OutgoingMessage) => Promise<Carried> = () =>
    Promise.resolve({ outcome: 'accepted', carrierId: 'c' });

  constructor(readonly name: ChannelName) {}

  carry(message: OutgoingMessage): Promise<Carried> {
    this.given.push(message);
    return this.answer(message);
  }
}

/** The demo bureau with everything that tells people of its cases. */
export type NoticedBureau = Awaited<ReturnType<typeof withNoticedBureau>>;

/** Opens it at a moment. `channels` carry what leaves; the e-mail of everybody is `<person>@bureau.example`. */
export async function withNoticedBureau(now: string, channels: readonly Channel[]) {
  const bureau = await withShippedBureau(now);
  const { pool } = bureau.database;
  const directory = new Directory(new PostgresOrganisationStore(bureau.database), loadAccessTable('config'));
  await directory.refresh();
  const law = loadLaw('config');
  const book: LoadedRulebook = { registry, law, profile: profileOf };
  const { policy, writer } = loadNotices('config', 'https://anliu.example/');
  const sealer = new AesSealer(loadSealingKey({ text: '00'.repeat(32) }));
  // Stands still between two moves; the database's clock, by which steps are taken, goes on from the same moment.
  let present = now;
  const clock = { now: () => Promise.resolve(present) };
  const [notices, deliveries, wishes] = [
    new PostgresNoticeBook(pool),
    new PostgresDeliveries(pool),
    new PostgresWishes(pool),
  ];
  const sources = {
    cases: new PostgresCaseReader(pool),
    directory,
    law: wordsOfLaw(law.calculator.ruleBook, registry),
    clock,
  };
  const make = new MakeNotices(sources, notices, policy);
  const books = Object.assign(Object.create(deliveries) as PostgresDeliveries, {
    wishesOf: notices.wishesOf.bind(notices),
  });
  const deliver = new DeliverNotice(sources, books, { channels, writer, sealer }, policy);
  await pool.query(`insert into notice_addresses select id, 'email', id || '@bureau.example' from people`);
  const on = async (instant: string): Promise<void> => {
    present = instant;
    await new DatabaseClock(pool).moveTo(parseInstant(instant) ?? 0);
  };
  return {
    ...{ bureau, pool, directory, policy, sealer, clock, make, deliver, deliveries, wishes, on },
    box: new ReadNotices(new PostgresInBox(pool)),
    drive: new DriveNotices(make, deliver, deliveries, clock),
    give: (caseId: string | null, command: string, payload: object, actor: ActorStamp = li) =>
      bureau.give(book, caseId, [command, payload, actor]),
    /** Rows of the outbox that were not handed on before. */
    told: () => unsent(bureau),
    /** A row of the outbox as somebody else writes it. */
    tell: (caseId: string, topic: string, body: object) => add(bureau, caseId, { topic, body }),
    close: () => bureau.close(),
  };
}

async function unsent({ database }: ShippedBureau): Promise<readonly OutboxRow[]> {
  const { rows } = await database.pool.query<OutboxRow>(
    `with taken as (update outbox set sent_at = clock_timestamp() where sent_at is null returning *)
      select case_id as "caseId", seq, ordinal, topic, body from taken order by case_id, seq, ordinal`,
  );
  return rows;
}

async function add(
  { database }: ShippedBureau,
  caseId: string,
  { topic, body }: { topic: string; body: object },
): Promise<OutboxRow> {
  const { rows } = await database.pool.query<OutboxRow>(
    `insert into outbox select c.case_id, c.seq, (select max(ordinal) + 1 from outbox o where o.case_id = c.case_id and o.seq = c.seq), $2, $3, legal_now()
      from cases c where c.case_id = $1 returning case_id as "caseId", seq, ordinal, topic, body`,
    [caseId, topic, JSON.stringify(body)],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`no case ${caseId}`);
  return row;
}

/** A clue about one company that two officers verify. */
export async function aVerifiedClue(bureau: NoticedBureau): Promise<string> {
  const receivedAt = (await bureau.clock.now()).slice(0, 10);
  const caseId = await bureau.give(null, 'clue.register', {
    ...{ source: 'inspection', receivedAt, summary: '检查发现虚构商贸有限公司涉嫌虚假宣传', domain: 'advertising' },
    parties: [{ kind: 'organisation', name: '虚构商贸有限公司', identifier: '91000000000000001X' }],
  });
  await bureau.give(caseId, 'filing.assign', { officers: [li.person, 'investigator.zhao'] }, chen);
  return caseId;
}

/** Reads everything of the demo bureau, as a person with these units would. */
export const readingAs = (person: string) =>
  ({ caller: person, scope: { units: ['east-brigade'], handlerOf: person, namedIn: person } }) as const;

/** An id that nobody has. */
export const anyId = (): string => randomUUID();
