import { ENGINE_REQUIREMENTS, type Registry } from '#engine';

/** What the stories told of one step: one line of `anliu story --json`. */
export interface ToldStep {
  /** The command that was refused: the one given, or one that it handed on to another case. */
  readonly refused?: string | null;
  readonly unmet?: readonly string[];
  /** Commands that became facts by the step, in any case of the story. */
  readonly recorded?: readonly string[];
}

/**
 * Commands that nothing can refuse. They write down in another case what was decided in the first one, in the same
 * transaction; a refusal there would lose an act that was lawful here.
 */
export const NEVER_REFUSED: Readonly<Record<string, string>> = {
  'case.continuedIn': 'written into a case that was joined, split or handed over, by the act that did so',
  'case.fileSent': 'written into the case of the receiving bureau when the file is handed over',
  'case.fileReceived': 'written into the case of the old bureau when the file is received',
};

/** How often the stories carried a command out, and for which requirements it was refused. */
export interface Told {
  readonly command: string;
  readonly allowed: number;
  /** Ids of the unmet requirements of the engine; what the access table or the shape of a payload refuses is no refusal of the law. */
  readonly refusedFor: readonly string[];
}

/** Counts every command of the registry, those of the general rules among them. */
export function countTold(registry: Registry, steps: readonly ToldStep[]): readonly Told[] {
  const recorded = new Map<string, number>();
  const refused = new Map<string, Set<string>>();
  for (const step of steps) {
    for (const command of step.recorded ?? []) recorded.set(command, (recorded.get(command) ?? 0) + 1);
    if (typeof step.refused === 'string') {
      const so = refused.get(step.refused) ?? new Set();
      refused.set(step.refused, new Set([...so, ...(step.unmet ?? [])]));
    }
  }
  return [...registry.commands.keys()].map((command) => ({
    command,
    allowed: recorded.get(command) ?? 0,
    refusedFor: [...(refused.get(command) ?? [])].filter((id) => requirementsOf(registry, command).has(id)),
  }));
}

/** What `decide` asks of a command: its own requirements, those of the engine and the gates before every command. */
function requirementsOf(registry: Registry, command: string): ReadonlySet<string> {
  const { definition } = registry.commands.get(command) ?? {};
  const own = [...(definition?.requires ?? []), ...registry.parts.gates].map(({ id }) => id);
  return new Set([...own, ...Object.keys(ENGINE_REQUIREMENTS)]);
}
