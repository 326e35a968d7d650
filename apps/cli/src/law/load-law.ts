import { chineseDaysSource, createCalendar, loadCalendarFolder, type HolidayCalendar } from '#calendar';
import { createCalculator, loadRuleBook, type Calculator } from '#statutes';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '../present.js';
import { WrongUse } from '../wrong-use.js';
import { readingConfiguration } from './reading-configuration.js';

/** The rules of time as configured. */
export interface LawOfTime {
  readonly calendar: HolidayCalendar;
  readonly calculator: Calculator;
}

/**
 * Reads rules and calendar of a configuration folder.
 * @throws WrongUse when it is no such folder
 * @throws DomainError naming file, line and reason when one of them is malformed
 */
export function loadLaw(folder: string): LawOfTime {
  if (!existsSync(join(folder, 'statutes'))) {
    throw new WrongUse(`配置文件夹 ${folder} 中没有 statutes`, `the configuration folder ${folder} has no statutes`);
  }
  return readingConfiguration(folder, () => {
    const calendar = createCalendar(loadCalendarFolder(join(folder, 'calendars'), chineseDaysSource()).tables());
    return { calendar, calculator: createCalculator(loadRuleBook(join(folder, 'statutes')), calendar, { today }) };
  });
}
