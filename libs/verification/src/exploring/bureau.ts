import { SYSTEM_ACTOR, type ActorCode, type ActorStamp } from '#engine';
import type { World } from './world.js';

/** Who of the demo bureau's east district stands behind an actor letter. */
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

/** The explored case, and the one that commands mean which name another. */
export const WALKED_CASE = '00000000-0000-7000-8000-000000000001';
export const OTHER_CASE = '00000000-0000-7000-8000-000000000002';

/** The number under which the case stands in a ledger: like an id, it belongs to one case only. */
export const LEDGER_NUMBER = '台账-0001';

/** The two officers who handle the explored cases. */
export const OFFICERS = ['investigator.li', 'investigator.zhao'];

/** The stamp of a person's first post. */
export function stampOf({ people }: Pick<World, 'people'>, id: string): ActorStamp {
  if (id === SYSTEM_ACTOR.person) return SYSTEM_ACTOR;
  const person = people[id];
  const post = person?.posts[0];
  if (person === undefined || post === undefined) throw new Error(`the organisation has no ${id}`);
  return { person: id, name: person.name, unit: post.unit, role: post.role };
}

/** Who gives a command where a variant names nobody. */
export function personFor({ registry }: World, command: string): string {
  const by = registry.commands.get(command)?.definition.by[0];
  return (by === undefined ? undefined : PERSON_OF[by]) ?? 'investigator.li';
}
