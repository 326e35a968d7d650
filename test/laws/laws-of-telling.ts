import { expect } from '@jest/globals';
import { TOLD, type TellingWalk } from './telling-walk.js';

/** What was kept of one delivery, wherever it is kept. */
export interface KeptDelivery {
  readonly id: string;
  readonly recipient: string;
  readonly urgent: boolean;
  readonly state: string;
  readonly attempts: number;
  /** Numbers of the rows that it tells. */
  readonly rows: readonly number[];
}

/** What was kept of one notice: its recipient and the number of its row. */
export interface KeptNotice {
  readonly recipient: string;
  readonly row: number;
}

/** What must hold when everything has settled, whatever happened on the way. */
export function expectLawsOfTelling(
  walk: TellingWalk,
  kept: { readonly notices: readonly KeptNotice[]; readonly deliveries: readonly KeptDelivery[] },
): void {
  for (const person of TOLD) {
    const rows = kept.notices.filter(({ recipient }) => recipient === person).map(({ row }) => row);
    expect(new Set(rows).size).toBe(rows.length);
    expect(new Set(rows)).toEqual(walk.owed.get(person) ?? new Set());
    const carried = kept.deliveries.filter(({ recipient }) => recipient === person).flatMap((one) => one.rows);
    expect([...carried].sort()).toEqual([...rows].sort());
  }
  for (const delivery of kept.deliveries) expectEnded(walk, delivery);
  for (const { person, at } of walk.taken) {
    const recusedAt = walk.recusedAt.get(person);
    expect(recusedAt === undefined || at <= recusedAt).toBe(true);
  }
}

/** Each is sent as often as it was taken and not written down, and once more; or it ended for a reason that was there. */
function expectEnded(walk: TellingWalk, { id, recipient, urgent, state, attempts, rows }: KeptDelivery): void {
  const taken = walk.taken.filter((one) => one.id === id);
  const deaths = walk.deaths.filter((one) => one === id).length;
  if (state === 'sent') {
    expect(taken).toHaveLength(deaths + 1);
    // Whatever it took in was in the message when it left.
    expect(taken.at(-1)?.text.match(/^· /gm)).toHaveLength(rows.length);
  }
  if (state !== 'sent') expect(taken).toHaveLength(deaths);
  if (state === 'withdrawn') expect(walk.recusedAt.has(recipient)).toBe(true);
  if (state === 'dead') expect(walk.refusals).toBeGreaterThan(0);
  expect(['sent', 'withdrawn', 'dead']).toContain(state);
  expect(attempts).toBeGreaterThan(0);
  if (!urgent) expect(taken.filter(({ at }) => isNight(at))).toEqual([]);
}

/** The usual quiet hours. */
function isNight(at: string): boolean {
  const hour = at.slice(11, 16);
  return hour >= '21:00' || hour < '07:30';
}
