import { describe, expect, it } from '@jest/globals';
import { Registry, type ChartMigration } from '#engine';
import { toyBook } from '#testkit';
import type { ChartVersion } from './case-history.port.js';
import { MigrateCases } from './migrate-cases.js';

const present = toyBook.registry.procedure('toy');
const { name } = present;

function way(from: string, to: string): ChartMigration {
  return {
    ...{ procedure: name, from, to, article: 'TOY 1', changes: { zh: '改名', en: 'renamed' } },
    value: (_view, self) => self.state.value,
  };
}

/** The versions whose cases a run asks for, where the toy has four versions and these ways between them. */
async function askedFor(ways: readonly ChartMigration[], target: string): Promise<readonly string[]> {
  const olderVersions = ['1', '2', '3'].map((version) => ({ ...present, version }));
  const procedures = toyBook.registry.parts.procedures.map((one) => (one === present ? { ...one, version: '4' } : one));
  const registry = new Registry({ ...toyBook.registry.parts, procedures, olderVersions, migrations: ways });
  const asked: ChartVersion[] = [];
  const charted = {
    caseIdsOn: (versions: readonly ChartVersion[]) => {
      asked.push(...versions);
      return Promise.resolve([]);
    },
  };
  const nothing = { open: () => Promise.reject(new Error('no case is opened')), newId: () => '' };
  await new MigrateCases({ ...toyBook, registry }, charted, nothing).run({ targets: { [name]: target } });
  return asked.map(({ procedure, version }) => `${procedure}@${version}`).sort();
}

describe('the cases that a migration looks for', () => {
  it('run on any version from which written ways lead to the target, one after the other', async () => {
    expect(await askedFor([way('1', '2'), way('2', '3'), way('3', '4')], '3')).toEqual([`${name}@1`, `${name}@2`]);
  });

  it('are found on each of several versions that lead to the same one', async () => {
    const all = [`${name}@1`, `${name}@2`, `${name}@3`];
    expect(await askedFor([way('1', '4'), way('2', '4'), way('3', '4')], '4')).toEqual(all);
  });

  it('are none where ways go round in a ring that the target is not on', async () => {
    expect(await askedFor([way('1', '2'), way('2', '1'), way('3', '4')], '4')).toEqual([`${name}@3`]);
  });

  it('are found where the target is on a ring itself', async () => {
    expect(await askedFor([way('1', '2'), way('2', '1'), way('3', '1')], '1')).toEqual([`${name}@2`, `${name}@3`]);
  });
});
