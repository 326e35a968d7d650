import { formatDay } from '#calendar';
import type { ExclusionInput } from '#statutes';
import type { PublishedCase } from './published-case.js';

/** An interval that the file states as excluded, with the keys it comes from. */
export interface StatedExclusion {
  readonly input: ExclusionInput;
  readonly keys: readonly [string, string];
}

/** A testing time that was told to the party, then one that only follows from sending and report. */
const INTERVALS = [
  { keys: ['test_period_start', 'test_period_end'], kind: 'testing', told: true },
  { keys: ['sent_for_test', 'test_report'], kind: 'testing', told: false },
] as const;

/**
 * The excluded intervals of a case. Only intervals with both days told count; a period told to the party
 * stands for the testing itself, so that sending and report are not counted beside it.
 */
export function statedExclusions(published: PublishedCase): readonly StatedExclusion[] {
  for (const { keys, kind, told } of INTERVALS) {
    const from = published.dates.get(keys[0]);
    const to = published.dates.get(keys[1]);
    if (from === undefined || to === undefined) continue;
    if (from.first !== from.last || to.first !== to.last || to.first < from.first) continue;
    return [{ input: { kind, from: formatDay(from.first), to: formatDay(to.first), told }, keys }];
  }
  return [];
}
