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

/** The appeal that is being recorded takes back that a time to appeal had passed. */
export const takesBack: Guard = ({ context: { self } }) => {
  const { facts } = self.state;
  const present = facts.at(-1)?.seq;
  return facts.some(({ command, undoneBy }) => command === 'clock.expire' && undoneBy === present);
};

/**
 * The end that a suit came to while its judgment was taken for one in force. It was recorded then and could not follow;
 * once the time to appeal is found not to have passed, it does (general rules 4 and 7).
 */
export const endedMeanwhile: readonly ChartBranch[] = [
  ...takesEffect,
  ...outcomeReaches('mediated').map((branch) => ({
    ...branch,
    guard: (args: Parameters<Guard>[0]) => leadsTo('mediated')(args) && (branch.guard?.(args) ?? true),
  })),
  { guard: leadsTo('withdrawn'), target: 'withdrawn' },
  { guard: leadsTo('dismissed'), target: 'dismissed' },
];
