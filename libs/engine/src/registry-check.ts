import type { ProcedureDefinition } from './procedure.js';
import type { RegistryParts } from './registry-parts.js';

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
    ...parts.procedures.flatMap((procedure) => chartFaults(parts, procedure, true)),
    ...(parts.olderVersions ?? []).flatMap((procedure) => chartFaults(parts, procedure, false)),
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
function migrationFaults({ procedures, olderVersions = [], migrations = [] }: RegistryParts): string[] {
  const known = new Set([...procedures, ...olderVersions].map(versionName));
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

/** `present`: an older version need not hear the commands that came after it. */
function chartFaults(parts: RegistryParts, procedure: ProcedureDefinition, present: boolean): string[] {
  const { name } = procedure;
  const known = new Set([
    ...commandNames(parts),
    ...parts.signals.map((signal) => signal.name),
    'clock.expire',
    'facts.changed',
  ]);
  const events = procedure.chart.events.filter((event: string) => event !== '*' && !known.has(event));
  const handled = new Set<string>(procedure.chart.events);
  const unheard = procedure.commands.filter(
    (command) => present && command.scope === 'proceeding' && command.opens !== true && !handled.has(command.name),
  );
  const deaf = parts.procedures
    .flatMap((one) => one.commands)
    .filter((command) => command.alsoMoves?.includes(name) === true && !handled.has(command.name));
  const states = stateNames(procedure.chart.root).filter((state) => procedure.states[state] === undefined);
  return [
    ...events.map((event: string) => `${name}: event ${event} is neither command nor signal`),
    ...[...unheard, ...deaf].map((command) => `${name}: no state accepts ${command.name}`),
    ...states.map((state) => `${name}: state ${state} has no name for people`),
  ];
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
