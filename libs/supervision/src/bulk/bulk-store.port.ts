import type { Words } from '#kernel';

/** What is done to many cases. */
export type BulkAct =
  | { readonly kind: 'urge'; readonly words: string; readonly replyDue?: string }
  | { readonly kind: 'reassign'; readonly officers: readonly string[]; readonly reason: string };

/** Why a case was refused, or its act kept. */
export interface BulkReason {
  readonly code: string;
  readonly words: Words;
  /** Unmet requirements, or who is excluded, as the refusal tells them. */
  readonly detail: unknown;
}

/** What was done to a case, as far as undoing needs it. */
export interface BulkResult {
  readonly urge?: string;
  /** Version of the case that the assignment made, and who handled the case before it. */
  readonly version?: number;
  readonly before?: readonly string[];
}

/**
 * One case of a bulk act. `waiting` until its turn comes; `undone` taken back; `kept` could not be taken back, because it
 * has had its effect.
 */
export interface BulkItem {
  readonly ordinal: number;
  readonly caseId: string;
  readonly outcome: 'waiting' | 'done' | 'refused' | 'undone' | 'kept';
  readonly reason: BulkReason | null;
  readonly result: BulkResult | null;
}

/** Modes: `running` ⇄ `paused` → `done`. */
export interface Bulk {
  readonly id: string;
  readonly act: BulkAct;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly status: 'running' | 'paused' | 'done';
  readonly undoneAt: string | null;
  readonly items: readonly BulkItem[];
}

/** Keeps bulk acts with what became of each case. */
export interface BulkStore {
  open(by: string, act: BulkAct, cases: readonly string[]): Promise<string>;
  /** Null for one that is not there, or not made by this person. */
  read(by: string, id: string): Promise<Bulk | null>;
  /** Takes the next waiting case, so that nobody else takes it for a while; null when none waits or the act is paused. */
  takeNext(id: string): Promise<BulkItem | null>;
  record(id: string, item: Omit<BulkItem, 'caseId'>): Promise<void>;
  /** Moves the status; false when it does not stand where it should. */
  move(id: string, from: Bulk['status'], to: Bulk['status']): Promise<boolean>;
  /** Marks it as undone; false when it was before. */
  markUndone(id: string): Promise<boolean>;
}
