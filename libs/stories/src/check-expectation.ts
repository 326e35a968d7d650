import type { CaseState, ClockState } from '#engine';
import type { Words } from '#kernel';
import type { Expectation } from './story.js';
import type { StoryFault } from './story-report.js';
import { clockAt, openTasksAt, proceedingOf, stateAt } from './story-keys.js';

/** How a clock's due date came about. */
export type ExplainClock = (clock: ClockState) => readonly Words[];

/** The case before and after a step. */
export interface Passage {
  readonly before: CaseState | null;
  readonly after: CaseState | null;
}

/** Words for a clock that stand in place of a due date. */
const CLOCK_WORDS = ['none', 'open', 'stopped', 'expired', 'running'];

function stateFaults({ state }: Expectation, { after }: Passage): readonly StoryFault[] {
  return Object.entries(state).flatMap(([key, expected]) => {
    const came = stateAt(after, key);
    return came === expected ? [] : [{ what: `state.${key}`, expected, came, explanation: [] }];
  });
}

function clockText(clock: ClockState | null, expected: string): string {
  if (clock === null) return 'none';
  return CLOCK_WORDS.includes(expected) ? clock.status : (clock.due ?? clock.status);
}

function clockFaults({ clocks }: Expectation, { after }: Passage, explain: ExplainClock): readonly StoryFault[] {
  return Object.entries(clocks).flatMap(([proceeding, rules]) =>
    Object.entries(rules).flatMap(([key, expected]) => {
      const clock = clockAt(after, proceeding, key);
      const came = clockText(clock, expected);
      if (came === expected) return [];
      return [
        { what: `clocks.${proceeding}.${key}`, expected, came, explanation: clock === null ? [] : explain(clock) },
      ];
    }),
  );
}

function taskFaults({ tasks }: Expectation, { after }: Passage): readonly StoryFault[] {
  return Object.entries(tasks).flatMap(([proceeding, names]) => {
    const expected = [...names].sort().join(', ');
    const came = openTasksAt(after, proceeding).join(', ');
    if (came === expected) return [];
    const id = proceedingOf(proceeding);
    const titles = (after?.tasks ?? []).filter((task) => task.proceeding === id && task.status === 'open');
    return [{ what: `tasks.${proceeding}`, expected, came, explanation: titles.map((task) => task.title) }];
  });
}

function unchangedFaults({ unchanged }: Expectation, { before, after }: Passage): readonly StoryFault[] {
  return unchanged.flatMap((key) => {
    const [expected, came] = [stateAt(before, key), stateAt(after, key)];
    return expected === came ? [] : [{ what: `unchanged.${key}`, expected, came, explanation: [] }];
  });
}

/** Facts by which a task was brought to a supervisor. */
function escalationsIn(state: CaseState | null): number {
  return (state?.facts ?? []).filter((fact) => fact.command.startsWith('escalation.')).length;
}

function escalationFaults({ escalations }: Expectation, { before, after }: Passage): readonly StoryFault[] {
  if (escalations === null) return [];
  const came = escalationsIn(after) - escalationsIn(before);
  return came === escalations
    ? []
    : [{ what: 'escalations', expected: String(escalations), came: String(came), explanation: [] }];
}

/** Everything that is otherwise than a step expects, refusals left aside. */
export function checkExpectation(expect: Expectation, passage: Passage, explain: ExplainClock): readonly StoryFault[] {
  return [
    ...stateFaults(expect, passage),
    ...clockFaults(expect, passage, explain),
    ...taskFaults(expect, passage),
    ...escalationFaults(expect, passage),
    ...unchangedFaults(expect, passage),
  ];
}
