import type { Role } from './roles.js';
import type { Letter } from './access-file.js';
import type { Relation } from './relations.js';

/** One way to be an actor letter. */
export interface ActorGrant {
  readonly letter: Letter;
  readonly roles: readonly Role[];
  readonly relation: Relation;
  readonly substitutes: boolean;
  readonly article: string;
}

/** Who may give one command. */
export interface CommandGrant {
  readonly command: string;
  readonly by: readonly Letter[];
  readonly relation: Relation | null;
  readonly substitutes: boolean;
  readonly system: boolean;
  readonly article: string | null;
}

/** One way to hold a permission. */
export interface PermissionGrant {
  readonly permission: string;
  readonly roles: readonly Role[];
  readonly relation: Relation;
  readonly while: Readonly<Record<string, readonly string[]>>;
}

/** What a route asks: `open`, `signed-in`, `command`, or a permission. */
export interface RouteGrant {
  readonly route: string;
  readonly needs: string;
}

/** The permission that lists are filtered by. */
export const READ_CASE = 'case.read';

/** The whole table. Built once by `readAccessTable` and never changed. */
export class AccessTable {
  readonly letters: ReadonlyMap<Letter, readonly ActorGrant[]>;
  readonly commands: ReadonlyMap<string, CommandGrant>;
  readonly permissions: ReadonlyMap<string, readonly PermissionGrant[]>;
  readonly routes: ReadonlyMap<string, RouteGrant>;

  constructor(parts: {
    readonly actors: readonly ActorGrant[];
    readonly commands: readonly CommandGrant[];
    readonly permissions: readonly PermissionGrant[];
    readonly routes: readonly RouteGrant[];
  }) {
    this.letters = grouped(parts.actors, (grant) => grant.letter);
    this.commands = new Map(parts.commands.map((grant) => [grant.command, grant]));
    this.permissions = grouped(parts.permissions, (grant) => grant.permission);
    this.routes = new Map(parts.routes.map((grant) => [grant.route, grant]));
  }
}

function grouped<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}
