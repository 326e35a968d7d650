import type { CasesErrorCode } from '#cases';
import type { DocumentsErrorCode } from '#documents';
import type { JournalErrorCode } from '#journal';
import type { LawErrorCode } from '#law';
import type { NoticesErrorCode } from '#notices';
import type { DatabaseErrorCode } from '#persistence';
import type { QueuesErrorCode } from '#queues';
import type { SupervisionErrorCode } from '#supervision';
import type { HttpErrorCode } from './http-errors.js';

const HTTP: Record<HttpErrorCode, number> = {
  'route-not-found': 404,
  'request-invalid': 400,
  'body-unreadable': 400,
  'token-missing': 401,
  'permission-missing': 403,
  'clock-not-found': 404,
  'file-not-found': 404,
  'body-too-large': 413,
  'media-type-unsupported': 415,
  'request-refused': 400,
  'command-refused': 409,
  'service-unavailable': 503,
  'internal-error': 500,
};

const CASES: Record<CasesErrorCode, number> = {
  'case-not-found': 404,
  'command-forbidden': 403,
  'payload-invalid': 400,
  'query-invalid': 400,
  'command-stale': 412,
  'idempotency-key-reused': 422,
  'case-busy': 503,
  'external-number-taken': 409,
  'other-case-not-found': 422,
  'unit-unknown': 422,
  'sealed-fact-not-found': 404,
  'purpose-needed': 400,
  'journal-broken': 500,
};

const DOCUMENTS: Record<DocumentsErrorCode, number> = {
  'file-too-large': 413,
  'file-empty': 400,
  'file-type-refused': 415,
  'file-type-mismatch': 415,
  'blob-missing': 404,
  'blob-altered': 500,
};

const JOURNAL: Record<JournalErrorCode, number> = {
  'journal-case-unknown': 404,
  'payload-version-unknown': 500,
};

const LAW: Record<LawErrorCode, number> = {
  'calendar-table-stands': 409,
  'calendar-not-written': 500,
  'calendar-overruled': 409,
};

const DATABASE: Record<DatabaseErrorCode, number> = {
  'database-unreachable': 503,
  'database-too-old': 503,
  'database-role-too-strong': 503,
  'database-not-migrated': 503,
  'database-too-new': 503,
  'database-role-missing': 503,
  'database-owner-too-weak': 503,
  'clock-may-not-move': 409,
  'sealing-key-missing': 503,
  'sealing-key-invalid': 503,
  'database-kind-fixed': 409,
};

const QUEUES: Record<QueuesErrorCode, number> = {
  'queue-settings-invalid': 503,
  'queue-unreachable': 503,
  'queue-tables-missing': 503,
  'queue-owner-too-weak': 503,
  'queue-handlers-wrong': 500,
  'queue-payload-invalid': 500,
  'queue-job-id-invalid': 500,
  'worker-already-running': 503,
};

const NOTICES: Record<NoticesErrorCode, number> = {
  'outbox-row-malformed': 500,
  'outbox-case-unknown': 500,
  'delivery-failed': 503,
  'delivery-dead': 500,
  'notice-not-found': 404,
  'delivery-not-found': 404,
  'webhook-not-found': 404,
  'webhook-address-refused': 422,
  'notice-person-unknown': 422,
  'notice-unit-unknown': 422,
  'notice-kind-not-free': 409,
};

const SUPERVISION: Record<SupervisionErrorCode, number> = {
  'not-supervising': 403,
  'clock-not-running': 409,
  'already-urged': 409,
  'nobody-to-urge': 409,
  'reply-due-wrong': 400,
  'urge-not-found': 404,
  'urge-closed': 409,
  'reply-not-yours': 403,
  'withdrawal-not-yours': 403,
  'officers-excluded': 409,
  'reassignment-not-due': 409,
  'bulk-not-found': 404,
  'bulk-not-paused': 409,
  'bulk-undone': 409,
  'absence-unlawful': 400,
  'absence-not-yours': 403,
  'absence-not-found': 404,
};

/** HTTP status of every error code of every room. The one translator's table: a code without a row fails a test. */
export const STATUS_OF: Readonly<Record<string, number>> = {
  ...HTTP,
  ...CASES,
  ...DOCUMENTS,
  ...JOURNAL,
  ...LAW,
  ...NOTICES,
  ...DATABASE,
  ...QUEUES,
  ...SUPERVISION,
  'demo-not-allowed': 409,
};
