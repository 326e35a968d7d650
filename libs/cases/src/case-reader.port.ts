import type { CaseState, Entry, PersonKnown, TaskState } from '#engine';
import type { FileRow, PartyRow } from './case-profile.js';
import type { CaseScope } from './case-scope.js';

/** Who reads, and what they may see. The caller's name goes into the transaction for row-level security. */
export interface Reading {
  readonly caller: string;
  readonly scope: CaseScope;
}

/** A case as a line of a list. Dates `YYYY-MM-DD`, instants `+08:00`. */
export interface CaseSummary {
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
  readonly bureau: string;
  readonly unit: string;
  /** `<procedure>:<state>` of the leading proceeding: `penalty:noticed`. */
  readonly status: string;
  /** Every `<procedure>:<state>`, regions as `penalty.hearing:requested`. */
  readonly states: readonly string[];
  readonly domain: string | null;
  readonly handlers: readonly string[];
  readonly parties: readonly string[];
  /** Due date of the most urgent running clock, and its rule. */
  readonly nextDue: string | null;
  readonly nextRule: string | null;
  readonly ended: boolean;
  /** It came in from a ledger: what was done before was recorded as told, and not judged. */
  readonly imported: boolean;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly version: number;
  readonly seq: number;
}

/** Filters, order and page of a case list. */
export interface CaseQuery {
  /** Exact `status`. */
  readonly status?: string;
  /** One of `states`. */
  readonly state?: string;
  /** A unit and everything below it. */
  readonly unitUnder?: string;
  readonly bureau?: string;
  readonly handler?: string;
  readonly domain?: string;
  /** Cases whose next due date is on or before this day. */
  readonly dueBefore?: string;
  /** Beginning of a case number or of a party's name. */
  readonly text?: string;
  readonly ended?: boolean;
  /** `urgency`: next due date first, cases without one last; `newest`: last opened first. */
  readonly sort?: 'urgency' | 'newest';
  /** 1–200, default 50. */
  readonly limit?: number;
  /** `next` of the page before; belongs to the same filters. */
  readonly cursor?: string;
}

/** Where a page goes on. */
export interface KeysetPosition {
  /** The sort value of the last line: a date or an instant; null after the last dated one. */
  readonly value: string | null;
  readonly caseId: string;
}

/** A case with everything it holds. */
export interface CaseDocument {
  readonly summary: CaseSummary;
  readonly state: CaseState;
}

/** A line of the journal. */
export interface JournalLine {
  readonly seq: number;
  readonly version: number;
  /** Canonical text (RFC 8785) that was hashed. */
  readonly text: string;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** A journal entry as people read it. */
export interface JournalEntry extends Entry {
  readonly hash: string;
}

/** A task with the case it belongs to. */
export interface TaskLine {
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly handlers: readonly string[];
  readonly task: TaskState;
}

/** Filters of a task list. */
export interface TaskQuery {
  /** Only tasks this person can do: named in them, or handler of the case for owner I. */
  readonly person?: string;
  /** Actor letters, for example `L`. */
  readonly owners?: readonly string[];
  readonly unitUnder?: string;
  readonly caseId?: string;
  readonly dueBefore?: string;
  /** 1–500, default 100. */
  readonly limit?: number;
}

/** A sealed value and where it belongs. */
export interface SealedRow {
  readonly id: string;
  readonly field: string;
  readonly seq: number;
}

/** A case with the people needed to judge what may be done next. */
export interface CaseForDeciding {
  readonly state: CaseState;
  readonly summary: CaseSummary;
  readonly people: Readonly<Record<string, PersonKnown>>;
  readonly now: string;
}

/** Reads cases. Every method runs in one read-only transaction whose first statement sets the user. */
export interface CaseReader {
  list(
    reading: Reading,
    query: CaseQuery,
    after: KeysetPosition | null,
    limit: number,
  ): Promise<readonly CaseSummary[]>;
  /** Null for an unknown case and for one out of scope. */
  read(reading: Reading, caseId: string): Promise<CaseDocument | null>;
  /** The case, the actor, its handlers and the database's now, in one load. */
  readForDeciding(reading: Reading, caseId: string): Promise<CaseForDeciding | null>;
  /** Null for an unknown case and for one out of scope; `limit` null for all. */
  journal(
    reading: Reading,
    caseId: string,
    after: number,
    limit: number | null,
  ): Promise<readonly JournalLine[] | null>;
  tasks(reading: Reading, query: TaskQuery, limit: number): Promise<readonly TaskLine[]>;
  parties(reading: Reading, caseId: string): Promise<readonly PartyRow[] | null>;
  files(reading: Reading, caseId: string): Promise<readonly FileRow[] | null>;
  sealed(reading: Reading, caseId: string): Promise<readonly SealedRow[] | null>;
}
