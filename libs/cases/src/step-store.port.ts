import type { CaseState, PersonKnown } from '#engine';
import type { JournalRecord } from '#journal';
import type { CaseProfile } from './case-profile.js';
import type { CasePosition } from './case-position.js';
import type { LevelDue, Scheduled } from './clock-levels.port.js';
import type { Meanwhile, MovedAnswer } from './command-input.js';
import type { SealedValue } from './sealer.port.js';

/** What a step needs to be read, in one round trip. */
export interface StepAsk {
  readonly caller: string;
  /** Cases to be locked; taken in id order. */
  readonly cases: readonly string[];
  /** People to be read besides the handlers of the cases. */
  readonly people: readonly string[];
  /** Handling unit of a case about to be opened. */
  readonly openingUnit: string | null;
  readonly idempotencyKey: string | null;
}

/** A locked case. Closed tasks are left out of the state: nothing is derived from them. */
export interface LoadedCase {
  readonly state: CaseState;
  /** Hash of its last entry, hex. */
  readonly lastHash: string;
  readonly openedAt: string;
}

/** What was answered under a key. */
export interface KeptAnswer {
  /** SHA-256 of the request, hex. */
  readonly bodyHash: string;
  readonly answer: MovedAnswer;
}

/** A question for the next numbers of a counter. */
export interface NumberAsk {
  readonly bureau: string;
  readonly code: string;
  readonly year: number;
  readonly count: number;
}

/** The first of the numbers given, and how the bureau's numbers begin. */
export interface NumberGiven {
  readonly first: number;
  readonly prefix: string | null;
}

/** A document number that was given out. */
export interface IssuedNumber {
  readonly bureau: string;
  readonly code: string;
  readonly year: number;
  readonly n: number;
  readonly documentNumber: string;
}

/** A sealed field of a payload. */
export interface SealedField {
  readonly id: string;
  readonly field: string;
  readonly value: SealedValue;
}

/** A level of a clock that fired with an entry. */
export interface FiredLevel {
  readonly clock: string;
  readonly rule: string;
  readonly generation: number;
  readonly level: string;
  readonly due: string | null;
  readonly shouldAt: string;
  readonly lapse: boolean;
  /** Whom it speaks to. */
  readonly addressed: readonly string[];
  /** For a notice what comes after it; null where nothing does. Left out for a consequence of law. */
  readonly next?: LevelDue | null;
}

/** Everything one entry changes, ready to be written. */
export interface CaseWrite {
  readonly before: CaseState;
  readonly after: CaseState;
  readonly record: JournalRecord;
  /** Canonical text of the record, and its hash (hex). */
  readonly text: string;
  readonly hash: string;
  readonly touched: readonly string[];
  readonly profile: CaseProfile;
  /** Null where parties or files did not change. */
  readonly parties: CaseProfile['parties'] | null;
  readonly files: CaseProfile['files'] | null;
  readonly position: CasePosition;
  readonly openedAt: string;
  readonly sealed: readonly SealedField[];
  readonly numbers: readonly IssuedNumber[];
  /** Set when the entry registers a sender's number. */
  readonly externalNumber: string | null;
  /** When the clocks that the entry changed fire next, by key, and the label of what that follows from. */
  readonly schedules: { readonly by: string; readonly clocks: ReadonlyMap<string, Scheduled> };
  readonly fired: FiredLevel | null;
}

/** An answer to be kept under a key. */
export interface AnswerToKeep extends KeptAnswer {
  readonly actor: string;
  readonly key: string;
}

/**
 * An open transaction that holds the locks of its cases.
 * Modes: open → ended: committed by `write`, or given up by `rollback`; then it is not used again.
 */
export interface OpenStep {
  /** The database's clock with its offset, `+08:00`. */
  readonly now: string;
  /** By id; an unknown case is missing. */
  readonly cases: ReadonlyMap<string, LoadedCase>;
  readonly people: Readonly<Record<string, PersonKnown>>;
  /** The bureau of the opening unit; null where there is none. */
  readonly bureau: string | null;
  readonly kept: KeptAnswer | null;
  /** Entries that raised the version beyond one. */
  entriesAfter(caseId: string, version: number): Promise<readonly Meanwhile[]>;
  /** Numbers in the order of the questions; given back when the transaction does not commit. */
  allocate(asks: readonly NumberAsk[]): Promise<readonly NumberGiven[]>;
  /**
   * Writes everything and commits.
   * @throws KeyUsedMeanwhile, ExternalNumberTaken, AlreadyFired, CaseBusy; then nothing was written
   */
  write(writes: readonly CaseWrite[], keep: AnswerToKeep | null): Promise<void>;
  /** Ends the step without a trace; does nothing when it has ended. */
  rollback(): Promise<void>;
}

/** Where steps are taken. */
export interface StepStore {
  /** A new id, rising with time. */
  newId(): string;
  /**
   * Opens a transaction, takes the locks and reads.
   * @throws CaseBusy when a case stays locked for three seconds or no connection comes free
   */
  open(ask: StepAsk): Promise<OpenStep>;
}

/** Thrown by `write` when the same key was committed by another process; the step is then answered from what was kept. */
export class KeyUsedMeanwhile extends Error {
  constructor() {
    super('the idempotency key was used meanwhile');
    this.name = 'KeyUsedMeanwhile';
  }
}

/** Thrown by `write` when the level of the clock has fired before. */
export class AlreadyFired extends Error {
  constructor() {
    super('the level has fired before');
    this.name = 'AlreadyFired';
  }
}
