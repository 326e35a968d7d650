import type { ProcedureDefinition, Registry } from '#engine';

/** A node of a chart, as far as this page reads it. */
interface ChartNode {
  readonly path: readonly string[];
  readonly ownEvents: readonly string[];
  readonly states: Readonly<Record<string, ChartNode>>;
}

/** Chinese names of the states in which a command is accepted; empty when the charts do not bind it. */
export function statesAccepting(registry: Registry, command: string): readonly string[] {
  return [...registry.procedures.values()].flatMap((procedure) =>
    nodesOf(procedure.chart.root as unknown as ChartNode)
      .filter((node) => node.path.length > 0 && node.ownEvents.includes(command))
      .map((node) => nameOf(procedure, node.path)),
  );
}

function nodesOf(node: ChartNode): readonly ChartNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

function nameOf(procedure: ProcedureDefinition, path: readonly string[]): string {
  const words = procedure.states[path.join('.')] ?? procedure.states[`main.${path.join('.')}`];
  return words === undefined ? `${procedure.name}: ${path.join('.')}` : words.zh;
}
