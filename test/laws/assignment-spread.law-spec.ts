import { describe, expect, it } from '@jest/globals';
import { loadAccessTable, Organisation, type Absence, type Unit } from '#access';
import { formatDay, parseDay } from '#calendar';
import { emptyCase, type CaseState, type PersonKnown } from '#engine';
import { loadLaw } from '#law';
import { loadSupervisionPolicy, suggestHandlers, type Workload } from '#supervision';
import { lawSettings } from '#testkit';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/*
 * An independent month of work in one block: a brigade with five stations, three officers each. It keeps books of its own
 * and knows the suggestion only as something that is asked who should take a case.
 */
const { calculator, calendar } = loadLaw('config');
const policy = loadSupervisionPolicy('config', calculator.ruleBook);
const table = loadAccessTable('config');
const START = parseDay('2026-03-02') ?? 0;
const WORKING_DAYS = 22;
const STATIONS = ['station-1', 'station-2', 'station-3', 'station-4', 'station-5'];
/** Cases a day and unit, in tenths: what comes in differs widely, as in a city and its outskirts. */
const ARRIVALS: Readonly<Record<string, number>> = {
  ...{ brigade: 12, 'station-1': 14, 'station-2': 8, 'station-3': 5, 'station-4': 3, 'station-5': 2 },
};

const aUnit = (id: string, parent: string | null, kind: Unit['kind']): Unit => ({
  ...{ id, name: { zh: id, en: id }, kind, parent, level: 'district', documentCode: null },
  penaltyPower: parent === null ? 'own' : 'superior',
});
const units = [
  aUnit('district', null, 'district-bureau'),
  ...['brigade', ...STATIONS].map((id) => aUnit(id, 'district', id === 'brigade' ? 'brigade' : 'station')),
];
const officers: readonly PersonKnown[] = ['brigade', ...STATIONS].flatMap((unit) =>
  [1, 2, 3].map((n) => ({
    ...{
      id: `${unit}.officer-${String(n)}`,
      name: `${unit}${String(n)}`,
      unit,
      posts: [{ role: 'investigator', unit }],
    },
    ...{
      certificate: { number: '演示', validUntil: '2035-12-31' },
      legalQualification: false,
      reviewedBeforeRequirement: false,
    },
  })),
);

interface Work {
  readonly unit: string;
  readonly officers: readonly string[];
  readonly until: number;
  readonly urgentFrom: number;
}

interface Arrival {
  readonly day: number;
  readonly unit: string;
  readonly lasts: number;
  /** Officers who must keep out of it. */
  readonly recused: readonly string[];
}

interface Month {
  readonly arrivals: readonly Arrival[];
  readonly absences: readonly Absence[];
}

/** Draws what comes in, how long it takes, who must keep out and who is away: the same for every way of assigning. */
function aMonth(seed: number): Month {
  const generator = xoroshiro128plus(seed);
  const draw = (least: number, most: number): number => uniformInt(generator, least, most);
  const absences = officers.flatMap(({ id }) => {
    if (draw(0, 4) > 0) return [];
    const from = START + draw(0, 25);
    return [{ person: id, from: formatDay(from), until: formatDay(from + draw(2, 7)), substitute: 'nobody' }];
  });
  const arrivals: Arrival[] = [];
  let day = START - 1;
  for (let n = 0; n < WORKING_DAYS; n += 1) {
    day = calendar.workingDayOnOrAfter(day + 1);
    for (const [unit, tenths] of Object.entries(ARRIVALS)) {
      const many = Math.floor(tenths / 10) + (draw(0, 9) < tenths % 10 ? 1 : 0);
      for (let one = 0; one < many; one += 1) {
        const recused = draw(0, 7) === 0 ? [officers[draw(0, officers.length - 1)]?.id ?? ''] : [];
        arrivals.push({ day, unit, lasts: draw(5, 40), recused });
      }
    }
  }
  return { arrivals, absences };
}

type Assign = (arrival: Arrival, month: Month, workloads: readonly Workload[]) => readonly string[];

function isFree(person: string, { absences }: Month, { day, recused }: Arrival): boolean {
  const today = formatDay(day);
  return (
    !recused.includes(person) &&
    !absences.some((one) => one.person === person && one.from <= today && today <= one.until)
  );
}

/** Whose turn it is, among the officers of a circle; who is away or recused is passed over. */
function roundRobin(circleOf: (unit: string) => string): Assign {
  const turns = new Map<string, number>();
  return (arrival, month) => {
    const circle = officers.filter(({ unit }) => circleOf(unit) === circleOf(arrival.unit)).map(({ id }) => id);
    const team: string[] = [];
    for (let looked = 0; looked < circle.length && team.length < 2; looked += 1) {
      const turn = turns.get(circleOf(arrival.unit)) ?? 0;
      turns.set(circleOf(arrival.unit), turn + 1);
      const person = circle[turn % circle.length] ?? '';
      if (isFree(person, month, arrival)) team.push(person);
    }
    return team;
  };
}

function recusedFact(person: string): CaseState['facts'][number] {
  const at = '2026-03-01T09:00:00+08:00';
  const actor = { person: 'a', name: '', unit: '', role: 'recorder' };
  return {
    seq: 1,
    command: 'recusal.decide',
    proceeding: 'case',
    at,
    recordedAt: at,
    actor,
    payload: { person, recused: true },
  };
}

const bySuggestion: Assign = ({ unit, day, recused }, { absences }, workloads) => {
  const organisation = new Organisation(units, officers, absences);
  const offices = { access: { table, tree: organisation.tree }, organisation, day: formatDay(day) };
  const state = { ...emptyCase({ id: 'c', number: '', bureau: 'district', unit }), facts: recused.map(recusedFact) };
  return suggestHandlers(offices, { ...policy, blocks: [] }, { state, urgent: false, workloads }).officers;
};

interface Spread {
  /** Standard deviation of open cases over officers, mean of all days. */
  readonly deviation: number;
  /** Most and fewest in hand, mean of all days. */
  readonly range: number;
  /** Share of officers' cases that lie in another unit. */
  readonly away: number;
}

/** Lives through the month; every day the books are looked at. */
function live(month: Month, assign: Assign): Spread {
  const book: Work[] = [];
  const assigned = new Map<string, string>();
  const days: { deviation: number; range: number }[] = [];
  for (let day = START; day <= START + 30; day += 1) {
    for (const arrival of month.arrivals.filter((one) => one.day === day)) {
      const workloads = officers.map(({ id: person }): Workload => {
        const mine = book.filter((work) => work.until > day && work.officers.includes(person));
        const urgent = mine.filter((work) => work.urgentFrom <= day).length;
        return { person, open: mine.length, urgent, newest: assigned.get(person) ?? null };
      });
      const team = assign(arrival, month, workloads);
      for (const person of team) assigned.set(person, `${formatDay(day)} ${String(book.length).padStart(5, '0')}`);
      const until = day + arrival.lasts;
      book.push({ unit: arrival.unit, officers: team, until, urgentFrom: until - 5 });
    }
    const open = officers.map(({ id }) => book.filter((work) => work.until > day && work.officers.includes(id)).length);
    const mean = open.reduce((sum, one) => sum + one, 0) / open.length;
    const variance = open.reduce((sum, one) => sum + (one - mean) ** 2, 0) / open.length;
    days.push({ deviation: Math.sqrt(variance), range: Math.max(...open) - Math.min(...open) });
  }
  const homes = new Map(officers.map(({ id, unit }) => [id, unit]));
  const pairs = book.flatMap((work) => work.officers.map((person) => homes.get(person) !== work.unit));
  const average = (of: (one: (typeof days)[number]) => number): number =>
    days.reduce((sum, one) => sum + of(one), 0) / days.length;
  return {
    deviation: average((one) => one.deviation),
    range: average((one) => one.range),
    away: pairs.filter(Boolean).length / pairs.length,
  };
}

const { seed, numRuns } = lawSettings(12);
const months = Array.from({ length: numRuns }, (_, index) => aMonth(seed + index));
const mean = (spreads: readonly Spread[], of: keyof Spread): number =>
  spreads.reduce((sum, one) => sum + one[of], 0) / spreads.length;

describe(`a month of work in a block of six units, assigned by suggestion (seed ${String(seed)})`, () => {
  const suggested = months.map((month) => live(month, bySuggestion));
  const inStations = months.map((month) =>
    live(
      month,
      roundRobin((unit) => unit),
    ),
  );
  const inBlock = months.map((month) =>
    live(
      month,
      roundRobin(() => 'block'),
    ),
  );
  const figures = Object.entries({ suggested, inStations, inBlock })
    .map(([way, spreads]) => {
      const [deviation, range, away] = (['deviation', 'range', 'away'] as const).map((of) =>
        mean(spreads, of).toFixed(2),
      );
      return `${way} ${deviation ?? ''} / ${range ?? ''} / ${away ?? ''}`;
    })
    .join('; ');

  it(`spreads it better than taking turns in each station, in every month: ${figures}`, () => {
    for (const [index, spread] of suggested.entries()) {
      expect(spread.deviation).toBeLessThan((inStations[index]?.deviation ?? 0) * 0.6);
      expect(spread.range).toBeLessThan(inStations[index]?.range ?? 0);
    }
  });

  it('spreads it better than taking turns in the whole block, and sends fewer people about', () => {
    expect(mean(suggested, 'deviation')).toBeLessThan(mean(inBlock, 'deviation') * 0.95);
    expect(mean(suggested, 'range')).toBeLessThan(mean(inBlock, 'range'));
    expect(mean(suggested, 'away')).toBeLessThan(mean(inBlock, 'away') * 0.8);
    const better = suggested.filter(({ deviation }, index) => deviation < (inBlock[index]?.deviation ?? 0));
    expect(better.length).toBeGreaterThan(months.length * 0.7);
  });

  it('gives every case two officers, none of whom is away or recused', () => {
    for (const month of months) {
      live(month, (arrival, of, workloads) => {
        const team = bySuggestion(arrival, of, workloads);
        expect(new Set(team).size).toBe(2);
        for (const person of team) expect(isFree(person, of, arrival)).toBe(true);
        return team;
      });
    }
  });
});
