import { DomainError, type Words } from '#kernel';

/** The catalogue of this room: every exceptional situation, once. */
export const SUPERVISION_ERRORS = {
  'not-supervising': {
    zh: '本案不在您的督办范围内。',
    en: 'You do not supervise this case.',
  },
  'clock-not-running': {
    zh: '所指期限不在计算中，无须督办。',
    en: 'The limit named is not running: there is nothing to urge.',
  },
  'already-urged': {
    zh: '同一事项已有尚未反馈的督办。',
    en: 'An urge about the same is waiting for its reply.',
  },
  'nobody-to-urge': {
    zh: '本案没有可以督办的人员。',
    en: 'There is nobody in this case who could be urged.',
  },
  'reply-due-wrong': {
    zh: '反馈期限应为今日起60日以内的日期。',
    en: 'The reply must be due within 60 days from today.',
  },
  'urge-not-found': { zh: '没有这项督办。', en: 'There is no such urge.' },
  'urge-closed': { zh: '该督办已经反馈、了结或者撤回。', en: 'The urge was answered, settled or withdrawn.' },
  'reply-not-yours': { zh: '该督办不是对您作出的。', en: 'The urge is not addressed to you.' },
  'withdrawal-not-yours': {
    zh: '督办由作出的人或者其上级撤回。',
    en: 'An urge is withdrawn by who made it or by who supervises above.',
  },
  'officers-excluded': {
    zh: '所列人员不能承办本案。',
    en: 'The officers named cannot handle this case.',
  },
  'reassignment-not-due': {
    zh: '本案目前的环节不能变更办案人员。',
    en: 'Where the case stands, its handlers cannot be changed.',
  },
  'bulk-not-found': { zh: '没有这项批量督办。', en: 'There is no such bulk act.' },
  'bulk-not-paused': { zh: '该批量操作没有暂停。', en: 'The bulk act is not paused.' },
  'bulk-undone': { zh: '该批量操作已经撤销过。', en: 'The bulk act was undone before.' },
  'absence-unlawful': { zh: '外出记录有误。', en: 'The absence cannot be recorded so.' },
  'absence-not-yours': {
    zh: '外出由本人、其上级机构负责人或者管理员登记。',
    en: 'An absence is recorded by the person, by who heads the unit above, or by an administrator.',
  },
  'absence-not-found': { zh: '没有这条外出记录。', en: 'There is no such absence.' },
} as const satisfies Record<string, Words>;

export type SupervisionErrorCode = keyof typeof SUPERVISION_ERRORS;

/** Thrown when an act of supervision cannot be done; `detail` names what is in its way. */
export class SupervisionError extends DomainError {
  constructor(code: SupervisionErrorCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(code, SUPERVISION_ERRORS[code], detail);
  }
}
