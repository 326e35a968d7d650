import { DomainError, type Words } from '#kernel';
import type { Meanwhile } from './command-input.js';
import type { FieldIssue } from './payload-desk.port.js';

/** The catalogue of this room: every exceptional situation, once. */
export const CASES_ERRORS = {
  'case-not-found': { zh: '没有这个案件。', en: 'There is no such case.' },
  'command-forbidden': { zh: '您无权办理这个动作。', en: 'You may not give this command.' },
  'payload-invalid': {
    zh: '提交的内容有误，请更正所列字段。',
    en: 'The payload does not fit; correct the fields listed.',
  },
  'query-invalid': { zh: '查询条件有误。', en: 'The query does not fit.' },
  'command-stale': {
    zh: '您查看之后案件已有变化，且变化涉及本动作的依据，请核对后重新提交。',
    en: 'The case has changed since you saw it in what this command rests on; check and give it again.',
  },
  'idempotency-key-reused': {
    zh: '该幂等键已用于另一内容的请求。',
    en: 'This idempotency key was used for a request with another body.',
  },
  'case-busy': { zh: '案件正由他人办理，请稍后重试。', en: 'The case is being worked on; try again shortly.' },
  'external-number-taken': {
    zh: '该外部编号已登记在另一案件。',
    en: 'This external number is already registered with another case.',
  },
  'other-case-not-found': {
    zh: '动作所指的另一案件不存在。',
    en: 'The other case that the command names does not exist.',
  },
  'unit-unknown': {
    zh: '没有这个办案机构，或其上级没有执法主体。',
    en: 'There is no such unit, or none above it may decide penalties.',
  },
  'sealed-fact-not-found': { zh: '没有这项封存事实。', en: 'There is no such sealed fact.' },
  'purpose-needed': { zh: '打开封存事实必须说明目的。', en: 'Opening a sealed fact needs a purpose.' },
  'journal-broken': { zh: '案件日志校验失败。', en: 'The journal of the case does not verify.' },
} as const satisfies Record<string, Words>;

export type CasesErrorCode = keyof typeof CASES_ERRORS;

/** Any situation of the catalogue. */
export class CasesError extends DomainError {
  constructor(code: CasesErrorCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(code, CASES_ERRORS[code], detail);
  }
}

/** Thrown for an unknown case and, indistinguishable, for one the caller may not see (404). */
export class CaseNotFound extends CasesError {
  constructor() {
    super('case-not-found');
  }
}

/** Thrown when the caller sees the case but may not give the command (403). */
export class CommandForbidden extends CasesError {
  constructor(detail: { readonly command: string; readonly needs: readonly string[]; readonly reason?: Words }) {
    super('command-forbidden', detail);
  }
}

/** Thrown when a body does not fit its payload class (400); `detail.issues` names every wrong field. */
export class PayloadInvalid extends CasesError {
  constructor(readonly issues: readonly FieldIssue[]) {
    super('payload-invalid', { issues });
  }
}

/** Thrown when a filter, a cursor or a limit cannot be read (400); `detail.issues` names every wrong field. */
export class QueryInvalid extends CasesError {
  constructor(readonly issues: readonly FieldIssue[]) {
    super('query-invalid', { issues });
  }
}

/** Thrown when what the command rests on changed after `expectedVersion` (412); `detail.meanwhile` tells what happened. */
export class CommandStale extends CasesError {
  constructor(
    readonly version: number,
    readonly meanwhile: readonly Meanwhile[],
  ) {
    super('command-stale', { version, meanwhile });
  }
}

/** Thrown when a key comes back with another body (422). */
export class IdempotencyKeyReused extends CasesError {
  constructor() {
    super('idempotency-key-reused');
  }
}

/** Thrown when the case stays locked or the queue before it is full (503); `detail.retryAfter` in seconds. */
export class CaseBusy extends CasesError {
  constructor(readonly retryAfter = 1) {
    super('case-busy', { retryAfter });
  }
}

/** Thrown when another case already carries the sender's number (409). */
export class ExternalNumberTaken extends CasesError {
  constructor(externalNumber: string) {
    super('external-number-taken', { externalNumber });
  }
}

/** Thrown when a command names another case that does not exist or that the caller may not see (422). */
export class OtherCaseNotFound extends CasesError {
  constructor() {
    super('other-case-not-found');
  }
}
