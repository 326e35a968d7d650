import type { CaseState } from '#engine';
import type { Refused } from '#kernel';
import { caseStates } from './case-position.js';
import type { MovedAnswer, RefusedAnswer, UnchangedAnswer } from './command-input.js';
import type { WorkedEntry } from './worked-step.js';

/** The answer to a command that moved its case, and perhaps others. */
export function movedAnswer(entries: readonly WorkedEntry[], dryRun: boolean): MovedAnswer {
  const [first, ...others] = entries;
  if (first === undefined) throw new Error('a step without an entry');
  const { after, entry } = first;
  return {
    outcome: 'moved',
    dryRun,
    caseId: after.id,
    number: after.number,
    seq: entry.seq,
    version: entry.version,
    command: entry.command,
    proceeding: entry.proceeding,
    at: entry.at,
    recordedAt: entry.recordedAt,
    backEntry: entry.backEntry,
    states: caseStates(after),
    clocks: entry.clocks,
    tasks: entry.tasks,
    forms: entry.operations.flatMap((operation) => (operation.op === 'form' ? [operation.form] : [])),
    undelivered: entry.operations.flatMap((operation) => (operation.op === 'undelivered' ? [operation.signal] : [])),
    otherCases: others.map((other) => ({
      caseId: other.after.id,
      number: other.after.number,
      seq: other.entry.seq,
      version: other.entry.version,
      command: other.entry.command,
    })),
  };
}

/** The answer to a command that asks for what already stands. */
export function unchangedAnswer(state: CaseState): UnchangedAnswer {
  const { id: caseId, number, seq, version } = state;
  return { outcome: 'unchanged', caseId, number, seq, version, states: caseStates(state) };
}

/** The answer to a command that is not lawful or not due; a case that was not opened has no id. */
export function refusedAnswer(refused: Refused, state: Pick<CaseState, 'id' | 'seq' | 'version'>): RefusedAnswer {
  return { ...refused, caseId: state.seq === 0 ? null : state.id, version: state.version };
}
