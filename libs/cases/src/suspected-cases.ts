import type { ClockState, DueDates, DueQuestion } from '#engine';
import type { LiveClocks } from './case-history.port.js';

/** Cases looked at at once. */
const BATCH = 500;

/**
 * Of many cases those with a live clock that other dates would change, found without taking a lock. What is found is
 * counted anew under its lock; what is not found does not change as long as the rules stay the same, since the dates of
 * a clock follow from its stored question alone.
 */
export async function* suspectedCases(
  caseIds: Iterable<string> | AsyncIterable<string>,
  clocks: LiveClocks,
  dates: { readonly dueDates: DueDates; readonly today: string; readonly spared: (cases: number) => void },
): AsyncGenerator<string> {
  for await (const ids of batched(caseIds)) {
    const live = await clocks.liveClocks(ids);
    const found = new Set(
      live.filter(({ clock }) => moves(clock, dates.dueDates, dates.today)).map(({ caseId }) => caseId),
    );
    dates.spared(ids.length - found.size);
    yield* found;
  }
}

/** An open clock has no date to move: only whether what is said of it is provisional. */
function moves(clock: ClockState, dueDates: DueDates, today: string): boolean {
  const answer = dueDates.due({ ...(JSON.parse(clock.input) as Omit<DueQuestion, 'asOf'>), asOf: today });
  const open = answer.status === 'open';
  if ((clock.status === 'open') !== open) return true;
  if (open) return clock.provisional !== answer.provisional;
  return (
    clock.due !== answer.due ||
    clock.rolledFrom !== answer.rolledFrom ||
    clock.provisional !== answer.provisional ||
    clock.excludedDays !== answer.excludedDays ||
    clock.article !== answer.article ||
    clock.ruleVersion !== answer.version
  );
}

async function* batched(ids: Iterable<string> | AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let batch: string[] = [];
  for await (const id of ids) {
    batch.push(id);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
