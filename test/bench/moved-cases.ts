import type { ActorStamp } from '#engine';
import { Chance, type Stage } from '#seeding';
import { gatheredId, interview, officerOf } from './gathered-cases.js';

/** What every side of the contest of steps does: an interview, on one of so many equal cases. */
export interface MovedCases {
  readonly count: number;
  readonly actor: ActorStamp;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly versions: Readonly<Record<string, string>>;
}

/** The cases of a stage, and what is done to them. */
export function movedCases(stage: Stage, count: number): MovedCases {
  return { count, actor: officerOf(stage), payload: interview(stage), versions: { ...stage.book.law.versions } };
}

/** Draws cases for callers, each by a chance of its own, the same for every side. */
export function drawing(count: number): (caller: number) => string {
  const chances = new Map<number, Chance>();
  return (caller) => {
    const chance = chances.get(caller) ?? new Chance(caller + 1);
    chances.set(caller, chance);
    return gatheredId(chance.between(0, count - 1));
  };
}
