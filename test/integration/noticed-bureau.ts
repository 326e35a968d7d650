import { loadAccessTable } from '#access';
import { parseInstant } from '#calendar';
import { profileOf } from '#cases';
import type { ActorStamp } from '#engine';
import { loadLaw, type LoadedRulebook } from '#law';
import { loadNotices, ReadNotices, type Channel } from '#notices';
import { Directory } from '#organisation';
import { DatabaseClock, PostgresInBox, PostgresOrganisationStore } from '#persistence';
import { registry } from '#procedures';
import { openNoticeFloor, tell, unsent } from './notice-floor.js';
import { li, withShippedBureau } from './shipped-bureau.js';

export const chen = { person: 'unit-head.chen', name: '陈一队', unit: 'east-brigade', role: 'unit-head' };
export const wang = { person: 'leader.wang', name: '王二批', unit: 'east', role: 'leader' };

/** The demo bureau with everything that tells people of its cases. */
export type NoticedBureau = Awaited<ReturnType<typeof withNoticedBureau>>;

/** Opens it at a moment. `channels` carry what leaves; the e-mail of everybody is `<person>@bureau.example`. */
export async function withNoticedBureau(now: string, channels: readonly Channel[]) {
  const bureau = await withShippedBureau(now);
  const { pool } = bureau.database;
  const directory = new Directory(new PostgresOrganisationStore(bureau.database), loadAccessTable('config'));
  await directory.refresh();
  const book: LoadedRulebook = { registry, law: loadLaw('config'), profile: profileOf };
  // Stands still between two moves; the database's clock, by which steps are taken, goes on from the same moment.
  let present = now;
  const clock = { now: () => Promise.resolve(present) };
  await pool.query(`insert into notice_addresses select id, 'email', id || '@bureau.example' from people`);
  const on = async (instant: string): Promise<void> => {
    present = instant;
    await new DatabaseClock(pool).moveTo(parseInstant(instant) ?? 0);
  };
  return {
    ...openNoticeFloor(bureau.database, directory, { channels, clock }),
    ...{ pool, clock, on, policy: loadNotices('config', null).policy },
    box: new ReadNotices(new PostgresInBox(pool)),
    give: (caseId: string | null, command: string, payload: object, actor: ActorStamp = li) =>
      bureau.give(book, caseId, [command, payload, actor]),
    /** Rows of the outbox that were not handed on before. */
    told: () => unsent(bureau.database),
    /** A row of the outbox as somebody else writes it. */
    tell: (caseId: string, topic: string, body: object) => tell(bureau.database, caseId, { topic, body }),
    close: () => bureau.close(),
  };
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
