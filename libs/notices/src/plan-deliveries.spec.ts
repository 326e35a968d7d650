import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '#calendar';
import { loadNotices } from './load-notices.js';
import { waitAfter } from './notice-policy.js';
import type { NoticeKind, PersonChannel } from './notice-kinds.js';
import { planDeliveries } from './plan-deliveries.js';
import { preferencesWith, type ChosenPreferences } from './preferences.js';

const { policy } = loadNotices('config', null);

const plan = (
  kind: NoticeKind,
  at: string,
  more: { chosen?: ChosenPreferences; reachable?: readonly PersonChannel[] } = {},
) =>
  planDeliveries(policy, {
    ...{ kind, caseId: 'c', preferences: preferencesWith(policy.usual, more.chosen) },
    ...{ reachable: more.reachable ?? ['email'], now: parseInstant(`2026-03-02T${at}+08:00`) ?? 0 },
  });

describe('how a notice goes out', () => {
  it('with the others of its case when the fold closes', () => {
    expect(plan('limit', '09:00:00')).toEqual([
      { channel: 'email', fold: 'case/c', nextTry: '2026-03-02T09:03:00+08:00', urgent: false },
    ]);
  });

  it('in the morning, when the fold closes at night', () => {
    expect(plan('limit', '20:58:00')).toMatchObject([{ nextTry: '2026-03-03T07:30:00+08:00' }]);
  });

  it('now and by every channel, where power over things or persons ends', () => {
    const at = { fold: 'urgent/c', nextTry: '2026-03-02T23:00:00+08:00', urgent: true };
    const reachable = ['email', 'sms', 'wecom'] as const;
    expect(plan('lapse', '23:00:00', { reachable })).toEqual(reachable.map((channel) => ({ channel, ...at })));
  });

  it('in the digest of all cases, where that is wished; after the quiet when its hour is quiet', () => {
    expect(plan('task', '09:00:00')).toMatchObject([{ fold: 'digest', nextTry: '2026-03-03T08:30:00+08:00' }]);
    const quiet = { from: '20:00', until: '10:00' };
    expect(plan('task', '09:00:00', { chosen: { quiet } })).toMatchObject([{ nextTry: '2026-03-03T10:00:00+08:00' }]);
  });

  it('by no channel that is switched off or without an address', () => {
    expect(plan('progress', '09:00:00')).toEqual([]);
    expect(plan('limit', '09:00:00', { reachable: [] })).toEqual([]);
  });
});

describe('preferences', () => {
  it('keep what is not free in the list of notices, whatever was chosen', () => {
    const chosen = { ways: { limit: { 'in-app': 'off' }, progress: { 'in-app': 'off' } } } as const;
    const { ways } = preferencesWith(policy.usual, chosen);
    expect([ways.limit['in-app'], ways.progress['in-app']]).toEqual(['at-once', 'off']);
  });
});

describe('waits between tries', () => {
  it('grow up to the longest', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((attempt) => waitAfter(policy, attempt))).toEqual([
      30, 120, 480, 1_920, 7_680, 14_400, 14_400,
    ]);
  });
});
