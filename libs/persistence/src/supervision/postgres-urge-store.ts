import type { Pool, PoolClient } from 'pg';
import { v7 } from 'uuid';
import { CaseBusy, CaseNotFound } from '#cases';
import type { Urge, UrgeChange, UrgedCase, UrgeLine, UrgeName, UrgeStore } from '#supervision';
import { Conditions } from '../reads/conditions.js';
import { reading, writing } from '../reads/reading.js';

/** Rows of supervision in the outbox stand behind those of the entry that the case stood at. */
const FIRST_ORDINAL = 100;

const URGE = `json_build_object('caseId', u.case_id, 'id', u.id, 'clock', u.clock, 'rule', u.rule, 'addressees', u.addressees,
  'unit', u.unit, 'words', u.words, 'madeBy', u.made_by, 'madeAt', legal_text(u.made_at), 'replyDue', u.reply_due,
  'climbsAt', legal_text(u.climbs_at), 'status', u.status)`;

const ACTS = `(select json_agg(json_build_object('kind', a.kind, 'at', legal_text(a.at), 'actor', a.actor, 'unit', a.unit,
  'words', a.words, 'replyDue', a.reply_due, 'told', a.told) order by a.n)
  from urge_acts a where a.case_id = u.case_id and a.urge = u.id)`;

/** Takes the case row first, as every writer of what a case owns does. */
const LOCK = {
  name: 'urge_lock',
  text: `select case_id from cases where case_id = $1 for no key update`,
};

const FOUND = {
  name: 'urge_found',
  text: `select json_build_object('now', legal_text(legal_now()), 'caseId', c.case_id, 'number', c.number,
      'bureau', c.bureau, 'unit', c.unit, 'handlers', c.handlers, 'named', c.named, 'recused', c.recused,
      'clocks', (select coalesce(json_agg(json_build_object('key', k.key, 'rule', k.rule, 'due', k.state->>'due',
        'proceeding', k.state->>'proceeding', 'status', k.status)), '[]') from clocks k where k.case_id = c.case_id),
      'tasks', (select coalesce(json_agg(json_build_object('proceeding', t.state->>'proceeding', 'owner', t.owner,
        'person', t.person) order by t.due, t.key), '[]') from tasks t where t.case_id = c.case_id and t.status = 'open'),
      'open', (select coalesce(json_agg(${URGE} order by u.made_at), '[]') from urges u
        where u.case_id = c.case_id and u.status = 'open'),
      'urge', (select ${URGE} from urges u where u.case_id = c.case_id and u.id = $2)) as found
    from cases c where c.case_id = $1`,
};

/** Urges in PostgreSQL. */
export class PostgresUrgeStore implements UrgeStore {
  constructor(private readonly pool: Pool) {}

  newId(): string {
    return v7();
  }

  async change(
    caller: string,
    { caseId, id }: { readonly caseId: string; readonly id: string | null },
    work: (found: UrgedCase) => UrgeChange | null,
  ): Promise<UrgeChange | null> {
    try {
      return await writing(this.pool, caller, async (client) => {
        await client.query(`set local lock_timeout = '3s'`);
        await client.query({ ...LOCK, values: [caseId] });
        const { rows } = await client.query<{ found: UrgedCase }>({ ...FOUND, values: [caseId, id] });
        const [row] = rows;
        if (row === undefined) throw new CaseNotFound();
        const change = work(row.found);
        if (change !== null) await write(client, change);
        return change;
      });
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === '55P03' || code === '40P01') throw new CaseBusy();
      throw error;
    }
  }

  async unanswered(until: string | null, limit: number): Promise<readonly UrgeName[]> {
    const text = `select case_id as "caseId", id from urges
      where status = 'open' and climbs_at <= least(coalesce($1::timestamptz, legal_now()), legal_now())
      order by climbs_at, case_id, id limit $2`;
    const [rows] = await reading<UrgeName & { [column: string]: unknown }>(this.pool, 'system', [
      { name: 'urges_unanswered', text, values: [until, limit] },
    ]);
    return rows ?? [];
  }

  async open(
    caller: string,
    { addressee, units }: { readonly addressee?: string; readonly units?: readonly string[] },
    limit: number,
  ): Promise<readonly UrgeLine[]> {
    const conditions = new Conditions();
    conditions.add(`u.status = 'open'`);
    conditions.addGiven('u.addressees @> array[?::text]', addressee);
    conditions.addGiven('u.unit = any (?::text[])', units);
    conditions.add('not c.recused @> array[?::text]', caller);
    const text = `select ${URGE} as urge, c.number, c.title, c.handlers, ${ACTS} as acts
      from urges u join cases c using (case_id) where ${conditions.where}
      order by u.reply_due, u.case_id, u.id limit ${String(limit)}`;
    type Row = Omit<UrgeLine, keyof Urge> & { readonly urge: Urge };
    const [rows] = await reading<Row>(this.pool, caller, [{ text, values: conditions.values }]);
    return (rows ?? []).map(({ urge, ...line }) => ({ ...urge, ...line }));
  }
}

async function write(client: PoolClient, { urge, act, what }: UrgeChange): Promise<void> {
  await client.query(
    `insert into urges (case_id, id, clock, rule, addressees, unit, words, made_by, made_at, reply_due, climbs_at, status)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      on conflict (case_id, id) do update set unit = excluded.unit, reply_due = excluded.reply_due,
        climbs_at = excluded.climbs_at, status = excluded.status`,
    [
      ...[
        urge.caseId,
        urge.id,
        urge.clock,
        urge.rule,
        urge.addressees,
        urge.unit,
        urge.words,
        urge.madeBy,
        urge.madeAt,
      ],
      ...[urge.replyDue, urge.climbsAt, urge.status],
    ],
  );
  await client.query(
    `insert into urge_acts (case_id, urge, n, kind, at, actor, unit, words, reply_due, told)
      select $1, $2, coalesce(max(n), 0) + 1, $3, $4, $5, $6, $7, $8, $9 from urge_acts where case_id = $1 and urge = $2`,
    [urge.caseId, urge.id, act.kind, act.at, act.actor, act.unit, act.words, act.replyDue, act.told],
  );
  if (act.told.length === 0) return;
  const proceeding = urge.clock?.split('/')[0] ?? 'case';
  const body = { urge: urge.id, act: act.kind, people: act.told, ...what, due: act.replyDue, proceeding };
  await client.query(
    `insert into outbox (case_id, seq, ordinal, topic, body, created_at)
      select c.case_id, c.seq, greatest($2, coalesce((select max(o.ordinal) + 1 from outbox o
        where o.case_id = c.case_id and o.seq = c.seq), 0)), 'urged', $3, $4
      from cases c where c.case_id = $1`,
    [urge.caseId, FIRST_ORDINAL, JSON.stringify(body), act.at],
  );
}
