import type { World } from '#verification';
import { loadLaw } from '../law/load-law.js';
import { loadOrganisation } from '../law/load-organisation.js';
import { loadRulebook } from '../law/load-rulebook.js';

/** The shipped tables, the configured law and the people of the demo bureau. */
export function loadWorld(config: string): World {
  const { registry, law } = loadRulebook(config, loadLaw(config));
  const { people, tree } = loadOrganisation(config, 'demo');
  const { dueDates, parameters, versions } = law;
  return {
    registry,
    law: { dueDates, parameters, versions },
    people: Object.fromEntries(people.map((person) => [person.id, person])),
    unit: (id) => tree.placed(id),
  };
}
