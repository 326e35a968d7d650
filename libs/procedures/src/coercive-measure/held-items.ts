import type { ProceedingView } from '#engine';
import type { MeasureLiftPayload, MeasureReturnGoodsPayload } from './measure-payload.js';
import { askedOf } from './measures.js';

/** Ends after which the things go back to where they came from. */
const GIVES_BACK: readonly string[] = ['copied', 'lifted', 'lapsed'];

/** Numbers of the items still held. */
export function heldItems(self: ProceedingView): readonly number[] {
  const released = liftedBefore(self, Number.MAX_SAFE_INTEGER);
  return allItems(self).filter((number) => !released.includes(number));
}

/** Numbers of the items that are released and have not gone back yet (AEL 28(2); PROC 42). */
export function itemsToReturn(self: ProceedingView): readonly number[] {
  const returned = self
    .facts<MeasureReturnGoodsPayload>('measure.returnGoods')
    .flatMap(({ seq, payload }) => payload.items ?? releasedBefore(self, seq));
  return releasedBefore(self, Number.MAX_SAFE_INTEGER).filter((number) => !returned.includes(number));
}

function releasedBefore(self: ProceedingView, seq: number): readonly number[] {
  const ended = GIVES_BACK.includes(self.in()) && self.state.enteredBy < seq;
  return ended ? allItems(self) : liftedBefore(self, seq);
}

/** Items released one by one, before an entry. */
function liftedBefore(self: ProceedingView, before: number): readonly number[] {
  return self
    .facts<MeasureLiftPayload>('measure.lift')
    .filter(({ seq }) => seq < before)
    .flatMap(({ payload }) => payload.items ?? []);
}

function allItems(self: ProceedingView): readonly number[] {
  return askedOf(self)?.items.map((_item, index) => index + 1) ?? [];
}
