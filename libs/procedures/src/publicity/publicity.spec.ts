import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { company, proposes } from '../testing/filed-case.js';
import { aServedDecision, decidesOn } from '../testing/execution-case.js';
import { serves, smallFine } from '../testing/penalty-case.js';

const li = 'investigator.li';
const told = { title: '行政处罚信息公示告知书', date: '2026-03-24' };
const shown = { told, textAsServed: true, secretsTreated: true };
const elsewhere = { clue: { parties: [{ ...company, registeredElsewhere: true }] } };

/** Published on 2026-04-01: a fine of ¥20,000 at a light step is public for three months. */
function aPublishedCase(kinds: readonly object[][] = [smallFine], payload: object = shown): CaseBuilder {
  return aServedDecision(kinds).on('2026-04-01T09:00:00+08:00').gives(li, 'publicity.publish', payload);
}

function remedy(story: CaseBuilder, effects: readonly object[], redo = false): CaseBuilder {
  return story.gives('system', 'remedy.apply', {
    source: 'reconsideration',
    receivedOn: '2026-05-11',
    effects,
    redo,
  });
}

describe('the publicity of a penalty', () => {
  it('is due for a party from the service of its decision, within twenty working days of the decision', () => {
    const story = aServedDecision();
    expect(story.stateOf('publicity#1')).toBe('due');
    expect(story.due('publicity-same-province@1')).toBe('2026-04-22');
    expect(story.openTasks()).toContain('publish-penalty@1');
    expect(story.openTasks().filter((task) => task.includes('>publicity'))).toEqual([]);
  });

  it('is kept for each party apart, from the service on that party', () => {
    const story = aServedDecision([smallFine, smallFine], { servedOn: [1] });
    expect(story.stateOf('publicity#2')).toBeUndefined();
    serves(story.on('2026-03-26T09:00:00+08:00'), 'decision', 2);
    expect([story.stateOf('publicity#1'), story.stateOf('publicity#2')]).toEqual(['due', 'due']);
    expect(story.refusalOf(li, 'publicity.publish', shown)).toEqual(['proceeding-ambiguous']);
    story.gives(li, 'publicity.publish', shown, { proceeding: 'publicity#2' });
    expect([story.stateOf('publicity#1'), story.stateOf('publicity#2')]).toEqual(['due', 'published']);
    expect(story.clock('publicity-same-province@1')?.status).toBe('running');
    expect(story.clock('publicity-same-province@2')?.status).toBe('stopped');
  });

  it.each([
    ['without having told the party in writing', { told: undefined }, 'publicity-told-in-writing'],
    ['that told the party only afterwards', { told: { ...told, date: '2026-04-02' } }, 'publicity-told-in-writing'],
    ['of another text than the one served', { textAsServed: false }, 'publicity-text-as-served'],
    ['with secrets left in', { secretsTreated: false }, 'publicity-secrets-treated'],
    [
      'with the end of a restriction nobody imposed',
      { restrictionEnds: '2026-09-01' },
      'publicity-restriction-end-given',
    ],
  ])('is refused %s', (_why, change, unmet) => {
    const story = aServedDecision().on('2026-04-01T09:00:00+08:00');
    expect(story.refusalOf(li, 'publicity.publish', { ...shown, ...change })).toEqual([unmet]);
  });

  it('that comes late is still taken, and its breach stands in the journal', () => {
    const story = aServedDecision().advance('2026-05-06T09:00:00+08:00').gives(li, 'publicity.publish', shown);
    expect(story.stateOf('publicity#1')).toBe('published');
    expect(story.clock('publicity-same-province@1')).toMatchObject({ due: '2026-04-22', status: 'stopped' });
  });

  it('is not owed for a warning alone', () => {
    const story = aServedDecision([[{ kind: 'warning' }, { kind: 'order', scope: '停止发布' }]]);
    expect(story.stateOf('publicity#1')).toBe('exempt');
    expect(story.clock('publicity-same-province@1')).toBeUndefined();
    expect(story.openTasks()).not.toContain('publish-penalty@1');
  });

  it('is given up by the leader alone, on a proposal that names a ground', () => {
    const story = aServedDecision();
    const exempt = { ground: 'state-secret', reason: '决定书内容涉密' };
    expect(story.refusalOf('leader.wang', 'publicity.exempt', exempt)).toEqual(['proposal-stands']);
    decidesOn(story, 'publicity.exempt', exempt);
    expect(story.stateOf('publicity#1')).toBe('exempt');
    expect(story.clock('publicity-same-province@1')?.status).toBe('stopped');
  });
});

describe('a party registered in another province', () => {
  it('is published by the bureau of registration: ten working days to send, ten for it to publish', () => {
    const story = aServedDecision([smallFine], elsewhere).on('2026-04-01T09:00:00+08:00');
    expect(story.due('publicity-push@1')).toBe('2026-04-08');
    expect(story.clock('publicity-same-province@1')).toBeUndefined();
    expect(story.openTasks()).toContain('push-penalty@1');
    expect(story.refusalOf(li, 'publicity.publish', shown)).toEqual(['publicity-registered-here']);
    story.gives(li, 'publicity.push', { ...shown, authority: '虚构省市场监督管理局' });
    expect(story.stateOf('publicity#1')).toBe('pushed');
    expect(story.due('publicity-cross-province@1')).toBe('2026-04-16');
    expect(story.openTasks()).toContain('watch-publicity-elsewhere@1');
    story.on('2026-04-10T09:00:00+08:00').gives(li, 'publicity.confirm', { record: '外省公示1号' });
    expect(story.stateOf('publicity#1')).toBe('published');
    expect(story.due('publicity-min-light@1')).toBe('2026-07-10');
  });

  it('is the only one sent there', () => {
    const push = { ...shown, authority: '虚构省市场监督管理局' };
    expect(aServedDecision().refusalOf(li, 'publicity.push', push)).toEqual(['publicity-registered-elsewhere']);
  });
});

describe('the term of publicity', () => {
  const term = (kinds: object[], payload: object = shown) => {
    const story = aPublishedCase([kinds], payload);
    const clock = story.state.clocks.find(({ rule, status }) =>
      ['min-light', 'general', 'serious-domain', 'restriction', 'revocation'].some(
        (one) => rule === `publicity-${one}` && status === 'running',
      ),
    );
    return [clock?.rule, clock?.due];
  };

  it('is three months for a small fine at a light step, one year for what goes beyond', () => {
    expect(term(smallFine)).toEqual(['publicity-min-light', '2026-07-01']);
    expect(term([{ kind: 'fine', amount: '5000100' }])).toEqual(['publicity-general', '2027-04-01']);
    expect(term([...smallFine, { kind: 'confiscated-gain', amount: '100' }])).toEqual([
      'publicity-general',
      '2027-04-01',
    ]);
  });

  it('ends by itself when it is over', () => {
    const story = aPublishedCase().advance('2026-07-01T12:00:00+08:00');
    expect(story.stateOf('publicity#1')).toBe('published');
    expect(story.advance('2026-07-02T09:00:00+08:00').stateOf('publicity#1')).toBe('ended');
    expect(story.clock('publicity-min-light@1')?.status).toBe('expired');
  });
});

describe('a decision that is taken away', () => {
  it('while its publicity is due leaves nothing to publish', () => {
    const story = aServedDecision();
    proposes(story, 'decision.revoke').gives('leader.wang', 'decision.revoke', { reason: '证据不足', redo: false });
    expect(story.stateOf('publicity#1')).toBe('withdrawn');
    expect(story.clock('publicity-same-province@1')?.status).toBe('stopped');
    expect(story.openTasks()).not.toContain('publish-penalty@1');
  });

  it.each([['revoked'], ['void'], ['confirmed-unlawful']])(
    'by an outcome “%s” is withdrawn in three working days',
    (outcome) => {
      const story = aPublishedCase().on('2026-05-11T09:00:00+08:00');
      expect(story.refusalOf(li, 'publicity.withdraw', { reason: '当事人要求' })).toEqual([
        'publicity-withdrawal-ground',
      ]);
      remedy(story, [{ party: 1, outcome }]);
      expect(story.due('publicity-withdraw@1')).toBe('2026-05-14');
      expect(story.openTasks()).toContain('withdraw-publicity@1');
      story.on('2026-05-12T09:00:00+08:00').gives(li, 'publicity.withdraw', { reason: '决定已被改变' });
      expect(story.stateOf('publicity#1')).toBe('withdrawn');
      expect(story.clock('publicity-withdraw@1')?.status).toBe('stopped');
      expect(story.clock('publicity-min-light@1')?.status).toBe('stopped');
      expect(story.stateOf('publicity#2')).toBeUndefined();
    },
  );

  it('by an outcome that upholds it stays public', () => {
    const story = remedy(aPublishedCase().on('2026-05-11T09:00:00+08:00'), [{ party: 1, outcome: 'upheld' }]);
    expect(story.clock('publicity-withdraw@1')).toBeUndefined();
  });

  it('by the bureau itself is withdrawn too', () => {
    const story = proposes(aPublishedCase().on('2026-05-11T09:00:00+08:00'), 'decision.revoke');
    story.gives('leader.wang', 'decision.revoke', { reason: '证据不足', redo: true });
    expect(story.due('publicity-withdraw@1')).toBe('2026-05-14');
  });

  it('and had been sent to another province is called back there', () => {
    const story = aServedDecision([smallFine], elsewhere);
    story.gives(li, 'publicity.push', { ...shown, authority: '虚构省市场监督管理局' }).on('2026-05-11T09:00:00+08:00');
    remedy(story, [{ party: 1, outcome: 'revoked' }]).gives(li, 'publicity.withdraw', { reason: '决定被撤销' });
    expect(story.stateOf('publicity#1')).toBe('withdrawn');
    expect(story.clock('publicity-cross-province@1')?.status).toBe('stopped');
  });
});

describe('a decision that is changed', () => {
  const changed = [{ party: 1, items: [1], outcome: 'changed', changedTo: [{ kind: 'fine', amount: '500000' }] }];

  it('is withdrawn and published anew, counted from the change', () => {
    const story = remedy(aPublishedCase().on('2026-05-11T09:00:00+08:00'), changed);
    story.gives(li, 'publicity.withdraw', { reason: '复议变更' });
    expect([story.stateOf('publicity#1'), story.stateOf('publicity#2')]).toEqual(['withdrawn', 'due']);
    expect(story.due('publicity-same-province@1')).toBe('2026-06-08');
    story.on('2026-05-12T09:00:00+08:00').gives(li, 'publicity.publish', shown);
    expect(story.stateOf('publicity#2')).toBe('published');
    expect(story.openTasks()).not.toContain('withdraw-publicity@1');
  });

  it('before it was public is published as it stands', () => {
    const story = remedy(aServedDecision().on('2026-05-11T09:00:00+08:00'), changed);
    expect(story.stateOf('publicity#1')).toBe('due');
    story.gives(li, 'publicity.publish', shown);
    expect(story.clock('publicity-withdraw@1')).toBeUndefined();
  });
});
