import { createActor, type AnyMachineSnapshot, type EventObject } from 'xstate';
import type { ChartValue, Fact, ProceedingState } from './case-state.js';
import { type CaseView, ProceedingView } from './case-view.js';
import { FACTS_CHANGED, type Chart, type ChartContext } from './chart.js';
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
  readonly always?: readonly { readonly guard?: unknown }[];
}

type Guard = (args: { readonly context: ChartContext; readonly event: EventObject }) => boolean;

/** What a value of a chart hears, and the conditions of the transitions it may make by itself; `null`: without condition. */
interface Situation {
  readonly events: ReadonlySet<string>;
  readonly eventless: readonly (Guard | null)[];
}

/** The situation of a value is the same for every case, so it is worked out once. */
const situations = new WeakMap<Chart, Map<string, Situation>>();

/** Events that the present states accept. */
export function acceptedEvents(chart: Chart, value: ChartValue): ReadonlySet<string> {
  return situationOf(chart, value).events;
}

export function accepts(chart: Chart, value: ChartValue, event: string): boolean {
  return situationOf(chart, value).events.has(event);
}

/**
 * Whether a chart would move by itself, now that facts changed. Only the conditions of its present states are asked:
 * most charts of a case stay where they are, and restoring each of them would cost more than everything else.
 */
export function movesByItself(chart: Chart, proceeding: ProceedingState, view: CaseView): boolean {
  const { eventless } = situationOf(chart, proceeding.value);
  if (eventless.length === 0) return false;
  checkValue(chart, proceeding);
  const context: ChartContext = { view, self: new ProceedingView(proceeding), fact: null };
  return eventless.some((guard) => guard === null || guard({ context, event: { type: FACTS_CHANGED } }));
}

/** Sends one event. The fact is already in the view. */
export function move(
  chart: Chart,
  proceeding: ProceedingState,
  view: CaseView,
  event: { type: string; fact: Fact | null },
): Movement {
  const before = restore(chart, proceeding, { view, self: new ProceedingView(proceeding), fact: event.fact });
  const actor = inertOf(chart);
  actor.signals = [];
  const after = chart.transition(before, { type: event.type }, actor.scope) as AnyMachineSnapshot;
  const { signals } = actor;
  const value = after.value as ChartValue;
  return { value, moved: !sameValue(value, proceeding.value), signals };
}

/** The value a chart starts with; states entered later by `always` are found by the first event. */
export function initialValue(chart: Chart): ChartValue {
  return initialOf(chart.root);
}

interface InitialNode {
  readonly type: string;
  readonly states: Readonly<Record<string, InitialNode>>;
  readonly initial: { readonly target: readonly { readonly key: string }[] };
}

function initialOf(node: InitialNode): ChartValue {
  if (node.type === 'parallel') {
    return Object.fromEntries(Object.entries(node.states).map(([region, inner]) => [region, initialOf(inner)]));
  }
  const key = node.initial.target[0]?.key ?? '';
  const inner = node.states[key];
  if (inner === undefined) throw new Error('a chart without an initial state');
  return inner.type === 'atomic' ? key : { [key]: initialOf(inner) };
}

/**
 * Checks that a stored value names a state of the chart, one in every region and none beside them. XState itself fills
 * a missing region in silence.
 */
export function checkValue(chart: Chart, proceeding: Pick<ProceedingState, 'id' | 'value'>): void {
  if (!fits(chart.root, proceeding.value)) {
    throw new SnapshotMismatch(proceeding.id, proceeding.value);
  }
}

interface ChartPlace {
  readonly type: string;
  readonly states: Readonly<Record<string, ChartPlace>>;
}

function fits(place: ChartPlace, value: ChartValue): boolean {
  if (typeof value === 'string') return place.type === 'compound' && place.states[value]?.type === 'atomic';
  const named = Object.keys(value);
  const expected = place.type === 'parallel' ? Object.keys(place.states) : named.slice(0, 1);
  if (named.length === 0 || named.length !== expected.length) return false;
  return expected.every((name) => {
    const [inner, below] = [place.states[name], value[name]];
    return inner !== undefined && below !== undefined && fits(inner, below);
  });
}

function restore(chart: Chart, proceeding: ProceedingState, context: ChartContext): AnyMachineSnapshot {
  checkValue(chart, proceeding);
  return chart.resolveState({ value: proceeding.value, context: context });
}

function situationOf(chart: Chart, value: ChartValue): Situation {
  let known = situations.get(chart);
  if (known === undefined) {
    known = new Map();
    situations.set(chart, known);
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  let situation = known.get(text);
  if (situation === undefined) {
    situation = workOut(chart, value);
    known.set(text, situation);
  }
  return situation;
}

/** A value that does not fit is never kept, so it is refused each time. */
function workOut(chart: Chart, value: ChartValue): Situation {
  checkValue(chart, { id: chart.id, value });
  const snapshot = chart.resolveState({ value: value, context: {} }) as AnyMachineSnapshot;
  const nodes = (snapshot as unknown as { _nodes: readonly ActiveNode[] })._nodes;
  return {
    events: new Set(nodes.flatMap((node) => node.ownEvents)),
    eventless: nodes.flatMap((node) => (node.always ?? []).map(({ guard }) => guardOf(guard))),
  };
}

/** Charts are written by `defineChart`, which takes conditions as plain functions only. */
function guardOf(guard: unknown): Guard | null {
  if (guard === undefined) return null;
  if (typeof guard !== 'function') throw new Error('a chart with a condition that is no function');
  return guard as Guard;
}

/** What a chart takes as the surroundings of a transition. */
type ChartScope = Parameters<Chart['transition']>[2];

/** What XState wants around a pure transition, and where the signals of the present one go. */
interface Inert {
  readonly scope: ChartScope;
  signals: string[];
}

/** Charts spawn nothing and transitions are never nested, so one inert actor a chart serves every step. */
const inert = new WeakMap<Chart, Inert>();

function inertOf(chart: Chart): Inert {
  let known = inert.get(chart);
  if (known === undefined) {
    known = inertActor(chart);
    inert.set(chart, known);
  }
  return known;
}

function inertActor(chart: Chart): Inert {
  const self = createActor(chart);
  const scope: ChartScope = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: () => undefined,
    defer: () => undefined,
    stopChild: () => undefined,
    emit: () => undefined,
    actionExecutor: ({ type, params }) => {
      if (type === 'signal') made.signals.push((params as { name: string }).name);
    },
  };
  const made: Inert = { scope, signals: [] };
  return made;
}
