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
  /** Closes those of a kind that are open about other clocks than these. @returns how many */
  closeOthers(
    kind: IncidentKind,
    standing: readonly { readonly caseId: string; readonly clock: string }[],
  ): Promise<number>;
}

/** A report with its course. */
export interface Incident extends IncidentReport {
  readonly id: string;
  /** Number of the case. */
  readonly number: string;
  readonly openedAt: string;
  /** Null while it is open. */
  readonly closedAt: string | null;
  readonly closedBy: string | null;
}

/** Shows incidents to administrators. */
export interface IncidentRegister {
  /** Newest first. */
  list(of: 'open' | 'all', limit: number): Promise<readonly Incident[]>;
  /** @returns false where none of this id is open */
  close(id: string, by: string): Promise<boolean>;
}
