import { createCalendar, type HolidayCalendar, type HolidayTable } from '#calendar';
import { readParameters, type Parameters } from '#procedures';
import { makeRuleBook, type RuleBook, type RuleFile } from '#statutes';
import { basename } from 'node:path';
import type { LawText } from './law-text.js';

/** Holiday tables as they are kept. */
export function calendarText({ version, tables }: HolidayCalendar): LawText {
  return { kind: 'calendar', version, content: JSON.stringify(tables) };
}

/** The calendar of a kept text. @throws when it is none, or makes another calendar than it was kept for */
export function calendarFrom(version: string, content: string): HolidayCalendar {
  const calendar = createCalendar(JSON.parse(content) as readonly HolidayTable[]);
  return expectVersion(calendar, version);
}

/** Rule files as they are kept: by file name, without the folder. */
export function rulesText({ version }: RuleBook, files: readonly RuleFile[]): LawText {
  const content = JSON.stringify(files.map(({ file, text }) => [basename(file), text]));
  return { kind: 'rules', version, content };
}

/**
 * The rule book of kept files. Its label is of the rules as this build reads them, so a build that reads more of the
 * same text gives it another one: that is no fault.
 * @throws RuleFileError when this build cannot read them
 */
export function rulesFrom(content: string): RuleBook {
  const files = JSON.parse(content) as readonly (readonly [string, string])[];
  return makeRuleBook(files.map(([file, text]) => ({ file, text })));
}

/** Parameters as they are kept. */
export function parametersText({ version }: Parameters, text: string): LawText {
  return { kind: 'parameters', version, content: text };
}

/** The parameters of a kept text. @throws when it is none, or not the text it was kept for */
export function parametersFrom(version: string, content: string): Parameters {
  return expectVersion(readParameters('parameters.yaml', content), version);
}

function expectVersion<Part extends { readonly version: string }>(part: Part, version: string): Part {
  if (part.version !== version) throw new Error(`the text kept as ${version} makes ${part.version}`);
  return part;
}
