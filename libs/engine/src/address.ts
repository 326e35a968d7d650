import type { CaseState, ProceedingState } from './case-state.js';
import { accepts } from './charting.js';
import type { Command } from './procedure.js';
import { moves, type RegisteredCommand, type Registry } from './registry.js';

/** Where a command goes. */
export type Address =
  | { readonly to: 'case'; readonly acceptors: readonly ProceedingState[] }
  | { readonly to: 'new'; readonly procedure: string; readonly id: string }
  | { readonly to: 'proceeding'; readonly proceeding: ProceedingState }
  | {
      readonly to: 'nowhere';
      readonly reason: 'not-accepted' | 'ambiguous' | 'unknown-proceeding';
      readonly meant: readonly ProceedingState[];
    };

/**
 * Finds the proceeding a command is for (general rule 9): the one it names, or the only one that accepts it.
 */
export function address(
  registry: Registry,
  state: CaseState,
  command: Command,
  registered: RegisteredCommand,
): Address {
  const { scope } = registered.definition;
  if (scope === 'named' && command.proceeding !== null && command.proceeding !== 'case') {
    return whicheverNamed(state, command.proceeding);
  }
  if (scope !== 'proceeding') {
    return { to: 'case', acceptors: acceptors(registry, state.proceedings, command.name) };
  }
  const kind = state.proceedings.filter((proceeding) => moves(registered, proceeding.procedure));
  if (registered.definition.opens === true) {
    const procedure = registered.procedure ?? '';
    return { to: 'new', procedure, id: `${procedure}#${String(kind.length + 1)}` };
  }
  return command.proceeding === null ? addressOnly(registry, kind, command) : addressNamed(registry, kind, command);
}

/** The proceeding with that id, whether or not its chart reacts. */
function whicheverNamed(state: CaseState, id: string): Address {
  const proceeding = state.proceedings.find((one) => one.id === id);
  return proceeding === undefined
    ? { to: 'nowhere', reason: 'unknown-proceeding', meant: [] }
    : { to: 'proceeding', proceeding };
}

function addressOnly(registry: Registry, kind: readonly ProceedingState[], command: Command): Address {
  const able = acceptors(registry, kind, command.name);
  const [only] = able;
  if (only === undefined) return { to: 'nowhere', reason: 'not-accepted', meant: kind };
  return able.length > 1 ? { to: 'nowhere', reason: 'ambiguous', meant: able } : { to: 'proceeding', proceeding: only };
}

function addressNamed(registry: Registry, kind: readonly ProceedingState[], command: Command): Address {
  const named = kind.find((proceeding) => proceeding.id === command.proceeding);
  if (named === undefined) return { to: 'nowhere', reason: 'unknown-proceeding', meant: kind };
  if (!accepts(registry.versionOf(named).chart, named.value, command.name)) {
    return { to: 'nowhere', reason: 'not-accepted', meant: [named] };
  }
  return { to: 'proceeding', proceeding: named };
}

function acceptors(registry: Registry, among: readonly ProceedingState[], event: string): readonly ProceedingState[] {
  return among.filter((proceeding) => accepts(registry.versionOf(proceeding).chart, proceeding.value, event));
}
