import type { CaseState, Entry } from '#engine';
import { scheduleOf, type ClockLevels } from './clock-levels.port.js';
import type { CaseWrite, FiredLevel } from './step-store.port.js';

/** When the clocks that an entry changed fire next: their limits became known as they stand with the entry. */
export function schedulesOf(levels: ClockLevels, { clocks, recordedAt }: Entry): CaseWrite['schedules'] {
  return {
    by: levels.version,
    clocks: new Map(clocks.map((clock) => [clock.key, scheduleOf(levels, clock, recordedAt)])),
  };
}

/** An entry that records the passing of a limit has fired its level `due`, whoever gave the command. */
export function expiryFired(levels: ClockLevels, before: CaseState, entry: Entry): FiredLevel | null {
  if (entry.command !== 'clock.expire') return null;
  const clock = before.clocks.find(({ key }) => key === entry.payload['clock']);
  if (clock === undefined) return null;
  const { key, rule, generation, due } = clock;
  return {
    ...{ clock: key, rule, generation, level: 'due', due, shouldAt: entry.at },
    lapse: scheduleOf(levels, clock, entry.at).expiry?.rank === 0,
    addressed: levels.addressed(rule, 'due'),
  };
}
