import type { EscalationAsk } from '#supervision';
import { Conditions, type Sql } from '../reads/conditions.js';

/** Up to so many units are looked through one by one; beyond that every few limits in order belong to one of them. */
const FEW_UNITS = 8;

/** What a limit must be to be listed at all; the words of the partial indexes. */
const listed = (clock: string): string =>
  `${clock}.status = 'running' and ${clock}.rank is not null and ${clock}.due is not null`;

const ORDER = 'k.rank, k.due, k.case_id, k.key';

/**
 * The query of a page of escalations. Each rank has its first lines looked for by itself: between the last urgent limit
 * of one rank and the first of the next lie all those that are not due for long.
 */
export function escalationsSql(ask: EscalationAsk): Sql {
  const conditions = new Conditions();
  const about = limitsOf(conditions, ask);
  conditions.add(about('k'));
  conditions.addGiven('k.case_id = ?::uuid', ask.caseId);
  conditions.add('(select not c.recused @> array[?::text] from cases c where c.case_id = k.case_id)', ask.caller);
  if (ask.caseId === undefined) conditions.add(gravestOfCase(about));
  const units = conditions.value(ask.units);
  const after = positionAfter(conditions, ask.after);
  const limit = String(ask.limit);
  const branch = (unit: string): string => `select k.case_id, k.key from clocks k
    where ${unit} and k.rank = r.rank and ${conditions.where} order by ${ORDER} limit ${limit}`;
  // Remedies are few, so even of many units each is asked by itself. An expression keeps the planner from gathering the
  // limits of all units and sorting them, where the first lines in order are all that is wanted.
  const ways =
    ask.units.length <= FEW_UNITS || ask.board === 'remedies'
      ? `unnest(${units}::text[]) u cross join lateral (${branch(`k.unit = u${after('k.unit', 'u')}`)}) k`
      : `lateral (${branch(`coalesce(k.unit, '') = any (${units}::text[])${after()}`)}) k`;
  const page = `select k.case_id, k.key from (values (0::smallint), (1), (2)) r (rank) cross join ${ways}`;
  const text = `select ${COLUMNS} from (
      select k.case_id, k.key, k.rank, k.due from (${page}) found join clocks k using (case_id, key)
      order by ${ORDER} limit ${limit}
    ) p join clocks k using (case_id, key) join cases c using (case_id) order by ${ORDER}`;
  return { text, values: conditions.values };
}

/**
 * What lies behind the end of the page before. It begins with the column that the index to be used begins with, so that
 * the planner does not take the one over all units for a list of few.
 */
function positionAfter(
  conditions: Conditions,
  after: EscalationAsk['after'],
): (column?: string, value?: string) => string {
  if (after === null) return () => '';
  const [rank, due, caseId, key] = [after.rank, after.due, after.caseId, after.key].map((value) =>
    conditions.value(value),
  );
  const place = `${rank ?? ''}::smallint, ${due ?? ''}::date, ${caseId ?? ''}::uuid, ${key ?? ''}`;
  return (column, value) =>
    column === undefined ? ` and (${ORDER}) > (${place})` : ` and (${column}, ${ORDER}) > (${value ?? ''}, ${place})`;
}

/**
 * A case stands in the list once, by its gravest limit of those that the list is about. Asked of each line as it comes,
 * like what recusal takes away: a join would let the planner read every limit of the bureau through for one page.
 */
function gravestOfCase(about: (clock: string) => string): string {
  return `coalesce(k.key = (select o.key from clocks o where o.case_id = k.case_id and ${about('o')}
    order by o.rank, o.due, o.key limit 1), false)`;
}

/** The limits that the list is about, of whichever name a clock goes by. */
function limitsOf(conditions: Conditions, { board, until, dueBefore, dueFrom, rule }: EscalationAsk) {
  const filters = [
    [' and # <= ?::date', 'due', until],
    [' and # <= ?::date', 'due', dueBefore],
    [' and # >= ?::date', 'due', dueFrom],
    [' and # = ?', 'rule', rule],
  ] as const;
  const given = filters.flatMap(([text, column, value]) =>
    value === undefined ? [] : [{ text: text.replace('?', conditions.value(value)), column }],
  );
  return (clock: string): string =>
    [
      listed(clock),
      board === 'remedies' ? ` and ${clock}.remedy` : '',
      ...given.map(({ text, column }) => text.replace('#', `${clock}.${column}`)),
    ].join('');
}

/** What is told of each line of the page, read for the lines of the page alone. */
const COLUMNS = `c.case_id as "caseId", c.number, c.title, c.bureau, c.unit, c.status, c.states, c.handlers, c.version,
  k.rank::int as rank, to_char(k.due, 'YYYY-MM-DD') as due, k.state as clock,
  (select coalesce(json_agg(t.state), '[]') from (select t.state from tasks t
    where t.case_id = c.case_id and t.status = 'open' order by t.due nulls last, t.key limit 5) t) as tasks,
  (select coalesce(json_agg(json_build_object('id', u.id, 'status', u.status, 'clock', u.clock, 'acts', (
      select json_agg(json_build_object('kind', a.kind, 'at', legal_text(a.at), 'actor', a.actor, 'unit', a.unit,
        'words', a.words, 'replyDue', a.reply_due, 'told', a.told) order by a.n)
      from urge_acts a where a.case_id = u.case_id and a.urge = u.id)) order by u.made_at, u.id), '[]')
    from urges u where u.case_id = c.case_id) as urges,
  (select coalesce(json_agg(json_build_object('seq', j.seq, 'at', legal_text(j.at), 'actor', j.actor,
      'officers', j.canonical::jsonb->'payload'->'officers', 'reason', j.canonical::jsonb->'payload'->>'note')
      order by j.seq), '[]')
    from journal j where j.case_id = c.case_id and j.command in ('filing.assign', 'investigation.assign')) as reassignments`;
