import type { ChartBranch } from '#engine';
import { outcomeReaches } from '../remedy/remedy-outcomes.js';
import { suitCourse, type SuitCourse } from '../remedy/suit-course.js';

type Guard = NonNullable<ChartBranch['guard']>;

/** What is being recorded brings the suit to this end. */
export function leadsTo(exit: NonNullable<SuitCourse['exit']>): Guard {
  return ({ context }) => suitCourse(context.self).exit === exit;
}

/** It runs, or runs again: an appeal in time took the end of it back. */
export const stillRuns: Guard = ({ context }) => suitCourse(context.self).end === undefined;

/** In force: what it says reaches the act that was contested. */
export const takesEffect: readonly ChartBranch[] = outcomeReaches('final').map((branch) => ({
  ...branch,
  guard: (args) => leadsTo('final')(args) && (branch.guard?.(args) ?? true),
}));
