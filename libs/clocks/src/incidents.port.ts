/**
 * What must not happen, and an administrator must look at: `expiry-refused` a limit passed and its consequence was
 * refused; `second-calculation` the two calculators disagree about a live clock.
 */
export type IncidentKind = 'expiry-refused' | 'second-calculation';

/** What is reported. */
export interface IncidentReport {
  readonly kind: IncidentKind;
  readonly caseId: string;
  readonly clock: string;
  /** Both sides of it: what was expected, and what was found. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Takes reports. */
export interface IncidentDesk {
  /** Opens an incident; one that is open already about the same clock stays as it is. @returns whether it is new */
  open(report: IncidentReport): Promise<boolean>;
}
