import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { travelTogether } from '#persistence';

/**
 * The floor of the use case: what somebody would write for this one command of one kind of case, without an engine.
 * It reads by the same function under the same lock, hashes a text of the same content, and writes the same rows by
 * the same function; BEGIN travels with the read and COMMIT with the write. Nothing is checked and nothing is derived.
 */
export interface HandWrittenAct {
  readonly caseId: string;
  readonly actor: Actor;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly key: string;
  /** Versions of rules, calendar and parameters, as the journal names them. */
  readonly versions: Readonly<Record<string, string>>;
}

interface Actor {
  readonly person: string;
  readonly name: string;
  readonly unit: string;
  readonly role: string;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly posts: readonly { readonly role: string; readonly unit: string }[];
  readonly certificate: { readonly number: string; readonly validUntil: string };
  readonly legalQualification: boolean;
  readonly reviewedBeforeRequirement: boolean;
}

interface Fact {
  readonly command: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface Case {
  readonly row: {
    readonly caseId: string;
    readonly number: string;
    readonly bureau: string;
    readonly unit: string;
    readonly version: number;
    readonly seq: number;
    readonly lastHash: string;
    readonly openedAt: string;
    readonly handlers: readonly string[];
    readonly named: readonly string[];
    readonly recused: readonly string[];
  };
  readonly proceedings: readonly { readonly id: string; readonly snapshot: { readonly facts: readonly Fact[] } }[];
  readonly clocks: readonly { readonly status: string; readonly due: string; readonly rule: string }[];
  readonly forms: readonly unknown[];
}

/** What `step_load` answers, as far as it is needed here. */
export interface LoadedStep {
  readonly now: string;
  readonly cases: readonly [Case];
  readonly people: Readonly<Record<string, Person>>;
  readonly kept: { readonly answer: unknown } | null;
}

const COMMAND = 'investigation.recordAct';
const LOAD = { name: 'floor_load', text: 'select step_load($1, $2, $3, $4, $5) as document' };
const WRITE = { name: 'floor_write', text: 'select step_write($1, $2, $3, $4, $5, $6, $7)' };

/** Takes one step and answers as the use case does. */
export async function handWrittenStep(pool: Pool, act: HandWrittenAct): Promise<unknown> {
  const client = await pool.connect();
  try {
    const asked = travelTogether(
      client,
      () => [client.query('begin'), client.query<{ document: LoadedStep }>(loadOf(act))] as const,
    );
    const [, loaded] = await Promise.all(asked);
    const [row] = loaded.rows;
    if (row === undefined) throw new Error('step_load answered nothing');
    const { parameters, answer } = writtenBy(act, row.document);
    const told = travelTogether(
      client,
      () => [client.query({ ...WRITE, values: [...parameters] }), client.query('commit')] as const,
    );
    const [, ended] = await Promise.all(told);
    if (ended.command !== 'COMMIT') throw new Error('the floor did not commit');
    return answer;
  } finally {
    client.release();
  }
}

/** The question of the read. */
export function loadOf({ actor, caseId, payload, key }: HandWrittenAct): {
  name: string;
  text: string;
  values: unknown[];
} {
  const people = [...new Set([actor.person, ...(payload['officers'] as string[])])];
  return { ...LOAD, values: [actor.person, [caseId], people, null, key] };
}

/** The parameters of the write, and the answer. */
export function writtenBy(act: HandWrittenAct, step: LoadedStep): { parameters: readonly unknown[]; answer: unknown } {
  const [{ row }] = step.cases;
  const [seq, version] = [row.seq + 1, row.version + 1];
  const form = formOf(seq);
  const text = canonicalOf(act, step, { seq, version });
  const hash = createHash('sha256').update(row.lastHash, 'hex').update(text, 'utf8').digest('hex');
  const answer = answerOf(row, step.now, { seq, version, form });
  const journal = {
    case_id: row.caseId,
    seq,
    version,
    kind: 'command',
    command: COMMAND,
    proceeding: 'case',
    at: step.now,
    recorded_at: step.now,
    back_entry: false,
    actor: act.actor.person,
    touched: [`fact:${COMMAND}`],
    hash: `\\x${hash}`,
  };
  const kept = {
    actor: act.actor.person,
    key: act.key,
    body_hash: `\\x${bodyHash(act)}`,
    case_id: row.caseId,
    answer,
  };
  const children = childrenOf(act, step, { seq, version, form });
  const written = [caseRow(step, { seq, version, hash }), journal].map((one) => JSON.stringify(one));
  return { parameters: [row.seq, ...written, text, JSON.stringify(children), null, JSON.stringify(kept)], answer };
}

interface Numbered {
  readonly seq: number;
  readonly version: number;
}

/** Sorted keys, no white space: written down in that order, JSON is its own canonical text here. */
function canonicalOf(
  { actor, payload, versions }: HandWrittenAct,
  step: LoadedStep,
  { seq, version }: Numbered,
): string {
  const [{ row }] = step.cases;
  return JSON.stringify({
    actor: { name: actor.name, person: actor.person, role: actor.role, unit: actor.unit },
    at: step.now,
    backEntry: false,
    caseId: row.caseId,
    clocks: [],
    command: COMMAND,
    kind: 'command',
    operations: [
      { command: COMMAND, op: 'fact', proceeding: 'case' },
      {
        form: {
          command: COMMAND,
          documentNumber: null,
          form: 14,
          numberCode: null,
          proceeding: 'case',
          seq,
          subject: '',
          title: { en: 'Record of interview', zh: '询问笔录' },
        },
        op: 'form',
      },
    ],
    payload: {
      cardsShown: payload['cardsShown'],
      form: payload['form'],
      interview: sorted(payload['interview']),
      kind: payload['kind'],
      officers: payload['officers'],
      summary: payload['summary'],
    },
    people: Object.values(step.people).map(personOf),
    proceeding: 'case',
    recordedAt: step.now,
    seq,
    tasks: [],
    version,
    versions: {
      calendar: versions['calendar'],
      charts: { filing: '1', investigation: '1' },
      parameters: versions['parameters'],
      payload: 1,
      rules: versions['rules'],
    },
  });
}

function personOf({
  certificate,
  id,
  legalQualification,
  name,
  posts,
  reviewedBeforeRequirement,
  unit,
}: Person): object {
  return {
    certificate: { number: certificate.number, validUntil: certificate.validUntil },
    id,
    legalQualification,
    name,
    posts: posts.map((post) => ({ role: post.role, unit: post.unit })),
    reviewedBeforeRequirement,
    unit,
  };
}

function formOf(seq: number): object {
  return {
    seq,
    proceeding: 'case',
    command: COMMAND,
    form: 14,
    title: { zh: '询问笔录', en: 'Record of interview' },
    subject: '',
    numberCode: null,
    documentNumber: null,
  };
}

function caseRow(
  { cases: [{ row, proceedings, clocks }], now }: LoadedStep,
  { seq, version, hash }: Numbered & { hash: string },
): object {
  const facts = proceedings.flatMap((one) => one.snapshot.facts);
  const filing = facts.find((fact) => fact.command === 'filing.propose')?.payload ?? {};
  const clue = facts.find((fact) => fact.command === 'clue.register')?.payload ?? {};
  const running = clocks.filter((clock) => clock.status === 'running');
  const next = running.sort((left, right) => (left.due < right.due ? -1 : 1))[0];
  return {
    case_id: row.caseId,
    number: row.number,
    bureau: row.bureau,
    unit: row.unit,
    version,
    seq,
    last_hash: `\\x${hash}`,
    title: filing['violation'],
    status: 'investigation:gathering',
    states: ['filing:filed', 'investigation:gathering', 'investigation.suspension:running'],
    domain: filing['domain'],
    handlers: row.handlers,
    named: row.named,
    recused: row.recused,
    party_names: (clue['parties'] as readonly { name: string }[]).map((party) => party.name),
    next_due: next?.due ?? 'infinity',
    next_rule: next?.rule ?? null,
    ended: false,
    opened_at: row.openedAt,
    updated_at: now,
  };
}

function childrenOf(
  { actor, payload }: HandWrittenAct,
  step: LoadedStep,
  { seq, version, form }: Numbered & { form: object },
): object {
  const [{ row, proceedings, forms }] = step.cases;
  const case_id = row.caseId;
  const before = proceedings.find((one) => one.id === 'case')?.snapshot.facts ?? [];
  const fact = { seq, command: COMMAND, proceeding: 'case', at: step.now, recordedAt: step.now, actor, payload };
  const snapshot = { facts: [...before, fact] };
  const told = {
    caseId: case_id,
    number: row.number,
    seq,
    version,
    command: COMMAND,
    proceeding: 'case',
    clocks: [],
    tasks: [],
  };
  return {
    proceedings: [{ case_id, proceeding: 'case', ordinal: 0, procedure: '', number: 0, chart_version: '', snapshot }],
    forms: [{ case_id, ordinal: forms.length + 1, seq, form: 14, document_number: null, state: form }],
    outbox: [{ case_id, seq, ordinal: 1, topic: 'case-moved', body: told, created_at: step.now }],
  };
}

function answerOf(row: Case['row'], now: string, { seq, version, form }: Numbered & { form: object }): object {
  return {
    outcome: 'moved',
    dryRun: false,
    caseId: row.caseId,
    number: row.number,
    seq,
    version,
    command: COMMAND,
    proceeding: 'case',
    at: now,
    recordedAt: now,
    backEntry: false,
    states: { 'filing#1': { main: 'filed' }, 'investigation#1': { main: 'gathering', suspension: 'running' } },
    clocks: [],
    tasks: [],
    forms: [form],
    undelivered: [],
    otherCases: [],
  };
}

/** A part of the payload with its keys in the order of the canonical text. */
function sorted(part: unknown): object {
  return Object.fromEntries(Object.entries(part as object).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function bodyHash({ caseId, payload }: HandWrittenAct): string {
  const request = { at: null, caseId, command: COMMAND, payload, proceeding: null, unit: null };
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}
