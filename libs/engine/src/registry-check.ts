import type { ProcedureDefinition } from './procedure.js';
import { everyVersion, type RegistryParts } from './registry-parts.js';

/** A mistake in the tables that stops the boot; lists every mistake found. */
export class RegistryFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`the tables of procedures are at fault:\n- ${faults.join('\n- ')}`);
    this.name = 'RegistryFault';
  }
}

/**
 * Checks that the lists are complete: no doubled command, every signal of a chart declared,
 * every event of a chart a command, a signal or an expiry, every state named.
 */
export function checkRegistry(parts: RegistryParts): void {
  const faults = [
    ...doubled(commandNames(parts), 'command'),
    ...doubled(
      parts.signals.map((signal) => signal.name),
      'signal',
    ),
    ...doubled(
      parts.procedures.map((procedure) => procedure.name),
      'procedure',
    ),
    ...doubled(requirementFaults(parts), 'requirement'),
    ...doubled(
      [...new Set(parts.procedures.map(versionName)), ...(parts.olderVersions ?? []).map(versionName)],
      'version',
    ),
    ...everyVersion(parts).flatMap((procedure) => chartFaults(parts, procedure)),
    ...parts.procedures.flatMap((procedure) => deafnessFaults(parts, procedure)),
    ...migrationFaults(parts),
  ];
  if (faults.length > 0) throw new RegistryFault(faults);
}

const versionName = ({ name, version }: ProcedureDefinition): string => `${name}@${version}`;

function commandNames(parts: RegistryParts): string[] {
  return [...parts.procedures, ...parts.generalRules].flatMap((room) => room.commands.map((command) => command.name));
}

/** A requirement id may be used by many commands but must mean one thing. */
function requirementFaults(parts: RegistryParts): string[] {
  const meanings = new Map<string, string>();
  const clashes: string[] = [];
  for (const command of [...parts.procedures, ...parts.generalRules].flatMap((room) => room.commands)) {
    for (const requirement of command.requires) {
      const known = meanings.get(requirement.id);
      if (known !== undefined && known !== requirement.sentence.en) clashes.push(requirement.id, requirement.id);
      meanings.set(requirement.id, requirement.sentence.en);
    }
  }
  return clashes;
}

/** Every older version has one way to the next, and every way leads from a version to the one after it. */
function migrationFaults(parts: RegistryParts): string[] {
  const { olderVersions = [], migrations = [] } = parts;
  const known = new Set(everyVersion(parts).map(versionName));
  const ways = migrations.map(({ procedure, from }) => `${procedure}@${from}`);
  const stuck = olderVersions.map(versionName).filter((one) => !ways.includes(one));
  const nowhere = migrations.flatMap(({ procedure, from, to }) =>
    [from, to].map((version) => `${procedure}@${version}`).filter((one) => !known.has(one)),
  );
  return [
    ...doubled(ways, 'migration'),
    ...stuck.map((one) => `no migration leads from ${one}`),
    ...nowhere.map((one) => `a migration names ${one}, which is not there`),
  ];
}

function chartFaults(parts: RegistryParts, procedure: ProcedureDefinition): string[] {
  const { name } = procedure;
  const known = new Set([
    ...commandNames(parts),
    ...parts.signals.map((signal) => signal.name),
    'clock.expire',
    'facts.changed',
  ]);
  const events = procedure.chart.events.filter((event: string) => event !== '*' && !known.has(event));
  const states = stateNames(procedure.chart.root).filter((state) => procedure.states[state] === undefined);
  return [
    ...events.map((event: string) => `${name}: event ${event} is neither command nor signal`),
    ...states.map((state) => `${name}: state ${state} has no name for people`),
  ];
}

/** Commands that no state hears. Asked of present versions only: an older one need not hear what came after it. */
function deafnessFaults(parts: RegistryParts, { name, commands, chart }: ProcedureDefinition): string[] {
  const handled = new Set<string>(chart.events);
  const own = commands.filter(({ scope, opens }) => scope === 'proceeding' && opens !== true);
  const others = parts.procedures
    .flatMap((one) => one.commands)
    .filter(({ alsoMoves }) => alsoMoves?.includes(name) === true);
  return [...own, ...others]
    .filter((command) => !handled.has(command.name))
    .map((command) => `${name}: no state accepts ${command.name}`);
}

interface Node {
  readonly type: string;
  readonly states: Readonly<Record<string, Node>>;
}

function stateNames(root: Node): string[] {
  if (root.type !== 'parallel') return Object.keys(root.states).map((state) => `main.${state}`);
  return Object.entries(root.states).flatMap(([region, node]) =>
    Object.keys(node.states).map((state) => `${region}.${state}`),
  );
}

function doubled(names: readonly string[], what: string): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return [...twice].map((name) => `${what} ${name} is listed twice`);
}
