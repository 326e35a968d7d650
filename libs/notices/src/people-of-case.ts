import {
  GRANTABLE,
  holdsPermission,
  isActor,
  READ_CASE,
  relationsOf,
  type CaseRelations,
  type Letter,
  type Role,
  type Standing,
} from '#access';
import type { CaseState, PersonKnown, TaskState } from '#engine';
import type { Directory } from '#organisation';

/**
 * The people around one case on one day, as the organisation and the case stand now. Nobody is among them who is recused
 * from the case or may not read it.
 */
export class PeopleOfCase {
  private readonly of: CaseRelations;
  private readonly names: ReadonlySet<string>;

  constructor(
    private readonly directory: Directory,
    state: CaseState,
    private readonly day: string,
  ) {
    this.of = relationsOf(state);
    const { handlers, formerHandlers, reviewers, hosts, panel } = this.of;
    this.names = new Set([...handlers, ...formerHandlers, ...reviewers, ...hosts, ...panel]);
  }

  /** Those who handle the case; while nobody does, the heads of its unit. */
  handlers(): readonly string[] {
    const handlers = this.of.handlers.filter((person) => this.mayKnow(person));
    return handlers.length === 0 ? this.actors('U') : handlers;
  }

  /** Whom the case names besides its handlers: reviewers, the host and the panel of a hearing. */
  named(): readonly string[] {
    return [...this.of.reviewers, ...this.of.hosts, ...this.of.panel].filter((person) => this.mayKnow(person));
  }

  /** Whoever is this actor letter on the case: by an own post, or in place of somebody absent where that is allowed. */
  actors(letter: Letter, command: string | null = null): readonly string[] {
    const roles = (this.directory.table.letters.get(letter) ?? []).flatMap((grant) => grant.roles);
    return this.holders(roles)
      .filter((standing) => isActor(this.directory.access, standing, { letter, command }, this.of))
      .map(idOf);
  }

  /** Whoever holds a role and may read the case by it or otherwise. */
  inRole(role: Role): readonly string[] {
    return this.holders([role]).map(idOf);
  }

  /** Those who can do a task: whom it names, else whoever is its actor letter. */
  ableTo(task: TaskState): readonly string[] {
    if (task.person !== null) return this.mayKnow(task.person) ? [task.person] : [];
    const letter = GRANTABLE.find((one) => one === task.owner);
    return letter === undefined ? [] : this.actors(letter, task.command);
  }

  /** Whether a person may be told anything of this case. */
  mayKnow(person: string): boolean {
    const standing = this.directory.standing(person, this.day);
    return standing !== undefined && this.mayRead(standing);
  }

  private mayRead(standing: Standing): boolean {
    return holdsPermission(this.directory.access, standing, READ_CASE, this.of);
  }

  private holders(roles: readonly string[]): readonly Standing[] {
    const { people, absences } = this.directory.organisation;
    const holding = people.filter(
      (person) => person.posts.some((post) => roles.includes(post.role)) && this.isNear(person),
    );
    const near = new Set(holding.map((person) => person.id));
    const standIn = absences.filter(({ person }) => near.has(person)).map((absence) => absence.substitute);
    return [...new Set([...near, ...standIn])]
      .map((person) => this.directory.standing(person, this.day))
      .filter((standing) => standing !== undefined)
      .filter((standing) => rolesOf(standing).some((role) => roles.includes(role)) && this.mayRead(standing));
  }

  /**
   * Whether a case can concern a person at all: it names them, or they hold a post in its bureau or above it. It spares
   * the table of access for the thousands of whom neither is true.
   */
  private isNear({ id, posts }: PersonKnown): boolean {
    if (this.names.has(id)) return true;
    const { tree } = this.directory.organisation;
    const { bureau, unit } = this.of;
    return posts.some(
      (post) => tree.isAtOrAbove(tree.bureauOf(post.unit) ?? post.unit, bureau) || tree.isAtOrAbove(post.unit, unit),
    );
  }
}

const idOf = ({ person }: Standing): string => person.id;

function rolesOf({ person, substituting }: Standing): readonly string[] {
  return [...person.posts, ...substituting.flatMap(({ posts }) => posts)].map((post) => post.role);
}
