import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PersonKnown } from '#engine';
import { chineseDaysSource, createCalendar, loadCalendarFolder } from '#calendar';
import { dueDatesOf, loadParameters, registry } from '#procedures';
import { createCalculator, loadRuleBook } from '#statutes';
import type { World } from '../exploring/world.js';

/** The shipped tables, rules and parameters, with the people of the demo bureau. */
export const testWorld: World = makeWorld();

function makeWorld(): World {
  const calendar = createCalendar(loadCalendarFolder('config/calendars', chineseDaysSource()).tables());
  const dueDates = dueDatesOf(createCalculator(loadRuleBook('config/statutes'), calendar));
  const { values: parameters, version } = loadParameters('config/parameters.yaml');
  const versions = { rules: 'test', calendar: 'test', parameters: version };
  return { registry, law: { dueDates, parameters, versions }, people: readPeople() };
}

function readPeople(): World['people'] {
  type Listed = Partial<PersonKnown> & Pick<PersonKnown, 'id' | 'name' | 'unit' | 'posts'>;
  const { people } = parse(readFileSync('config/organisation/demo.yaml', 'utf8')) as { people: readonly Listed[] };
  const unsaid = { certificate: null, legalQualification: false, reviewedBeforeRequirement: false };
  return Object.fromEntries(people.map((one) => [one.id, { ...unsaid, ...one }]));
}
