import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReplayCases } from '#cases';
import { ExportJournal, verifyChain } from '#journal';
import { PostgresJournalStore } from '#persistence';
import { FiringFloor, type LedgerRow } from './firing-floor.js';

/** What the law attaches to a passing, a rule that has it, and a story in which it passes. */
const CONSEQUENCES = [
  { what: 'a preservation lapses', rule: 'preservation-disposal', story: 'preservation-lapses' },
  { what: 'the release of a seizure is prepared', rule: 'seizure-period', story: 'seizure-must-be-lifted' },
  { what: 'silence on a notice is taken for a waiver', rule: 'statement-defense', story: 'rc004-sampling' },
  { what: 'a hearing not asked for is waived', rule: 'hearing-request', story: 'late-entry-undoes-waiver' },
  {
    what: 'an application not answered is deemed accepted',
    rule: 'reconsideration-acceptance',
    story: 'reconsideration-withdrawn',
  },
  { what: 'a suit not answered finds no evidence', rule: 'litigation-answer', story: 'suit-revokes-after-closure' },
  { what: 'a remedy is barred', rule: 'reconsideration-apply', story: 'rc003-service-by-announcement' },
  { what: 'a publication ends', rule: 'publicity-general', story: 'publicity-in-the-province' },
  { what: 'a form is served by announcement', rule: 'service-by-announcement', story: 'rc003-service-by-announcement' },
] as const;

const stories = [...new Set(CONSEQUENCES.map((one) => one.story))];

let floor: FiringFloor;
let ledger: readonly LedgerRow[];
const broken: string[] = [];

/** Every limit of these stories passes by the sweep: nobody gives `clock.expire` besides it. */
beforeAll(async () => {
  floor = await FiringFloor.open();
  for (const story of stories) {
    const report = await floor.play(`${story}.yaml`);
    if (!report.held) broken.push(`${story}: ${JSON.stringify(report.steps.at(-1)?.faults)}`);
  }
  ledger = await floor.ledger();
}, 120_000);

afterAll(() => floor.close());

describe('a limit that passes', () => {
  it.each(CONSEQUENCES)('takes effect by the sweep: $what ($rule)', async ({ rule }) => {
    const fired = ledger.filter((row) => row.rule === rule && row.level === 'due');
    expect(fired.length).toBeGreaterThan(0);
    for (const { outcome, shouldAt, firedAt, caseId, seq } of fired) {
      expect(outcome).toBe('fired');
      expect(firedAt !== null && firedAt >= shouldAt).toBe(true);
      const { rows } = await floor.database.pool.query<{ command: string; actor: string; rule: string }>(
        `select command, actor, canonical::jsonb->'payload'->>'rule' as rule from journal where case_id = $1 and seq = $2`,
        [caseId, seq],
      );
      expect(rows).toEqual([{ command: 'clock.expire', actor: 'system', rule }]);
    }
  });

  it('leaves every story as it is told, whatever was warned of on the way', () => {
    expect(broken).toEqual([]);
    expect(floor.failures).toEqual([]);
  });

  it('goes before everything else where power over things ends', () => {
    const first = new Set(ledger.filter(({ lapse }) => lapse).map(({ rule }) => rule));
    expect([...first].sort()).toEqual(['preservation-disposal', 'seizure-period']);
  });
});

describe('what fired', () => {
  it('is in the journal once for every clock, generation and level, and nothing is left open', async () => {
    expect(ledger.filter(({ outcome }) => outcome === null)).toEqual([]);
    const { rows } = await floor.database.pool.query<{ n: number }>(
      `select count(*)::int as n from journal where kind = 'firing'
      group by case_id, canonical::jsonb->'payload'->>'clock', canonical::jsonb->'payload'->>'generation',
        canonical::jsonb->'payload'->>'level'`,
    );
    expect(rows.every(({ n }) => n === 1)).toBe(true);
    expect(rows.length + (await expiries())).toBe(ledger.filter(({ outcome }) => outcome === 'fired').length);
  });

  it('tells more people the later it is', async () => {
    const { rows } = await floor.database.pool.query<{ level: string; addressed: readonly string[] }>(
      `select distinct body->>'level' as level, body->'addressed' as addressed from outbox
      where topic = 'clock-fired' and body->>'rule' = 'publicity-same-province'`,
    );
    const addressed = new Map(rows.map((row) => [row.level, row.addressed]));
    expect(addressed.get('yellow')).toEqual(['handlers']);
    expect(addressed.get('red')).toEqual(['handlers', 'unit-head']);
    expect(addressed.get('due')).toEqual(['handlers', 'unit-head', 'leader']);
    expect(addressed.get('overdue-2')).toContain('supervisor');
  });

  it('leaves chains whole, and replaying gives what is stored', async () => {
    const replayed = await new ReplayCases(floor.book, floor.histories).run();
    expect(replayed.differences).toEqual([]);
    expect(replayed.cases).toBeGreaterThanOrEqual(stories.length);
    for (const caseId of new Set(ledger.map((row) => row.caseId))) {
      const lines: string[] = [];
      for await (const line of new ExportJournal(new PostgresJournalStore(floor.database.pool)).lines(caseId))
        lines.push(line);
      expect((await verifyChain(lines)).faults).toEqual([]);
    }
  });

  it('that could not be told any more is closed with the reason', () => {
    const refused = ledger.filter(({ outcome }) => outcome === 'refused');
    expect(
      refused.every(({ reason }) => ['clock-expired', 'clock-stopped', 'clock-moved'].includes(reason ?? '')),
    ).toBe(true);
  });
});

async function expiries(): Promise<number> {
  const { rows } = await floor.database.pool.query<{ n: number }>(
    `select count(*)::int as n from journal where command = 'clock.expire'`,
  );
  return rows[0]?.n ?? 0;
}
