import { isDeepStrictEqual } from 'node:util';
import { CarryOut } from './carry-out.js';
import type { CaseState, ChartValue, ClockState, ProceedingState, TaskState } from './case-state.js';
import { ProceedingView } from './case-view.js';
import { checkValue, initialValue } from './charting.js';
import { SYSTEM_ACTOR } from './chart.js';
import { regionsOf } from './chart-value.js';
import { deriveTasks } from './derive-tasks.js';
import { Draft, valueOf } from './draft.js';
import { chartVersions, PAYLOAD_VERSION, type Entry } from './entry.js';
import { merge } from './fold.js';
import type { Known } from './known.js';
import type { ChartMigration } from './procedure.js';
import type { Registry } from './registry.js';
import { settledClocks } from './settled-clocks.js';

/** A proceeding that moves to another version of its chart. */
interface MigratedProceeding {
  readonly proceeding: string;
  readonly from: string;
  readonly to: string;
  readonly before: ChartValue;
  readonly after: ChartValue;
}

/** What moving a case to other versions of its charts does. */
export interface ChartsMigrated {
  readonly state: CaseState;
  readonly entry: Entry;
  readonly proceedings: readonly MigratedProceeding[];
  /** Whether a proceeding stands elsewhere, or a clock or a task is another one: not only the version changes. */
  readonly changes: boolean;
}

/** Which procedures move, and to which version; a procedure that is not named stays. */
type Targets = Readonly<Record<string, string>>;

const COMMAND = 'charts.migrate';

/**
 * Moves the proceedings of a case to other versions of their charts by the written migrations, and derives clocks and
 * tasks anew. Nothing is judged: what was recorded stays recorded.
 *
 * @param targets version that the proceedings of each procedure move to
 * @returns null when nothing of the case has a way to a target
 * @throws SnapshotMismatch when a migration leads to what the new chart does not know
 */
export function migrateCharts(
  registry: Registry,
  state: CaseState,
  known: Known,
  targets: Targets,
): ChartsMigrated | null {
  const seq = state.seq + 1;
  const ways = state.proceedings.flatMap((one) => wayOf(registry, one, targets[one.procedure]));
  if (ways.length === 0) return null;
  const payload = { migrations: [...new Set(ways.flatMap(({ steps }) => steps.map(nameOf)))] };
  const base = { seq, at: known.now, recordedAt: known.now, actor: SYSTEM_ACTOR, payload };
  const draft = new Draft(state, base, known.parameters);
  for (const way of ways) takeWay(registry, draft, way);
  const command = { name: COMMAND, proceeding: 'case', actor: SYSTEM_ACTOR, at: known.now, payload };
  const work = new CarryOut(registry, draft, command, known, seq);
  work.settleCharts();
  const clocks = settledClocks(registry, draft, work, { known, seq });
  const undated = draft.state();
  const dated = { ...undated, clocks: merge(state.clocks, clocks) };
  const tasks = deriveTasks(registry, dated, known, seq);
  const entry = entryOf({ ...base, version: state.version + 1 }, undated, known, { draft, clocks, tasks });
  return {
    state: { ...dated, tasks: merge(state.tasks, tasks), seq, version: state.version + 1 },
    entry,
    proceedings: ways.map((way) => comparison(way, undated)),
    changes: clocks.length > 0 || tasks.length > 0 || ways.some((way) => standsElsewhere(registry, way, undated)),
  };
}

/** The migrations that lead one proceeding from its version to another, in order. */
interface Way {
  readonly proceeding: ProceedingState;
  readonly to: string;
  readonly steps: readonly ChartMigration[];
}

function wayOf(registry: Registry, proceeding: ProceedingState, to: string | undefined): readonly Way[] {
  const steps = to === undefined ? [] : registry.wayTo(proceeding, to);
  return to === undefined || steps.length === 0 ? [] : [{ proceeding, to, steps }];
}

function takeWay(registry: Registry, draft: Draft, { proceeding, steps }: Way): void {
  for (const step of steps) {
    const { chart } = registry.versionOf({ procedure: step.procedure, version: step.to });
    const newValueOf = (state: ProceedingState): ChartValue => {
      const value = step.value(draft.view, new ProceedingView(state));
      checkValue(chart, { id: state.id, value });
      return value;
    };
    const now = draft.view.proceeding(proceeding.id)?.state ?? proceeding;
    const valuesBefore = expiriesOf(now).map(({ seq, valueBefore }) => {
      const facts = now.facts.filter((fact) => fact.seq < seq);
      return { seq, value: newValueOf({ ...now, value: valueBefore, facts }) };
    });
    const value = newValueOf(now);
    const before = valuesBefore.length === 0 ? {} : { valuesBefore };
    draft.apply({ op: 'migrate', proceeding: proceeding.id, version: step.to, value, ...before });
  }
}

/** Recorded expiries, each with the value that an act in time would bring back. */
function expiriesOf({ facts }: ProceedingState): readonly { readonly seq: number; readonly valueBefore: ChartValue }[] {
  return facts.flatMap(({ seq, valueBefore }) => (valueBefore === undefined ? [] : [{ seq, valueBefore }]));
}

/** A region that the older chart did not have says something only once it has left its first state. */
function standsElsewhere(registry: Registry, { proceeding, to }: Way, after: CaseState): boolean {
  const { chart } = registry.versionOf({ procedure: proceeding.procedure, version: to });
  const before = { ...regionsOf(initialValue(chart)), ...regionsOf(proceeding.value) };
  return !isDeepStrictEqual(before, regionsOf(valueOf(after, proceeding.id)));
}

function comparison({ proceeding, to }: Way, after: CaseState): MigratedProceeding {
  const { id, version, value } = proceeding;
  return { proceeding: id, from: version, to, before: value, after: valueOf(after, id) };
}

function nameOf({ procedure, from, to }: ChartMigration): string {
  return `${procedure}@${from}→${to}`;
}

function entryOf(
  base: Pick<Entry, 'seq' | 'at' | 'recordedAt' | 'actor' | 'payload' | 'version'>,
  after: CaseState,
  known: Known,
  { draft, clocks, tasks }: { draft: Draft; clocks: readonly ClockState[]; tasks: readonly TaskState[] },
): Entry {
  return {
    ...base,
    kind: 'migration',
    command: COMMAND,
    proceeding: 'case',
    backEntry: false,
    people: [],
    versions: { ...known.versions, payload: PAYLOAD_VERSION, charts: chartVersions(after) },
    operations: draft.operations,
    clocks,
    tasks,
  };
}
