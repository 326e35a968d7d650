import type { Words } from '#kernel';
import { setup, type AnyStateMachine } from 'xstate';
import type { ActorStamp, Fact } from './case-state.js';
import type { CaseView, ProceedingView } from './case-view.js';

/**
 * What guards may read. The newest fact is already in the view when a guard runs,
 * so a chart branches on facts and never on the event's own data.
 */
export interface ChartContext {
  readonly view: CaseView;
  readonly self: ProceedingView;
  /** The fact that moves the chart now; null when other facts of the case changed. */
  readonly fact: Fact | null;
}

interface ChartEvent {
  readonly type: string;
}

/** Sent to every open proceeding after facts of the case changed, so that eventless transitions are looked at. */
export const FACTS_CHANGED = 'facts.changed';

const machineSetup = setup({
  types: { context: {} as ChartContext, events: {} as ChartEvent },
  actions: {
    signal: (_, _params: { name: string }) => undefined,
    noted: () => undefined,
  },
});

type ChartAction = 'noted' | { readonly type: 'signal'; readonly params: { readonly name: string } };

/** Where an event leads, under which condition, giving off which signals. */
export interface ChartBranch {
  readonly target?: string;
  readonly guard?: (args: { readonly context: ChartContext }) => boolean;
  /** What the guard asks, for people who look at the picture of the chart. */
  readonly when?: Words;
  readonly actions?: ChartAction | readonly ChartAction[];
}

export type ChartTransition = string | ChartBranch | readonly ChartBranch[];

/** One state, or one region of a parallel chart. */
export interface ChartNode {
  readonly type?: 'parallel';
  readonly initial?: string;
  readonly tags?: 'ended' | 'resting';
  readonly entry?: ChartAction | readonly ChartAction[];
  readonly on?: Readonly<Record<string, ChartTransition>>;
  readonly always?: ChartBranch | readonly ChartBranch[];
  readonly states?: Readonly<Record<string, ChartNode>>;
}

export type Chart = AnyStateMachine;

/**
 * The only way to write a chart: an XState machine without timers, invoked actors and final states.
 * `signal` hands a signal to the engine; `noted` marks a command as accepted without a change of state.
 */
export function defineChart(config: ChartNode & { readonly id: string }): Chart {
  const machine = { ...config, context: {} as ChartContext };
  return machineSetup.createMachine(machine);
}

/** Transitions that record a fact and leave the state as it is. */
export function stays(...commands: readonly string[]): Record<string, { actions: 'noted' }> {
  return Object.fromEntries(commands.map((command) => [command, { actions: 'noted' as const }]));
}

/** An entry or transition action that emits a signal. */
export function emit(name: string): { type: 'signal'; params: { name: string } } {
  return { type: 'signal', params: { name } };
}

/** The actor of acts that the law itself brings about. */
export const SYSTEM_ACTOR: ActorStamp = { person: 'system', name: '系统', unit: '', role: 'system' };
