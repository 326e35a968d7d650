import { transition, type AnyMachineSnapshot, type EventObject } from 'xstate';
import type { ChartValue, Fact, ProceedingState } from './case-state.js';
import { CaseView, ProceedingView } from './case-view.js';
import type { Chart, ChartContext } from './chart.js';
import { sameValue } from './chart-value.js';

/** Where a chart went and which signals it emitted on the way. */
export interface Movement {
  readonly value: ChartValue;
  readonly moved: boolean;
  readonly signals: readonly string[];
}

/** Thrown when a stored value does not fit its chart: a region is missing or a state is gone. */
export class SnapshotMismatch extends Error {
  constructor(proceeding: string, value: ChartValue) {
    super(`snapshot ${JSON.stringify(value)} of ${proceeding} does not fit its chart`);
    this.name = 'SnapshotMismatch';
  }
}

interface ActiveNode {
  readonly ownEvents: readonly string[];
  readonly always?: readonly unknown[];
}

/** Active state nodes of a value are the same for every case, so they are worked out once. */
const activeNodes = new WeakMap<Chart, Map<string, readonly ActiveNode[]>>();

/** Events that the present states accept. */
export function acceptedEvents(chart: Chart, value: ChartValue): ReadonlySet<string> {
  return new Set(nodesOf(chart, value).flatMap((node) => node.ownEvents));
}

export function accepts(chart: Chart, value: ChartValue, event: string): boolean {
  return nodesOf(chart, value).some((node) => node.ownEvents.includes(event));
}

/** Whether any present state may move by itself when facts change. */
export function mayMoveByItself(chart: Chart, value: ChartValue): boolean {
  return nodesOf(chart, value).some((node) => (node.always?.length ?? 0) > 0);
}

/** Sends one event. The fact is already in the view. */
export function move(chart: Chart, proceeding: ProceedingState, view: CaseView, event: { type: string; fact: Fact | null }): Movement {
  const before = restore(chart, proceeding, { view, self: new ProceedingView(proceeding), fact: event.fact });
  const [after, actions] = transition(chart, before, { type: event.type } as EventObject);
  const value = (after as AnyMachineSnapshot).value as ChartValue;
  const signals = (actions as readonly { type: string; params?: unknown }[])
    .filter((action) => action.type === 'signal')
    .map((action) => (action.params as { name: string }).name);
  return { value, moved: !sameValue(value, proceeding.value), signals };
}

/** Checks that a stored value names a state in every region of the chart. XState itself fills a missing region in silence. */
export function checkValue(chart: Chart, proceeding: Pick<ProceedingState, 'id' | 'value'>): void {
  if (chart.root.type !== 'parallel') return;
  const regions = Object.keys(chart.root.states);
  const value = proceeding.value;
  if (typeof value === 'string' || regions.some((region) => value[region] === undefined)) {
    throw new SnapshotMismatch(proceeding.id, value);
  }
}

function restore(chart: Chart, proceeding: ProceedingState, context: ChartContext): AnyMachineSnapshot {
  checkValue(chart, proceeding);
  return chart.resolveState({ value: proceeding.value as never, context: context as never });
}

function nodesOf(chart: Chart, value: ChartValue): readonly ActiveNode[] {
  let known = activeNodes.get(chart);
  if (known === undefined) {
    known = new Map();
    activeNodes.set(chart, known);
  }
  const text = JSON.stringify(value);
  let nodes = known.get(text);
  if (nodes === undefined) {
    const snapshot = chart.resolveState({ value: value as never, context: {} as never }) as AnyMachineSnapshot;
    nodes = (snapshot as unknown as { _nodes: readonly ActiveNode[] })._nodes;
    known.set(text, nodes);
  }
  return nodes;
}
