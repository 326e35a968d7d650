export { type RuleDifference } from './difference-summary.js';
export { LAW_ERRORS, LawError, type LawErrorCode } from './law-errors.js';
export type { LawKind, LawText } from './law-text.js';
export type { LawTexts } from './law-texts.port.js';
export {
  LoadCalendar,
  type CalendarDesk,
  type CalendarOrder,
  type CalendarReport,
  type LoadedRulebook,
} from './load-calendar.js';
export { loadLaw, loadLawOfTime, withTable, type LawOfTime, type LoadedLaw } from './load-law.js';
export { RecordedLaw } from './recorded-law.js';
