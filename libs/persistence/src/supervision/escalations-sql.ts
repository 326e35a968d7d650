import type { EscalationAsk } from '#supervision';
import { Conditions, type Sql } from '../reads/conditions.js';

/** Up to so many units are looked through one by one; beyond that every few limits in order belong to one of them. */
const FEW_UNITS = 30;

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
  const remedies = ask.board === 'remedies' ? ' and k.remedy' : '';
  conditions.add(`${listed('k')}${remedies} and k.due <= ?::date`, ask.until);
  conditions.addGiven('k.due <= ?::date', ask.dueBefore);
  conditions.addGiven('k.due >= ?::date', ask.dueFrom);
  conditions.addGiven('k.rule = ?', ask.rule);
  conditions.addGiven('k.case_id = ?::uuid', ask.caseId);
  conditions.add('not c.recused @> array[?::text]', ask.caller);
  if (ask.after !== null) {
    const { rank, due, caseId, key } = ask.after;
    conditions.add('(k.rank, k.due, k.case_id, k.key) > (?::smallint, ?::date, ?::uuid, ?)', rank, due, caseId, key);
  }
  if (ask.caseId === undefined) conditions.add(gravestOfCase(remedies));
  const units = conditions.value(ask.units);
  const limit = String(ask.limit);
  const branch = (unit: string): string => `select k.case_id, k.key from clocks k join cases c on c.case_id = k.case_id
    where ${unit} and k.rank = r.rank and ${conditions.where} order by ${ORDER} limit ${limit}`;
  const ways =
    ask.units.length <= FEW_UNITS
      ? `unnest(${units}::text[]) u cross join lateral (${branch('k.unit = u')}) k`
      : `lateral (${branch(`k.unit = any (${units}::text[])`)}) k`;
  const page = `select k.case_id, k.key from (values (0::smallint), (1), (2)) r (rank) cross join ${ways}`;
  const text = `select ${COLUMNS} from (
      select k.case_id, k.key, k.rank, k.due from (${page}) found join clocks k using (case_id, key)
      order by ${ORDER} limit ${limit}
    ) p join clocks k using (case_id, key) join cases c using (case_id) order by ${ORDER}`;
  return { text, values: conditions.values };
}

/** A case stands in the list once, by its gravest limit of those that the list is about. */
function gravestOfCase(remedies: string): string {
  return `not exists (select from clocks o where o.case_id = k.case_id and ${listed('o')}${remedies.replace('k.', 'o.')}
    and (o.rank, o.due, o.key) < (k.rank, k.due, k.key) and o.due <= $1::date)`;
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
