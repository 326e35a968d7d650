import type { CaseHistories } from './case-history.port.js';
import { everyCase } from './every-case.js';

/**
 * Draws some cases, each with the same chance, in one pass over the ids; all of them where there are no more.
 * @param below gives a whole number from 0 to below its argument
 */
export async function drawCases(
  histories: CaseHistories,
  count: number,
  below: (bound: number) => number,
): Promise<readonly string[]> {
  const drawn: string[] = [];
  let seen = 0;
  for await (const caseId of everyCase(histories)) {
    seen += 1;
    if (drawn.length < count) drawn.push(caseId);
    else {
      const place = below(seen);
      if (place < count) drawn[place] = caseId;
    }
  }
  return drawn;
}
