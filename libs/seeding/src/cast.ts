import type { Organisation } from '#access';
import type { PersonKnown } from '#engine';

/** The people of one bureau by what they do in a case. */
export interface Cast {
  readonly bureau: string;
  /** The handling unit. */
  readonly unit: string;
  readonly investigators: readonly string[];
  readonly unitHead: string;
  readonly leader: string;
  readonly principal: string;
  readonly reviewer: string;
  readonly legalReviewer: string;
  readonly host: string;
  readonly recorder: string;
  /** Keeps reconsiderations and suits. */
  readonly legalStaff: string;
  readonly people: Readonly<Record<string, PersonKnown>>;
}

/**
 * The casts of an organisation: one for each bureau that has everybody a case needs.
 * A bureau in which a role is not held gets no cast.
 */
export function castsOf(organisation: Organisation, day: string): readonly Cast[] {
  const people = Object.fromEntries(organisation.people.map((person) => [person.id, person]));
  const bureaus = organisation.units.filter((unit) => unit.penaltyPower === 'own');
  return bureaus.map((bureau) => castOf(organisation, bureau.id, day, people)).filter((cast) => cast !== null);
}

function castOf(
  organisation: Organisation,
  bureau: string,
  day: string,
  people: Readonly<Record<string, PersonKnown>>,
): Cast | null {
  const own = organisation.people.filter((person) => organisation.tree.bureauOf(person.unit) === bureau);
  const holders = (role: string): readonly PersonKnown[] =>
    own.filter((person) => person.posts.some((post) => post.role === role));
  const investigators = holders('investigator').filter((person) => (person.certificate?.validUntil ?? '') >= day);
  const head = holders('unit-head')[0];
  const named = ['leader', 'principal', 'reviewer', 'legal-reviewer', 'host', 'recorder', 'legal-staff'].map((role) =>
    holders(role).find((person) => role !== 'legal-reviewer' || person.legalQualification),
  );
  const [leader, principal, reviewer, legalReviewer, host, recorder, legalStaff] = named.map((person) => person?.id);
  const staff = { leader, principal, reviewer, legalReviewer, host, recorder, legalStaff };
  if (investigators.length < 2 || head === undefined || !isComplete(staff)) return null;
  return {
    bureau,
    unit: head.posts.find((post) => post.role === 'unit-head')?.unit ?? head.unit,
    investigators: investigators.map((person) => person.id),
    unitHead: head.id,
    ...staff,
    people,
  };
}

type Staff = Pick<Cast, 'leader' | 'principal' | 'reviewer' | 'legalReviewer' | 'host' | 'recorder' | 'legalStaff'>;

function isComplete(staff: { readonly [Role in keyof Staff]: string | undefined }): staff is Staff {
  return Object.values(staff).every((person) => person !== undefined);
}
