import { describe, expect, it } from '@jest/globals';
import type { CommandAnswer, GiveCommandInput } from '#cases';
import type { DueClock } from './due-clocks.port.js';
import { ExpireDueClocks } from './expire-due-clocks.js';

const aClock = (key: string, passedAt: string): DueClock => ({
  caseId: 'c',
  key,
  proceeding: 'toy#1',
  rule: 'toy-limit',
  subject: '',
  due: passedAt.slice(0, 10),
  passedAt,
  generation: 1,
});

/** Clocks in memory; `starts` is started by the expiry of another. */
function aBureau(clocks: DueClock[], starts: Readonly<Record<string, DueClock>> = {}, refused: readonly string[] = []) {
  const given: GiveCommandInput[] = [];
  const running = new Map(clocks.map((clock) => [clock.key, clock]));
  const give = (input: GiveCommandInput) => {
    given.push(input);
    const { clock } = input.payload as { clock: string };
    const started = starts[clock];
    if (refused.includes(clock))
      return Promise.resolve({ answer: { outcome: 'refused' } as CommandAnswer, repeated: false });
    running.delete(clock);
    if (started !== undefined) running.set(started.key, started);
    const answer = { outcome: 'moved', clocks: started === undefined ? [] : [{ status: 'running', expires: true }] };
    return Promise.resolve({ answer: answer as unknown as CommandAnswer, repeated: false });
  };
  const passed = (_until: string | null, after: DueClock | null, limit: number) => {
    const all = [...running.values()].sort((left, right) => (left.passedAt < right.passedAt ? -1 : 1));
    return Promise.resolve(all.filter((clock) => after === null || clock.passedAt > after.passedAt).slice(0, limit));
  };
  return { given, expire: new ExpireDueClocks({ passed }, { give }) };
}

const [first, second, third] = [
  aClock('a', '2026-03-03T00:00:00+08:00'),
  aClock('b', '2026-03-04T00:00:00+08:00'),
  aClock('c', '2026-03-05T00:00:00+08:00'),
];

describe('limits that have passed', () => {
  it('expire in the order in which they passed, at the end of their due day', async () => {
    const { given, expire } = aBureau([third, first]);
    expect(await expire.run()).toHaveLength(2);
    expect(given).toMatchObject([
      {
        command: 'clock.expire',
        at: '2026-03-03T00:00:00+08:00',
        payload: { clock: 'a', rule: 'toy-limit', due: '2026-03-03' },
      },
      { at: '2026-03-05T00:00:00+08:00', actor: { person: 'system' } },
    ]);
  });

  it('are looked for again when an expiry starts one that has passed as well', async () => {
    const { given, expire } = aBureau([first, third], { a: second });
    await expire.run();
    expect(given.map((input) => (input.payload as { clock: string }).clock)).toEqual(['a', 'b', 'c']);
  });

  it('that are refused are tried once and told to the caller', async () => {
    const { given, expire } = aBureau([first, third], { c: second }, ['a']);
    const expiries = await expire.run();
    expect(given).toHaveLength(3);
    expect(expiries.map(({ clock, answer }) => [clock.key, answer.outcome])).toEqual([
      ['a', 'refused'],
      ['c', 'moved'],
      ['b', 'moved'],
    ]);
  });
});
