/** Figures of one load run. Times in milliseconds. */
export interface LoadFigures {
  readonly callers: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/**
 * Runs an operation with a fixed number of callers for a span of time and measures it.
 * Every caller gives its next operation when the one before has ended; errors end the run.
 *
 * @param seconds span of one run, after a warm-up of a fifth of it
 */
export async function load(
  operation: (caller: number, count: number) => Promise<unknown>,
  callers: number,
  seconds: number,
): Promise<LoadFigures> {
  await span(operation, callers, seconds / 5);
  const { times, elapsed } = await span(operation, callers, seconds);
  times.sort((left, right) => left - right);
  return {
    callers,
    perSecond: (times.length / elapsed) * 1000,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

/** Median of several runs by throughput. */
export async function medianOf(runs: number, run: () => Promise<LoadFigures>): Promise<LoadFigures> {
  const all: LoadFigures[] = [];
  for (let i = 0; i < runs; i += 1) all.push(await run());
  all.sort((left, right) => left.perSecond - right.perSecond);
  const middle = all[Math.floor(all.length / 2)];
  if (middle === undefined) throw new Error('a median needs at least one run');
  return middle;
}

/** Operations per second of a synchronous function, median of `runs`. */
export function rateOf(runs: number, seconds: number, operation: () => void): number {
  const rates: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const until = performance.now() + seconds * 1000;
    const begin = performance.now();
    let count = 0;
    while (performance.now() < until) {
      for (let i = 0; i < 50; i += 1) operation();
      count += 50;
    }
    rates.push((count / (performance.now() - begin)) * 1000);
  }
  rates.sort((left, right) => left - right);
  return rates[Math.floor(rates.length / 2)] ?? 0;
}

async function span(
  operation: (caller: number, count: number) => Promise<unknown>,
  callers: number,
  seconds: number,
): Promise<{ times: number[]; elapsed: number }> {
  const times: number[] = [];
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
  return { times, elapsed: performance.now() - begin };
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
