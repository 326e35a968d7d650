import { DomainError, type Words } from '#kernel';

/** The catalogue of this room: every exceptional situation, once. */
export const NOTICES_ERRORS = {
  'outbox-row-malformed': { zh: '待发箱中的一行无法读懂。', en: 'A row of the outbox cannot be read.' },
  'outbox-case-unknown': {
    zh: '待发箱中的一行所指案件不存在。',
    en: 'A row of the outbox names a case that is not there.',
  },
  'delivery-failed': { zh: '消息未能送出，稍后重试。', en: 'A message could not be sent; it will be tried again.' },
  'delivery-dead': { zh: '消息未能送出，不再重试。', en: 'A message could not be sent and is not tried again.' },
  'notice-not-found': { zh: '没有这条通知。', en: 'There is no such notice.' },
  'delivery-not-found': { zh: '没有这条未送出的消息。', en: 'There is no such message that was given up.' },
  'webhook-not-found': { zh: '没有这个对接订阅。', en: 'There is no such webhook.' },
  'webhook-address-refused': {
    zh: '对接地址须为 https 公网地址，或列入配置的内部主机。',
    en: 'A webhook needs an https address on the public network, or a host inside that the configuration names.',
  },
  'notice-person-unknown': { zh: '没有这个人员。', en: 'There is no such person.' },
  'notice-unit-unknown': { zh: '没有这个机构。', en: 'There is no such unit.' },
  'notice-kind-not-free': {
    zh: '督办、期限和措施到期的通知不能从站内列表中去掉。',
    en: 'Notices of urges, limits and measures that end cannot be left out of the list.',
  },
} as const satisfies Record<string, Words>;

export type NoticesErrorCode = keyof typeof NOTICES_ERRORS;

/** Situations in which a queue tries again; in every other one it is of no use. */
const RETRYABLE: readonly NoticesErrorCode[] = ['delivery-failed'];

/** Any situation of the catalogue. */
export class NoticesError extends DomainError {
  constructor(code: NoticesErrorCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(code, NOTICES_ERRORS[code], detail);
  }

  /** Whether trying again may help. */
  get retryable(): boolean {
    return (RETRYABLE as readonly string[]).includes(this.code);
  }
}
