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

export interface ChartEvent {
  readonly type: string;
}

/** Sent to every open proceeding after facts of the case changed, so that eventless transitions are looked at. */
export const FACTS_CHANGED = 'facts.changed';

/**
 * The only way to write a chart: no timers, no invoked actors, no final states.
 * `signal` hands a signal to the engine; `noted` marks a command as accepted without a change of state.
 */
export const chartSetup = setup({
  types: { context: {} as ChartContext, events: {} as ChartEvent },
  actions: {
    signal: (_, _params: { name: string }) => undefined,
    noted: () => undefined,
  },
});

export type Chart = AnyStateMachine;

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
