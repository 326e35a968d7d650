import Table from 'cli-table3';
import type { BenchFigures, ContestFigures, DecidingFigures, LoadFigures, PageFigures, Ratio } from './figures.js';

const milliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const rate = (value: number): string => value.toFixed(0);

/** Rows of one table; the first names the columns. */
export type Rows = readonly (readonly string[])[];

/** A table with its title. */
export interface Sheet {
  readonly title: string;
  readonly rows: Rows;
}

/** Everything that was measured, as tables; parts that were left out have none. */
export function sheetsOf(figures: BenchFigures): readonly Sheet[] {
  const sheets = [
    { title: 'Steps: one command on a case, by each side', rows: contestRows(figures.steps) },
    { title: 'Steps: ratios', rows: ratioRows(figures.steps) },
    { title: 'HTTP: the same command as a request', rows: contestRows(figures.http) },
    { title: 'HTTP: ratios', rows: ratioRows(figures.http) },
    { title: 'Deciding, without a database', rows: decidingRows(figures.deciding) },
    { title: 'Steps: this build and the one beside it', rows: contestRows(figures.beside) },
    { title: 'Steps: this build and the one beside it, ratios', rows: ratioRows(figures.beside) },
    { title: 'The list page, 4 requests in flight', rows: pageRows(figures.pages) },
    { title: 'Memory of the API at rest', rows: memoryRows(figures.memoryMiB) },
  ];
  return sheets.filter((sheet) => sheet.rows.length > 1);
}

/** What was measured on, a line each. */
export function surroundingsOf({
  commit,
  at,
  machine,
  server,
  rounds,
  seconds,
  quick,
  skipped,
}: BenchFigures): readonly string[] {
  const { cpu, cores, memoryGiB, system, node, loadBefore } = machine;
  const { version, fsync, synchronousCommit, fullPageWrites, sharedBuffers } = server;
  const busy = loadBefore > cores / 4 ? '; others were at work on it, so read the ratios' : '';
  return [
    `Commit ${commit}, ${at}${quick ? ', a quick run: it shows that the bench works, not how fast anything is' : ''}`,
    `Machine: ${cpu}, ${String(cores)} cores, ${String(memoryGiB)} GiB, ${system}; load before the run ${String(loadBefore)}${busy}`,
    `Node ${node}; PostgreSQL ${version}: fsync ${fsync}, synchronous_commit ${synchronousCommit}, full_page_writes ${fullPageWrites}, shared_buffers ${sharedBuffers}`,
    `${String(rounds)} round${rounds === 1 ? '' : 's'} of ${String(seconds)} s; the median is told`,
    ...skipped.map((what) => `Skipped: ${what}`),
  ];
}

/** The figures as people read them in a terminal. */
export function tableText(figures: BenchFigures): string {
  const sheets = sheetsOf(figures).map(({ title, rows: [head = [], ...body] }) => {
    const table = new Table({ head: [...head], style: { head: [], border: [] } });
    table.push(...body.map((row) => [...row]));
    return `${title}\n${table.toString()}`;
  });
  return [...surroundingsOf(figures), '', ...sheets].join('\n');
}

function loadCells({ perSecond, p50, p99 }: LoadFigures): readonly string[] {
  return [rate(perSecond), milliseconds(p50), milliseconds(p99)];
}

function contestRows(contests: readonly ContestFigures[]): Rows {
  const rows = contests.flatMap(({ callers, facts, sides }) =>
    sides.map((side) => [
      String(callers),
      String(facts),
      side.side,
      ...loadCells(side),
      side.cpu === undefined ? '' : milliseconds(side.cpu),
      side.runs.map(rate).join(' '),
    ]),
  );
  return [
    ['at once', 'facts', 'side', 'per second', 'p50 ms', 'p99 ms', 'own CPU ms', 'each round, per second'],
    ...rows,
  ];
}

function ratioRows(contests: readonly ContestFigures[]): Rows {
  const rows = contests.flatMap(({ callers, facts, ratios }) =>
    ratios.map((ratio) => [
      String(callers),
      String(facts),
      `${ratio.of} ÷ ${ratio.to}`,
      ratio.value.toFixed(2),
      ...verdict(ratio),
    ]),
  );
  return [['at once', 'facts', 'ratio', 'median', 'goal', ''], ...rows];
}

function verdict({ value, goal }: Pick<Ratio, 'value' | 'goal'>): readonly [string, string] {
  if (goal === null) return ['', ''];
  return [`≥ ${String(goal)}`, value >= goal ? 'met' : 'missed'];
}

function decidingRows(deciding: readonly DecidingFigures[]): Rows {
  const rows = deciding.map(({ name, facts, liveClocks, perSecond, cpuMicroseconds, goal }) => [
    name,
    String(facts),
    String(liveClocks),
    rate(perSecond),
    (1_000_000 / perSecond).toFixed(0),
    cpuMicroseconds.toFixed(0),
    ...verdict({ value: perSecond, goal }),
  ]);
  return [['case', 'facts', 'live clocks', 'per second', 'µs each', 'own CPU µs', 'goal', ''], ...rows];
}

function pageRows(pages: readonly PageFigures[]): Rows {
  const rows = pages.map(({ query, cases, perSecond, p50, p95, p99 }) => [
    query,
    String(cases),
    rate(perSecond),
    ...[p50, p95, p99].map(milliseconds),
  ]);
  return [['query', 'cases', 'per second', 'p50 ms', 'p95 ms', 'p99 ms'], ...rows];
}

function memoryRows(memoryMiB: number | null): Rows {
  const rows =
    memoryMiB === null
      ? []
      : [[`${String(memoryMiB)} MiB`, '≤ 200 MB', memoryMiB * 1.048576 <= 200 ? 'met' : 'missed']];
  return [['resident', 'goal', ''], ...rows];
}
