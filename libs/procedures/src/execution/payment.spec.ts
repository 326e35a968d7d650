import { describe, expect, it } from '@jest/globals';
import {
  aClosedCase,
  allKinds,
  anOverdueCase,
  aPaidCase,
  aServedDecision,
  decidesOn,
} from '../testing/execution-case.js';
import { serves, smallFine } from '../testing/penalty-case.js';

const fine = { party: 1, amount: '2000000' };

describe('performing a decision', () => {
  it('begins when the decision is served, with fifteen days to pay', () => {
    const story = aServedDecision();
    expect(story.stateOf('execution#1')).toBe('performing');
    expect(story.due('fine-payment@1')).toBe('2026-04-08');
    expect(story.openTasks()).toContain('watch-payment@1');
  });

  it('runs for each party from its own day of service', () => {
    const story = aServedDecision([smallFine, smallFine], { servedOn: [1] }).on('2026-03-27T10:00:00+08:00');
    expect(story.clock('fine-payment@2')).toBeUndefined();
    serves(story, 'decision', 2);
    expect([story.due('fine-payment@1'), story.due('fine-payment@2')]).toEqual(['2026-04-08', '2026-04-13']);
    expect(story.state.proceedings.filter((one) => one.procedure === 'execution')).toHaveLength(1);
  });

  it('waits for a party on which the decision has not been served', () => {
    const story = aServedDecision([smallFine, smallFine], { servedOn: [1] }).gives(
      'investigator.li',
      'payment.record',
      fine,
    );
    expect(story.stateOf('execution#1')).toBe('performing');
  });

  it('is over when everything is paid in time: the clock stops and closing waits', () => {
    const story = aPaidCase();
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.clock('fine-payment@1')?.status).toBe('stopped');
    expect(story.openTasks()).not.toContain('watch-payment@1');
  });

  it('becomes overdue at midnight of the day for paying', () => {
    const story = aServedDecision().advance('2026-04-09T08:00:00+08:00');
    expect(story.stateOf('execution#1')).toBe('overdue');
    expect(story.clock('fine-payment@1')?.status).toBe('expired');
    expect(story.openTasks()).toContain('demand-performance@1');
  });

  it('shows the party that is least advanced', () => {
    const story = aServedDecision([smallFine, smallFine], { servedOn: [1] }).on('2026-03-27T10:00:00+08:00');
    serves(story, 'decision', 2).advance('2026-04-10T08:00:00+08:00');
    expect(story.stateOf('execution#1')).toBe('performing');
    story.advance('2026-04-14T08:00:00+08:00');
    expect(story.stateOf('execution#1')).toBe('overdue');
  });

  it('counts a part payment, and asks for the rest', () => {
    const story = aServedDecision()
      .on('2026-04-01T10:00:00+08:00')
      .gives('investigator.li', 'payment.record', { party: 1, amount: '500000' });
    expect(story.stateOf('execution#1')).toBe('performing');
    expect(story.clock('fine-payment@1')?.status).toBe('running');
    story.gives('investigator.li', 'payment.record', { party: 1, amount: '1500000' });
    expect(story.stateOf('execution#1')).toBe('closing');
  });

  it('keeps each item of a party on its own', () => {
    const story = aServedDecision([allKinds]).on('2026-04-01T10:00:00+08:00');
    const li = (name: string, payload: object) => story.gives('investigator.li', name, payload);
    expect(story.openTasks()).toEqual(
      expect.arrayContaining(['watch-payment@1', 'record-performance@1', 'dispose-goods@1']),
    );
    li('payment.record', { party: 1, item: 1, amount: '2000000' });
    li('payment.record', { party: 1, item: 2, amount: '50000' });
    expect(story.openTasks()).not.toContain('watch-payment@1');
    li('execution.recordPerformance', { party: 1, items: [4], how: '已下架广告并刊登更正' });
    expect(story.stateOf('execution#1')).toBe('performing');
    li('execution.disposeGoods', {
      party: 1,
      items: [3],
      officers: ['investigator.li', 'investigator.zhao'],
      goods: [{ goods: '宣传册', quantity: '200册', disposal: 'destroyed' }],
      complete: true,
    });
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.state.forms.some(({ form }) => form === 52)).toBe(true);
  });

  it('is over with its service where only a warning was imposed', () => {
    expect(aServedDecision([[{ kind: 'warning' }]]).stateOf('execution#1')).toBe('closing');
  });

  it('takes a payment in time that is entered late, and takes the passing of the day back', () => {
    const story = aServedDecision().advance('2026-04-10T08:00:00+08:00');
    expect(story.stateOf('execution#1')).toBe('overdue');
    story.gives('investigator.li', 'payment.record', fine, { at: '2026-04-08T23:00:00+08:00' });
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.clock('fine-payment@1')?.status).toBe('stopped');
  });

  it('takes a payment also after the case was closed', () => {
    const story = aClosedCase().gives('investigator.li', 'payment.record', fine);
    expect(story.stateOf('execution#1')).toBe('closed');
    expect(story.openTasks()).toContain('refund@1');
  });
});

describe('recording performance', () => {
  const story = aServedDecision([allKinds]).on('2026-04-01T10:00:00+08:00');

  it('is not how money, goods or a warning are performed', () => {
    const record = { party: 1, items: [1], how: '已缴' };
    expect(story.refusalOf('investigator.li', 'execution.recordPerformance', record)).toEqual([
      'item-performed-by-doing',
    ]);
    expect(story.refusalOf('investigator.li', 'execution.recordPerformance', { ...record, items: [5] })).toEqual([
      'items-open',
      'item-performed-by-doing',
    ]);
  });

  it('names items of the decision', () => {
    const record = { party: 1, items: [9], how: '已改正' };
    expect(story.refusalOf('investigator.li', 'execution.recordPerformance', record)).toEqual(['items-in-decision']);
  });

  it('by force is not done at night', () => {
    const record = { party: 1, items: [4], how: '代为拆除', byForce: true };
    const night = { at: '2026-03-31T23:00:00+08:00' };
    expect(story.refusalOf('investigator.li', 'execution.recordPerformance', record, night)).toEqual([
      'not-at-night-or-on-rest-days',
    ]);
    expect(
      story.refusalOf('investigator.li', 'execution.recordPerformance', { ...record, byForce: false }, night),
    ).toEqual([]);
  });
});

describe('disposing of confiscated goods', () => {
  const disposal = {
    party: 1,
    items: [3],
    officers: ['investigator.li', 'investigator.zhao'],
    goods: [{ goods: '宣传册', quantity: '100册', disposal: 'destroyed' }],
    complete: false,
  };

  it('needs two officers, by day, and goods', () => {
    const story = aServedDecision([allKinds]).on('2026-04-01T10:00:00+08:00');
    const refusal = (change: object, at = '2026-04-01T10:00:00+08:00') =>
      story.refusalOf('investigator.li', 'execution.disposeGoods', { ...disposal, ...change }, { at });
    expect(refusal({ officers: ['investigator.li'] })).toEqual(['two-officers']);
    expect(refusal({ items: [1] })).toEqual(['item-is-goods']);
    expect(refusal({}, '2026-03-28T10:00:00+08:00')).toEqual(['not-at-night-or-on-rest-days']);
    expect(refusal({ emergency: '易腐' }, '2026-03-28T10:00:00+08:00')).toEqual([]);
  });

  it('may go in parts, and is done with the last', () => {
    const story = aServedDecision([[{ kind: 'confiscated-goods', goodsValue: '30000' }]])
      .on('2026-04-01T10:00:00+08:00')
      .gives('investigator.li', 'execution.disposeGoods', { ...disposal, items: [1] });
    expect(story.openTasks()).toContain('dispose-goods@1');
    story.gives('investigator.li', 'execution.disposeGoods', { ...disposal, items: [1], complete: true });
    expect(story.stateOf('execution#1')).toBe('closing');
  });
});

describe('cash', () => {
  const cash = { party: 1, amount: '2000000', ground: 'remote-area', askedByParty: true, treasuryReceipt: '票0001' };

  it('is taken in remote areas at the party’s request, handed over in two working days and banked in two more', () => {
    const story = aServedDecision()
      .on('2026-04-02T10:00:00+08:00')
      .gives('investigator.li', 'payment.collectCash', cash);
    expect(story.due('cash-fine-handover@1')).toBe('2026-04-07');
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.openTasks()).toContain('hand-over-cash@1');
    story.on('2026-04-03T10:00:00+08:00').gives('investigator.li', 'payment.handOverCash', {});
    expect(story.clock('cash-fine-handover@1')?.status).toBe('stopped');
    expect(story.due('cash-fine-bank@1')).toBe('2026-04-08');
    story.gives('investigator.li', 'payment.bankCash', {});
    expect(story.clock('cash-fine-bank@1')?.status).toBe('stopped');
    expect(story.openTasks()).not.toContain('bank-cash@1');
  });

  it('counts the two days from landing where it was taken on the water', () => {
    const story = aServedDecision()
      .on('2026-04-02T10:00:00+08:00')
      .gives('investigator.li', 'payment.collectCash', { ...cash, landedOn: '2026-04-08' });
    expect(story.due('cash-fine-handover@1')).toBe('2026-04-10');
  });

  it.each([
    [
      'because it is small, where the fine was not imposed on the spot',
      { ground: 'up-to-100-yuan' },
      ['cash-collection-allowed'],
    ],
    [
      'because it is hard to collect, where the fine was not imposed on the spot',
      { ground: 'hard-to-collect-later' },
      ['cash-collection-allowed'],
    ],
    ['in a remote area without the party’s request', { askedByParty: false }, ['cash-collection-allowed']],
    ['without a receipt of the treasury', { treasuryReceipt: undefined }, ['treasury-receipt']],
    ['beyond the fine', { amount: '2000001' }, ['cash-within-fine']],
    ['of a party that does not exist', { party: 3 }, ['party-exists', 'cash-within-fine']],
  ])('is not taken %s', (_why, change, refusal) => {
    const story = aServedDecision().on('2026-04-02T10:00:00+08:00');
    expect(story.refusalOf('investigator.li', 'payment.collectCash', { ...cash, ...change })).toEqual(refusal);
  });

  it('is not handed over or banked where there is none', () => {
    const story = aServedDecision();
    expect(story.refusalOf('investigator.li', 'payment.handOverCash', {})).toEqual(['cash-waits-for-hand-over']);
    expect(story.refusalOf('investigator.li', 'payment.bankCash', {})).toEqual(['cash-waits-for-bank']);
  });
});

describe('money paid beyond what is owed', () => {
  it('is a task until it is paid back, and no more than that is paid back', () => {
    const story = aServedDecision().gives('investigator.li', 'payment.record', { party: 1, amount: '2000100' });
    expect(story.openTasks()).toContain('refund@1');
    const back = { party: 1, amount: '101', paper: { title: '退款凭证' } };
    expect(story.refusalOf('investigator.li', 'payment.refund', back)).toEqual(['refund-within-excess']);
    story.gives('investigator.li', 'payment.refund', { ...back, amount: '100' });
    expect(story.openTasks()).not.toContain('refund@1');
  });
});

describe('delay and instalments', () => {
  const delay = { party: 1, until: '2026-06-08', request: { title: '延期缴纳罚款申请书', date: '2026-04-02' } };
  const parts = {
    party: 1,
    instalments: [
      { due: '2026-05-08', amount: '1000000' },
      { due: '2026-06-08', amount: '1000000' },
    ],
    request: delay.request,
  };
  const on = (instant: string, kinds?: readonly object[][]) => aServedDecision(kinds).on(instant);

  it('put the day for paying off, by a new clock in the place of the first', () => {
    const story = decidesOn(on('2026-04-02T10:00:00+08:00'), 'payment.grantDelay', delay);
    expect(story.due('fine-payment@1')).toBe('2026-06-08');
    expect(story.state.clocks.filter((one) => one.rule === 'fine-payment').map((one) => one.status)).toEqual([
      'stopped',
      'running',
    ]);
    expect(story.state.forms.find(({ form }) => form === 47)).toMatchObject({ numberCode: '延分通', subject: '1' });
    story.advance('2026-04-20T10:00:00+08:00');
    expect(story.stateOf('execution#1')).toBe('performing');
    story.advance('2026-06-09T10:00:00+08:00');
    expect(story.stateOf('execution#1')).toBe('overdue');
  });

  it('bring a fine that was overdue back to be performed', () => {
    const story = decidesOn(aServedDecision().advance('2026-04-20T10:00:00+08:00'), 'payment.grantDelay', delay);
    expect(story.stateOf('execution#1')).toBe('performing');
  });

  it('run from instalment to instalment', () => {
    const story = decidesOn(on('2026-04-02T10:00:00+08:00'), 'payment.grantInstalments', parts);
    expect(story.due('fine-payment@1')).toBe('2026-05-08');
    story
      .advance('2026-05-07T10:00:00+08:00')
      .gives('investigator.li', 'payment.record', { party: 1, amount: '1000000' });
    expect(story.due('fine-payment@1')).toBe('2026-06-08');
    story.advance('2026-05-20T10:00:00+08:00');
    expect(story.stateOf('execution#1')).toBe('performing');
    story.gives('investigator.li', 'payment.record', { party: 1, amount: '1000000' });
    expect(story.stateOf('execution#1')).toBe('closing');
  });

  it('become overdue with the first instalment that is missed', () => {
    const story = decidesOn(on('2026-04-02T10:00:00+08:00'), 'payment.grantInstalments', parts);
    story.advance('2026-05-09T10:00:00+08:00');
    expect(story.stateOf('execution#1')).toBe('overdue');
  });

  it('leave the confiscated gain where it was', () => {
    const kinds = [[...smallFine, { kind: 'confiscated-gain', amount: '50000' }]];
    const story = decidesOn(on('2026-04-02T10:00:00+08:00', kinds), 'payment.grantDelay', delay);
    const clocks = story.state.clocks.filter((one) => one.rule === 'fine-payment');
    expect(clocks.map(({ due, status }) => [due, status])).toEqual([
      ['2026-04-08', 'running'],
      ['2026-06-08', 'running'],
    ]);
    story
      .advance('2026-04-10T10:00:00+08:00')
      .gives('investigator.li', 'payment.record', { party: 1, item: 2, amount: '50000' });
    expect(story.stateOf('execution#1')).toBe('performing');
  });

  it('are taken back by the leader, and the whole fine is late', () => {
    const story = decidesOn(on('2026-04-02T10:00:00+08:00'), 'payment.grantDelay', delay).on(
      '2026-04-22T10:00:00+08:00',
    );
    decidesOn(story, 'payment.endGrant', { party: 1, reason: '转移财产' });
    expect(story.stateOf('execution#1')).toBe('overdue');
    expect(story.clock('fine-payment@1')?.status).toBe('stopped');
    expect(story.refusalOf('leader.wang', 'payment.endGrant', { party: 1, reason: '再次' })).toContain(
      'grant-in-force',
    );
  });

  it.each([
    ['without a written request', 'payment.grantDelay', { ...delay, request: undefined }, ['grant-asked-in-writing']],
    ['to a day that has passed', 'payment.grantDelay', { ...delay, until: '2026-04-01' }, ['granted-days-fit']],
    [
      'for more or less than the fine',
      'payment.grantInstalments',
      { ...parts, instalments: parts.instalments.map((one) => ({ ...one, amount: '900000' })) },
      ['granted-days-fit'],
    ],
    [
      'in disorder',
      'payment.grantInstalments',
      { ...parts, instalments: [...parts.instalments].reverse() },
      ['granted-days-fit'],
    ],
  ])('are not granted %s', (_why, command, payload, refusal) => {
    const story = on('2026-04-02T10:00:00+08:00').gives('investigator.li', 'approval.propose', {
      command,
      reasons: '困难',
    });
    expect(story.refusalOf('leader.wang', command, payload)).toEqual(refusal);
  });

  it('are to be served in writing', () => {
    const story = decidesOn(on('2026-04-02T10:00:00+08:00'), 'payment.grantDelay', delay);
    expect(story.openTasks()).toContain('serve-grant@1');
    serves(story, 'grant');
    expect(story.openTasks()).not.toContain('serve-grant@1');
  });

  it('are not granted without a proposal, nor for anything but a fine', () => {
    expect(on('2026-04-02T10:00:00+08:00').refusalOf('leader.wang', 'payment.grantDelay', delay)).toEqual([
      'proposal-stands',
    ]);
    const gain = on('2026-04-02T10:00:00+08:00', [[{ kind: 'confiscated-gain', amount: '50000' }]]);
    gain.gives('investigator.li', 'approval.propose', { command: 'payment.grantDelay', reasons: '困难' });
    expect(gain.refusalOf('leader.wang', 'payment.grantDelay', delay)).toEqual(['fine-unpaid']);
  });

  it('are not granted once the fine is before the court', () => {
    const story = anOverdueCase();
    expect(story.refusalOf('leader.wang', 'payment.grantDelay', { ...delay, until: '2026-12-01' })).toEqual([
      'proposal-stands',
    ]);
  });
});
