import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatInstant, parseDay, parseInstant, startOfLegalDay, type HolidayTable } from '#calendar';
import {
  CasesError,
  GiveCommand,
  profileOf,
  RecomputeClocks,
  ReplayCases,
  STANDARD_NUMBERING,
  unrestrictedAccess,
  type Sealer,
} from '#cases';
import { acceptedCommands, CaseView, emptyCase, SYSTEM_ACTOR, type ActorStamp, type ClockState } from '#engine';
import { loadLaw, RecordedLaw, withTable, type LawText, type LawTexts, type LoadedLaw } from '#law';
import { registry, validatePayload } from '#procedures';
import { PERSON_OF, stampOf } from './demo-people.js';
import { MemoryCaseStore } from './memory-case-store.js';
import { plausiblePayload, PROPOSED } from './plausible-payloads.js';
import { lawSettings } from '#testkit';

const { numRuns: runs, seed } = lawSettings(20);

const sealed = { iv: '', ciphertext: '', tag: '', keyId: 'test', salt: '', saltedHash: '00' };
const sealer: Sealer = { seal: () => sealed, open: () => '' };

/** A register in memory. */
class KeptTexts implements LawTexts {
  private readonly texts = new Map<string, string>();

  keep(texts: readonly LawText[]): Promise<void> {
    for (const { kind, version, content } of texts) this.texts.set(`${kind} ${version}`, content);
    return Promise.resolve();
  }

  find(kind: string, version: string): Promise<string | null> {
    return Promise.resolve(this.texts.get(`${kind} ${version}`) ?? null);
  }
}

/** What happens to a case: something is done, or the arrangement of 2027 becomes known or is changed. */
const step = fc.record({
  pick: fc.nat({ max: 9_999 }),
  choice: fc.nat({ max: 9_999 }),
  hours: fc.oneof({ weight: 8, arbitrary: fc.nat({ max: 40 }) }, { weight: 1, arbitrary: fc.nat({ max: 900 }) }),
  table: fc.option(fc.uniqueArray(fc.nat({ max: 120 }), { minLength: 1, maxLength: 20 }), { freq: 6, nil: null }),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Days of 2027 turned round: a working day is off, a weekend day is worked. */
function tableOf(days: readonly number[]): HolidayTable {
  const name = { zh: '假', en: 'Holiday' };
  const first = parseDay('2027-01-01') ?? 0;
  const dates = days.map((day) => formatInstant(startOfLegalDay(first + day)).slice(0, 10)).sort();
  return {
    ...{ year: 2027, notice: `安排 ${dates.join(' ')}` },
    days: dates.map((date) => ({ date, off: ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()), name })),
  };
}

/** A case in a house whose calendar changes while it runs. */
class HouseThroughTime {
  readonly store = new MemoryCaseStore();
  readonly texts = new KeptTexts();
  readonly laws = new Set<string>();

  private constructor(private law: LoadedLaw) {}

  static async open(law: LoadedLaw): Promise<HouseThroughTime> {
    const house = new HouseThroughTime(law);
    await house.texts.keep(law.texts);
    return house;
  }

  get calendar(): string {
    return this.law.versions.calendar;
  }

  private get book() {
    return { registry, law: this.law, profile: profileOf };
  }

  async take({ pick, choice, hours, table }: Step): Promise<void> {
    await this.wait(hours);
    if (table !== null) await this.load(tableOf(table));
    const state = this.store.state;
    const accepted = state === undefined ? ['clue.register'] : acceptedCommands(registry, state);
    const names = accepted.filter((name) => name !== 'clock.expire');
    const name = names[pick % Math.max(names.length, 1)];
    if (name === undefined) return;
    if ((PROPOSED as readonly string[]).includes(name)) {
      await this.give('approval.propose', { command: name, reasons: '理由' }, stampOf('investigator.li'));
    }
    const view = new CaseView(state ?? NO_CASE, this.law.parameters);
    const body = plausiblePayload(name, { view, at: this.store.now, choice });
    const by = registry.commands.get(name)?.definition.by[0] ?? 'officer';
    if (body !== undefined) await this.give(name, body, stampOf(PERSON_OF[by] ?? 'investigator.li'));
  }

  replay(register: LawTexts) {
    return new ReplayCases(this.book, this.store, new RecordedLaw(register)).run();
  }

  private async load(table: HolidayTable): Promise<void> {
    this.law = withTable(this.law, table);
    await this.texts.keep(this.law.texts);
    await new RecomputeClocks(this.book, this.store, this.store).run({ reason: table.notice });
  }

  /** Lets time pass; what has a consequence expires on the way. */
  private async wait(hours: number): Promise<void> {
    const until = formatInstant((parseInstant(this.store.now) ?? 0) + hours * 3_600_000);
    for (let clock = this.passed(until); clock !== undefined; clock = this.passed(until)) {
      const { key, rule, subject, due, proceeding } = clock;
      this.store.now = later(this.store.now, expiryOf(clock));
      const payload = { clock: key, rule, subject, due };
      if (!(await this.give('clock.expire', payload, SYSTEM_ACTOR, proceeding))) break;
    }
    this.store.now = later(this.store.now, until);
  }

  private passed(until: string): ClockState | undefined {
    return this.store.state?.clocks.find(
      (clock) => clock.status === 'running' && clock.expires && clock.due !== null && expiryOf(clock) <= until,
    );
  }

  private async give(command: string, payload: object, actor: ActorStamp, proceeding: string | null = null) {
    const commands = new GiveCommand(
      this.book,
      this.store,
      { check: validatePayload },
      sealer,
      unrestrictedAccess,
      STANDARD_NUMBERING,
    );
    const caseId = this.store.state?.id ?? null;
    const asked = { caseId, command, payload, actor, proceeding, scope: { all: true } as const };
    try {
      const { answer } = await commands.give(asked);
      if (answer.outcome !== 'moved') return false;
    } catch (error) {
      if (error instanceof CasesError) return false;
      throw error;
    }
    this.laws.add(this.law.versions.calendar);
    return true;
  }
}

const NO_CASE = emptyCase({ id: 'none', number: '', bureau: 'east', unit: 'east-brigade' });

function later(left: string, right: string): string {
  return left < right ? right : left;
}

/** The first moment after a limit. */
function expiryOf({ due }: ClockState): string {
  return formatInstant(startOfLegalDay((parseDay((due ?? '').slice(0, 10)) ?? 0) + 1));
}

/** What walks showed in all: a law that is tried on nothing holds of nothing. */
interface Seen {
  entries: number;
  recomputes: number;
  laws: number;
}

async function walk(present: LoadedLaw, steps: readonly Step[], seen: Seen): Promise<void> {
  const house = await HouseThroughTime.open(present);
  for (const one of steps) await house.take(one);
  const report = await house.replay(house.texts);
  expect(report.differences).toEqual([]);
  const history = await house.store.history(house.store.state?.id ?? '');
  seen.entries += report.entries;
  seen.recomputes += (history?.lines ?? []).filter(({ text }) => text.includes('"kind":"recompute"')).length;
  seen.laws = Math.max(seen.laws, house.laws.size);
  const lost = await house.replay(new KeptTexts());
  const others = [...house.laws].filter((version) => version !== house.calendar);
  const named = lost.differences.flatMap((one) => (one.what === 'law' ? [one.gap.version] : []));
  expect(named).toEqual(expect.arrayContaining(others));
}

describe('A case that lives through changes of the calendar', () => {
  const present = loadLaw('config');

  it(`replays to what is stored by the register of the law, on ${String(runs)} walks (seed ${String(seed)})`, async () => {
    const seen = { entries: 0, recomputes: 0, laws: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 40 }), (steps) => walk(present, steps, seen)),
      { numRuns: runs, seed, endOnFailure: true },
    );
    expect(seen.entries).toBeGreaterThan(runs * 5);
    expect(seen.recomputes).toBeGreaterThan(runs / 2);
    expect(seen.laws).toBeGreaterThan(2);
  }, 1_800_000);
});
