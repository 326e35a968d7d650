import { join } from 'node:path';
import { chineseDaysSource, createCalendar, loadCalendarFolder } from '#calendar';
import { createCalculator, loadRuleBook, type Calculator } from '#statutes';
import type { Known } from '#engine';
import { dueDatesOf } from '../due-dates.js';
import { loadParameters } from '../parameters.js';

const root = process.cwd();
const ruleBook = loadRuleBook(join(root, 'config/statutes'));
const calendar = createCalendar(loadCalendarFolder(join(root, 'config/calendars'), chineseDaysSource()).tables());
const calculator = createCalculator(ruleBook, calendar);
const parameters = loadParameters(join(root, 'config/parameters.yaml'));

/** What every test case is decided by: the shipped rules, calendar and parameters. */
export const testKnown: Omit<Known, 'now' | 'people'> & { readonly calculator: Calculator } = {
  calculator,
  dueDates: dueDatesOf(calculator),
  parameters: parameters.values,
  versions: { rules: 'test', calendar: 'test', parameters: parameters.version },
};
