import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  GRANTABLE,
  holdsPermission,
  isActor,
  loadAccessTable,
  READ_CASE,
  readOrganisation,
  relationsOf,
} from '#access';
import { emptyCase, type CaseState, type ClockState, type Fact } from '#engine';
import { Directory } from '#organisation';
import { PeopleOfCase } from './people-of-case.js';
import type { FiringTold } from './read-told.js';
import { toldToSystems, whoIsConcerned, type Matter } from './who-is-concerned.js';

const organisation = readOrganisation('demo.yaml', readFileSync('config/organisation/demo.yaml', 'utf8'), '2026-03-02');
const directory = new Directory(
  { load: () => Promise.resolve(organisation), save: () => Promise.resolve() },
  loadAccessTable('config'),
);

beforeAll(() => directory.refresh());

const clock = {
  key: 'k',
  rule: 'preservation-disposal',
  proceeding: 'coercive-measure#1',
  status: 'running',
  due: '2026-03-09',
};

const assigned = { seq: 1, command: 'filing.assign', payload: { officers: ['investigator.li', 'investigator.zhao'] } };

/** What a firing of the clock comes to, in a case as it is changed. */
function fired(
  level: string,
  addressed: readonly string[],
  change: { facts?: readonly object[]; clock?: Partial<ClockState>; unit?: string } = {},
): Matter {
  const { facts = [assigned], unit = 'east-brigade' } = change;
  const state = {
    ...emptyCase({ id: 'c', number: 'n', bureau: directory.organisation.tree.bureauOf(unit) ?? '', unit }),
    ...{ seq: 9, facts: facts as readonly Fact[], clocks: [{ ...clock, ...change.clock }] as readonly ClockState[] },
  } as CaseState;
  const told: FiringTold = { topic: 'clock-fired', clock: 'k', rule: clock.rule, level, addressed };
  const law = { limit: () => ({ name: { zh: '保存', en: 'keeping' }, endsPower: true }), command: () => null };
  return { seq: 9, told, state, people: new PeopleOfCase(directory, state, '2026-03-02'), law };
}

const people = (matter: Matter): readonly string[] =>
  whoIsConcerned(matter).map(({ person, kind }) => `${person} ${kind}`);

describe('whom a level of a clock concerns', () => {
  it('those whom the configuration of levels names, each once', () => {
    expect(people(fired('yellow', ['handlers']))).toEqual(['investigator.li limit', 'investigator.zhao limit']);
    expect(people(fired('red', ['handlers', 'unit-head', 'handlers']))).toEqual([
      ...['investigator.li lapse', 'investigator.zhao lapse', 'unit-head.chen lapse'],
    ]);
    expect(people(fired('due', ['leader', 'principal']))).toEqual(['leader.wang lapse', 'principal.sun lapse']);
    expect(people(fired('overdue-2', ['supervisor'])).every((line) => line.startsWith('supervisor'))).toBe(true);
  });

  it('the head of the unit, while nobody handles the case', () => {
    expect(people(fired('red', ['handlers'], { facts: [] }))).toEqual(['unit-head.chen lapse']);
  });

  it('the substitute of a head who is away', () => {
    expect(people(fired('red', ['unit-head'], { unit: 'north-brigade' }))).toContain('leader.tao lapse');
  });

  it('nobody who is recused, be he named by the row itself', () => {
    const recusal = { seq: 2, command: 'recusal.decide', payload: { person: 'investigator.zhao', recused: true } };
    const facts = [assigned, recusal];
    expect(people(fired('red', ['handlers'], { facts }))).toEqual(['investigator.li lapse']);
    const told = {
      topic: 'urged',
      people: ['investigator.zhao', 'investigator.li', 'investigator.han'],
      what: { zh: '办', en: 'do' },
      due: null,
      proceeding: 'case',
    } as const;
    expect(people({ ...fired('red', [], { facts }), told })).toEqual(['investigator.li urge']);
  });

  it('the handlers, when it finds nobody else', () => {
    expect(people(fired('due', ['a role that is none']))).toHaveLength(2);
  });

  it('nobody by a warning of a limit that was met meanwhile; by what was late, still', () => {
    const met = { clock: { status: 'stopped' } } as const;
    expect(people(fired('red', ['handlers'], met))).toEqual([]);
    expect(people(fired('overdue-1', ['handlers'], met))).toHaveLength(2);
  });
});

describe('the people around a case', () => {
  it.each(['east-brigade', 'west-station', 'north-brigade', 'city-brigade'])(
    'are all whom the access table lets act on it and read it, and no others: %s',
    (unit) => {
      const { state } = fired('red', [], { unit });
      const around = new PeopleOfCase(directory, state, '2026-03-02');
      for (const letter of GRANTABLE.filter((one) => one !== 'administrator')) {
        const all = organisation.people
          .map(({ id }) => directory.standing(id, '2026-03-02'))
          .filter((standing) => standing !== undefined)
          .filter((standing) => isActor(directory.access, standing, { letter, command: null }, relationsOf(state)))
          .filter((standing) => holdsPermission(directory.access, standing, READ_CASE, relationsOf(state)))
          .map(({ person }) => person.id);
        expect([letter, [...around.actors(letter)].sort()]).toEqual([letter, all.sort()]);
      }
    },
  );
});

describe('what is told', () => {
  it('names the limit and where it stands', () => {
    expect(toldToSystems(fired('due', [], { clock: { status: 'expired' } }))).toEqual({
      ...{ kind: 'lapse', due: '2026-03-09', proceeding: 'coercive-measure#1' },
      what: { zh: '保存（已届满，依法发生后果）', en: 'keeping (it has passed, with its consequence in law)' },
    });
    expect(toldToSystems(fired('overdue-3', []))?.what.zh).toBe('保存（已超期）');
  });
});
