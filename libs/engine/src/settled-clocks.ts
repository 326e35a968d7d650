import type { CarryOut } from './carry-out.js';
import type { ClockState } from './case-state.js';
import { deriveClocks } from './derive-clocks.js';
import type { Draft } from './draft.js';
import type { Known } from './known.js';
import { movedExpiries } from './moved-expiries.js';
import type { Registry } from './registry.js';

/** An expiry that is put right may move other limits, so it is looked at again; more often than this is a loop. */
const LONGEST_SETTLING = 20;

/** The clocks after the step, once every recorded expiry agrees with the limit it is about. */
export function settledClocks(
  registry: Registry,
  draft: Draft,
  work: CarryOut,
  { known, seq }: { readonly known: Known; readonly seq: number },
): readonly ClockState[] {
  for (let turn = 0; turn < LONGEST_SETTLING; turn += 1) {
    const state = draft.state();
    const clocks = deriveClocks(registry, state, known, seq);
    const moved = movedExpiries(state, clocks, known.now);
    if (moved.length === 0) return clocks;
    work.settleExpiries(moved);
  }
  throw new Error('limits move each other without end');
}
