import type { CaseState, ChartValue, ProceedingState } from './case-state.js';
import { accepts } from './charting.js';
import { standingExpiry } from './late-entry.js';
import { moves, type Registry } from './registry.js';

/**
 * Whether a case could take a command where it stands, leaving aside requirements and who may give it. A state entered
 * by `clock.expire` also counts as the one before it: an act in time may still be entered (general rule 4).
 *
 * @param proceeding `penalty#1`, `case`, or null where none is named
 */
export function couldBeGiven(
  registry: Registry,
  state: CaseState,
  command: string,
  proceeding: string | null,
): boolean {
  const registered = registry.commands.get(command);
  if (registered === undefined || registered.definition.opensCase === true) return false;
  const { definition } = registered;
  if (definition.scope !== 'proceeding' && definition.needsAcceptor !== true) return true;
  if (definition.opens === true) return true;
  return state.proceedings
    .filter((one) => definition.scope !== 'proceeding' || moves(registered, one.procedure))
    .filter((one) => proceeding === null || proceeding === 'case' || proceeding === one.id)
    .some((one) => takes(registry, one, command));
}

function takes(registry: Registry, proceeding: ProceedingState, command: string): boolean {
  const { chart } = registry.versionOf(proceeding);
  return valuesOf(proceeding).some((value) => accepts(chart, value, command));
}

function valuesOf(proceeding: ProceedingState): readonly ChartValue[] {
  const before = standingExpiry(proceeding)?.valueBefore;
  return before === undefined ? [proceeding.value] : [proceeding.value, before];
}
