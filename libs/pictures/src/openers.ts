import type { ProcedureDefinition, Registry } from '#engine';

/** Commands and signals that open a proceeding of a procedure. */
export function openersOf(registry: Registry, procedure: ProcedureDefinition): readonly string[] {
  const commands = procedure.commands.filter(({ opens }) => opens === true).map(({ name }) => name);
  const signals = [...registry.signals.values()].filter(({ to }) =>
    to.some(
      (receiver) =>
        receiver.procedure === procedure.name && (receiver.opens === true || receiver.opensEach !== undefined),
    ),
  );
  return [...new Set([...commands, ...signals.map(({ name }) => name)])];
}
