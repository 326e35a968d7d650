import type { CaseHistories, ChartedCases, ChartVersion, LiveCases } from './case-history.port.js';

/** Ids read at once. */
const BATCH = 500;

/** Every case in id order, a batch of ids in memory at a time. A case opened meanwhile may or may not be among them. */
export function everyCase(histories: CaseHistories): AsyncGenerator<string> {
  return each((after) => histories.caseIds(after, BATCH));
}

/** Every case with a live clock that reaches a day, in the same way. */
export function everyLiveCase(cases: LiveCases, from: string | null): AsyncGenerator<string> {
  return each((after) => cases.liveCaseIds(after, BATCH, from));
}

/** Every case with a proceeding on one of some versions of charts, in the same way. */
export function everyCaseOn(cases: ChartedCases, versions: readonly ChartVersion[]): AsyncGenerator<string> {
  return each((after) => cases.caseIdsOn(versions, after, BATCH));
}

async function* each(read: (after: string | null) => Promise<readonly string[]>): AsyncGenerator<string> {
  let after: string | null = null;
  for (;;) {
    const ids: readonly string[] = await read(after);
    yield* ids;
    after = ids.at(-1) ?? null;
    if (ids.length < BATCH) return;
  }
}
