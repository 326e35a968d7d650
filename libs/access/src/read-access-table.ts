import { ActorsFile, CommandsFile, PermissionsFile, RoutesFile, type CommandRow } from './access-file.js';
import { AccessTable, READ_CASE, type CommandGrant } from './access-table.js';
import { readTableFile, TableFault } from './table-file.js';

/** Text of the four files of `config/access/`. */
export interface AccessTexts {
  readonly actors: string;
  readonly commands: string;
  readonly permissions: string;
  readonly routes: string;
}

const ROUTE_NEEDS = ['open', 'signed-in', 'command'];

/**
 * Reads the access table.
 *
 * @throws TableFault naming file, line and reason: unknown roles or relations, doubled rows, a route that asks a
 *   permission nobody holds, a list permission bound to a state.
 */
export function readAccessTable(texts: AccessTexts): AccessTable {
  const { actors } = readTableFile('actors.yaml', texts.actors, ActorsFile);
  const { commands } = readTableFile('commands.yaml', texts.commands, CommandsFile);
  const { permissions } = readTableFile('permissions.yaml', texts.permissions, PermissionsFile);
  const { routes } = readTableFile('routes.yaml', texts.routes, RoutesFile);
  const table = new AccessTable({
    actors,
    commands: commands.map(grantOf),
    permissions: permissions.map(({ permission, roles, relation, ...row }) => ({
      permission,
      roles,
      relation,
      while: row.while ?? {},
    })),
    routes,
  });
  const faults = [
    ...doubled(commands.map((row) => row.command)).map((name) => `commands.yaml: ${name} stands twice`),
    ...doubled(routes.map((row) => row.route)).map((name) => `routes.yaml: ${name} stands twice`),
    ...commands
      .filter((row) => (row.by.length === 0) !== (row.system === true))
      .map((row) => `commands.yaml: ${row.command} is given by nobody`),
    ...commands.flatMap((row) =>
      row.by
        .filter((letter) => !table.letters.has(letter))
        .map((letter) => `commands.yaml: ${row.command}: nobody is ${letter}`),
    ),
    ...routes
      .filter((row) => !ROUTE_NEEDS.includes(row.needs) && !table.permissions.has(row.needs))
      .map((row) => `routes.yaml: ${row.route}: nobody holds ${row.needs}`),
    ...permissions
      .filter((row) => row.permission === READ_CASE && row.while !== undefined)
      .map(() => `permissions.yaml: ${READ_CASE} filters lists and cannot depend on a state`),
  ];
  if (faults.length > 0) throw new TableFault(faults);
  return table;
}

function grantOf(row: CommandRow): CommandGrant {
  return {
    command: row.command,
    by: row.by,
    relation: row.relation ?? null,
    substitutes: row.substitutes !== 'never',
    system: row.system ?? false,
    article: row.article ?? null,
  };
}

function doubled(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
