import type { Registry } from '#engine';
import { READ_CASE, type AccessTable, type CommandGrant } from './access-table.js';
import { isFilterable } from './case-scope.js';
import { ROLE_NAMES, type Role } from './roles.js';
import { TableFault } from './table-file.js';

/** Letters that stand for an outside fact (`O`): recorded by the handler, or by legal staff in remedies. */
const RECORDS_OUTSIDE_FACTS: readonly string[] = ['I', 'LS'];

/**
 * Checks the table against the procedures and routes of this build. The table may narrow what a procedure allows,
 * never widen it; nothing may be left out.
 *
 * @throws TableFault naming every command or route without an entry, every entry without a route, and every letter
 *   that the procedure does not give.
 */
export function checkAccess(table: AccessTable, registry: Registry, routes: readonly string[]): void {
  const faults = [
    ...[...registry.commands.keys()]
      .filter((name) => !table.commands.has(name))
      .map((name) => `commands.yaml: no entry for ${name}`),
    ...[...table.commands.values()].flatMap((grant) => commandFaults(grant, registry)),
    ...routes.filter((route) => !table.routes.has(route)).map((route) => `routes.yaml: no entry for ${route}`),
    ...[...table.routes.keys()]
      .filter((route) => !routes.includes(route))
      .map((route) => `routes.yaml: no route ${route}`),
    ...ROLE_NAMES.filter((role) => !seesNamedCases(table, role)).map(
      (role) => `permissions.yaml: lists show ${role} the cases that name him, so ${READ_CASE} must too`,
    ),
    ...(table.permissions.get(READ_CASE) ?? [])
      .filter((grant) => !isFilterable(grant.relation))
      .map((grant) => `permissions.yaml: lists cannot be filtered by ${grant.relation}`),
  ];
  if (faults.length > 0) throw new TableFault(faults);
}

function seesNamedCases(table: AccessTable, role: Role): boolean {
  return (table.permissions.get(READ_CASE) ?? []).some(
    (grant) => grant.relation === 'named' && grant.roles.includes(role),
  );
}

function commandFaults(grant: CommandGrant, registry: Registry): string[] {
  const registered = registry.commands.get(grant.command);
  // An entry of a procedure that this build does not have says nothing: taking a procedure out is one folder and one line.
  if (registered === undefined) return [];
  const lawful: readonly string[] = registered.definition.by;
  const wide = grant.by.filter(
    (letter) => !lawful.includes(letter) && !(lawful.includes('O') && RECORDS_OUTSIDE_FACTS.includes(letter)),
  );
  return wide.map(
    (letter) => `commands.yaml: ${grant.command} is not given by ${letter}, only by ${lawful.join(', ')}`,
  );
}
