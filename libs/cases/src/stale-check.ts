import type { Command, Decision, Known, Registry } from '#engine';
import type { CaseState } from '#engine';
import { CommandStale } from './cases-errors.js';
import { EVERYTHING, readsOf } from './requirement-reads.js';
import type { OpenStep } from './step-store.port.js';
import { touchedBy } from './touched.js';

/** A command that was decided on a case, and the version its actor saw. */
export interface DecidedOn {
  readonly state: CaseState;
  readonly command: Command;
  readonly known: Known;
  readonly decision: Decision;
  readonly expectedVersion: number;
}

/**
 * Refuses a command whose ground has moved: something since `expectedVersion` touched the proceeding it moves
 * or a fact that its requirements read. What else happened meanwhile does not matter.
 * @throws CommandStale with everything that happened meanwhile
 */
export async function refuseStale(registry: Registry, step: OpenStep, decided: DecidedOn): Promise<void> {
  const { state, expectedVersion } = decided;
  if (state.version === expectedVersion) return;
  if (expectedVersion > state.version) throw new CommandStale(state.version, []);
  const meanwhile = await step.entriesAfter(state.id, expectedVersion);
  const ground = groundOf(registry, decided);
  const moved = meanwhile.some(({ touched }) => ground.has(EVERYTHING) || touched.some((one) => ground.has(one)));
  if (moved) throw new CommandStale(state.version, meanwhile);
}

function groundOf(registry: Registry, { state, command, known, decision }: DecidedOn): ReadonlySet<string> {
  const proceeding = decision.outcome === 'moved' ? decision.entry.proceeding : command.proceeding;
  const ground = new Set(readsOf(registry, state, { command, known, proceeding }));
  const named = decision.outcome === 'refused' ? decision.proceeding : proceeding;
  if (named !== null && named !== 'case') ground.add(`proceeding:${named}`);
  if (decision.outcome !== 'moved') return ground;
  for (const one of touchedBy(decision.entry.operations)) if (one.startsWith('proceeding:')) ground.add(one);
  return ground;
}
