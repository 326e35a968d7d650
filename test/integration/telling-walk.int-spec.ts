import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { profileOf } from '#cases';
import { loadLaw } from '#law';
import { PostgresDeliveries, PostgresNoticeBook } from '#persistence';
import { registry } from '#procedures';
import { lawSettings } from '#testkit';
import { expectLawsOfTelling, type KeptDelivery, type KeptNotice } from '../laws/laws-of-telling.js';
import { TellingWalk, tellingActs } from '../laws/telling-walk.js';
import { li, withShippedBureau, type ShippedBureau } from './shipped-bureau.js';

let bureau: ShippedBureau;

beforeAll(async () => {
  bureau = await withShippedBureau('2026-03-02T09:00:00+08:00');
  await bureau.database.pool.query(
    `insert into notice_addresses select id, 'email', id || '@bureau.example' from people`,
  );
});

afterAll(() => bureau.close());

const KEPT_NOTICES = `select recipient, seq - 100 as row from notices where case_id = $1`;

const KEPT_DELIVERIES = `select d.id, d.recipient, d.urgent, d.state, d.attempts, array_agg(n.seq - 100) as rows
  from deliveries d join delivery_notices l on l.delivery_id = d.id join notices n on n.id = l.notice_id
  where n.case_id = $1 group by d.id`;

/** A case of its own, and a walk about it. */
async function aWalk(): Promise<{ walk: TellingWalk; caseId: string }> {
  const { pool } = bureau.database;
  const books = { notices: new PostgresNoticeBook(pool), deliveries: new PostgresDeliveries(pool) };
  const book = { registry, law: loadLaw('config'), profile: profileOf };
  const clue = { source: 'inspection', receivedAt: '2026-03-02', summary: '检查' };
  const caseId = await bureau.give(book, null, ['clue.register', clue, li]);
  return { walk: new TellingWalk(books, caseId), caseId };
}

async function expectLaws({ walk, caseId }: { walk: TellingWalk; caseId: string }): Promise<readonly KeptDelivery[]> {
  const { pool } = bureau.database;
  await walk.settle();
  const notices = (await pool.query<KeptNotice>(KEPT_NOTICES, [caseId])).rows;
  const deliveries = (await pool.query<KeptDelivery>(KEPT_DELIVERIES, [caseId])).rows;
  expectLawsOfTelling(walk, { notices, deliveries });
  return deliveries;
}

describe('telling people of a case, kept in PostgreSQL', () => {
  it('keeps the same laws as in memory', async () => {
    await fc.assert(
      fc.asyncProperty(tellingActs, async (acts) => {
        const { walk, caseId } = await aWalk();
        for (const act of acts) await walk.take(act);
        await expectLaws({ walk, caseId });
      }),
      lawSettings(25),
    );
  }, 900_000);

  it('keeps them when many make notices and many send them at the same time', async () => {
    const { walk, caseId } = await aWalk();
    let making = true;
    const sending = [1, 2, 3].map(async () => {
      while (making) await walk.take({ act: 'send' });
    });
    // Each row twice, ten at a time.
    for (let first = 0; first < 60; first += 5) {
      const rows = [0, 1, 2, 3, 4].flatMap((more) => [first + more, first + more]);
      await Promise.all(rows.map((row) => walk.take({ act: 'tell', row, grave: true })));
    }
    making = false;
    await Promise.all(sending);
    const deliveries = await expectLaws({ walk, caseId });
    // It was a race: some left while others were still being made.
    expect(deliveries.length).toBeGreaterThan(3);
  }, 60_000);
});
