import type { ClockState } from '#engine';
import type { Reading } from './case-reader.port.js';
import type { ReadCase } from './read-case.js';

/** Reads the clocks of a case: the most urgent running ones first, then the others in the order they began. */
export class ReadClocks {
  constructor(private readonly cases: ReadCase) {}

  /** Throws CaseNotFound. `input` of each clock is what the calculator explains it from. */
  async read(reading: Reading, caseId: string): Promise<readonly ClockState[]> {
    const { state } = await this.cases.read(reading, caseId);
    return state.clocks.toSorted((left, right) => {
      const running = Number(right.status === 'running') - Number(left.status === 'running');
      return running !== 0
        ? running
        : left.status === 'running'
          ? compare(dueOf(left), dueOf(right))
          : left.startSeq - right.startSeq;
    });
  }
}

function dueOf(clock: ClockState): string {
  return clock.due ?? clock.earliest ?? '9999';
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
