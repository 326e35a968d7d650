import {
  chineseDaysSource,
  createCalendar,
  loadCalendarFolder,
  type HolidayCalendar,
  type HolidayTable,
} from '#calendar';
import type { ClockLevels, LawInForce } from '#cases';
import { dueDatesOf, readParameters, type Parameters } from '#procedures';
import {
  createCalculator,
  makeRuleBook,
  readLevelBook,
  readRuleFiles,
  type Calculator,
  type CalculatorOptions,
  type LevelBook,
} from '#statutes';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClockLevels } from './clock-levels.js';
import { calendarText, parametersText, rulesText } from './law-parts.js';
import type { LawText } from './law-text.js';

/** The rules of time as configured, and the texts they were read from. */
export interface LawOfTime {
  readonly calendar: HolidayCalendar;
  readonly calculator: Calculator;
  readonly texts: readonly LawText[];
}

/** The whole law as configured: what steps are decided by, and the texts of its three versions. */
export interface LoadedLaw extends LawInForce, LawOfTime {
  readonly levelBook: LevelBook;
}

/** Where the calendars, the rules and the parameters of a configuration folder lie. */
export const CALENDARS = 'calendars';
const RULES = 'statutes';
const PARAMETERS = 'parameters.yaml';
const LEVELS = 'levels.yaml';

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
  const levels = join(folder, LEVELS);
  const levelBook = readLevelBook(levels, readFileSync(levels, 'utf8'), time.calculator.ruleBook);
  return assembled(time, { parameters, text: parametersText(parameters, text), levelBook });
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
    levels: levelsOf(law.levelBook, calculator),
    versions: { ...law.versions, calendar: calendar.version },
    texts: [...law.texts.filter(({ kind }) => kind !== 'calendar'), calendarText(calendar)],
  };
}

interface ReadParts {
  readonly parameters: Parameters;
  readonly text: LawText;
  readonly levelBook: LevelBook;
}

function assembled(time: LawOfTime, { parameters, text, levelBook }: ReadParts): LoadedLaw {
  const { calendar, calculator } = time;
  const versions = {
    rules: calculator.ruleBook.version,
    calendar: calendar.version,
    parameters: text.version,
  };
  const texts = [...time.texts, text];
  const [dueDates, levels] = [dueDatesOf(calculator), levelsOf(levelBook, calculator)];
  return { ...time, texts, dueDates, parameters: parameters.values, versions, levels, levelBook };
}

function levelsOf(levelBook: LevelBook, { ruleBook, calendar }: Calculator): ClockLevels {
  return createClockLevels(levelBook, ruleBook, calendar);
}
