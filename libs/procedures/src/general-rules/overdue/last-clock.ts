import type { ClockState, StepView } from '#engine';

/** The last clock of a rule in the proceeding meant, whether it still runs or not. */
export function lastClock({ view, self }: Pick<StepView, 'view' | 'self'>, rule: string): ClockState | undefined {
  return view.state.clocks.filter((clock) => clock.rule === rule && clock.proceeding === self?.id).at(-1);
}
