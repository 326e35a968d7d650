import type { DueFirings, FiringHand } from './firings.port.js';

/** Claimed at once. */
const BATCH = 200;

/** Hands on every level that is due. Any number may sweep at a time; what is lost on the way is found again. */
export class SweepClocks {
  constructor(
    private readonly due: DueFirings,
    private readonly hand: FiringHand,
  ) {}

  /** @returns how many were handed on */
  async sweep(): Promise<number> {
    for (let handed = 0; ;) {
      const firings = await this.due.claim(BATCH);
      if (firings.length > 0) await this.hand.hand(firings);
      handed += firings.length;
      if (firings.length < BATCH) return handed;
    }
  }
}
