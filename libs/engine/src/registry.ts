import type { ProceedingState } from './case-state.js';
import type {
  ChartMigration,
  CommandDefinition,
  FormDeclaration,
  ProcedureDefinition,
  SignalDeclaration,
} from './procedure.js';
import { checkRegistry } from './registry-check.js';
import { everyVersion, type RegistryParts } from './registry-parts.js';

export interface RegisteredCommand {
  readonly definition: CommandDefinition;
  /** Procedure, or null for general rules. */
  readonly procedure: string | null;
}

/** Whether a command can move proceedings of a procedure: its own, or one that takes it as well. */
export function moves({ definition, procedure }: RegisteredCommand, of: string): boolean {
  return procedure === of || definition.alsoMoves?.includes(of) === true;
}

/** The closed list of procedures, commands and signals. */
export class Registry {
  readonly commands: ReadonlyMap<string, RegisteredCommand>;
  readonly procedures: ReadonlyMap<string, ProcedureDefinition>;
  readonly signals: ReadonlyMap<string, SignalDeclaration>;
  /** Every version of every procedure, by `name@version`. */
  readonly versions: ReadonlyMap<string, ProcedureDefinition>;
  private readonly forms: ReadonlyMap<string, readonly FormDeclaration[]>;

  constructor(readonly parts: RegistryParts) {
    checkRegistry(parts);
    this.procedures = new Map(parts.procedures.map((procedure) => [procedure.name, procedure]));
    this.forms = groupForms(parts);
    this.versions = new Map(everyVersion(parts).map((one) => [versionKey(one.name, one.version), one]));
    this.signals = new Map(parts.signals.map((signal) => [signal.name, signal]));
    this.commands = new Map<string, RegisteredCommand>([
      ...parts.procedures.flatMap((procedure) =>
        procedure.commands.map((definition): [string, RegisteredCommand] => [
          definition.name,
          { definition, procedure: procedure.name },
        ]),
      ),
      ...parts.generalRules.flatMap((rule) =>
        rule.commands.map((definition): [string, RegisteredCommand] => [
          definition.name,
          { definition, procedure: null },
        ]),
      ),
    ]);
  }

  /** Forms that a command or signal makes. */
  formsOf(command: string): readonly FormDeclaration[] {
    return this.forms.get(command) ?? [];
  }

  /** Throws when there is none: a stored case names a procedure this build does not have. */
  procedure(name: string): ProcedureDefinition {
    const found = this.procedures.get(name);
    if (found === undefined) throw new Error(`no procedure ${name} in this build`);
    return found;
  }

  /**
   * The version of a procedure that a proceeding runs on.
   * Throws when this build lacks it: a stored case names a version whose folder was taken away.
   */
  versionOf({ procedure, version }: Pick<ProceedingState, 'procedure' | 'version'>): ProcedureDefinition {
    const found = this.versions.get(versionKey(procedure, version));
    if (found === undefined) throw new Error(`no version ${version} of ${procedure} in this build`);
    return found;
  }

  /**
   * The written migrations that lead a proceeding from its version to another, in order.
   * None where it is there already, or where no way leads there.
   */
  wayTo({ procedure, version }: Pick<ProceedingState, 'procedure' | 'version'>, to: string): readonly ChartMigration[] {
    const steps: ChartMigration[] = [];
    for (let at = version; at !== to;) {
      const step = (this.parts.migrations ?? []).find((one) => one.procedure === procedure && one.from === at);
      if (step === undefined || steps.includes(step)) return [];
      steps.push(step);
      at = step.to;
    }
    return steps;
  }

  /** Whether a command belongs to a procedure that is known by name but not built yet. */
  isUnavailable(command: string): boolean {
    return this.parts.unavailable?.some((name) => command === name || command.startsWith(`${name}.`)) === true;
  }
}

const versionKey = (procedure: string, version: string): string => `${procedure}@${version}`;

function groupForms(parts: RegistryParts): ReadonlyMap<string, readonly FormDeclaration[]> {
  const grouped = new Map<string, FormDeclaration[]>();
  for (const form of [...parts.procedures, ...parts.generalRules].flatMap((room) => room.forms ?? [])) {
    grouped.set(form.command, [...(grouped.get(form.command) ?? []), form]);
  }
  return grouped;
}
