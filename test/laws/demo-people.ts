import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readOrganisation } from '#access';
import type { ActorStamp, PersonKnown, UnitKnown } from '#engine';
import { stampOf as stampIn } from '#verification';

export { PERSON_OF } from '#verification';

const { people, tree } = readOrganisation(
  'demo',
  readFileSync(fileURLToPath(new URL('../../config/organisation/demo.yaml', import.meta.url)), 'utf8'),
  '2026-01-05',
);

/** The demo bureau as `decide` knows it. */
export const demoPeople: Readonly<Record<string, PersonKnown>> = Object.fromEntries(
  people.map((person) => [person.id, person]),
);

/** The stamp of a person's first post. */
export function stampOf(id: string): ActorStamp {
  return stampIn({ people: demoPeople }, id);
}

/** A unit of the demo bureau. */
export function demoUnit(id: string): UnitKnown | null {
  return tree.placed(id);
}
