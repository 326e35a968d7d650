import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readOrganisation } from './read-organisation.js';
import { ROLE_NAMES } from './roles.js';
import { TableFault } from './table-file.js';

const text = readFileSync('config/organisation/demo.yaml', 'utf8');
const read = (changed = text) => readOrganisation('demo.yaml', changed, '2026-03-02');

describe('the demo bureau', () => {
  it('has one city bureau, three district bureaus and about forty invented people in all roles', () => {
    const { units, people } = read();
    expect(units.filter((unit) => unit.kind === 'city-bureau')).toHaveLength(1);
    expect(units.filter((unit) => unit.kind === 'district-bureau')).toHaveLength(3);
    expect(people.length).toBeGreaterThanOrEqual(40);
    expect(people.length).toBeLessThanOrEqual(45);
    const roles = new Set(people.flatMap((person) => person.posts.map((post) => post.role)));
    expect([...roles].sort()).toEqual([...ROLE_NAMES].sort());
  });

  it.each(['east', 'west', 'north'])('staffs district %s for a whole case', (district) => {
    const { people, tree } = read();
    const count = (role: string): number =>
      people.filter((person) =>
        person.posts.some((post) => post.role === role && tree.bureauOf(post.unit) === district),
      ).length;
    expect(count('investigator')).toBeGreaterThanOrEqual(4);
    expect(count('leader')).toBe(2);
    for (const role of ['unit-head', 'principal', 'reviewer', 'legal-reviewer', 'host', 'recorder', 'legal-staff']) {
      expect(count(role)).toBe(1);
    }
  });

  it('puts a station under the bureau in whose name it acts', () => {
    const { tree } = read();
    expect(tree.bureauOf('east-station')).toBe('east');
    expect(tree.upward('east-station')).toEqual(['east-station', 'east', 'city']);
    expect(tree.bureauOf('nowhere')).toBeNull();
    expect(tree.placed('east-station')).toMatchObject({ bureau: 'east', above: ['east', 'city'] });
    expect(tree.placed('nowhere')).toBeNull();
  });

  it('lets a unit of any kind decide in its own name', () => {
    const town = text.replace(
      'people:',
      `  - { id: town, name: { zh: 样例镇综合行政执法队, en: Town Brigade }, kind: brigade, parent: east, penaltyPower: own, level: district }\npeople:`,
    );
    expect(read(town).tree.bureauOf('town')).toBe('town');
  });

  it('names today’s substitutes and forgets leaves that are over', () => {
    const organisation = read();
    expect(organisation.standing('principal.he', '2026-03-02')?.substituting.map((one) => one.absent)).toEqual([
      'leader.xu',
    ]);
    expect(organisation.standing('principal.he', '2026-09-02')?.substituting).toEqual([]);
    expect(organisation.standing('principal.sun', '2026-03-02')?.substituting).toEqual([]);
    expect(organisation.standing('nobody', '2026-03-02')).toBeUndefined();
  });

  it('knows who is away, and limits a substitute to what the record allows', () => {
    const limited = text.replace(
      'untilDay: 20, substitute: principal.he',
      'untilDay: 20, substitute: principal.he, scope: [U]',
    );
    const organisation = read(limited);
    expect(organisation.absenceOf('leader.xu', '2026-03-22')).toMatchObject({ until: '2026-03-22', scope: ['U'] });
    expect(organisation.absenceOf('leader.xu', '2026-03-23')).toBeUndefined();
    expect(organisation.standing('principal.he', '2026-03-02')?.substituting).toMatchObject([{ scope: ['U'] }]);
    expect(read().standing('principal.he', '2026-03-02')?.substituting[0]).not.toHaveProperty('scope');
  });
});

describe('a faulty organisation file', () => {
  it.each([
    [
      'a role nobody knows',
      text.replace('role: host', 'role: emperor'),
      /demo\.yaml:\d+ people\.\d+\.posts\.\d+\.role/,
    ],
    ['a post in an unknown unit', text.replace('unit: east-legal\n', 'unit: nowhere\n'), /no unit nowhere/],
    ['a doubled person', text.replace('id: leader.wang', 'id: investigator.li'), /investigator\.li stands twice/],
    [
      'a loop in the tree',
      text.replace('    parent: city\n    penaltyPower: own', '    parent: east-brigade\n    penaltyPower: own'),
      /stands above itself/,
    ],
    [
      'a substitute for oneself',
      text.replace('substitute: principal.he', 'substitute: leader.xu'),
      /nobody substitutes for himself/,
    ],
    [
      'a field nobody knows',
      text.replace('    level: city\n', '    level: city\n    colour: red\n'),
      /demo\.yaml:\d+ units\.0\.colour/,
    ],
    ['broken YAML', text.replace('units:', 'units: ['), /demo\.yaml:\d+ /],
  ])('stops the boot on %s, naming the place', (_, broken, reason) => {
    expect(() => read(broken)).toThrow(TableFault);
    expect(() => read(broken)).toThrow(reason);
  });
});
