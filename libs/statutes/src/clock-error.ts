import type { Words } from './rule.js';

/** Every reason for which a clock question gets no date. Codes are never reused; `{…}` is filled in. */
export const CLOCK_ERRORS = {
  'bad-json': { zh: '该行不是 JSON 对象', en: 'the line is not a JSON object' },
  'unknown-field': { zh: '没有名为 {value} 的字段', en: 'there is no field named {value}' },
  'bad-type': { zh: '{field} 应为{value}', en: '{field} has the wrong type; needed: {value}' },
  'unknown-rule': { zh: '没有期限规则 {value}', en: 'there is no time limit {value}' },
  'unknown-kind': { zh: '没有扣除事由 {value}', en: 'there is no kind of exclusion {value}' },
  'unknown-version': { zh: '规则没有版本 {value}', en: 'the rule has no version {value}' },
  'not-in-force': { zh: '{value} 当日该规则无有效版本', en: 'no version of the rule is in force on {value}' },
  'missing-start': { zh: '缺少起算日 start', en: 'the start is missing' },
  'missing-event': { zh: '倒算的期限缺少事件日 event', en: 'the rule counts backwards and its event is missing' },
  'missing-length': {
    zh: '该期限由个案确定, 须给出 length',
    en: 'the length is set in the single case and must be given',
  },
  'missing-as-of': { zh: '有未结束的扣除期间, 须给出 asOf', en: 'an exclusion is open and asOf is missing' },
  'impossible-date': { zh: '{value} 不是存在的日期 (YYYY-MM-DD)', en: '{value} is not an existing date (YYYY-MM-DD)' },
  'needs-date': {
    zh: '{value}: 该期限以日计算, 只接受日期',
    en: '{value}: the rule counts days and takes a bare date',
  },
  'needs-date-time': {
    zh: '{value}: 该期限以小时计算, 须给出带时区的时刻, 如 2026-03-02T09:00:00+08:00',
    en: '{value}: the rule counts hours and takes a moment with its offset, e.g. 2026-03-02T09:00:00+08:00',
  },
  'to-before-from': { zh: '扣除期间的 to 早于 from', en: 'the exclusion ends before it begins' },
  'bad-length': { zh: 'length 须为正整数', en: 'the length must be a whole number above zero' },
  'field-not-taken': { zh: '该规则不接受 {value}', en: 'the rule does not take {value}' },
  'extension-beyond-ladder': { zh: '超出法定延长: {value}', en: 'beyond the extensions the rule allows: {value}' },
  'extension-incomplete': {
    zh: '延长须写明 length 与 unit, 或 until 与 approved',
    en: 'an extension needs length with unit, or until with approved',
  },
  'until-too-early': {
    zh: 'until 不得早于批准日, 且须晚于起算日',
    en: 'the printed end must be after the start and not before its approval',
  },
  'no-fixed-length': { zh: '法律未规定固定期限: {value}', en: 'the law sets no fixed length: {value}' },
  'not-a-date-rule': { zh: '按日计算金额的规则, 没有届满日', en: 'the rule is a daily rate and has no due date' },
} as const satisfies Readonly<Record<string, Words>>;

export type ClockErrorCode = keyof typeof CLOCK_ERRORS;

/** Why no date can be given. Expected, therefore a value. */
export interface ClockError {
  readonly code: ClockErrorCode;
  /** Chinese, then English. */
  readonly message: string;
  /** The key of the input that is at fault, e.g. `exclusions[0].to`. */
  readonly field: string;
}

export interface ClockFailure {
  readonly error: ClockError;
}

/** Builds a failure: the sentence in Chinese and English, and the field at fault. */
export function clockFailure(code: ClockErrorCode, field: string, value = ''): ClockFailure {
  const { zh, en } = CLOCK_ERRORS[code];
  const fill = (text: string): string => text.replaceAll('{value}', value).replaceAll('{field}', field);
  return { error: { code, message: `${fill(zh)} / ${fill(en)}`, field } };
}
