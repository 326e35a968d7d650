import { describe, expect, it } from '@jest/globals';
import {
  aDemandedCase,
  anAppliedCase,
  anOverdueCase,
  application,
  aServedDecision,
  decidesOn,
  demand,
} from '../testing/execution-case.js';
import type { CaseBuilder } from '../testing/case-builder.js';
import { proposes } from '../testing/filed-case.js';
import { serves, smallFine } from '../testing/penalty-case.js';

const li = 'investigator.li';
const refusal = (story: CaseBuilder, command: string, payload: object, at?: string) =>
  story.refusalOf(
    command.startsWith('execution.demand') ? li : 'leader.wang',
    command,
    payload,
    at === undefined ? {} : { at },
  );

describe('a demand', () => {
  it('asks for nothing of a fine that was paid late, whatever grew on it', () => {
    const story = anOverdueCase().gives('investigator.li', 'payment.record', { party: 1, amount: '2000000' });
    expect(refusal(story, 'execution.demand', demand)).toEqual(['demand-contents']);
  });

  it('follows the day for paying and the time to sue, and its ten working days run from service', () => {
    const story = aDemandedCase();
    expect(story.stateOf('execution#1')).toBe('demanded');
    expect(story.due('performance-demand@1')).toBe('2026-10-19');
    expect(story.state.forms.find(({ form }) => form === 48)).toMatchObject({ numberCode: '罚催', subject: '1' });
    expect(story.openTasks()).toContain('apply-to-court@1');
  });

  it('is not made while a remedy is still open to the party', () => {
    const story = aServedDecision().advance('2026-09-24T10:00:00+08:00');
    expect(refusal(story, 'execution.demand', demand)).toEqual(['remedies-over']);
  });

  it('is not made of a fine that is paid, or that is not late', () => {
    const paid = anOverdueCase();
    paid.gives(li, 'payment.record', { party: 1, amount: '2000000', surcharge: '2000000', settlesSurcharge: true });
    expect(refusal(paid, 'execution.demand', demand)).toEqual(['state-accepts-command']);
    const put = aServedDecision().on('2026-04-02T10:00:00+08:00');
    decidesOn(put, 'payment.grantDelay', { party: 1, until: '2026-12-01', request: { title: '申请书' } });
    put.advance('2026-09-29T10:00:00+08:00');
    expect(refusal(put, 'execution.demand', demand)).toEqual(['performance-late']);
  });

  it.each([
    ['without the exact sum', { amount: '1999999' }, ['demand-contents']],
    ['without telling the rights', { rightsTold: false }, ['demand-contents']],
    ['of items that are not in the decision', { items: [2] }, ['items-in-decision', 'performance-late']],
  ])('is not made %s', (_why, change, unmet) => {
    expect(refusal(anOverdueCase(), 'execution.demand', { ...demand, ...change })).toEqual(unmet);
  });

  it('is not made at night or on a holiday, save in an emergency', () => {
    const story = anOverdueCase().advance('2026-10-08T10:00:00+08:00');
    const holiday = '2026-10-02T10:00:00+08:00';
    expect(refusal(story, 'execution.demand', demand, holiday)).toEqual(['not-at-night-or-on-rest-days']);
    expect(refusal(story, 'execution.demand', demand, '2026-09-30T22:30:00+08:00')).toEqual([
      'not-at-night-or-on-rest-days',
    ]);
    expect(refusal(story, 'execution.demand', { ...demand, emergency: '财产即将转移' }, holiday)).toEqual([]);
  });

  it('asks for what is not money once the day set for it has passed', () => {
    const story = anOverdueCase([[{ kind: 'warning' }, { kind: 'order', scope: '拆除广告牌' }]]);
    const order = { ...demand, amount: undefined };
    expect(refusal(story, 'execution.demand', order)).toEqual(['performance-late']);
    story.gives(li, 'execution.demand', { ...order, performanceDueOn: '2026-04-30' });
    expect(story.stateOf('execution#1')).toBe('demanded');
  });
});

describe('a demand that was made', () => {
  it('is to be served before anybody goes to the court', () => {
    const story = anOverdueCase().gives(li, 'execution.demand', demand);
    expect(story.openTasks()).toContain('serve-demand@1');
    expect(story.openTasks()).not.toContain('apply-to-court@1');
    serves(story, 'demand');
    expect(story.openTasks()).not.toContain('serve-demand@1');
    expect(story.openTasks()).toContain('apply-to-court@1');
  });
});

describe('an application to the court', () => {
  it('is signed and made after the ten working days, inside the three months', () => {
    const story = anAppliedCase();
    expect(story.stateOf('execution#1')).toBe('courtApplied');
    expect(story.clock('court-enforcement-application@1')).toMatchObject({ due: '2026-12-24', status: 'stopped' });
    expect(story.due('court-accept@1')).toBe('2026-10-28');
    expect(story.state.forms.find(({ form }) => form === 49)).toMatchObject({ numberCode: '执申' });
  });

  it('needs a demand that was served and has run out', () => {
    const undemanded = proposes(anOverdueCase(), 'execution.applyToCourt');
    expect(refusal(undemanded, 'execution.applyToCourt', application)).toEqual([
      'item-demanded-or-refused',
      'demand-period-over',
    ]);
    const unserved = proposes(anOverdueCase().gives(li, 'execution.demand', demand), 'execution.applyToCourt');
    unserved.advance('2026-11-10T10:00:00+08:00');
    expect(refusal(unserved, 'execution.applyToCourt', application)).toEqual(['demand-period-over']);
    const early = proposes(aDemandedCase().advance('2026-10-19T10:00:00+08:00'), 'execution.applyToCourt');
    expect(refusal(early, 'execution.applyToCourt', application)).toEqual(['demand-period-over']);
  });

  it.each([
    ['without a seal', { sealed: false }],
    ['signed by somebody who leads nothing', { signedBy: 'investigator.li' }],
    ['signed by a leader of another bureau', { signedBy: 'leader.he' }],
  ])('is not made %s', (_why, change) => {
    const story = proposes(aDemandedCase().advance('2026-10-21T10:00:00+08:00'), 'execution.applyToCourt');
    expect(refusal(story, 'execution.applyToCourt', { ...application, ...change })).toEqual([
      'application-signed-and-sealed',
    ]);
  });

  it('after the three months needs good reason', () => {
    const story = proposes(aDemandedCase().advance('2026-12-25T10:00:00+08:00'), 'execution.applyToCourt');
    expect(story.clock('court-enforcement-application@1')?.status).toBe('expired');
    expect(refusal(story, 'execution.applyToCourt', application)).toEqual(['court-application-in-time']);
    expect(refusal(story, 'execution.applyToCourt', { ...application, lateReason: '当事人下落不明' })).toEqual([]);
  });

  it('needs a proposal of somebody else', () => {
    const story = aDemandedCase().advance('2026-10-21T10:00:00+08:00');
    expect(refusal(story, 'execution.applyToCourt', application)).toEqual(['proposal-stands']);
    story.gives('leader.wang', 'approval.propose', { command: 'execution.applyToCourt', reasons: '申请' });
    expect(refusal(story, 'execution.applyToCourt', application)).toEqual(['proposer-never-approves']);
  });

  it('has three months from the end of a grant that outlasts the remedies', () => {
    const story = aServedDecision().on('2026-04-02T10:00:00+08:00');
    decidesOn(story, 'payment.grantDelay', { party: 1, until: '2026-12-01', request: { title: '申请书' } });
    story.advance('2026-12-02T10:00:00+08:00');
    expect(story.clock('court-enforcement-application@1')).toMatchObject({ start: '2026-12-01', due: '2027-03-01' });
  });

  it('starts no clock for a party that has performed', () => {
    const story = aServedDecision([smallFine, smallFine]).on('2026-04-01T10:00:00+08:00');
    story.gives(li, 'payment.record', { party: 1, amount: '2000000' }).advance('2026-09-29T10:00:00+08:00');
    expect(story.clock('court-enforcement-application@1')).toBeUndefined();
    expect(story.clock('court-enforcement-application@2')?.status).toBe('running');
  });
});

describe('the court', () => {
  const on = (instant: string) => anAppliedCase().on(instant);

  it('accepts, rules and enforces', () => {
    const story = on('2026-10-26T10:00:00+08:00').gives(li, 'court.accept', { party: 1 });
    expect(story.stateOf('execution#1')).toBe('courtAccepted');
    expect(story.clock('court-accept@1')?.status).toBe('stopped');
    expect(story.due('court-ruling@1')).toBe('2026-11-04');
    story.on('2026-11-02T10:00:00+08:00').gives(li, 'court.rule', { party: 1, ruling: 'enforce' });
    expect(story.stateOf('execution#1')).toBe('courtAccepted');
    expect(story.clock('court-ruling@1')?.status).toBe('stopped');
    story.on('2026-12-02T10:00:00+08:00').gives(li, 'court.enforce', { party: 1, amount: '4000000' });
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.due('case-closure')).toBe('2026-12-23');
  });

  it('refuses: fifteen days for the upper court, then accepted after all', () => {
    const story = on('2026-10-27T10:00:00+08:00').gives(li, 'court.refuse', { party: 1, reason: '材料不全' });
    expect(story.stateOf('execution#1')).toBe('courtRefused');
    expect(story.due('court-refusal-review@1')).toBe('2026-11-11');
    expect(story.openTasks()).toContain('answer-court-refusal@1');
    decidesOn(story.on('2026-11-02T10:00:00+08:00'), 'execution.applyToCourt', {
      ...application,
      kind: 'upper-court-review',
    });
    expect(story.stateOf('execution#1')).toBe('courtApplied');
    expect(story.clock('court-refusal-review@1')?.status).toBe('stopped');
  });

  it('refuses to enforce by ruling', () => {
    const story = on('2026-10-26T10:00:00+08:00').gives(li, 'court.accept', { party: 1 });
    story.on('2026-11-02T10:00:00+08:00').gives(li, 'court.rule', { party: 1, ruling: 'refused' });
    expect(story.stateOf('execution#1')).toBe('courtRefused');
    expect(story.due('court-refusal-review@1')).toBe('2026-11-17');
  });

  it('is asked anew, not the upper court, once the fifteen days are over', () => {
    const story = on('2026-10-27T10:00:00+08:00').gives(li, 'court.refuse', { party: 1, reason: '材料不全' });
    proposes(story.advance('2026-11-12T10:00:00+08:00'), 'execution.applyToCourt');
    expect(story.clock('court-refusal-review@1')?.status).toBe('expired');
    expect(refusal(story, 'execution.applyToCourt', { ...application, kind: 'upper-court-review' })).toEqual([
      'court-application-in-time',
    ]);
    story.gives('leader.wang', 'execution.applyToCourt', application);
    expect(story.stateOf('execution#1')).toBe('courtApplied');
  });

  it('refuses, and the leader ends the execution with reasons', () => {
    const story = on('2026-10-27T10:00:00+08:00').gives(li, 'court.refuse', { party: 1, reason: '已过期' });
    decidesOn(story, 'execution.endItem', { party: 1, items: [1], ground: 'court-refused', reason: '不再申请' });
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(
      refusal(story.gives(li, 'case.proposeClosure', { ground: 'other', reason: '法院不予受理' }), 'case.close', {}),
    ).toEqual([]);
  });

  it('ends the enforcement', () => {
    const story = on('2026-10-26T10:00:00+08:00')
      .gives(li, 'court.accept', { party: 1 })
      .gives(li, 'court.end', { party: 1 });
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.refusalOf(li, 'case.proposeClosure', { ground: 'executed' })).toEqual(['closure-ground-holds']);
    expect(story.refusalOf(li, 'case.proposeClosure', { ground: 'court-ended' })).toEqual([]);
  });

  it('is believed whatever the chart expects, and a leader looks into it', () => {
    const story = aServedDecision().gives(li, 'court.accept', { party: 1 });
    expect(story.stateOf('execution#1')).toBe('courtAccepted');
    expect(story.openTasks()).toContain(`examine-court-fact@court.accept/${String(story.state.seq)}`);
  });

  it('is never believed about a party that does not exist', () => {
    expect(anAppliedCase().refusalOf(li, 'court.accept', { party: 7 })).toEqual(['party-exists']);
  });
});

describe('ending the execution of an item', () => {
  it('by the bureau needs a ground that holds', () => {
    const story = proposes(anOverdueCase(), 'execution.endItem');
    const end = { party: 1, items: [1], ground: 'court-refused', reason: '不再申请' };
    expect(refusal(story, 'execution.endItem', end)).toEqual(['ending-ground-holds']);
    expect(refusal(story, 'execution.endItem', { ...end, ground: 'abandoned-after-three-years' })).toEqual([
      'ending-ground-holds',
    ]);
    story.gives('leader.wang', 'execution.endItem', { ...end, ground: 'entity-ended-without-successor' });
    expect(story.stateOf('execution#1')).toBe('closing');
  });
});

describe('suspending execution', () => {
  const order = {
    party: 1,
    ground: 'reconsideration-body',
    reason: '停止执行通知',
    paper: { title: '停止执行通知书' },
  };

  it('stops the bureau’s own steps, not the party’s payment', () => {
    const story = anOverdueCase().gives('leader.wang', 'execution.suspend', order);
    expect(story.stateOf('execution#1')).toBe('suspended');
    expect(story.openTasks()).toContain('resume-execution@1');
    expect(refusal(story, 'execution.demand', demand)).toEqual(['execution-not-suspended']);
    expect(story.refusalOf(li, 'payment.record', { party: 1, amount: '100' })).toEqual([]);
    story.gives('leader.wang', 'execution.resume', { party: 1, reason: '复议终结' });
    expect(story.stateOf('execution#1')).toBe('overdue');
  });

  it('of one party leaves the other where it stands', () => {
    const story = anOverdueCase([smallFine, smallFine]).gives('leader.wang', 'execution.suspend', order);
    expect(story.stateOf('execution#1')).toBe('overdue');
    expect(story.openTasks()).toEqual(expect.arrayContaining(['resume-execution@1', 'demand-performance@2']));
    expect(story.openTasks()).not.toContain('demand-performance@1');
  });

  it('needs the order, happens once, and only what is suspended is resumed', () => {
    const story = anOverdueCase();
    expect(refusal(story, 'execution.suspend', { ...order, paper: undefined })).toEqual(['paper-attached']);
    expect(refusal(story, 'execution.resume', { party: 1, reason: '恢复' })).toEqual(['execution-is-suspended']);
    story.gives('leader.wang', 'execution.suspend', order);
    expect(refusal(story, 'execution.suspend', order)).toEqual(['execution-not-suspended']);
  });

  it('by the bureau runs the three years until it is resumed', () => {
    const story = anOverdueCase().gives('leader.wang', 'execution.suspend', { ...order, ground: 'bureau' });
    expect(story.due('enforcement-abandon@1')).toBe('2029-09-29');
    story.gives('leader.wang', 'execution.resume', { party: 1, reason: '恢复履行能力' });
    expect(story.clock('enforcement-abandon@1')?.status).toBe('stopped');
  });

  it('on the order of the reconsideration body waits for the outcome, however long it takes', () => {
    const story = anOverdueCase().gives('leader.wang', 'execution.suspend', order);
    expect(story.clock('enforcement-abandon@1')).toBeUndefined();
    const ending = { party: 1, items: [1], ground: 'abandoned-after-three-years', reason: '已满三年' };
    proposes(story.advance('2029-09-30T10:00:00+08:00'), 'execution.endItem');
    expect(refusal(story, 'execution.endItem', ending)).toEqual(['ending-ground-holds']);
  });

  it('by the bureau for three years without being resumed lets the leader end it', () => {
    const story = anOverdueCase().gives('leader.wang', 'execution.suspend', { ...order, ground: 'bureau' });
    story.advance('2029-09-30T10:00:00+08:00');
    expect(story.clock('enforcement-abandon@1')?.status).toBe('expired');
    decidesOn(story, 'execution.endItem', {
      party: 1,
      items: [1],
      ground: 'abandoned-after-three-years',
      reason: '确无能力',
    });
    expect(story.stateOf('execution#1')).toBe('closing');
  });
});

describe('after a remedy', () => {
  const outcome = (effects: object[], more: object = {}) => ({
    source: 'reconsideration',
    receivedOn: '2026-07-01',
    effects,
    redo: false,
    ...more,
  });
  const applied = (payload: object) =>
    aServedDecision().advance('2026-07-01T10:00:00+08:00').gives('system', 'remedy.apply', payload);

  it('upheld by reconsideration, fifteen days to sue are left before a demand', () => {
    const story = applied(outcome([{ party: 1, outcome: 'upheld' }]));
    expect(story.due('litigation-after-reconsideration@1')).toBe('2026-07-16');
    expect(refusal(story.advance('2026-07-16T10:00:00+08:00'), 'execution.demand', demand)).toEqual(['remedies-over']);
    expect(refusal(story.advance('2026-07-17T10:00:00+08:00'), 'execution.demand', demand)).toEqual([]);
    expect(story.due('court-enforcement-application@1')).toBe('2026-10-16');
  });

  it('upheld by judgment, two years are left to apply', () => {
    const story = applied(outcome([{ party: 1, outcome: 'upheld' }], { source: 'litigation' }));
    expect(story.due('judgment-enforcement@1')).toBe('2028-07-03');
    expect(refusal(story, 'execution.demand', demand)).toEqual([]);
    serves(story.gives(li, 'execution.demand', demand), 'demand');
    decidesOn(story.advance('2027-08-02T10:00:00+08:00'), 'execution.applyToCourt', application);
    expect(story.clock('judgment-enforcement@1')?.status).toBe('stopped');
  });

  it('changed, the new sum is asked for, and what was paid before counts', () => {
    const story = aServedDecision()
      .on('2026-04-01T10:00:00+08:00')
      .gives(li, 'payment.record', { party: 1, item: 1, amount: '500000' });
    const effects = [{ party: 1, items: [1], outcome: 'changed', changedTo: [{ kind: 'fine', amount: '1000000' }] }];
    story
      .on('2026-04-07T10:00:00+08:00')
      .gives('system', 'remedy.apply', outcome(effects, { receivedOn: '2026-04-07' }));
    expect(story.stateOf('execution#1')).toBe('performing');
    story.gives(li, 'payment.record', { party: 1, amount: '500000' });
    expect(story.stateOf('execution#1')).toBe('closing');
  });

  it('revoked without a redo, nothing is executed and the money goes back', () => {
    const story = aServedDecision()
      .on('2026-04-01T10:00:00+08:00')
      .gives(li, 'payment.record', { party: 1, amount: '500000' });
    story.gives('system', 'remedy.apply', outcome([{ party: 1, outcome: 'revoked' }], { receivedOn: '2026-04-01' }));
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.clock('fine-payment@1')?.status).toBe('stopped');
    expect(story.openTasks()).toContain('refund@1');
    expect(story.refusalOf(li, 'case.proposeClosure', { ground: 'executed' })).toEqual(['closure-ground-holds']);
  });

  it('revoked in part, the other party goes on', () => {
    const story = aServedDecision([smallFine, smallFine]).on('2026-04-01T10:00:00+08:00');
    story.gives('system', 'remedy.apply', outcome([{ party: 1, outcome: 'revoked' }], { receivedOn: '2026-04-01' }));
    expect(story.openTasks()).not.toContain('watch-payment@1');
    expect(story.openTasks()).toContain('watch-payment@2');
  });
});
