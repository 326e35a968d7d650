import pg from 'pg';
import type { ShippedBureau } from './shipped-bureau.js';

/** Units below the city that the cases lie in. */
export const UNITS = Array.from({ length: 300 }, (_, index) => `unit-${String(index)}`);

/**
 * Rows of cases and limits as a bureau has them, spread over all units, due around 2026-07-15. They are no told cases:
 * what is looked through is the lists.
 */
export async function manyCases({ ownerUrl }: Pick<ShippedBureau, 'ownerUrl'>, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `insert into units select u, u, u, 'station', 'city', 'superior', 'district', null from unnest($1::text[]) u`,
      [UNITS],
    );
    await client.query(CASES, [count, UNITS.length]);
    for (const statement of [CLOCKS, TASKS, JOURNAL, URGES]) await client.query(statement);
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

const CASES = `insert into cases
  select md5('case' || i)::uuid, 'n' || i, 'city', 'unit-' || (i * 7919) % $2::int, 1, 1, '', '虚构', 'investigation:gathering',
    case when i % 2 = 0 then array['investigation:gathering'] else array['penalty:reviewed'] end, null,
    array['person-' || i % 1500], '{}', case when i % 9 = 0 then array['leader.wang'] else '{}' end, '{}',
    'infinity', null, false, now(), now()
  from generate_series(1, $1::int) i`;

/** Three limits a case: of all ranks, a party's among them, most not due for long, some stopped. */
const CLOCKS = `insert into clocks (case_id, key, ordinal, rule, status, due, due_at, expires, generation, state)
  select case_id, key, j, rule, status, due, due, false, 1, jsonb_build_object('key', key, 'rule', rule,
    'proceeding', split_part(key, '/', 1), 'due', due, 'start', due - 30, 'article', 'AEL 25', 'provisional', false)
  from (
    select c.case_id, c.i, j, rule, procedure || '#1/' || rule || '/' || j as key,
      case when (c.i + j) % 11 = 0 then 'stopped' else 'running' end as status,
      date '2026-07-01' + ((c.i * 31 + j * 17) % 230)::int as due
    from (select case_id, substr(number, 2)::int as i from cases where number ~ '^n[0-9]+$') c
    cross join lateral (values
      (1, 'filing', case when c.i % 3 = 0 then 'report-check' else 'case-decision' end),
      (2, 'penalty', case when c.i % 2 = 0 then 'statement-defense' else 'decision-service' end),
      (3, case c.i % 10 when 0 then 'reconsideration' else 'coercive-measure' end,
        case c.i % 10 when 0 then 'reconsideration-answer' when 1 then 'court-enforcement-application' else 'seizure-period' end)
    ) v (j, procedure, rule)
  ) limits`;

const TASKS = `insert into tasks
  select case_id, 'case/supplement/' || j, 'supplement', 'I', null, 'open', date '2026-07-20', jsonb_build_object('key', 'k',
    'title', jsonb_build_object('zh', '补充', 'en', 'supplement'), 'command', 'party.record', 'owner', 'I', 'person', null)
  from cases cross join generate_series(1, 2) j where number ~ '^n[0-9]+$'`;

const JOURNAL = `insert into journal
  select case_id, j, j, 'command', case j when 1 then 'clue.register' when 2 then 'filing.assign' else 'investigation.recordAct' end,
    'filing#1', now(), now(), false, 'unit-head.chen', '{}', '{"payload":{"officers":["a","b"],"note":"交接"}}', ''
  from cases cross join generate_series(1, 4) j where number ~ '^n[0-9]+$'`;

/** One urge a case, one in fifty of them unanswered. */
const URGES = `insert into urges
  select case_id, md5('urge' || number)::uuid, null, null, handlers, unit, '请抓紧', 'unit-head.chen', now(), date '2026-07-10',
    case when substr(number, 2)::int % 50 = 0 then timestamptz '2026-07-11' + substr(number, 2)::int * interval '1 minute' end,
    case when substr(number, 2)::int % 50 = 0 then 'open' else 'replied' end
  from cases where number ~ '^n[0-9]+$'`;
