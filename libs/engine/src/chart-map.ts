import type { Words } from '#kernel';
import { FACTS_CHANGED, type Chart } from './chart.js';

/** A chart as people draw it: its regions with their states, and every way between them. */
export interface ChartMap {
  /** Charts without regions have one, `main`. */
  readonly regions: readonly RegionMap[];
  /** Every signal that the chart gives off, also where it stays as it is. */
  readonly sends: readonly string[];
}

export interface RegionMap {
  readonly name: string;
  readonly initial: string;
  readonly states: readonly StateMap[];
  readonly moves: readonly ChartMove[];
}

interface StateMap {
  readonly name: string;
  readonly ended: boolean;
  /** Commands and signals that are recorded here without a change of state. */
  readonly stays: readonly string[];
  /** Signals given off by entering it. */
  readonly sends: readonly string[];
}

/** One way from a state to another. */
export interface ChartMove {
  readonly from: string;
  readonly to: string;
  /** The command or signal that leads there; null where the facts alone do. */
  readonly event: string | null;
  /** Whether it depends on the facts. */
  readonly guarded: boolean;
  /** On what, where the chart says it in words. */
  readonly when: Words | null;
  readonly sends: readonly string[];
}

interface ActionShape {
  readonly type?: unknown;
  readonly params?: { readonly name?: unknown };
}

interface TransitionShape {
  readonly target?: readonly { readonly key: string }[];
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
  readonly when?: Words;
}

interface NodeShape {
  readonly key: string;
  readonly type: string;
  readonly tags: readonly string[];
  readonly entry: readonly unknown[];
  readonly states: Readonly<Record<string, NodeShape>>;
  readonly initial: { readonly target: readonly { readonly key: string }[] };
  readonly transitions: ReadonlyMap<string, readonly TransitionShape[]>;
  readonly always?: readonly TransitionShape[];
}

/** Reads a chart for drawing. What a condition asks is code; only its words, where it has any, are told. */
export function mapOfChart(chart: Chart): ChartMap {
  const root = chart.root as unknown as NodeShape;
  const regions = root.type === 'parallel' ? Object.entries(root.states) : [['main', root] as const];
  const nodes = regions.flatMap(([, node]) => Object.values(node.states));
  return {
    regions: regions.map(([name, node]) => regionOf(name, node)),
    sends: [...new Set(nodes.flatMap(sentBy))],
  };
}

function sentBy(node: NodeShape): readonly string[] {
  const branches = [...node.transitions.values(), node.always ?? []].flat();
  return [...signalsOf(node.entry), ...branches.flatMap(({ actions }) => signalsOf(actions))];
}

function regionOf(name: string, node: NodeShape): RegionMap {
  const nodes = Object.values(node.states);
  return {
    name,
    initial: node.initial.target[0]?.key ?? '',
    states: nodes.map(stateOf),
    moves: nodes.flatMap(movesOf),
  };
}

function stateOf(node: NodeShape): StateMap {
  const stays = [...node.transitions].filter(([, branches]) => branches.some((branch) => targetOf(branch) === null));
  return {
    name: node.key,
    ended: node.tags.includes('ended'),
    stays: stays.map(([event]) => event),
    sends: signalsOf(node.entry),
  };
}

function movesOf(node: NodeShape): readonly ChartMove[] {
  const heard = [...node.transitions].flatMap(([event, branches]) =>
    branches.map((branch) => ({ event: event === FACTS_CHANGED ? null : event, branch })),
  );
  const alone = (node.always ?? []).map((branch) => ({ event: null, branch }));
  return [...heard, ...alone].flatMap(({ event, branch }) => {
    const to = targetOf(branch);
    if (to === null || to === node.key) return [];
    return [moveOf({ from: node.key, to, event }, branch)];
  });
}

function moveOf(way: Pick<ChartMove, 'from' | 'to' | 'event'>, branch: TransitionShape): ChartMove {
  return {
    ...way,
    guarded: branch.guard !== undefined,
    when: branch.when ?? null,
    sends: signalsOf(branch.actions),
  };
}

function targetOf(branch: TransitionShape): string | null {
  return branch.target?.[0]?.key ?? null;
}

function signalsOf(actions: readonly unknown[]): readonly string[] {
  return actions.flatMap((action) => {
    const { type, params } = (typeof action === 'object' && action !== null ? action : {}) as ActionShape;
    return type === 'signal' && typeof params?.name === 'string' ? [params.name] : [];
  });
}
