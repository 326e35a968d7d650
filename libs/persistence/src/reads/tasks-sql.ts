import type { CaseScope, TaskQuery } from '#cases';
import { Conditions, type Sql } from './conditions.js';
import { addScope, UNITS_BELOW } from './list-sql.js';

const ORDER = 't.due, t.case_id, t.key';

/**
 * The query of open tasks. Each way in which a task can concern somebody has an index of its own, so each is asked
 * by itself for its first lines.
 */
export function tasksSql(scope: CaseScope, query: TaskQuery, limit: number): Sql {
  const conditions = new Conditions();
  conditions.add(`t.status = 'open'`);
  addScope(conditions, scope);
  conditions.addGiven('t.case_id = ?::uuid', query.caseId);
  conditions.addGiven(`c.unit = any (${UNITS_BELOW})`, query.unitUnder);
  conditions.addGiven('t.due <= ?::date', query.dueBefore);
  const ways = waysTo(conditions, query).map(
    ({ from, condition }) => `(select t.case_id, t.key ${from} where ${condition} and ${conditions.where}
      order by ${ORDER} limit ${String(limit)})`,
  );
  const text = `select t.case_id as "caseId", c.number, c.title, c.unit, c.handlers, t.state as task
    from (${ways.join(' union ')}) found join tasks t using (case_id, key) join cases c using (case_id)
    order by ${ORDER} limit ${String(limit)}`;
  return { text, values: conditions.values };
}

interface Way {
  readonly from: string;
  readonly condition: string;
}

/** Named in the task; handler of the case where nobody is named; holder of a post that the task is for. */
function waysTo(conditions: Conditions, { person, owners }: TaskQuery): readonly Way[] {
  const from = 'from tasks t join cases c using (case_id)';
  if (person === undefined && owners === undefined) return [{ from, condition: 'true' }];
  const ways: Way[] = [];
  if (person !== undefined) {
    const place = conditions.value(person);
    ways.push({ from, condition: `t.person = ${place}` });
    ways.push({ from, condition: `t.person is null and t.owner = 'I' and c.handlers @> array[${place}::text]` });
  }
  const unnamed = person === undefined ? '' : ' and t.person is null';
  for (const owner of owners ?? []) ways.push({ from, condition: `t.owner = ${conditions.value(owner)}${unnamed}` });
  return ways;
}
