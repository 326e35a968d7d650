import { afterAll, beforeAll, describe, it } from '@jest/globals';
import fc from 'fast-check';
import { PostgresDeliveries, PostgresNoticeBook } from '#persistence';
import { expectLawsOfTelling, type KeptDelivery, type KeptNotice } from '../laws/laws-of-telling.js';
import { TellingWalk, tellingActs } from '../laws/telling-walk.js';
import { loadLaw } from '#law';
import { profileOf } from '#cases';
import { registry } from '#procedures';
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

describe('telling people of a case, kept in PostgreSQL', () => {
  it('keeps the same laws as in memory', async () => {
    const { pool } = bureau.database;
    const books = { notices: new PostgresNoticeBook(pool), deliveries: new PostgresDeliveries(pool) };
    const book = { registry, law: loadLaw('config'), profile: profileOf };
    await fc.assert(
      fc.asyncProperty(tellingActs, async (acts) => {
        const clue = { source: 'inspection', receivedAt: '2026-03-02', summary: '检查' };
        const caseId = await bureau.give(book, null, ['clue.register', clue, li]);
        const walk = new TellingWalk(books, caseId);
        for (const act of acts) await walk.take(act);
        await walk.settle();
        expectLawsOfTelling(walk, {
          notices: (await pool.query<KeptNotice>(KEPT_NOTICES, [caseId])).rows,
          deliveries: (await pool.query<KeptDelivery>(KEPT_DELIVERIES, [caseId])).rows,
        });
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
