import { unitsOf, type Access, type Organisation, type Standing } from '#access';

export const MAY_READ = 'supervision.read';
const MAY_URGE = 'supervision.urge';
export const MAY_READ_REMEDIES = 'remedies.read';

/** The organisation as it stands on a day, read against the access table. */
export interface Offices {
  readonly access: Access;
  readonly organisation: Organisation;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** The handling units that a person supervises, by own posts and those of absent people. */
export function supervisedBy(offices: Offices, standing: Standing): readonly string[] {
  return unitsOf(offices.access, standing, MAY_URGE);
}

/**
 * The unit by whose post a person supervises a handling unit: the lowest of those that reach it; null where none does.
 */
export function supervisingUnit(offices: Offices, standing: Standing, unit: string): string | null {
  const { access } = offices;
  const posts = [...standing.person.posts, ...standing.substituting.flatMap((one) => one.posts)];
  const reaching = posts.filter((post) =>
    unitsOf(access, { person: { ...standing.person, posts: [post] }, substituting: [] }, MAY_URGE).includes(unit),
  );
  const heights = reaching.map((post) => ({ unit: post.unit, height: access.tree.upward(unit).indexOf(post.unit) }));
  const lowest = heights.filter(({ height }) => height >= 0).sort((left, right) => left.height - right.height)[0];
  return lowest?.unit ?? null;
}

/** Who supervises a handling unit by a post in exactly this unit, with the substitutes of those who are away. */
export function supervisorsAt(
  offices: Offices,
  at: string,
  of: { readonly unit: string; readonly recused: readonly string[] },
): readonly string[] {
  const { access, organisation, day } = offices;
  const holders = organisation.people.filter((person) => {
    const posts = person.posts.filter((post) => post.unit === at);
    return (
      posts.length > 0 &&
      unitsOf(access, { person: { ...person, posts }, substituting: [] }, MAY_URGE).includes(of.unit)
    );
  });
  const reached = holders.flatMap(({ id }) => organisation.absenceOf(id, day)?.substitute ?? id);
  return [...new Set(reached)].filter((person) => !of.recused.includes(person)).sort();
}

/** The next unit above in which somebody supervises the case; null at the top of the tree. */
export function nextLevel(
  offices: Offices,
  from: string,
  of: { readonly unit: string; readonly recused: readonly string[] },
): { readonly unit: string; readonly supervisors: readonly string[] } | null {
  for (const unit of offices.access.tree.upward(from).slice(1)) {
    const supervisors = supervisorsAt(offices, unit, of);
    if (supervisors.length > 0) return { unit, supervisors };
  }
  return null;
}

/** What a person looks over by any of these permissions. */
export function oversightOf(
  { access }: Offices,
  { standing }: { readonly standing: Standing },
  permissions: readonly string[],
): { readonly caller: string; readonly units: readonly string[] } {
  const units = permissions.flatMap((permission) => unitsOf(access, standing, permission));
  return { caller: standing.person.id, units: [...new Set(units)] };
}
