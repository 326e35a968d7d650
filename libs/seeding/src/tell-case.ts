import { CaseTeller, PresentReached, type Stage } from './case-teller.js';
import { Chance } from './chance.js';
import { COURSES, type Course } from './courses/courses.js';
import type { WorkedEntry } from '#cases';

/** What a case is told from. */
export interface Plot {
  readonly id: string;
  /** Day of the clue. */
  readonly opensOn: string;
  readonly seed: number;
}

/** Tells one case until its course ends or the present is reached. The same plot on the same stage gives the same case. */
export function tellCase(stage: Stage, plot: Plot, course?: Course): readonly WorkedEntry[] {
  const chance = new Chance(plot.seed);
  const teller = new CaseTeller(stage, plot);
  try {
    (course ?? drawCourse(chance)).tell(teller, chance);
  } catch (error) {
    if (!(error instanceof PresentReached)) throw error;
  }
  return teller.entries;
}

function drawCourse(chance: Chance): Course {
  let left = chance.between(0, COURSES.reduce((total, course) => total + course.share, 0) - 1);
  for (const course of COURSES) {
    left -= course.share;
    if (left < 0) return course;
  }
  throw new Error('the shares of the courses are at fault');
}
