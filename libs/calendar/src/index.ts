export {
  addMonths,
  addYears,
  civilDateOf,
  dayNumberOf,
  daysInMonth,
  formatDay,
  parseDay,
  weekdayOf,
  type CivilDate,
  type DayNumber,
} from './day-number.js';
export {
  LEGAL_ZONE,
  atLegalTime,
  formatInstant,
  legalDayOf,
  parseInstant,
  startOfLegalDay,
  type Instant,
} from './legal-time.js';
export type { HolidayDay, HolidaySource, HolidayTable } from './holiday-source.port.js';
export { createCalendar, type DayArrangement, type HolidayCalendar } from './holiday-calendar.js';
export { chineseDaysSource } from './chinese-days-source.js';
export { CalendarFileError } from './calendar-file-error.js';
export { loadCalendarFolder } from './load-calendar-folder.js';
export { readYearTable } from './read-year-table.js';
export { sameTable, workedHolidays } from './judge-table.js';
