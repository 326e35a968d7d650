import { randomUUID } from 'node:crypto';
import {
  DeliverNotice,
  DriveNotices,
  loadNotices,
  MakeNotices,
  wordsOfLaw,
  type Carried,
  type Channel,
  type ChannelName,
  type NoticeClock,
  type OutboxRow,
  type OutgoingMessage,
} from '#notices';
import { loadLaw } from '#law';
import type { Directory } from '#organisation';
import {
  AesSealer,
  loadSealingKey,
  PostgresCaseReader,
  PostgresDeliveries,
  PostgresNoticeBook,
  type Database,
} from '#persistence';
import { registry } from '#procedures';

/** The key of secrets in tests, hex. */
const NOTICE_KEY = '00'.repeat(32);

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

/** Everything that tells people of cases, over a database: notices made and sent in this process. */
export interface NoticeFloor {
  readonly make: MakeNotices;
  readonly deliver: DeliverNotice;
  readonly drive: DriveNotices;
  readonly deliveries: PostgresDeliveries;
}

/** Opens it by the law and the words that are shipped. */
export function openNoticeFloor(
  { pool }: Database,
  directory: Directory,
  { channels, clock, key = NOTICE_KEY }: { channels: readonly Channel[]; clock: NoticeClock; key?: string },
): NoticeFloor {
  const { policy, writer } = loadNotices('config', 'https://anliu.example/');
  const sealer = new AesSealer(loadSealingKey({ text: key }));
  const law = wordsOfLaw(loadLaw('config').calculator.ruleBook, registry);
  const sources = { cases: new PostgresCaseReader(pool), directory, law, clock };
  const [notices, deliveries] = [new PostgresNoticeBook(pool), new PostgresDeliveries(pool)];
  const make = new MakeNotices(sources, notices, policy);
  const deliver = new DeliverNotice(sources, { deliveries, notices }, { channels, writer, sealer }, policy);
  return { make, deliver, deliveries, drive: new DriveNotices(make, deliver, deliveries, clock) };
}

/** Rows of the outbox that were not handed on before. */
export async function unsent(database: Database): Promise<readonly OutboxRow[]> {
  const { rows } = await database.pool.query<OutboxRow>(
    `with taken as (update outbox set sent_at = clock_timestamp() where sent_at is null returning *)
      select case_id as "caseId", seq, ordinal, topic, body from taken order by case_id, seq, ordinal`,
  );
  return rows;
}

/** A row of the outbox as somebody else writes it. */
export async function tell(
  database: Database,
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

/** An id that nobody has. */
export const anyId = (): string => randomUUID();
