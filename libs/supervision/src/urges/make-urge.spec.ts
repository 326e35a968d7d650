import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadAccessTable, Organisation, readOrganisation, scopeOf, type Absence } from '#access';
import { loadLaw } from '#law';
import { loadSupervisionPolicy } from '../supervision-policy.js';
import { makeUrge } from './make-urge.js';
import type { UrgedCase } from './urge-store.port.js';

const { calculator, calendar } = loadLaw('config');
const policy = loadSupervisionPolicy('config', calculator.ruleBook);
const table = loadAccessTable('config');
const demo = readOrganisation('demo.yaml', readFileSync('config/organisation/demo.yaml', 'utf8'), '2026-03-02');
const DAY = '2026-03-02';

const aCase = (changes: Partial<UrgedCase> = {}): UrgedCase => ({
  ...{ now: `${DAY}T09:00:00+08:00`, caseId: 'c', number: 'n', bureau: 'east', unit: 'east-brigade', named: [] },
  ...{ handlers: ['investigator.li', 'investigator.zhao'], recused: [], clocks: [], tasks: [], open: [], urge: null },
  ...changes,
});

function urged(found: UrgedCase, absences: readonly Absence[] = [], clock?: string) {
  const organisation = new Organisation(demo.units, demo.people, absences);
  const access = { table, tree: organisation.tree };
  const standing = organisation.standing('leader.wang', DAY);
  if (standing === undefined) throw new Error('no leader');
  const by = { standing, scope: scopeOf(access, standing) };
  const offices = { access, organisation, day: DAY };
  return makeUrge(
    { offices, by, policy, calendar },
    found,
    { words: '请抓紧', ...(clock === undefined ? {} : { clock }) },
    'u',
  );
}

const aClock = (proceeding: string) => ({
  key: `${proceeding}/r/1`,
  rule: 'r',
  proceeding,
  due: DAY,
  status: 'running' as const,
});

describe('an urge goes', () => {
  it('to whoever is named for what waits there, before the handlers', () => {
    const tasks = [{ proceeding: 'penalty#1', owner: 'R' as const, person: 'reviewer.zhou' }];
    const found = aCase({ tasks, clocks: [aClock('penalty#1')] });
    expect(urged(found, [], 'penalty#1/r/1').urge.addressees).toEqual(['reviewer.zhou']);
    expect(urged(aCase({ tasks: [] })).urge.addressees).toEqual(['investigator.li', 'investigator.zhao']);
  });

  it('to the legal staff of the bureau in a reconsideration', () => {
    const found = aCase({ clocks: [aClock('reconsideration#1')] });
    expect(urged(found, [], 'reconsideration#1/r/1').urge.addressees).toEqual(['legal.jiang']);
  });

  it('to the head of the unit while nobody handles the case, and never to the recused', () => {
    expect(urged(aCase({ handlers: [] })).urge.addressees).toEqual(['unit-head.chen']);
    expect(urged(aCase({ recused: ['investigator.li'] })).urge.addressees).toEqual(['investigator.zhao']);
  });

  it('past whoever is away: the substitute hears of it, and the head, because nobody substitutes for a handler', () => {
    const away = { person: 'investigator.li', from: DAY, until: DAY, substitute: 'investigator.qian' };
    const { urge, act } = urged(aCase(), [away]);
    expect(urge.addressees).toContain('investigator.li');
    expect(act.told).toEqual(['investigator.zhao', 'investigator.qian', 'unit-head.chen']);
  });

  it('in the name of the supervisor’s own unit', () => {
    expect(urged(aCase()).urge.unit).toBe('east');
  });
});
