import type { PostKnown } from '#engine';
import { READ_CASE, type PermissionGrant } from './access-table.js';
import { readingPosts, type Access } from './authorise.js';
import type { Standing } from './organisation.js';
import type { Relation } from './relations.js';
import type { UnitTree } from './unit-tree.js';

/**
 * The cases a person may see, as a filter that a database can apply: the person is not recused, and the case's handling
 * unit is one of `units`, or the person handles it, or the case names the person (former handler, reviewer, host).
 */
export interface CaseScope {
  /** Handling units, each by itself: what is below them is listed too. */
  readonly units: readonly string[];
  /** The person, or empty where the table grants nothing. */
  readonly handlerOf: string;
  readonly namedIn: string;
}

/** The handling units whose cases a relation opens; relations that a list cannot be filtered by are not here. */
const UNITS_OF: Partial<Record<Relation, (tree: UnitTree, post: PostKnown) => readonly string[]>> = {
  named: () => [],
  any: (tree) => tree.units.map((unit) => unit.id),
  'own-unit': (_, post) => [post.unit],
  'unit-or-above': (tree, post) => tree.downward(post.unit),
  bureau: (tree, post) => tree.downward(post.unit).filter((unit) => tree.bureauOf(unit) === post.unit),
  'bureau-or-above': (tree, post) => tree.downward(post.unit).filter((unit) => isBelowBureau(tree, post.unit, unit)),
};

/** Whether lists can be filtered by a relation. */
export function isFilterable(relation: Relation): boolean {
  return UNITS_OF[relation] !== undefined;
}

/** The reading rights of a person as a filter; grants nothing where the table grants nothing. */
export function scopeOf(access: Access, standing: Standing): CaseScope {
  const held = heldFor(access, standing, READ_CASE);
  const person = held.length === 0 ? '' : standing.person.id;
  return { units: unitsIn(access, held), handlerOf: person, namedIn: person };
}

/** The handling units in whose cases a person holds a permission; none where the table grants nothing. */
export function unitsOf(access: Access, standing: Standing, permission: string): readonly string[] {
  return unitsIn(access, heldFor(access, standing, permission));
}

interface Held {
  readonly post: PostKnown;
  readonly relation: Relation;
}

function heldFor(access: Access, standing: Standing, permission: string): readonly Held[] {
  const grants = access.table.permissions.get(permission) ?? [];
  return readingPosts(standing)
    .filter(({ post }) => access.tree.unit(post.unit) !== undefined)
    .flatMap(({ post }) =>
      grants.filter((grant) => grantsTo(grant, post)).map((grant) => ({ post, relation: grant.relation })),
    );
}

function unitsIn(access: Access, held: readonly Held[]): readonly string[] {
  const units = held.flatMap(({ post, relation }) => UNITS_OF[relation]?.(access.tree, post) ?? []);
  return [...new Set(units)];
}

/** A case is decided by the bureau of its handling unit; a post reaches the bureaus at and below its own unit. */
function isBelowBureau(tree: UnitTree, upper: string, unit: string): boolean {
  const bureau = tree.bureauOf(unit);
  return bureau !== null && tree.isAtOrAbove(upper, bureau);
}

function grantsTo(grant: PermissionGrant, post: PostKnown): boolean {
  return (grant.roles as readonly string[]).includes(post.role);
}
