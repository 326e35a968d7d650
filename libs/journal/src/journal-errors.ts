import { DomainError, type Words } from '#kernel';

/** The catalogue of this room. */
export const JOURNAL_ERRORS = {
  'journal-case-unknown': { zh: '没有这个案件的日志。', en: 'There is no journal of such a case.' },
  'payload-version-unknown': {
    zh: '日志条目的载荷版本不在本版本支持之内。',
    en: 'The entry carries a payload version that this build cannot read.',
  },
} as const satisfies Record<string, Words>;

export type JournalErrorCode = keyof typeof JOURNAL_ERRORS;

/** Thrown when a journal cannot be read. */
export class JournalError extends DomainError {
  constructor(code: JournalErrorCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(code, JOURNAL_ERRORS[code], detail);
  }
}
