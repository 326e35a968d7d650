import type { PersonKnown, PostKnown } from '#engine';
import { UnitTree, type Unit } from './unit-tree.js';

/** A leave with its substitute, from the absence record. Dates `YYYY-MM-DD`, both inclusive. */
export interface Absence {
  readonly person: string;
  readonly from: string;
  readonly until: string;
  readonly substitute: string;
}

/** A person with every post that may be used today. */
export interface Standing {
  readonly person: PersonKnown;
  /** Posts of people who are absent today and whom this person stands in for. */
  readonly substituting: readonly { readonly absent: string; readonly posts: readonly PostKnown[] }[];
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
      .filter((absence) => absence.substitute === id && absence.from <= day && day <= absence.until)
      .map((absence) => ({ absent: absence.person, posts: this.byId.get(absence.person)?.posts ?? [] }));
    return { person, substituting };
  }
}
