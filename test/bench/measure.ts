import type { LoadFigures } from './figures.js';

/** What is measured under load; every call is one operation from its beginning to its end. */
export type Operation = (caller: number, count: number) => Promise<unknown>;

/**
 * Runs an operation with a fixed number of callers for a span of time and measures it.
 * Every caller gives its next operation when the one before has ended; an error ends the run.
 *
 * @param seconds span of one run, after a warm-up of half of it
 */
export async function load(operation: Operation, callers: number, seconds: number): Promise<LoadFigures> {
  await span(operation, callers, seconds / 2);
  const { times, elapsed, cpu } = await span(operation, callers, seconds);
  return { ...figuresOf(times, elapsed, callers), cpu: cpu / times.length };
}

/** Figures of operations that took these times. @param elapsed of the whole run, milliseconds */
export function figuresOf(times: number[], elapsed: number, callers: number): LoadFigures {
  times.sort((left, right) => left - right);
  return {
    callers,
    perSecond: (times.length / elapsed) * 1000,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  };
}

/** The middle one; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('a median needs at least one value');
  return middle;
}

async function span(
  operation: Operation,
  callers: number,
  seconds: number,
): Promise<{ times: number[]; elapsed: number; cpu: number }> {
  const times: number[] = [];
  const before = process.cpuUsage();
  const begin = performance.now();
  const until = begin + seconds * 1000;
  const one = async (caller: number): Promise<void> => {
    for (let count = 0; performance.now() < until; count += 1) {
      const start = performance.now();
      await operation(caller, count);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => one(caller)));
  const { user, system } = process.cpuUsage(before);
  return { times, elapsed: performance.now() - begin, cpu: (user + system) / 1000 };
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
