import { formatDay, parseDay } from '#calendar';
import { v7 } from 'uuid';
import { Chance } from './chance.js';
import type { Plot } from './tell-case.js';

/** What a bureau is to get. */
export interface SeedPlan {
  readonly bureau: string;
  readonly count: number;
  readonly seed: number;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Share of cases that began so recently that they are still open. */
const RECENT_SHARE = 0.22;

/** Recent cases began at most so many days ago; the others so long ago that their course has ended. */
const RECENT_DAYS = 45;
const OLDEST_DAYS = 900;
const ENDED_AFTER_DAYS = 330;

/** The cases of a bureau in the order in which their clues came in: numbers then rise with time. */
export function plotsOf(plan: SeedPlan): readonly Plot[] {
  const chance = new Chance(plan.seed);
  const today = parseDay(plan.today) ?? 0;
  const plots = Array.from({ length: plan.count }, () => {
    const recent = chance.happens(RECENT_SHARE);
    const ago = recent ? chance.between(0, RECENT_DAYS) : chance.between(ENDED_AFTER_DAYS, OLDEST_DAYS);
    return { day: today - ago, seed: chance.between(0, 0x7fff_ffff), id: idOf(chance, today - ago) };
  });
  plots.sort((left, right) => left.day - right.day || (left.id < right.id ? -1 : 1));
  return plots.map(({ day, seed, id }) => ({ id, opensOn: formatDay(day), seed }));
}

/** An id that rises with time and follows from the seed. */
function idOf(chance: Chance, day: number): string {
  const random = Uint8Array.from({ length: 16 }, () => chance.between(0, 255));
  return v7({ msecs: day * 86_400_000, seq: chance.between(0, 0x7fff_ffff), random });
}
