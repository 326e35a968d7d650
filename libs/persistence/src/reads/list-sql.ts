import type { CaseQuery, CaseScope, KeysetPosition } from '#cases';
import { Conditions, type Sql } from './conditions.js';

/** Cases that came in from a ledger begin with the entry that says so. */
const IMPORTED = `exists (select from journal j where j.case_id = c.case_id and j.seq = 1 and j.command = 'case.import')`;

/** The columns of a `CaseSummary`. */
export const SUMMARY = `c.case_id as "caseId", c.number, c.title, c.bureau, c.unit, c.status, c.states, c.domain, c.handlers,
  c.party_names as parties, case when c.next_due = 'infinity' then null else to_char(c.next_due, 'YYYY-MM-DD') end as "nextDue",
  c.next_rule as "nextRule", c.ended, ${IMPORTED} as imported, legal_text(c.opened_at) as "openedAt", legal_text(c.updated_at) as "updatedAt", c.version, c.seq`;

/** Up to so many units are looked through one by one; beyond that every few cases in order belong to one of them. */
const FEW_UNITS = 30;

/** A scope that does not cover everything. */
type Limited = Exclude<CaseScope, { readonly all: true }>;

/** Deny unless granted: an empty scope matches no case. */
export function addScope(conditions: Conditions, scope: CaseScope): void {
  if (scope.all === true) return;
  conditions.add(
    `(c.unit = any (?::text[]) or c.handlers @> array[?::text] or c.named @> array[?::text])`,
    scope.units,
    scope.handlerOf,
    scope.namedIn,
  );
  conditions.add('not c.recused @> array[?::text]', scope.handlerOf);
}

/** The query of a page of cases. */
export function listSql(scope: CaseScope, query: CaseQuery, after: KeysetPosition | null, limit: number): Sql {
  const conditions = new Conditions();
  addFilters(conditions, query);
  addPosition(conditions, query, after);
  const order = query.sort === 'newest' ? 'c.opened_at desc, c.case_id desc' : 'c.next_due, c.case_id';
  const page = { order, limit: String(limit) };
  if (scope.all !== true && scope.units.length <= FEW_UNITS) return branchedSql(conditions, scope, page);
  addScope(conditions, scope);
  const text = `select ${SUMMARY} from cases c where ${conditions.where} order by ${page.order} limit ${page.limit}`;
  return { text, values: conditions.values };
}

/**
 * Few units: each gives its own first lines by its own index, so that a small unit's list does not read
 * through everybody's cases.
 */
function branchedSql(conditions: Conditions, scope: Limited, page: { order: string; limit: string }): Sql {
  conditions.add('not c.recused @> array[?::text]', scope.handlerOf);
  const [units, handler, named] = [scope.units, scope.handlerOf, scope.namedIn].map((value) => conditions.value(value));
  const branch = (condition: string): string =>
    `(select c.case_id from cases c where ${condition} and ${conditions.where} order by ${page.order} limit ${page.limit})`;
  const text = `select ${SUMMARY} from cases c join (
      (select of_unit.case_id from unnest(${units ?? ''}::text[]) u cross join lateral ${branch('c.unit = u')} of_unit)
      union ${branch(`c.handlers @> array[${handler ?? ''}::text]`)}
      union ${branch(`c.named @> array[${named ?? ''}::text]`)}
    ) found using (case_id) order by ${page.order} limit ${page.limit}`;
  return { text, values: conditions.values };
}

function addPosition(conditions: Conditions, { sort }: CaseQuery, after: KeysetPosition | null): void {
  if (after === null) return;
  if (sort === 'newest') {
    conditions.add('(c.opened_at, c.case_id) < (?::timestamptz, ?::uuid)', after.value, after.caseId);
    return;
  }
  conditions.add('(c.next_due, c.case_id) > (?::date, ?::uuid)', after.value ?? 'infinity', after.caseId);
}

function addFilters(conditions: Conditions, query: CaseQuery): void {
  conditions.addGiven('c.status = ?', query.status);
  conditions.addGiven('c.states @> array[?::text]', query.state);
  conditions.addGiven(`c.unit = any (${UNITS_BELOW})`, query.unitUnder);
  conditions.addGiven('c.bureau = ?', query.bureau);
  conditions.addGiven('c.handlers @> array[?::text]', query.handler);
  conditions.addGiven('c.domain = ?', query.domain);
  conditions.addGiven('c.next_due <= ?::date', query.dueBefore);
  conditions.addGiven('c.ended = ?', query.ended);
  if (query.text === undefined) return;
  const beginning = `${query.text.replace(/[\\%_]/g, '\\$&')}%`;
  conditions.add(
    `c.case_id in (select p.case_id from parties p where p.name like ? union all select n.case_id from cases n where n.number like ?)`,
    beginning,
    beginning,
  );
}

/** A unit and everything below it, as an array worked out once for a query. */
export const UNITS_BELOW = `array(
  with recursive below as (
    select id, 0 as depth from units where id = ?
    union all
    select u.id, b.depth + 1 from units u join below b on u.parent = b.id where b.depth < 50
  ) select id from below)`;
