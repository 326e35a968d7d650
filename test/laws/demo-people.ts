import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readOrganisation } from '#access';
import { SYSTEM_ACTOR, type ActorCode, type ActorStamp, type PersonKnown, type UnitKnown } from '#engine';

type Listed = Partial<PersonKnown> & Pick<PersonKnown, 'id' | 'name' | 'unit' | 'posts'>;

const { tree } = readOrganisation(
  'demo',
  readFileSync(fileURLToPath(new URL('../../config/organisation/demo.yaml', import.meta.url)), 'utf8'),
  '2026-01-05',
);

/** The demo bureau as `decide` knows it. */
export const demoPeople: Readonly<Record<string, PersonKnown>> = readPeople();

/** Who of the demo's east district stands behind an actor letter. */
export const PERSON_OF: Readonly<Partial<Record<ActorCode, string>>> = {
  I: 'investigator.li',
  O: 'investigator.li',
  officer: 'investigator.li',
  U: 'unit-head.chen',
  L: 'leader.wang',
  P: 'principal.sun',
  C: 'recorder.wei',
  R: 'reviewer.zhou',
  LR: 'legal-reviewer.wu',
  H: 'host.zheng',
  LS: 'legal.jiang',
  S: 'system',
};

/** The stamp of a person's first post. */
export function stampOf(id: string): ActorStamp {
  const person = demoPeople[id];
  const post = person?.posts[0];
  if (person === undefined || post === undefined) return SYSTEM_ACTOR;
  return { person: id, name: person.name, unit: post.unit, role: post.role };
}

/** A unit of the demo bureau. */
export function demoUnit(id: string): UnitKnown | null {
  const unit = tree.unit(id);
  return unit === undefined
    ? null
    : { id, name: unit.name, bureau: tree.bureauOf(id), above: tree.upward(id).slice(1) };
}

function readPeople(): Record<string, PersonKnown> {
  const file = fileURLToPath(new URL('../../config/organisation/demo.yaml', import.meta.url));
  const { people } = parse(readFileSync(file, 'utf8')) as { people: readonly Listed[] };
  return Object.fromEntries(
    people.map((person) => [
      person.id,
      { certificate: null, legalQualification: false, reviewedBeforeRequirement: false, ...person },
    ]),
  );
}
