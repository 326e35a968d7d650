import { formatDay, parseDay } from '#calendar';
import type { ClockState } from '#engine';
import type { Step } from '../exploring/invariant.js';

const DAY = 86_400_000;

/** The clock of a rule that a step started. */
function started({ before, after }: Step, rule: string): ClockState | undefined {
  const known = new Set(before.clocks.map(({ key }) => key));
  return after.clocks.find((clock) => clock.rule === rule && !known.has(clock.key));
}

/** Whether so many natural days run from the step, or from a day it names, rolled over rest days only. */
export function runsDays(step: Step, rule: string, days: number, from = step.command.at.slice(0, 10)): boolean {
  const start = parseDay(from);
  if (start === null) return false;
  let day = start + days;
  while (isRest(step, day)) day += 1;
  return started(step, rule)?.due === formatDay(day);
}

/** Whether so many working days run from the step. */
export function runsWorkdays(step: Step, rule: string, days: number): boolean {
  const start = parseDay(step.command.at.slice(0, 10));
  if (start === null) return false;
  let day = start;
  for (let left = days; left > 0; left -= isRest(step, day) ? 0 : 1) day += 1;
  return started(step, rule)?.due === formatDay(day);
}

/** Whether exactly 24 hours run from the step. */
export function runsOneDay(step: Step, rule: string): boolean {
  const due = started(step, rule)?.due ?? null;
  return due !== null && Date.parse(due) === Date.parse(step.command.at) + DAY;
}

function isRest({ world }: Step, day: number): boolean {
  return world.law.dueDates.isRestDay(formatDay(day));
}
