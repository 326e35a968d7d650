import type { PersonKnown, PostKnown } from '#engine';
import type { Letter } from './access-file.js';
import { UnitTree, type Unit } from './unit-tree.js';

/** A leave with its substitute, from the absence record. Dates `YYYY-MM-DD`, both inclusive. */
export interface Absence {
  readonly person: string;
  readonly from: string;
  readonly until: string;
  readonly substitute: string;
  /** Letters that the substitute may act as; left out: every letter that has substitutes at all. */
  readonly scope?: readonly Letter[];
}

/** Posts of an absent person that somebody else stands in for. */
export interface Substituting {
  readonly absent: string;
  readonly posts: readonly PostKnown[];
  /** As in the absence record. */
  readonly scope?: readonly Letter[];
}

/** A person with every post that may be used today. */
export interface Standing {
  readonly person: PersonKnown;
  /** Posts of people who are absent today and whom this person stands in for. */
  readonly substituting: readonly Substituting[];
}

/**
 * Units, people and absences of one organisation.
 * Modes: built once from checked lists and never changed.
 */
export class Organisation {
  readonly tree: UnitTree;
  private readonly byId: ReadonlyMap<string, PersonKnown>;

  constructor(
    readonly units: readonly Unit[],
    readonly people: readonly PersonKnown[],
    readonly absences: readonly Absence[],
  ) {
    this.tree = new UnitTree(units);
    this.byId = new Map(people.map((person) => [person.id, person]));
  }

  person(id: string): PersonKnown | undefined {
    return this.byId.get(id);
  }

  /** The person's standing on a day; undefined for an unknown person. A substitute's substitute does not count. */
  standing(id: string, day: string): Standing | undefined {
    const person = this.byId.get(id);
    if (person === undefined) return undefined;
    const substituting = this.absences
      .filter((absence) => absence.substitute === id && covers(absence, day))
      .map(({ person: absent, scope }) => ({
        absent,
        posts: this.byId.get(absent)?.posts ?? [],
        ...(scope === undefined ? {} : { scope }),
      }));
    return { person, substituting };
  }

  /** The absence of a person that covers a day; undefined while the person is there. */
  absenceOf(id: string, day: string): Absence | undefined {
    return this.absences.find((absence) => absence.person === id && covers(absence, day));
  }
}

function covers({ from, until }: Absence, day: string): boolean {
  return from <= day && day <= until;
}
