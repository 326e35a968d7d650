import type { CaseQuery, CaseScope, KeysetPosition, TaskQuery } from '#cases';

/** A condition and the parameters it takes. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Collects conditions with their parameters.
 * Modes: grows with each `add`; `where` reads it.
 */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly texts: string[] = [];

  /** Adds a condition; `?` stands for each value in turn. */
  add(text: string, ...values: readonly unknown[]): void {
    let at = 0;
    this.texts.push(
      text.replace(/\?/g, () => {
        this.values.push(values[at]);
        at += 1;
        return `$${String(this.values.length)}`;
      }),
    );
  }

  get where(): string {
    return this.texts.length === 0 ? 'true' : this.texts.join(' and ');
  }
}

/** The columns of a `CaseSummary`. */
export const SUMMARY = `c.case_id as "caseId", c.number, c.title, c.bureau, c.unit, c.status, c.states, c.domain, c.handlers,
  c.party_names as parties, case when c.next_due = 'infinity' then null else to_char(c.next_due, 'YYYY-MM-DD') end as "nextDue",
  c.next_rule as "nextRule", c.ended, legal_text(c.opened_at) as "openedAt", legal_text(c.updated_at) as "updatedAt", c.version, c.seq`;

/** The query of a page of cases. */
export function listSql(scope: CaseScope, query: CaseQuery, after: KeysetPosition | null, limit: number): Sql {
  const conditions = new Conditions();
  addScope(conditions, scope);
  addFilters(conditions, query);
  const newest = query.sort === 'newest';
  if (after !== null && newest)
    conditions.add('(c.opened_at, c.case_id) < (?::timestamptz, ?::uuid)', after.value, after.caseId);
  if (after !== null && !newest) {
    conditions.add('(c.next_due, c.case_id) > (?::date, ?::uuid)', after.value ?? 'infinity', after.caseId);
  }
  const order = newest ? 'c.opened_at desc, c.case_id desc' : 'c.next_due, c.case_id';
  const text = `select ${SUMMARY} from cases c where ${conditions.where} order by ${order} limit ${String(limit)}`;
  return { text, values: conditions.values };
}

/** Deny unless granted: an empty scope matches no case. */
function addScope(conditions: Conditions, scope: CaseScope): void {
  if (scope.all === true) return;
  conditions.add(
    `(c.unit = any (?::text[]) or c.handlers @> array[?::text] or c.named @> array[?::text])`,
    scope.units,
    scope.handlerOf,
    scope.namedIn,
  );
  conditions.add('not c.recused @> array[?::text]', scope.handlerOf);
}

function addFilters(conditions: Conditions, query: CaseQuery): void {
  const { status, state, unitUnder, bureau, handler, domain, dueBefore, text, ended } = query;
  if (status !== undefined) conditions.add('c.status = ?', status);
  if (state !== undefined) conditions.add('c.states @> array[?::text]', state);
  if (unitUnder !== undefined) conditions.add(`c.unit = any (${UNITS_BELOW})`, unitUnder);
  if (bureau !== undefined) conditions.add('c.bureau = ?', bureau);
  if (handler !== undefined) conditions.add('c.handlers @> array[?::text]', handler);
  if (domain !== undefined) conditions.add('c.domain = ?', domain);
  if (dueBefore !== undefined) conditions.add('c.next_due <= ?::date', dueBefore);
  if (ended !== undefined) conditions.add('c.ended = ?', ended);
  if (text !== undefined) {
    const beginning = `${text.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.add(
      `c.case_id in (select p.case_id from parties p where p.name like ? union all select n.case_id from cases n where n.number like ?)`,
      beginning,
      beginning,
    );
  }
}

/** A unit and everything below it, as an array worked out once for a query. */
const UNITS_BELOW = `array(
  with recursive below as (
    select id, 0 as depth from units where id = ?
    union all
    select u.id, b.depth + 1 from units u join below b on u.parent = b.id where b.depth < 50
  ) select id from below)`;

/** The query of open tasks. */
export function tasksSql(scope: CaseScope, query: TaskQuery, limit: number): Sql {
  const conditions = new Conditions();
  conditions.add(`t.status = 'open'`);
  addScope(conditions, scope);
  if (query.caseId !== undefined) conditions.add('t.case_id = ?::uuid', query.caseId);
  if (query.unitUnder !== undefined) conditions.add(`c.unit = any (${UNITS_BELOW})`, query.unitUnder);
  if (query.dueBefore !== undefined) conditions.add('t.due <= ?::date', query.dueBefore);
  addDoers(conditions, query);
  const text = `select t.case_id as "caseId", c.number, c.title, c.unit, c.handlers, t.state as task
    from tasks t join cases c on c.case_id = t.case_id
    where ${conditions.where} order by t.due nulls last, t.case_id, t.key limit ${String(limit)}`;
  return { text, values: conditions.values };
}

/** Tasks of a person: named in them, or the handler's where nobody is named; and tasks of the letters asked for. */
function addDoers(conditions: Conditions, { person, owners }: TaskQuery): void {
  const mine = `t.person = ? or (t.person is null and t.owner = 'I' and c.handlers @> array[?::text])`;
  if (person !== undefined && owners !== undefined) {
    conditions.add(`(${mine} or (t.person is null and t.owner = any (?::text[])))`, person, person, owners);
  } else if (person !== undefined) conditions.add(`(${mine})`, person, person);
  else if (owners !== undefined) conditions.add('t.owner = any (?::text[])', owners);
}
