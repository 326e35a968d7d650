import type { Absence } from '#access';

/** Keeps the absence record. */
export interface AbsenceStore {
  /** False when the person has an absence of that day already. */
  add(absence: Absence): Promise<boolean>;
  /** Lets an absence end sooner; false when there is none that began on that day. */
  end(person: string, from: string, until: string): Promise<boolean>;
  /** Takes out an absence that never began; false when there is none. */
  drop(person: string, from: string): Promise<boolean>;
}
