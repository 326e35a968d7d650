import {
  defineChart,
  type Chart,
  type ChartNode,
  type ClockDeclaration,
  type CommandDefinition,
  type ProcedureDefinition,
  type RegistryParts,
} from '#engine';

/** Changes one command wherever it is listed. */
function onCommand(
  parts: RegistryParts,
  name: string,
  change: (command: CommandDefinition) => CommandDefinition,
): RegistryParts {
  let changed = 0;
  const each = (command: CommandDefinition): CommandDefinition => {
    if (command.name !== name) return command;
    changed += 1;
    return change(command);
  };
  const planted = {
    ...parts,
    procedures: parts.procedures.map((one) => ({ ...one, commands: one.commands.map(each) })),
    generalRules: parts.generalRules.map((one) => ({ ...one, commands: one.commands.map(each) })),
  };
  if (changed !== 1) throw new Error(`there is no command ${name} to plant a fault in`);
  return planted;
}

/** Takes one requirement away from one command. */
export function without(command: string, requirement: string) {
  return (parts: RegistryParts): RegistryParts =>
    onCommand(parts, command, (one) => {
      const requires = one.requires.filter(({ id }) => id !== requirement);
      if (requires.length === one.requires.length) throw new Error(`${command} has no requirement ${requirement}`);
      return { ...one, requires };
    });
}

/** Takes away what a command does beside recording its fact. */
export function withoutEffects(command: string) {
  return (parts: RegistryParts): RegistryParts =>
    onCommand(
      parts,
      command,
      (one) =>
        Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'effects')) as unknown as CommandDefinition,
    );
}

/** Takes away a requirement of every command. */
export function withoutGate(requirement: string) {
  return (parts: RegistryParts): RegistryParts => ({
    ...parts,
    gates: parts.gates.filter(({ id }) => id !== requirement),
  });
}

/** Takes away a task. */
export function withoutTask(procedure: string, task: string) {
  return (parts: RegistryParts): RegistryParts =>
    onProcedure(parts, procedure, (one) => ({ ...one, tasks: kept(one.tasks, (each) => each.task !== task, task) }));
}

/** Takes away a task of the general rules. */
export function withoutCaseTask(task: string) {
  return (parts: RegistryParts): RegistryParts => ({
    ...parts,
    generalRules: parts.generalRules.map(({ tasks, ...rule }) => ({
      ...rule,
      ...(tasks === undefined ? {} : { tasks: tasks.filter((each) => each.task !== task) }),
    })),
  });
}

/** Takes away a clock. */
export function withoutClock(procedure: string, rule: string) {
  return (parts: RegistryParts): RegistryParts =>
    onProcedure(parts, procedure, (one) => ({ ...one, clocks: kept(one.clocks, (each) => each.rule !== rule, rule) }));
}

/** A clock that nothing stops. */
export function withoutStop(procedure: string, rule: string) {
  return (parts: RegistryParts): RegistryParts =>
    onProcedure(parts, procedure, (one) => ({
      ...one,
      clocks: one.clocks.map((each) => (each.rule === rule ? unstopped(each) : each)),
    }));
}

function unstopped(clock: ClockDeclaration): ClockDeclaration {
  return {
    ...clock,
    wanted: (view, self) => clock.wanted(view, self).map(({ stoppedBy: _none, ...wanted }) => wanted),
  };
}

/** A signal that one of its receivers does not get. */
export function withoutReceiver(signal: string, procedure: string) {
  return (parts: RegistryParts): RegistryParts => ({
    ...parts,
    signals: parts.signals.map((one) =>
      one.name === signal ? { ...one, to: one.to.filter((receiver) => receiver.procedure !== procedure) } : one,
    ),
  });
}

/** Leads a transition of a chart elsewhere. `path` names the node, region by region. */
export function redirected(procedure: string, path: readonly string[], event: string, target: string) {
  return (parts: RegistryParts): RegistryParts =>
    onProcedure(parts, procedure, (one) => ({
      ...one,
      chart: rewritten(one.chart, path, (node) => ({ ...node, on: { ...node.on, [event]: target } })),
    }));
}

/** Takes the transitions away that a state makes by itself. */
export function withoutAlways(procedure: string, path: readonly string[]) {
  return (parts: RegistryParts): RegistryParts =>
    onProcedure(parts, procedure, (one) => ({
      ...one,
      chart: rewritten(one.chart, path, ({ always: _none, ...node }) => node),
    }));
}

/** Takes away what a state does when it is entered. */
export function withoutEntry(procedure: string, path: readonly string[]) {
  return (parts: RegistryParts): RegistryParts =>
    onProcedure(parts, procedure, (one) => ({
      ...one,
      chart: rewritten(one.chart, path, ({ entry: _none, ...node }) => node),
    }));
}

function rewritten(chart: Chart, path: readonly string[], change: (node: ChartNode) => ChartNode): Chart {
  const config = chart.config as unknown as ChartNode & { readonly id: string };
  return defineChart({ ...at(config, path, change), id: config.id });
}

function at(node: ChartNode, path: readonly string[], change: (node: ChartNode) => ChartNode): ChartNode {
  const [first, ...rest] = path;
  if (first === undefined) return change(node);
  const child = node.states?.[first];
  if (child === undefined) throw new Error(`the chart has no ${first}`);
  return { ...node, states: { ...node.states, [first]: at(child, rest, change) } };
}

function onProcedure(
  parts: RegistryParts,
  name: string,
  change: (procedure: ProcedureDefinition) => ProcedureDefinition,
): RegistryParts {
  if (!parts.procedures.some((one) => one.name === name)) throw new Error(`there is no procedure ${name}`);
  return { ...parts, procedures: parts.procedures.map((one) => (one.name === name ? change(one) : one)) };
}

function kept<One>(all: readonly One[], keep: (one: One) => boolean, name: string): readonly One[] {
  const left = all.filter(keep);
  if (left.length === all.length) throw new Error(`there is no ${name} to take away`);
  return left;
}
