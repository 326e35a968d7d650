import { readFileSync } from 'node:fs';
import { readOrganisation } from '#access';
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
  const file = 'config/organisation/demo.yaml';
  const { people, tree } = readOrganisation(file, readFileSync(file, 'utf8'), '2026-01-05');
  const versions = { rules: 'test', calendar: 'test', parameters: version };
  return {
    registry,
    law: { dueDates, parameters, versions },
    people: Object.fromEntries(people.map((person) => [person.id, person])),
    unit: (id) => tree.placed(id),
  };
}
