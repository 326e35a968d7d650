import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DatabaseAddresses } from '#persistence';
import type { LoadFigures } from './figures.js';
import { gatheredId } from './gathered-cases.js';
import { loadOf, writtenBy, type HandWrittenAct, type LoadedStep } from './hand-written-step.js';
import { figuresOf } from './measure.js';
import type { MovedCases } from './moved-cases.js';
import { withDatabase, type Effort, type Side } from './sides.js';

const run = promisify(execFile);

/** Whether the program is on this machine. */
export function hasPgbench(): boolean {
  return spawnSync('pgbench', ['--version']).status === 0;
}

/**
 * The step's two statements given by PostgreSQL's own load program: prepared, pipelined as ours are, with rows of the
 * same size. Each of its clients goes round cases of its own, because it cannot read the number of an entry out of an
 * answer; a case and its next number are put into the rows by the server, which costs it some microseconds.
 */
export function pgbenchSide(cases: MovedCases): Side {
  return { name: 'pgbench', run: (addresses, effort) => benchmark(addresses, effort, cases) };
}

async function benchmark(addresses: DatabaseAddresses, effort: Effort, cases: MovedCases): Promise<LoadFigures> {
  const rows = await rowsOf(addresses, cases);
  const folder = mkdtempSync(join(tmpdir(), 'anliu-pgbench-'));
  try {
    const warmUp = Math.floor(cases.count / 5);
    const common = { addresses, folder, rows, callers: effort.callers };
    await runOnce({ ...common, seconds: Math.max(1, Math.round(effort.seconds / 4)), first: 0, count: warmUp });
    return await runOnce({ ...common, seconds: effort.seconds, first: warmUp, count: cases.count - warmUp });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Rows {
  readonly caller: string;
  readonly people: string;
  /** Entries of a case before the run. */
  readonly base: number;
  /** Parameters of the write, with `@case`, `@key`, `@seq` and `@version` where they are filled in. */
  readonly written: Readonly<Record<'row' | 'line' | 'canonical' | 'children' | 'kept', string>>;
}

/** What the floor would write for the first case, made into patterns. */
async function rowsOf(addresses: DatabaseAddresses, { actor, payload, versions }: MovedCases): Promise<Rows> {
  const key = 'pgbench-000000-000';
  const act: HandWrittenAct = { caseId: gatheredId(0), actor, payload, versions, key };
  const question = loadOf(act);
  const document = await withDatabase(addresses, async ({ pool }) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<{ document: LoadedStep }>(question);
      await client.query('rollback');
      if (rows[0] === undefined) throw new Error('step_load answered nothing');
      return rows[0].document;
    } finally {
      client.release();
    }
  });
  const [{ row }] = document.cases;
  const pattern = (parameter: unknown): string =>
    String(parameter)
      .replaceAll(row.caseId, '@case')
      .replaceAll(key, '@key')
      .replaceAll(`"version":${String(row.version + 1)}`, '"version":@version')
      .replaceAll(/"ordinal":\d+,"seq":\d+,"form"/g, '"ordinal":@seq,"seq":@seq,"form"')
      .replaceAll(`"seq":${String(row.seq + 1)}`, '"seq":@seq');
  const [, caseRow, line, canonical, children, , kept] = writtenBy(act, document).parameters;
  return {
    caller: actor.person,
    people: `{${(question.values[2] as string[]).join(',')}}`,
    base: row.seq,
    written: {
      row: pattern(caseRow),
      line: pattern(line),
      canonical: String(canonical),
      children: pattern(children),
      kept: pattern(kept),
    },
  };
}

/** The id of the case, and the key of the step, as the server works them out. */
const CASE_ID = "('00000000-0000-7000-8000-' || lpad(:n::text, 12, '0'))";
const KEY = "('pgbench-' || :n::text || '-' || :seq::text)";

const filled = (name: string): string => {
  const places = [`'@case', ${CASE_ID}`, `'@key', ${KEY}`, `'@seq', :seq::text`, `'@version', :seq::text`];
  return `${places.reduce((inner, place) => `replace(${inner}, ${place})`, `:${name}::text`)}::jsonb`;
};

/** A client's turn goes through its own cases again and again. */
const SCRIPT = `\\set turn :turn + 1
\\set n :first + :client_id * :each + :turn % :each
\\set seq :base + 1 + :turn / :each
\\set before :seq - 1
\\startpipeline
begin;
select step_load(:caller::text, array[${CASE_ID}::uuid], :people::text[], null, ${KEY});
select step_write(:before::int, ${filled('row')}, ${filled('line')}, :canonical::text, ${filled('children')}, null, ${filled('kept')});
commit;
\\endpipeline
`;

interface OneRun {
  readonly addresses: DatabaseAddresses;
  readonly folder: string;
  readonly rows: Rows;
  readonly callers: number;
  readonly seconds: number;
  readonly first: number;
  readonly count: number;
}

async function runOnce(one: OneRun): Promise<LoadFigures> {
  const { folder, rows, callers, seconds, addresses } = one;
  const script = join(folder, 'step.sql');
  writeFileSync(script, SCRIPT);
  for (const name of readdirSync(folder).filter((each) => each.startsWith('times'))) rmSync(join(folder, name));
  const variables: Record<string, string | number> = {
    ...rows.written,
    caller: rows.caller,
    people: rows.people,
    base: rows.base,
    turn: -1,
    first: one.first,
    each: Math.floor(one.count / callers),
  };
  const defined = Object.entries(variables).flatMap(([name, value]) => ['--define', `${name}=${String(value)}`]);
  const load = ['--client', String(callers), '--jobs', String(Math.min(2, callers)), '--time', String(seconds)];
  const how = ['--protocol', 'prepared', '--no-vacuum', '--log', '--log-prefix', join(folder, 'times')];
  const { stdout } = await run('pgbench', [...load, ...how, '--file', script, ...defined, addresses.applicationUrl], {
    cwd: folder,
  });
  return figuresFrom(stdout, timesIn(folder), callers);
}

/** The third word of each line of the log is the time of a transaction in microseconds. */
function timesIn(folder: string): number[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('times'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
    .map((line) => Number(line.split(' ')[2]) / 1000);
}

function figuresFrom(said: string, times: number[], callers: number): LoadFigures {
  const rate = /tps = ([\d.]+) \(without/.exec(said)?.[1];
  if (rate === undefined || !/number of failed transactions: 0 /.test(said)) throw new Error(`pgbench said: ${said}`);
  return figuresOf(times, (times.length / Number(rate)) * 1000, callers);
}
