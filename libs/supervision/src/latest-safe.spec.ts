import { describe, expect, it } from '@jest/globals';
import { loadLaw } from '#law';
import { latestSafe } from './latest-safe.js';
import { loadSupervisionPolicy } from './supervision-policy.js';

const { calculator } = loadLaw('config');
const policy = loadSupervisionPolicy('config', calculator.ruleBook);
const clock = { rule: 'case-decision', due: '2026-06-02', provisional: false };
const on = (states: readonly string[], today = '2026-05-01') =>
  latestSafe(calculator, policy, { clock, states, today });

describe('the latest safe date', () => {
  it('of a report leaves ten working days for the review and the party its five', () => {
    // Notice served on 05-25 leaves 05-26 … 06-01; the decision may come on 06-02. Ten working days of review end by 05-25.
    expect(on(['investigation:gathering'])).toMatchObject({ step: 'investigation.submitReport', date: '2026-05-11' });
  });

  it('of a notice leaves the party its five working days', () => {
    expect(on(['investigation:reported', 'penalty:reviewed'])).toMatchObject({
      step: 'notice.issue',
      date: '2026-05-25',
    });
  });

  it('is the last working day where nothing else must run any more', () => {
    const sunday = { ...clock, due: '2026-05-31' };
    const found = latestSafe(calculator, policy, { clock: sunday, states: ['penalty:deciding'], today: '2026-06-01' });
    expect(found).toMatchObject({ step: null, date: '2026-05-31', workingDay: '2026-05-29', passed: true });
  });

  it('has passed once a day later has come', () => {
    expect(on(['penalty:reviewed'], '2026-05-25')?.passed).toBe(false);
    expect(on(['penalty:reviewed'], '2026-05-26')?.passed).toBe(true);
  });

  it('is not known while the limit has no date', () => {
    expect(
      latestSafe(calculator, policy, { clock: { ...clock, due: null }, states: [], today: '2026-05-01' }),
    ).toBeNull();
  });
});
