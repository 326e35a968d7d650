import { join } from 'node:path';
import { chineseDaysSource, createCalendar, loadCalendarFolder } from '#calendar';
import { profileOf, type Rulebook } from '#cases';
import type { ClockState } from '#engine';
import type { Words } from '#kernel';
import { dueDatesOf, loadParameters, registry } from '#procedures';
import { createCalculator, loadRuleBook, type Calculator, type ClockInput } from '#statutes';

/** The law as configured: what steps are decided by, and what explains its due dates. */
export interface LoadedRules {
  readonly book: Rulebook;
  readonly calculator: Calculator;
}

/** Reads rules, calendars and parameters of a configuration folder. Throws, naming file, line and reason. */
export function loadRules(folder: string): LoadedRules {
  const calendar = createCalendar(loadCalendarFolder(join(folder, 'calendars'), chineseDaysSource()).tables());
  const calculator = createCalculator(loadRuleBook(join(folder, 'statutes')), calendar);
  const parameters = loadParameters(join(folder, 'parameters.yaml'));
  const versions = {
    rules: calculator.ruleBook.version,
    calendar: calendar.version,
    parameters: parameters.version,
  };
  const law = { dueDates: dueDatesOf(calculator), parameters: parameters.values, versions };
  return { book: { registry, law, profile: profileOf }, calculator };
}

/** A clock's input as it was stored; rules that count backwards start from an event. */
type StoredInput = ClockInput & { readonly start: string; readonly backward?: boolean };

/** How a clock's due date came about, line by line; open exclusions are taken to run until `today`. */
export function explainClock(calculator: Calculator, clock: ClockState, today: string): readonly Words[] {
  const { backward, ...input } = JSON.parse(clock.input) as StoredInput;
  const question = backward === true ? { rule: input.rule, event: input.start } : { ...input, asOf: today };
  const explanation = calculator.explain(question);
  if ('error' in explanation) throw new Error(`clock ${clock.key}: ${explanation.error.code}`);
  return explanation.lines;
}
