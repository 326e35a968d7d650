import type { PostKnown } from '#engine';
import { READ_CASE, type PermissionGrant } from './access-table.js';
import { readingPosts, type Access } from './authorise.js';
import type { Standing } from './organisation.js';
import type { CaseRelations, Relation } from './relations.js';
import type { UnitTree } from './unit-tree.js';

/**
 * The cases a person may see, as a filter that a database can apply:
 * `person` is not recused, and `everything`, or handling unit in `units`, or bureau in `bureaus`, or named as told.
 */
export interface CaseScope {
  readonly person: string;
  readonly everything: boolean;
  readonly units: readonly string[];
  readonly bureaus: readonly string[];
  readonly asHandler: boolean;
  readonly asFormerHandler: boolean;
  readonly asReviewer: boolean;
  readonly asHost: boolean;
}

type Widened = Partial<Pick<CaseScope, 'everything' | 'units' | 'bureaus' | 'asHandler' | 'asFormerHandler' | 'asReviewer' | 'asHost'>>;

/** What each relation adds to the filter; relations that a list cannot be filtered by are not here. */
const WIDENS: Partial<Record<Relation, (tree: UnitTree, post: PostKnown) => Widened>> = {
  any: () => ({ everything: true }),
  handler: () => ({ asHandler: true }),
  'former-handler': () => ({ asFormerHandler: true }),
  'named-reviewer': () => ({ asReviewer: true }),
  'named-host': () => ({ asHost: true }),
  'own-unit': (_, post) => ({ units: [post.unit] }),
  'unit-or-above': (tree, post) => ({ units: tree.downward(post.unit) }),
  bureau: (_, post) => ({ bureaus: [post.unit] }),
  'bureau-or-above': (tree, post) => ({ bureaus: tree.downward(post.unit) }),
  'upper-bureau': (tree, post) => ({ bureaus: tree.downward(post.unit).filter((unit) => unit !== post.unit) }),
  'within-bureau': (tree, post) => ({ bureaus: tree.downward(tree.bureauOf(post.unit) ?? '') }),
};

/** Whether lists can be filtered by a relation. */
export function isFilterable(relation: Relation): boolean {
  return WIDENS[relation] !== undefined;
}

/** The reading rights of a person as a filter; grants nothing where the table grants nothing. */
export function scopeOf(access: Access, standing: Standing): CaseScope {
  const grants = access.table.permissions.get(READ_CASE) ?? [];
  const widened = readingPosts(standing)
    .filter(({ post }) => access.tree.unit(post.unit) !== undefined)
    .flatMap(({ post }) => grants.filter((grant) => grantsTo(grant, post)).map((grant) => WIDENS[grant.relation]?.(access.tree, post) ?? {}));
  return {
    person: standing.person.id,
    everything: widened.some((one) => one.everything === true),
    units: distinct(widened.flatMap((one) => one.units ?? [])),
    bureaus: distinct(widened.flatMap((one) => one.bureaus ?? [])),
    asHandler: widened.some((one) => one.asHandler === true),
    asFormerHandler: widened.some((one) => one.asFormerHandler === true),
    asReviewer: widened.some((one) => one.asReviewer === true),
    asHost: widened.some((one) => one.asHost === true),
  };
}

/** Whether a case is in a scope: what the database's filter does, in words that tests can run. */
export function inScope(access: Access, scope: CaseScope, of: CaseRelations): boolean {
  if (of.recused.includes(scope.person)) return false;
  if (access.tree.unit(of.bureau) === undefined || access.tree.unit(of.unit) === undefined) return false;
  return (
    scope.everything ||
    scope.units.includes(of.unit) ||
    scope.bureaus.includes(of.bureau) ||
    isNamed(scope, of)
  );
}

function isNamed(scope: CaseScope, of: CaseRelations): boolean {
  return (
    (scope.asHandler && of.handlers.includes(scope.person)) ||
    (scope.asFormerHandler && of.formerHandlers.includes(scope.person)) ||
    (scope.asReviewer && of.reviewers.includes(scope.person)) ||
    (scope.asHost && of.hosts.includes(scope.person))
  );
}

function grantsTo(grant: PermissionGrant, post: PostKnown): boolean {
  return (grant.roles as readonly string[]).includes(post.role);
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
