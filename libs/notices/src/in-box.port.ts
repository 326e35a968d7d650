import type { Reading } from '#cases';
import type { Notice } from './notice.js';
import type { NoticeKind } from './notice-kinds.js';

/** A notice as its recipient reads it. */
export interface NoticeLine extends Notice {
  readonly caseNumber: string;
  readonly caseTitle: string;
  /** Instant; null while it is unread. */
  readonly readAt: string | null;
}

/** A case of which somebody has notices: the newest one, and how many there are. */
export interface CaseNotices {
  readonly newest: NoticeLine;
  readonly unread: number;
  readonly total: number;
}

/** Which notices. */
export interface NoticeFilter {
  readonly unread?: boolean;
  readonly caseId?: string;
  readonly kind?: NoticeKind;
}

/**
 * The list of notices of whoever reads. What lies outside the reader's scope is not in it: whoever was recused from a
 * case, or left its unit, does not read on about it.
 */
export interface InBox {
  /** Newest first. @param before id of the last notice of the page before */
  page(reading: Reading, filter: NoticeFilter, before: string | null, limit: number): Promise<readonly NoticeLine[]>;
  /** Cases by their newest notice. @param before id of the newest notice of the last case of the page before */
  cases(reading: Reading, filter: NoticeFilter, before: string | null, limit: number): Promise<readonly CaseNotices[]>;
  unread(reading: Reading): Promise<Readonly<Partial<Record<NoticeKind, number>>>>;
  /** @returns whether the reader has such a notice */
  mark(reading: Reading, id: string, read: boolean): Promise<boolean>;
  /** Marks what is unread. @param upTo no newer ones: what came meanwhile was not seen */
  markAll(reading: Reading, filter: Omit<NoticeFilter, 'unread'>, upTo: string | null): Promise<number>;
}
