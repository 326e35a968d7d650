import { CaseBusy } from './cases-errors.js';

/** More than this waiting for one case: the next is told to come back. */
const LONGEST_QUEUE = 256;

interface Line {
  /** Ends when the last in line is done. */
  tail: Promise<void>;
  length: number;
}

/**
 * Lets one step at a time go to a case, before any connection is taken: a case that many want
 * at once cannot empty the pool.
 * Modes: a line exists while somebody stands in it.
 */
export class CaseQueue {
  private readonly lines = new Map<string, Line>();

  /**
   * Does the work when it is first in the line of every key; lines are joined in one order, so that nobody waits in a ring.
   * @throws CaseBusy when a line is too long
   */
  async run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const leave: (() => void)[] = [];
    try {
      for (const key of [...new Set(keys)].sort()) leave.push(await this.join(key));
      return await work();
    } finally {
      for (const each of leave) each();
    }
  }

  /** Cases somebody waits for or works on. */
  get busy(): number {
    return this.lines.size;
  }

  private async join(key: string): Promise<() => void> {
    const line = this.lines.get(key) ?? { tail: Promise.resolve(), length: 0 };
    if (line.length >= LONGEST_QUEUE) throw new CaseBusy();
    this.lines.set(key, line);
    line.length += 1;
    const turn = line.tail;
    const { promise, resolve } = withResolvers();
    line.tail = promise;
    await turn;
    return () => {
      line.length -= 1;
      if (line.length === 0) this.lines.delete(key);
      resolve();
    };
  }
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
