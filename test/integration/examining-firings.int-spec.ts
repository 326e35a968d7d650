import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseInstant } from '#calendar';
import type { ClockLevels, CommandAnswer } from '#cases';
import { CountAgain, ExamineFirings, FireClock, FireHere, RecordFiring, ScheduleClocks, SweepClocks } from '#clocks';
import { PostgresClockSchedules, PostgresFiringRecords, PostgresIncidents, PostgresStepStore } from '#persistence';
import { createSecondCalculator } from '#statutes';
import { FiringFloor } from './firing-floor.js';
import { WarnedToys, warnedBook } from './warned-toys.js';

const DAY = 86_400_000;
const { levels } = warnedBook.law;

let toys: WarnedToys;
let now: number;

beforeEach(async () => {
  toys = await WarnedToys.open();
  now = parseInstant('2026-03-02T09:00:00+08:00') ?? 0;
  await toys.clock.moveTo(now);
});

afterEach(() => toys.close());

async function later(days: number): Promise<void> {
  now += days * DAY;
  await toys.clock.moveTo(now);
}

async function sweep(fire = toys.fire): Promise<number> {
  const failed = (_firing: unknown, error: unknown): void => {
    throw error;
  };
  return new SweepClocks(toys.firings, new FireHere(fire, failed)).sweep();
}

const examine = (of: ClockLevels = levels) =>
  new ExamineFirings(of, new PostgresFiringRecords(toys.database.pool)).run(60);
const levelsOf = (found: readonly { readonly level: string }[]): readonly string[] => found.map(({ level }) => level);

describe('what ought to have fired beside what did', () => {
  it('is the same while somebody sweeps, and tells how late it came', async () => {
    await toys.give(null, 'warned.open');
    for (let day = 0; day < 24; day += 1) {
      await later(1);
      await sweep();
    }
    const report = await examine();
    expect(report).toMatchObject({ clocks: 2, missed: [], doubled: [], unscheduled: 0 });
    expect(report.expected).toBe(report.lateness.reduce((sum, { fired }) => sum + fired, 0));
    expect(levelsOf(report.lateness)).toEqual(['yellow', 'red', 'due', 'overdue']);
    expect(report.lateness.every(({ p50, most }) => p50 !== null && p50 >= 0 && (most ?? 0) <= DAY)).toBe(true);
  });

  it('differs when nobody sweeps, and no more once somebody does', async () => {
    await toys.give(null, 'warned.open');
    await later(9);
    expect(levelsOf((await examine()).missed)).toEqual(['yellow', 'red', 'yellow', 'red']);
    await sweep();
    await sweep();
    expect((await examine()).missed).toEqual([]);
  });

  it('differs when an entry tells of a firing that the ledger does not know', async () => {
    const caseId = await toys.give(null, 'warned.open');
    await later(9);
    await sweep();
    await toys.database.pool.query(
      `insert into journal select case_id, seq + 100, version, kind, command, proceeding, at, recorded_at, back_entry, actor,
        touched, canonical, hash from journal where case_id = $1 and kind = 'firing' order by seq limit 1`,
      [caseId],
    );
    expect((await examine()).doubled).toMatchObject([{ caseId }]);
  });
});

describe('a consequence of law that is refused', () => {
  it('is closed with the reason, not tried again, and an incident is open', async () => {
    const caseId = await toys.give(null, 'warned.open');
    await later(12);
    const refused = { outcome: 'refused', unmet: [{ id: 'no-such-luck' }] } as unknown as CommandAnswer;
    const incidents = new PostgresIncidents(toys.database.pool);
    const notices = new RecordFiring(warnedBook, new PostgresStepStore(toys.database.pool));
    let asked = 0;
    const give = () => {
      asked += 1;
      return Promise.resolve({ answer: refused, repeated: false });
    };
    const fire = new FireClock({ give }, notices, toys.firings, incidents);
    await sweep(fire);
    await later(1);
    await sweep(fire);
    expect(asked).toBe(1);
    expect(await incidents.list('open', 10)).toMatchObject([
      { kind: 'expiry-refused', caseId, clock: 'warned#1/preservation-disposal/1', detail: { reason: 'no-such-luck' } },
    ]);
    const [row] = await toys.rows(`select outcome, reason from firings where level = 'due' and lapse`);
    expect(row).toEqual({ outcome: 'refused', reason: 'no-such-luck' });
  });

  it('is looked for again when the clock moves', async () => {
    const caseId = await toys.give(null, 'warned.open');
    await later(12);
    const [found] = (await toys.firings.claim(10)).filter(({ expires }) => expires);
    if (found === undefined) throw new Error('nothing expires');
    await toys.firings.close(found, 'no-such-luck', null);
    await toys.give(caseId, 'warned.move', { days: 11 });
    await sweep();
    expect(await toys.rows(`select generation, outcome from firings where level = 'due' and lapse order by 1`)).toEqual(
      [
        { generation: 1, outcome: 'refused' },
        { generation: 2, outcome: 'fired' },
      ],
    );
  });
});

describe('clocks whose levels change', () => {
  const other: ClockLevels = { ...levels, version: 'other' };
  const schedule = (of: ClockLevels) => new ScheduleClocks(of, new PostgresClockSchedules(toys.database.pool)).run();

  it('are scheduled anew and told nothing twice', async () => {
    await toys.give(null, 'warned.open');
    await later(9);
    await sweep();
    await sweep();
    const fired = await toys.rows(`select 1 from firings where outcome = 'fired'`);
    expect((await examine(other)).unscheduled).toBe(2);
    expect(await schedule(other)).toBe(2);
    expect(await schedule(other)).toBe(0);
    expect((await examine(other)).unscheduled).toBe(0);
    await sweep();
    expect(await toys.rows(`select 1 from firings where outcome = 'fired'`)).toHaveLength(fired.length);
  });

  it('from before there were levels are not told their past, but lapse when they are over', async () => {
    await toys.give(null, 'warned.open');
    await toys.database.pool.query(
      `update clocks set next_level = null, next_at = null, notice_from = null, expire_rank = null, expire_from = null,
        levels_since = null, levels_by = null`,
    );
    await later(12);
    expect(await sweep()).toBe(0);
    expect(await schedule(levels)).toBe(2);
    expect(await sweep()).toBe(1);
    expect(await toys.rows(`select rule, level, outcome from firings order by rule`)).toEqual([
      { rule: 'preservation-disposal', level: 'due', outcome: 'fired' },
      { rule: 'report-check', level: 'due', outcome: 'skipped' },
    ]);
    expect((await examine()).missed).toEqual([]);
  });
});

describe('cases told on a moved clock', () => {
  it('do not tell their past once they are told', async () => {
    await toys.give(null, 'warned.open');
    await later(9);
    const schedules = new PostgresClockSchedules(toys.database.pool);
    await schedules.forget();
    expect(await sweep()).toBe(0);
    expect(await new ScheduleClocks(levels, schedules).run()).toBe(2);
    expect(await sweep()).toBe(0);
    await later(3);
    expect(levelsOf(await toys.rows<{ level: string }>(`select level from firings where outcome is null`))).toEqual([]);
    expect(await sweep()).toBe(2);
    expect((await examine()).missed).toEqual([]);
  });
});

describe('live clocks counted again', () => {
  it('agree, or an incident is open until they do', async () => {
    const floor = await FiringFloor.open();
    try {
      await floor.play('a-test-longer-than-told.yaml');
      const { calculator, calendar } = floor.book.law;
      const again = new CountAgain(
        createSecondCalculator(calculator.ruleBook, calendar.tables),
        new PostgresFiringRecords(floor.database.pool),
        floor.incidents,
      );
      const agreed = await again.run();
      expect(agreed).toMatchObject({ different: 0, opened: 0 });
      expect(agreed.clocks).toBeGreaterThan(0);
      const due = (day: string): string =>
        `update clocks set state = jsonb_set(state, '{due}', '"${day}"') where rule = 'case-decision' returning state`;
      const { rows } = await floor.database.pool.query<{ before: string }>(
        `select state->>'due' as before from clocks where rule = 'case-decision'`,
      );
      await floor.database.pool.query(due('2031-01-01'));
      expect(await again.run()).toMatchObject({ different: 1, opened: 1 });
      expect(await again.run()).toMatchObject({ different: 1, opened: 0 });
      expect(await floor.incidents.list('open', 10)).toMatchObject([
        { kind: 'second-calculation', detail: { stored: { due: '2031-01-01' }, second: { due: rows[0]?.before } } },
      ]);
      await floor.database.pool.query(due(rows[0]?.before ?? ''));
      expect(await again.run()).toMatchObject({ different: 0, closed: 1 });
      expect(await floor.incidents.list('open', 10)).toEqual([]);
      expect(await floor.incidents.list('all', 10)).toMatchObject([{ closedBy: 'system' }]);
    } finally {
      await floor.close();
    }
  }, 60_000);
});
