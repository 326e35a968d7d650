import { CaseBusy } from './cases-errors.js';

/** Cases worked on at a time, each on a connection of its own. */
const LANES = 4;

/**
 * Works through cases a few at a time, each in a transaction of its own. What is held elsewhere is set aside and tried
 * once more at the end; what fails ends the run after the cases beside it have ended.
 *
 * @returns ids of cases that were held all the while; nothing happened to them
 */
export async function inLanes<Result>(
  cases: Iterable<string> | AsyncIterable<string>,
  work: (caseId: string) => Promise<Result>,
  done: (result: Result) => unknown,
): Promise<readonly string[]> {
  const aside: string[] = [];
  for await (const batch of inBatches(cases)) aside.push(...(await together(batch, work, done)));
  const busy: string[] = [];
  for (const caseId of aside) busy.push(...(await together([caseId], work, done)));
  return busy;
}

async function together<Result>(
  batch: readonly string[],
  work: (caseId: string) => Promise<Result>,
  done: (result: Result) => unknown,
): Promise<readonly string[]> {
  const results = await Promise.allSettled(batch.map((caseId) => work(caseId)));
  const busy: string[] = [];
  for (const [index, result] of results.entries()) {
    if (result.status === 'fulfilled') await done(result.value);
    else if (result.reason instanceof CaseBusy) busy.push(batch[index] ?? '');
    else throw result.reason;
  }
  return busy;
}

async function* inBatches(ids: Iterable<string> | AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let batch: string[] = [];
  for await (const id of ids) {
    batch.push(id);
    if (batch.length < LANES) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
