import type { Words } from '#kernel';

interface KindRow {
  readonly words: Words;
  /** Whether it goes out at night as well: power over things or persons ends, and what is still held is held unlawfully. */
  readonly breaksQuiet: boolean;
  /** Whether a person may leave it out of the list of notices. */
  readonly free: boolean;
}

/** What a notice is about, the gravest first. Of several reasons to tell a person of one event the first one is told. */
export const NOTICE_KINDS = {
  lapse: { words: { zh: '措施到期', en: 'measure ending' }, breaksQuiet: true, free: false },
  urge: { words: { zh: '督办', en: 'urge' }, breaksQuiet: false, free: false },
  limit: { words: { zh: '期限', en: 'time limit' }, breaksQuiet: false, free: false },
  task: { words: { zh: '待办', en: 'task' }, breaksQuiet: false, free: true },
  progress: { words: { zh: '案件进展', en: 'progress of a case' }, breaksQuiet: false, free: true },
} as const satisfies Record<string, KindRow>;

export type NoticeKind = keyof typeof NOTICE_KINDS;

export const NOTICE_KIND_NAMES = Object.keys(NOTICE_KINDS) as readonly NoticeKind[];

/** Ways by which a person is told besides the list of notices. */
export const PERSON_CHANNELS = ['email', 'sms', 'wecom'] as const;

export type PersonChannel = (typeof PERSON_CHANNELS)[number];

/** Every way by which a message leaves this system. */
export type ChannelName = PersonChannel | 'webhook';

/** `in-app` is the list of notices itself; nothing leaves the system by it. */
export const CHANNEL_WORDS: Readonly<Record<ChannelName | 'in-app', Words>> = {
  'in-app': { zh: '站内', en: 'in the list of notices' },
  email: { zh: '电子邮件', en: 'e-mail' },
  sms: { zh: '短信', en: 'text message' },
  wecom: { zh: '企业微信', en: 'WeCom' },
  webhook: { zh: '系统对接', en: 'webhook' },
};
