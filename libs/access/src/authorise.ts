import type { ActorStamp, PersonKnown, PostKnown } from '#engine';
import type { Letter } from './access-file.js';
import type { AccessTable, CommandGrant } from './access-table.js';
import type { Standing } from './organisation.js';
import { RELATIONS, type CaseRelations, type Relation } from './relations.js';
import type { UnitTree } from './unit-tree.js';

/** The table with the tree it is read against. */
export interface Access {
  readonly table: AccessTable;
  readonly tree: UnitTree;
}

/** The answer to "may this person give this command on this case". */
export type Authorisation =
  | { readonly outcome: 'allowed'; readonly actor: ActorStamp }
  | { readonly outcome: 'denied'; readonly reason: 'recused' | 'no-entry' | 'not-granted' };

/**
 * Decides by the table whether a person may give a command, and in which post. The person's own posts come before
 * those held as a substitute. For a command that opens a case, `of` is the case as it would be opened.
 */
export function authorise(access: Access, standing: Standing, command: string, of: CaseRelations): Authorisation {
  if (of.recused.includes(standing.person.id)) return { outcome: 'denied', reason: 'recused' };
  const grant = access.table.commands.get(command);
  if (grant === undefined) return { outcome: 'denied', reason: 'no-entry' };
  const asked = { grant, of };
  const actor =
    actorBy(access, standing, asked, ownPosts(standing)) ??
    (grant.substitutes ? actorBy(access, standing, asked, substitutedPosts(standing, of)) : null);
  return actor === null ? { outcome: 'denied', reason: 'not-granted' } : { outcome: 'allowed', actor };
}

/** Whether a person holds a permission on a case, by an own post or that of an absent person. */
export function holdsPermission(access: Access, standing: Standing, permission: string, of: CaseRelations): boolean {
  if (of.recused.includes(standing.person.id)) return false;
  const grants = access.table.permissions.get(permission) ?? [];
  return grants.some(
    (grant) =>
      Object.entries(grant.while).every(([procedure, states]) => states.includes(of.positions[procedure] ?? '')) &&
      readingPosts(standing).some(
        ({ post, person }) => includes(grant.roles, post.role) && holds(access, grant.relation, { person, post }, of),
      ),
  );
}

/**
 * Whether a person is an actor letter on a case, by an own post or, where the letter allows it, as a substitute.
 * @param command what is to be done: the upper bureau's acts have a relation of their own
 */
export function isActor(
  access: Access,
  standing: Standing,
  { letter, command }: { readonly letter: Letter; readonly command: string | null },
  of: CaseRelations,
): boolean {
  if (of.recused.includes(standing.person.id)) return false;
  const relation = command === null ? null : (access.table.commands.get(command)?.relation ?? null);
  const grant = { by: [letter], relation };
  const usable = [...ownPosts(standing), ...substitutedPosts(standing, of)];
  return actorBy(access, standing, { grant, of }, usable) !== null;
}

/** Posts that count for reading: the person's own, and those of absent people, who are asked about as the substitute. */
export function readingPosts(standing: Standing): readonly { readonly person: string; readonly post: PostKnown }[] {
  const person = standing.person.id;
  const own = standing.person.posts.map((post) => ({ person, post }));
  const held = standing.substituting.flatMap(({ posts }) => posts.map((post) => ({ person, post })));
  return [...own, ...held];
}

/** A post that may be used: an own one, or that of an absent person. */
interface UsablePost {
  readonly post: PostKnown;
  readonly absent: string | null;
  /** Letters that the absence record limits a substitute to; undefined: no limit of its own. */
  readonly scope?: readonly Letter[] | undefined;
}

function ownPosts({ person }: Standing): readonly UsablePost[] {
  return person.posts.map((post) => ({ post, absent: null }));
}

function substitutedPosts({ substituting }: Standing, of: CaseRelations): readonly UsablePost[] {
  return substituting
    .filter(({ absent }) => !of.recused.includes(absent))
    .flatMap(({ absent, posts, scope }) => posts.map((post) => ({ post, absent, scope })));
}

/** A substitute stands in for the post, never for a handler's, reviewer's or host's being named: `person` stays the asker. */
function actorBy(
  access: Access,
  { person }: Standing,
  { grant, of }: { grant: Pick<CommandGrant, 'by' | 'relation'>; of: CaseRelations },
  usable: readonly UsablePost[],
): ActorStamp | null {
  for (const actor of grant.by.flatMap((letter) => access.table.letters.get(letter) ?? [])) {
    const relation = grant.relation ?? actor.relation;
    const found = usable.find(
      ({ post, absent, scope }) =>
        (absent === null || (actor.substitutes && scope?.includes(actor.letter) !== false)) &&
        includes(actor.roles, post.role) &&
        holds(access, relation, { person: person.id, post }, of),
    );
    if (found !== undefined) return stampOf(person, found);
  }
  return null;
}

function stampOf({ id, name }: PersonKnown, { post, absent }: UsablePost): ActorStamp {
  const stamp = { person: id, name, unit: post.unit, role: post.role };
  return absent === null ? stamp : { ...stamp, substituteFor: absent };
}

function holds(
  access: Access,
  relation: Relation,
  by: { person: string; post: PostKnown },
  of: CaseRelations,
): boolean {
  const bureau = access.tree.unit(of.bureau);
  const unit = access.tree.unit(of.unit);
  if (bureau === undefined || unit === undefined || access.tree.unit(by.post.unit) === undefined) return false;
  return RELATIONS[relation].holds({ tree: access.tree, person: by.person, post: by.post, of });
}

function includes(roles: readonly string[], role: string): boolean {
  return roles.includes(role);
}
