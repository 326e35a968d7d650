import { describe, expect, it } from '@jest/globals';
import { defineChart } from './chart.js';
import { checkValue, SnapshotMismatch } from './charting.js';
import { RegistryFault } from './registry-check.js';
import { Registry } from './registry.js';
import { migrateCharts } from './migrate-charts.js';
import { ToyCase, toyKnown } from './testing/toy-case.js';
import { toyRegistry } from './testing/toy-registry.js';

const present = toyRegistry.parts.procedures;
const [loan] = present;
if (loan === undefined) throw new Error('the toy has no procedure');

/** The toy's loan as a later version: another clock rule and another task name, the same states. */
const later = {
  ...loan,
  version: '2',
  tasks: loan.tasks.map((task) => ({ ...task, task: `${task.task}-2` })),
};

const way = {
  procedure: loan.name,
  from: loan.version,
  to: '2',
  article: 'TOY 3',
  changes: { zh: '待办改名', en: 'tasks are renamed' },
  value: (_view: unknown, self: { readonly state: { readonly value: never } }) => self.state.value,
};

const others = present.slice(1);
const parts = { ...toyRegistry.parts, procedures: [later, ...others], olderVersions: [loan], migrations: [way] };
const tables = new Registry(parts as never);
const known = { ...toyKnown, now: '2026-03-20T09:00:00+08:00' };

describe('moving a case to a later version of its chart', () => {
  const toy = new ToyCase().gives('loan.ask', { payload: { book: '论语' } }).gives('loan.lend');

  it('closes the tasks of the older version and opens those of the later one, in one entry', () => {
    const moved = migrateCharts(tables, toy.state, known, { [loan.name]: '2' });
    expect(moved?.changes).toBe(true);
    expect(moved?.entry.tasks.some(({ status }) => status === 'closed')).toBe(true);
    expect(moved?.entry.tasks.some(({ task, status }) => task.endsWith('-2') && status === 'open')).toBe(true);
    expect(moved?.state.seq).toBe(toy.state.seq + 1);
    expect(toy.state.proceedings[0]?.version).toBe(loan.version);
  });

  it('does nothing for a procedure that is not named, or where no way is written', () => {
    expect(migrateCharts(tables, toy.state, known, {})).toBeNull();
    expect(migrateCharts(tables, toy.state, known, { [loan.name]: '7' })).toBeNull();
  });

  it('refuses a way that leads to what the later chart does not know', () => {
    const lost = new Registry({ ...parts, migrations: [{ ...way, value: () => 'nowhere' }] });
    expect(() => migrateCharts(lost, toy.state, known, { [loan.name]: '2' })).toThrow(SnapshotMismatch);
  });
});

describe('the table of versions', () => {
  it('does not open with an older version that has no way on, or a way to what is not there', () => {
    expect(() => new Registry({ ...parts, migrations: [] })).toThrow(RegistryFault);
    expect(() => new Registry({ ...parts, migrations: [{ ...way, to: '9' }] } as never)).toThrow(RegistryFault);
    expect(() => new Registry({ ...parts, olderVersions: [loan, loan] } as never)).toThrow(RegistryFault);
  });

  it('says so when a case names a version whose folder was taken away', () => {
    expect(() => tables.versionOf({ procedure: loan.name, version: '0' })).toThrow(/no version 0/);
  });
});

describe('a stored value', () => {
  const chart = defineChart({
    id: 'two-regions',
    type: 'parallel',
    states: {
      main: { initial: 'open', states: { open: {}, closed: {} } },
      beside: { initial: 'idle', states: { idle: {}, busy: {} } },
    },
  });
  const check = (value: never): void => {
    checkValue(chart, { id: 'two-regions#1', value });
  };

  it('fits its chart when it names a state in every region', () => {
    expect(() => {
      check({ main: 'closed', beside: 'busy' } as never);
    }).not.toThrow();
  });

  it.each([
    ['a region is missing', { main: 'open' }],
    ['a region is unknown', { main: 'open', beside: 'idle', third: 'idle' }],
    ['a state is unknown', { main: 'open', beside: 'gone' }],
    ['it is of a chart without regions', 'open'],
  ])('is refused, not repaired, when %s', (_, value) => {
    expect(() => {
      check(value as never);
    }).toThrow(SnapshotMismatch);
  });
});
