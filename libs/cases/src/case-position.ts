import { regionsOf, type CaseState, type ChartValue, type ProceedingState, type Registry } from '#engine';
import type { CaseStates } from './command-input.js';

/** Where a case stands, as lists show it. */
export interface CasePosition {
  /**
   * `<procedure>:<state>` of the leading proceeding of the main line: the last opened one that waits for somebody, else
   * the one that moved last. Measures, publicity, remedies and transfers run beside it and are read in `states`.
   */
  readonly status: string;
  /** Every `<procedure>:<state>`; regions besides `main` as `penalty.hearing:requested`. */
  readonly states: readonly string[];
  /** Earliest due date among running clocks, `YYYY-MM-DD`, and its rule. */
  readonly nextDue: string | null;
  readonly nextRule: string | null;
  /** Whether every proceeding stands in an ended state, or in one where only time passes (a penalty on show). */
  readonly ended: boolean;
}

/** Works out where a case stands. */
export function positionOf(registry: Registry, state: CaseState): CasePosition {
  const open = state.proceedings.filter((one) => !isAtRest(registry, one));
  const leading = onMainLine(registry, open).at(-1) ?? movedLast(onMainLine(registry, state.proceedings));
  const running = state.clocks.filter((clock) => clock.status === 'running' && clock.due !== null);
  const next = running.reduce<(typeof running)[number] | null>(
    (earliest, clock) => (earliest === null || (clock.due ?? '') < (earliest.due ?? '') ? clock : earliest),
    null,
  );
  return {
    status: leading === undefined ? '' : `${leading.procedure}:${regionsOf(leading.value)['main'] ?? ''}`,
    states: [...new Set(state.proceedings.flatMap(statesOf))],
    nextDue: next?.due?.slice(0, 10) ?? null,
    nextRule: next?.rule ?? null,
    ended: state.proceedings.length > 0 && open.length === 0,
  };
}

function onMainLine(registry: Registry, proceedings: readonly ProceedingState[]): readonly ProceedingState[] {
  return proceedings.filter(({ procedure }) => registry.procedure(procedure).beside !== true);
}

function movedLast(proceedings: readonly ProceedingState[]): ProceedingState | undefined {
  return proceedings.reduce<ProceedingState | undefined>(
    (last, one) => (last === undefined || one.enteredBy >= last.enteredBy ? one : last),
    undefined,
  );
}

/** States of every proceeding by region. */
export function caseStates(state: CaseState): CaseStates {
  return Object.fromEntries(state.proceedings.map((one) => [one.id, regionsOf(one.value)]));
}

function statesOf(proceeding: ProceedingState): readonly string[] {
  return Object.entries(regionsOf(proceeding.value)).map(([region, at]) =>
    region === 'main' ? `${proceeding.procedure}:${at}` : `${proceeding.procedure}.${region}:${at}`,
  );
}

interface ChartPlace {
  readonly tags: readonly string[];
  readonly states: Readonly<Record<string, ChartPlace>>;
}

/** Tags of states in which nobody has to do anything. */
const AT_REST = ['ended', 'resting'];

function isAtRest(registry: Registry, proceeding: ProceedingState): boolean {
  const root = registry.versionOf(proceeding).chart.root as unknown as ChartPlace;
  return isAtRestIn(root, proceeding.value);
}

function isAtRestIn(place: ChartPlace, value: ChartValue): boolean {
  const inner = typeof value === 'string' ? { [value]: '' } : value;
  return Object.entries(inner).some(([name, below]) => {
    const state = place.states[name];
    return state !== undefined && (state.tags.some((tag) => AT_REST.includes(tag)) || isAtRestIn(state, below));
  });
}
