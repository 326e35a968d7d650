import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCalculator } from '#statutes';
import { loadLaw } from '#law';
import {
  PostgresEscalationReader,
  PostgresRuleRanks,
  PostgresUrgeStore,
  PostgresWorkloadReader,
  type Database,
} from '#persistence';
import { ListEscalations, loadSupervisionPolicy, type EscalationQuery, type Oversight } from '#supervision';
import { manyCases, UNITS } from './many-cases.js';
import { withShippedBureau, type ShippedBureau } from './shipped-bureau.js';

const TODAY = '2026-07-15';
const law = loadLaw('config');
const policy = loadSupervisionPolicy('config', law.calculator.ruleBook);

let bureau: ShippedBureau;
let list: ListEscalations;
let reader: PostgresEscalationReader;

beforeAll(async () => {
  bureau = await withShippedBureau(`${TODAY}T09:00:00+08:00`);
  await new PostgresRuleRanks(bureau.database.pool).keep(policy.ranks);
  await manyCases(bureau, 6_000);
  reader = new PostgresEscalationReader(bureau.database.pool);
  list = new ListEscalations(reader, createCalculator(law.calculator.ruleBook, law.calendar), policy);
}, 120_000);

afterAll(() => bureau.close());

const over = (units: readonly string[], caller = 'leader.su'): Oversight => ({ caller, units });
const everything = over(UNITS);

async function all(oversight: Oversight, query: EscalationQuery = {}) {
  const items = [];
  let cursor: string | undefined;
  do {
    const page = await list.list(
      oversight,
      { ...query, limit: 70, ...(cursor === undefined ? {} : { cursor }) },
      TODAY,
    );
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}

/** The list by the plainest reading of what it promises: every running limit of the bureau, sorted in one go. */
async function expected(units: readonly string[], caller: string, remedies: boolean): Promise<string[]> {
  const { rows } = await bureau.database.pool.query<{ line: string }>(
    `select line from (
      select distinct on (c.case_id) c.case_id || ' ' || k.key as line, r.rank, k.due, c.case_id
      from cases c join clocks k using (case_id) join rule_ranks r using (rule)
      where k.status = 'running' and r.rank is not null and k.due <= date '2026-07-22'
        and c.unit = any ($1) and not ($2 = any (c.recused)) and (not $3 or k.key like 'reconsideration#%')
      order by c.case_id, r.rank, k.due, k.key) every order by rank, due, case_id`,
    [units, caller, remedies],
  );
  return rows.map(({ line }) => line);
}

const lines = (items: readonly { caseId: string; reason: { clock: string } }[]) =>
  items.map(({ caseId, reason }) => `${caseId} ${reason.clock}`);

describe('the list of escalations', () => {
  it.each([
    ['a city leader', UNITS, 'leader.su', 'cases'],
    ['a unit head', UNITS.slice(3, 5), 'unit-head.chen', 'cases'],
    ['a leader who is recused from some', UNITS, 'leader.wang', 'cases'],
    ['legal staff', UNITS.slice(0, 40), 'legal.jiang', 'remedies'],
  ] as const)('is whole, in order of legal urgency, once a case: for %s', async (_who, units, caller, board) => {
    const found = await all(over(units, caller), { board });
    expect(found.length).toBeGreaterThan(5);
    expect(lines(found)).toEqual(await expected(units, caller, board === 'remedies'));
  });

  it('puts what lapses before what is overdue, and says why: clock, rule, article, what follows', async () => {
    const found = await all(everything);
    const ranks = found.map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2]));
    const [first] = found;
    expect(first?.reason).toMatchObject({ rule: 'seizure-period', article: 'AEL 25', late: true });
    expect(first?.reason.consequence.zh).toContain('解除');
    expect(found.some(({ reason }) => reason.late && reason.workingDays < 0)).toBe(true);
  });

  it('lists no limit that is a party’s or a court’s to keep, and nothing before it is soon due', async () => {
    const found = await all(everything);
    expect(found.filter(({ reason }) => reason.rule === 'statement-defense')).toEqual([]);
    expect(found.filter(({ reason }) => reason.due > '2026-07-22')).toEqual([]);
  });

  it('tells the latest safe date of the step to come, from the full time of what follows it', async () => {
    const found = await all(everything, { rule: 'case-decision', which: 'soon' });
    const gathering = found.find(({ states }) => states.includes('investigation:gathering'));
    expect(gathering?.latestSafe).toMatchObject({
      step: 'investigation.submitReport',
      rule: 'review-period',
      passed: true,
    });
    expect((gathering?.latestSafe?.date ?? '') < (gathering?.reason.due ?? '')).toBe(true);
  });

  it('parts what is late from what is soon: a case with limits of both stands in both lists, in each by its own', async () => {
    const [late, soon, both] = await Promise.all([
      all(everything, { which: 'late' }),
      all(everything, { which: 'soon' }),
      all(everything),
    ]);
    expect(late.every(({ reason }) => reason.late)).toBe(true);
    expect(soon.some(({ reason }) => reason.late)).toBe(false);
    const listed = new Set(both.map(({ caseId }) => caseId));
    const [inLate, inSoon] = [late, soon].map((items) => new Set(items.map(({ caseId }) => caseId)));
    expect(new Set([...(inLate ?? []), ...(inSoon ?? [])])).toEqual(listed);
    expect([...(inLate ?? [])].filter((caseId) => inSoon?.has(caseId)).length).toBeGreaterThan(0);
    const { rows } = await bureau.database.pool.query<{ id: string }>(
      `select distinct c.case_id as id from clocks k join cases c using (case_id)
        where k.status = 'running' and k.rank is not null and k.due < $1 and not ($2 = any (c.recused))`,
      [TODAY, everything.caller],
    );
    expect(inLate).toEqual(new Set(rows.map(({ id }) => id)));
  });

  it('refuses a cursor of another list', async () => {
    const { next } = await list.list(everything, { limit: 1 }, TODAY);
    const asked = list.list(everything, { which: 'late', cursor: next ?? '' }, TODAY);
    await expect(asked).rejects.toMatchObject({ issues: [{ field: 'cursor' }] });
  });

  it('keeps the rank of a rule up to date with the law, and moves running limits with it', async () => {
    const ranks = new PostgresRuleRanks(bureau.database.pool);
    const changed = new Map([...policy.ranks, ['report-check', 0 as const]]);
    expect(await ranks.keep(changed)).toEqual(['report-check']);
    expect((await all(everything, { rule: 'report-check' })).every(({ rank }) => rank === 0)).toBe(true);
    expect(await ranks.keep(policy.ranks)).toEqual(['report-check']);
    expect(await ranks.keep(policy.ranks)).toEqual([]);
  });
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

const nodes = (plan: PlanNode): readonly PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

describe('the plan of a page', () => {
  it.each([
    ['of many units', UNITS, 'cases', 'clocks_by_rank'],
    ['of few units', UNITS.slice(3, 5), 'cases', 'clocks_by_unit_rank'],
    ['of remedies', ['unit-0', 'unit-10'], 'remedies', 'clocks_of_remedies'],
    ['of remedies in many units', UNITS, 'remedies', 'clocks_of_remedies'],
  ] as const)('%s goes by its index and reads no table through', async (_what, units, board, index) => {
    const [first] = await reader.list({ caller: 'x', units, board, until: '2026-07-22', after: null, limit: 1 });
    if (first === undefined) throw new Error('the list is empty');
    const { rank, due, caseId, clock } = first;
    for (const after of [null, { rank, due, caseId, key: clock.key }]) {
      const plan = await reader.plan({ caller: 'x', units, board, until: '2026-07-22', after, limit: 51 });
      const used = nodes(plan as PlanNode);
      expect(used.map((node) => node['Index Name']).filter((name) => /_rank|_remedies/.test(name ?? ''))).toEqual([
        index,
      ]);
      const through = used.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']);
      expect(through.filter((table) => ['cases', 'clocks', 'tasks', 'journal'].includes(table ?? ''))).toEqual([]);
    }
  });

  it.each<[string, string, (pool: Database['pool']) => Promise<unknown>]>([
    [
      'what people have in hand',
      'cases_by_handler',
      (pool) => new PostgresWorkloadReader(pool).of(['person-1', 'person-2'], '2026-07-22'),
    ],
    ['urges that nobody answered', 'urges_unanswered', (pool) => new PostgresUrgeStore(pool).unanswered(null, 100)],
    [
      'urges to be answered',
      'urges_by_addressee',
      (pool) => new PostgresUrgeStore(pool).open('x', { addressee: 'person-1' }, 200),
    ],
    [
      'urges at some units',
      'urges_by_unit',
      (pool) => new PostgresUrgeStore(pool).open('x', { units: UNITS.slice(0, 2) }, 200),
    ],
  ])('of %s goes by %s', async (_what, index, read) => {
    const asked = await statementsOf(bureau.database.pool, read);
    expect(asked).toHaveLength(1);
    for (const { text, values } of asked) {
      const { rows } = await bureau.database.pool.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
        `explain (format json) ${text}`,
        [...values],
      );
      const used = nodes(rows[0]?.['QUERY PLAN'][0].Plan ?? { 'Node Type': '' });
      expect(used.map((node) => node['Index Name'])).toContain(index);
    }
  });
});

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statements that a reader sends, besides those that begin and end its transaction. */
async function statementsOf(
  pool: Database['pool'],
  read: (pool: Database['pool']) => Promise<unknown>,
): Promise<readonly Statement[]> {
  const asked: Statement[] = [];
  const connect = async () => {
    const client = await pool.connect();
    const query = (one: string | Statement) => {
      if (typeof one !== 'string' && !one.text.includes('set_config')) asked.push(one);
      return client.query(one as Statement & { values: unknown[] });
    };
    return { query, release: (error?: boolean) => client.release(error) };
  };
  await read({ connect } as unknown as Database['pool']);
  return asked;
}
