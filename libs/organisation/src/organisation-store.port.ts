import type { Organisation } from '#access';

/** Keeps units, people, posts, certificates and absences. */
export interface OrganisationStore {
  load(): Promise<Organisation>;
  /** Writes everything in one transaction: new rows are added, known ones brought up to date, none removed. */
  save(organisation: Organisation): Promise<void>;
}
