import {
  chineseDaysSource,
  createCalendar,
  loadCalendarFolder,
  type HolidayCalendar,
  type HolidayTable,
} from '#calendar';
import type { LawInForce } from '#cases';
import { dueDatesOf, readParameters, type Parameters } from '#procedures';
import { createCalculator, makeRuleBook, readRuleFiles, type Calculator, type CalculatorOptions } from '#statutes';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarText, parametersText, rulesText } from './law-parts.js';
import type { LawText } from './law-text.js';

/** The rules of time as configured, and the texts they were read from. */
export interface LawOfTime {
  readonly calendar: HolidayCalendar;
  readonly calculator: Calculator;
  readonly texts: readonly LawText[];
}

/** The whole law as configured: what steps are decided by, and the texts of its three versions. */
export interface LoadedLaw extends LawInForce, LawOfTime {}

/** Where the calendars, the rules and the parameters of a configuration folder lie. */
export const CALENDARS = 'calendars';
const RULES = 'statutes';
const PARAMETERS = 'parameters.yaml';

/**
 * Reads rules and calendars of a configuration folder.
 * @throws CalendarFileError, RuleFileError naming file, line and reason
 */
export function loadLawOfTime(folder: string, options: CalculatorOptions = {}): LawOfTime {
  const tables = loadCalendarFolder(join(folder, CALENDARS), chineseDaysSource()).tables();
  const calendar = createCalendar(tables);
  const files = readRuleFiles(join(folder, RULES));
  const calculator = createCalculator(makeRuleBook(files), calendar, options);
  return { calendar, calculator, texts: [rulesText(calculator.ruleBook, files), calendarText(calendar)] };
}

/** Reads the whole law of a configuration folder, whose rules of time may have been read already. Throws likewise. */
export function loadLaw(folder: string, time: LawOfTime = loadLawOfTime(folder)): LoadedLaw {
  const file = join(folder, PARAMETERS);
  const text = readFileSync(file, 'utf8');
  const parameters = readParameters(file, text);
  return assembled(time, parameters.values, parametersText(parameters, text));
}

/** The same law with another table for one year. */
export function withTable(law: LoadedLaw, table: HolidayTable, options: CalculatorOptions = {}): LoadedLaw {
  const others = law.calendar.tables.filter(({ year }) => year !== table.year);
  const calendar = createCalendar([...others, table]);
  const calculator = createCalculator(law.calculator.ruleBook, calendar, options);
  return {
    ...law,
    calendar,
    calculator,
    dueDates: dueDatesOf(calculator),
    versions: { ...law.versions, calendar: calendar.version },
    texts: [...law.texts.filter(({ kind }) => kind !== 'calendar'), calendarText(calendar)],
  };
}

function assembled(time: LawOfTime, values: Parameters['values'], parameters: LawText): LoadedLaw {
  const { calendar, calculator } = time;
  const versions = {
    rules: calculator.ruleBook.version,
    calendar: calendar.version,
    parameters: parameters.version,
  };
  const texts = [...time.texts, parameters];
  return { ...time, texts, dueDates: dueDatesOf(calculator), parameters: values, versions };
}
