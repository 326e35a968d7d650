import { BenchDatabases } from './bench-databases.js';
import { measureBeside } from './beside.js';
import { holdContest, type RatioAsked } from './contest.js';
import { dbosSide } from './dbos-side.js';
import { measureDeciding } from './deciding.js';
import type { BenchFigures, ContestFigures } from './figures.js';
import { copyGathered, FEWEST_FACTS, type Gathering } from './gathered-cases.js';
import { apiSide, bareHttpSide } from './http-sides.js';
import { memoryAtRest, measurePages } from './list-pages.js';
import { copyListed } from './listed-cases.js';
import { commitMeasured, describeMachine, describeServer } from './machine.js';
import { movedCases, type MovedCases } from './moved-cases.js';
import type { BenchOptions, Part } from './options.js';
import { hasPgbench, pgbenchSide } from './pgbench-side.js';
import { checkSameRows } from './same-rows.js';
import { floorSide, useCaseSide, type Side } from './sides.js';
import { furnish, openScene, type Scene } from './stage.js';

type Log = (line: string) => void;

/** Databases that are made once and copied for every run. */
const GATHERED = 'gathered';
const LISTED = 'listed';
const BARE = 'bare';

/** Callers at which the goals are stated. */
const GOAL_CALLERS = 8;

/** Cases that have grown. Few of long ones: told one after another they take as long as many short ones. */
const GROWN: readonly Gathering[] = [
  { cases: 200, facts: 100 },
  { cases: 64, facts: 400 },
];

/** Everything the parts need. */
interface Bench {
  readonly databases: BenchDatabases;
  readonly scene: Scene;
  readonly cases: MovedCases;
  readonly options: BenchOptions;
  readonly log: Log;
}

/** Measures what was asked for, on a server of its own that is gone afterwards. */
export async function runBench(options: BenchOptions, log: Log): Promise<BenchFigures> {
  const machine = describeMachine();
  const scene = openScene();
  const databases = await BenchDatabases.start();
  try {
    const bench = { databases, scene, cases: movedCases(scene.stage, options.moved), options, log };
    const server = await describeServer(databases.addresses.applicationUrl);
    const head = { commit: commitMeasured(), at: new Date().toISOString().slice(0, 16), machine, server };
    const { quick, rounds, seconds } = options;
    return { ...head, quick, rounds, seconds, ...(await measureAll(bench)) };
  } finally {
    await databases.stop();
  }
}

/** What the parts measure; a part that was not asked for leaves nothing. */
type Measured = Pick<BenchFigures, 'steps' | 'http' | 'deciding' | 'beside' | 'pages' | 'memoryMiB' | 'skipped'>;

async function measureAll(bench: Bench): Promise<Measured> {
  const { parts } = bench.options;
  if (parts.includes('steps') || parts.includes('http')) await prepareMoved(bench);
  const when = async <T>(part: Part, measure: (bench: Bench) => T | Promise<T>, otherwise: T): Promise<T> =>
    parts.includes(part) ? measure(bench) : otherwise;
  const measured = {
    steps: await when('steps', contestOfSteps, []),
    http: await when('http', contestOfHttp, []),
    deciding: await when('deciding', decidingOf, []),
    beside: await when('beside', besideOf, []),
    pages: await when('list', pagesOf, []),
    memoryMiB: await when('memory', memoryOf, null),
  };
  return { ...measured, skipped: skippedIn(measured, parts) };
}

function skippedIn({ memoryMiB }: Pick<Measured, 'memoryMiB'>, parts: readonly Part[]): readonly string[] {
  const pgbench = parts.includes('steps') && !hasPgbench() ? ['pgbench is not on this machine'] : [];
  const unseen = parts.includes('memory') && memoryMiB === null;
  return [...pgbench, ...(unseen ? ['memory: this system does not show it under /proc'] : [])];
}

async function prepareMoved(bench: Bench): Promise<void> {
  const { databases, cases } = bench;
  await makeGathered(bench, GATHERED, { cases: cases.count, facts: FEWEST_FACTS });
  await databases.onCopy(GATHERED, (addresses) => checkSameRows(addresses, cases));
}

async function makeGathered({ databases, scene, log }: Bench, name: string, gathering: Gathering): Promise<void> {
  log(`telling ${String(gathering.cases)} equal cases of ${String(gathering.facts)} facts`);
  await databases.make(name, async (addresses) => {
    await furnish(addresses, scene.organisation);
    await copyGathered(addresses.applicationUrl, scene.stage, gathering);
  });
}

async function contestOfSteps(bench: Bench): Promise<readonly ContestFigures[]> {
  const { databases, cases, options, log } = bench;
  const sides: readonly Side[] = [
    useCaseSide(cases),
    floorSide(cases),
    ...(hasPgbench() ? [pgbenchSide(cases)] : []),
    dbosSide(cases),
  ];
  const contests: ContestFigures[] = [];
  for (const callers of options.callers) {
    const goal = (least: number): number | null => (callers === GOAL_CALLERS ? least : null);
    const ratios: readonly RatioAsked[] = [
      { of: 'use case', to: 'floor', goal: goal(0.7) },
      { of: 'floor', to: 'pgbench', goal: goal(0.6) },
      { of: 'use case', to: 'DBOS', goal: goal(3) },
    ];
    const { rounds, seconds } = options;
    const plan = { database: GATHERED, facts: FEWEST_FACTS, rounds, effort: { callers, seconds }, ratios, log };
    contests.push(await holdContest(databases, sides, plan));
  }
  return [...contests, ...(await contestsOfGrownCases(bench))];
}

/** The step and its floor on cases that have grown: both read and write all facts of the case. */
async function contestsOfGrownCases(bench: Bench): Promise<readonly ContestFigures[]> {
  const { databases, options, log } = bench;
  const { rounds, seconds } = options;
  const contests: ContestFigures[] = [];
  for (const gathering of options.quick ? [] : GROWN) {
    const name = `${GATHERED}_${String(gathering.facts)}`;
    await makeGathered(bench, name, gathering);
    const cases = { ...bench.cases, count: gathering.cases };
    const effort = { callers: GOAL_CALLERS, seconds };
    const ratios = [{ of: 'use case', to: 'floor', goal: null }];
    const plan = { database: name, facts: gathering.facts, rounds, effort, ratios, log };
    contests.push(await holdContest(databases, [useCaseSide(cases), floorSide(cases)], plan));
  }
  return contests;
}

async function contestOfHttp({ databases, cases, options, log }: Bench): Promise<readonly ContestFigures[]> {
  const sides = [apiSide(cases, databases.home), bareHttpSide(cases)];
  const contests: ContestFigures[] = [];
  for (const callers of options.callers) {
    const goal = callers === GOAL_CALLERS ? 0.5 : null;
    const { rounds, seconds } = options;
    const ratios = [{ of: 'HTTP API', to: 'bare node:http floor', goal }];
    const plan = { database: GATHERED, facts: FEWEST_FACTS, rounds, effort: { callers, seconds }, ratios, log };
    contests.push(await holdContest(databases, sides, plan));
  }
  return contests;
}

function decidingOf({ scene, options, log }: Bench): BenchFigures['deciding'] {
  log('deciding');
  return measureDeciding(scene.stage, { rounds: options.rounds, seconds: options.quick ? 0.2 : 1 });
}

async function besideOf({ options, log }: Bench): Promise<readonly ContestFigures[]> {
  return options.beside === null ? [] : [await measureBeside(options.beside, options, log)];
}

async function pagesOf({ databases, scene, options, log }: Bench): Promise<BenchFigures['pages']> {
  log(`telling ${String(options.listed)} cases for the list`);
  await databases.make(LISTED, async (addresses) => {
    await furnish(addresses, scene.organisation);
    await copyListed(addresses.applicationUrl, scene, options.listed);
  });
  log('reading the list');
  const { home } = databases;
  const { cast } = scene.stage;
  return databases.onCopy(LISTED, (addresses) =>
    measurePages({ addresses, home, cast, cases: options.listed }, options.seconds),
  );
}

async function memoryOf({ databases, scene, options, log }: Bench): Promise<number | null> {
  log('letting the API rest');
  await databases.make(BARE, (addresses) => furnish(addresses, scene.organisation));
  return databases.onCopy(BARE, (addresses) =>
    memoryAtRest({ addresses, home: databases.home }, options.quick ? 1 : 10),
  );
}
