import type { CaseHistories } from './case-history.port.js';

/** Ids read at once. */
const BATCH = 500;

/** Every case in id order, a batch of ids in memory at a time. A case opened meanwhile may or may not be among them. */
export async function* everyCase(histories: CaseHistories): AsyncGenerator<string> {
  let after: string | null = null;
  for (;;) {
    const ids: readonly string[] = await histories.caseIds(after, BATCH);
    yield* ids;
    after = ids.at(-1) ?? null;
    if (ids.length < BATCH) return;
  }
}
