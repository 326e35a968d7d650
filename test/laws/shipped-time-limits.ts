import { chineseDaysSource, createCalendar, loadCalendarFolder } from '#calendar';
import { createCalculator, loadRuleBook } from '#statutes';
import { fileURLToPath } from 'node:url';

function pathOf(relative: string): string {
  return fileURLToPath(new URL(`../../${relative}`, import.meta.url));
}

/** The rules and holiday tables as shipped. */
export const shippedRules = loadRuleBook(pathOf('config/statutes'));
export const shippedTables = loadCalendarFolder(pathOf('config/calendars'), chineseDaysSource()).tables();
export const shippedCalendar = createCalendar(shippedTables);
export const shippedCalculator = createCalculator(shippedRules, shippedCalendar);
