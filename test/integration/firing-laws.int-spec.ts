import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseInstant } from '#calendar';
import { ReplayCases } from '#cases';
import type { Firing } from '#clocks';
import { PostgresCaseHistories } from '#persistence';
import { lawSettings } from '#testkit';
import { WarnedToys, warnedBook } from './warned-toys.js';

const HOUR = 3_600_000;
const WORKERS = [0, 1] as const;

/** What may happen between two looks at the clock. */
type Happening =
  | { readonly kind: 'later' | 'earlier'; readonly hours: number }
  | { readonly kind: 'claim' | 'handle' | 'again' | 'crash'; readonly worker: 0 | 1 }
  | { readonly kind: 'at once' }
  | { readonly kind: 'move'; readonly days: number }
  | { readonly kind: 'stop' | 'run' };

const worker = fc.constantFrom(...WORKERS);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('later' as const), hours: fc.integer({ min: 1, max: 90 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('earlier' as const), hours: fc.constant(1) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('claim' as const), worker }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('handle' as const, 'again' as const), worker }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash' as const), worker }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'at once' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), days: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('stop' as const, 'run' as const) }) },
);

let toys: WarnedToys;
/** The present of the database, which each course takes up where the one before left it. */
let now = parseInstant('2026-03-02T09:00:00+08:00') ?? 0;

beforeAll(async () => {
  toys = await WarnedToys.open();
}, 60_000);

afterAll(() => toys.close());

async function passTime(hours: number): Promise<void> {
  now += hours * HOUR;
  await toys.clock.moveTo(now);
}

/** Two workers, each with what it was handed and has not worked off. */
class Course {
  private readonly held: [Firing[], Firing[]] = [[], []];

  constructor(private readonly caseId: string) {}

  async meet(one: Happening): Promise<void> {
    switch (one.kind) {
      case 'later':
        return passTime(one.hours);
      case 'earlier':
        return passTime(-one.hours);
      case 'claim':
        return this.claim(one.worker);
      case 'handle':
      case 'again':
        return this.handle(one.worker, one.kind === 'again');
      case 'crash':
        this.held[one.worker].length = 0;
        return;
      case 'at once':
        await Promise.all([this.claim(0), this.claim(1), this.handle(0, false), this.handle(1, false)]);
        return;
      case 'move':
        await toys.give(this.caseId, 'warned.move', { days: one.days });
        return;
      default:
        await toys.give(this.caseId, `warned.${one.kind}`);
    }
  }

  /** Works everything off, over as many leases as it takes. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      const found = [...(await toys.firings.claim(100)), ...this.held[0].splice(0), ...this.held[1].splice(0)];
      for (const firing of found) await toys.fire.handle(firing);
      quiet = found.length === 0 ? quiet + 1 : 0;
      if (quiet === 1) await passTime(1);
    }
  }

  private async claim(of: 0 | 1): Promise<void> {
    this.held[of].push(...(await toys.firings.claim(3)));
  }

  /** `again`: it is delivered once more later. */
  private async handle(of: 0 | 1, again: boolean): Promise<void> {
    const firing = this.held[of].shift();
    if (firing === undefined) return;
    await toys.fire.handle(firing);
    if (again) this.held[of].push(firing);
  }
}

interface Fired {
  readonly clock: string;
  readonly generation: number;
  readonly level: string;
  readonly outcome: string | null;
  readonly early: boolean;
}

const ledgerOf = (caseId: string): Promise<readonly Fired[]> =>
  toys.rows<Fired>(
    `select clock, generation, level, outcome, fired_at < should_at as early from firings where case_id = $1`,
    caseId,
  );

describe('levels of clocks, whatever two sweeps, leases, crashes and moved limits do to each other', () => {
  it('fire once for each generation, never before their time, and none is missed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 15, maxLength: 45 }), async (happenings) => {
        await toys.clock.moveTo(now);
        const caseId = await toys.give(null, 'warned.open');
        const course = new Course(caseId);
        for (const one of happenings) await course.meet(one);
        await course.settle();
        await holdsFor(caseId);
      }),
      lawSettings(12),
    );
  }, 600_000);

  it('leave journals that replay to what is stored', async () => {
    const replayed = await new ReplayCases(warnedBook, new PostgresCaseHistories(toys.database.pool)).run();
    expect(replayed.cases).toBeGreaterThan(10);
    expect(replayed.differences).toEqual([]);
  }, 60_000);
});

async function holdsFor(caseId: string): Promise<void> {
  const ledger = await ledgerOf(caseId);
  expect(ledger.filter(({ outcome, early }) => outcome === null || (outcome === 'fired' && early))).toEqual([]);
  const entries = await toys.rows<{ n: number }>(
    `select count(*)::int as n from journal where case_id = $1 and kind = 'firing'
      group by canonical::jsonb->'payload'->>'clock', canonical::jsonb->'payload'->>'generation',
        canonical::jsonb->'payload'->>'level'`,
    caseId,
  );
  const [expired] = await toys.rows<{ n: number }>(
    `select count(*)::int as n from journal where case_id = $1 and command = 'clock.expire'`,
    caseId,
  );
  expect(entries.every(({ n }) => n === 1)).toBe(true);
  expect(entries.length + (expired?.n ?? 0)).toBe(ledger.filter(({ outcome }) => outcome === 'fired').length);
  const present = await toys.clock.now();
  for (const clock of await toys.clocks(caseId)) {
    const closed = ledger.filter((row) => row.clock === clock.key && row.generation === clock.state.generation);
    const missed = toys.expected(clock, present).filter(({ level }) => !closed.some((row) => row.level === level));
    expect(missed).toEqual([]);
  }
}
