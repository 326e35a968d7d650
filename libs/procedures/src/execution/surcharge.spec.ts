import { describe, expect, it } from '@jest/globals';
import { CaseView, type Fact, type ProceedingState } from '#engine';
import { aServedDecision, decidesOn } from '../testing/execution-case.js';
import type { CaseBuilder } from '../testing/case-builder.js';
import { smallFine } from '../testing/penalty-case.js';
import { testKnown } from '../testing/test-known.js';
import { hasOpenRemedy, remediesOf, remediesOver } from './remedies.js';
import { paymentDue, surchargeOn, surchargeOwed } from './surcharge.js';

function grown(story: CaseBuilder, date: string, parameters = {}): string {
  const view = new CaseView(story.state, { ...testKnown.parameters, ...parameters });
  return surchargeOn(view, testKnown, 1, date).total;
}

function pays(story: CaseBuilder, at: string, payment: object): CaseBuilder {
  return story.on(at).gives('investigator.li', 'payment.record', { party: 1, ...payment });
}

describe('the surcharge on a fine of ¥20,000 due on 2026-04-08', () => {
  it('is nothing on the last day for paying, and three per cent on the day after', () => {
    const story = aServedDecision();
    expect([grown(story, '2026-04-08'), grown(story, '2026-04-09'), grown(story, '2026-04-10')]).toEqual([
      '0',
      '60000',
      '120000',
    ]);
  });

  it('never grows beyond the fine', () => {
    const story = aServedDecision();
    expect([grown(story, '2026-05-11'), grown(story, '2026-05-12'), grown(story, '2027-05-12')]).toEqual([
      '1980000',
      '2000000',
      '2000000',
    ]);
  });

  it('counts on what is still unpaid after a part payment', () => {
    const story = pays(aServedDecision(), '2026-04-10T10:00:00+08:00', { amount: '1000000' });
    expect([grown(story, '2026-04-10'), grown(story, '2026-04-11')]).toEqual(['120000', '150000']);
  });

  it('counts on the whole fine where the parameter says so', () => {
    const story = pays(aServedDecision(), '2026-04-10T10:00:00+08:00', { amount: '1000000' });
    expect(grown(story, '2026-04-11', { 'surcharge-base': 'whole-fine' })).toBe('180000');
  });

  it('begins after the rolled day for paying', () => {
    const story = aServedDecision([smallFine]);
    const view = new CaseView(story.state, testKnown.parameters);
    expect(paymentDue(view, testKnown, 1)).toBe('2026-04-08');
    expect(paymentDue(view, testKnown, 2)).toBeUndefined();
  });

  it('waits for the granted day', () => {
    const delay = { party: 1, until: '2026-06-08', request: { title: '申请书' } };
    const story = decidesOn(aServedDecision().on('2026-04-02T10:00:00+08:00'), 'payment.grantDelay', delay);
    expect([grown(story, '2026-06-08'), grown(story, '2026-06-09')]).toEqual(['0', '60000']);
  });

  it('keeps what had grown before a late grant, and rests while the grant holds', () => {
    const delay = { party: 1, until: '2026-06-08', request: { title: '申请书' } };
    const story = decidesOn(aServedDecision().advance('2026-04-10T10:00:00+08:00'), 'payment.grantDelay', delay);
    expect([grown(story, '2026-04-10'), grown(story, '2026-06-08'), grown(story, '2026-06-10')]).toEqual([
      '120000',
      '120000',
      '240000',
    ]);
  });

  it('counts only the instalment that was missed', () => {
    const instalments = [
      { due: '2026-05-08', amount: '500000' },
      { due: '2026-06-08', amount: '1500000' },
    ];
    const story = decidesOn(aServedDecision().on('2026-04-02T10:00:00+08:00'), 'payment.grantInstalments', {
      party: 1,
      instalments,
      request: { title: '申请书' },
    });
    expect([grown(story, '2026-05-08'), grown(story, '2026-05-10')]).toEqual(['0', '30000']);
  });

  it('counts on everything from the day a grant is taken back', () => {
    const delay = { party: 1, until: '2026-06-08', request: { title: '申请书' } };
    const story = decidesOn(aServedDecision().on('2026-04-02T10:00:00+08:00'), 'payment.grantDelay', delay);
    decidesOn(story.on('2026-04-20T10:00:00+08:00'), 'payment.endGrant', { party: 1, reason: '转移财产' });
    expect([grown(story, '2026-04-20'), grown(story, '2026-04-21')]).toEqual(['0', '60000']);
  });
});

describe('settling the surcharge', () => {
  const late = () => aServedDecision().advance('2026-04-10T10:00:00+08:00');

  it('keeps the fine open when only the fine is paid late', () => {
    const story = pays(late(), '2026-04-10T10:00:00+08:00', { amount: '2000000' });
    expect(story.stateOf('execution#1')).toBe('overdue');
  });

  it('closes the fine when it is paid with all that had grown', () => {
    const story = pays(late(), '2026-04-10T10:00:00+08:00', {
      amount: '2000000',
      surcharge: '120000',
      settlesSurcharge: true,
    });
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(surchargeOwed(new CaseView(story.state, testKnown.parameters), testKnown, 1, '2026-05-01')).toBe(0n);
  });

  it('is not said of less than all', () => {
    const part = { party: 1, amount: '2000000', surcharge: '119999', settlesSurcharge: true };
    expect(late().refusalOf('investigator.li', 'payment.record', part)).toEqual(['surcharge-covered']);
    expect(
      late().refusalOf('investigator.li', 'payment.record', { ...part, amount: '1', surcharge: '120000' }),
    ).toEqual(['surcharge-covered']);
  });

  it('may be by an agreement that reduces it', () => {
    const story = late();
    const agreement = { party: 1, to: '50000', reason: '已采取补救措施', paper: { title: '执行协议' } };
    decidesOn(story, 'execution.reduceSurcharge', agreement);
    expect(grown(story, '2026-06-01')).toBe('50000');
    pays(story, '2026-04-12T10:00:00+08:00', { amount: '2000000', surcharge: '50000' });
    expect(story.stateOf('execution#1')).toBe('closing');
  });

  it('is not by an agreement beyond what grew, or without its paper', () => {
    const story = late().gives('investigator.li', 'approval.propose', {
      command: 'execution.reduceSurcharge',
      reasons: '协议',
    });
    const agreement = { party: 1, to: '120000', reason: '已采取补救措施' };
    expect(story.refusalOf('leader.wang', 'execution.reduceSurcharge', agreement)).toEqual([
      'surcharge-reduced-below-grown',
      'paper-attached',
    ]);
  });
});

describe('the gain in price cases', () => {
  it('bears two per mille a day, in other cases nothing', () => {
    const gain = [[{ kind: 'confiscated-gain', amount: '1000000' }]];
    const story = aServedDecision(gain);
    expect(grown(story, '2026-04-10')).toBe('0');
    expect(grown(story, '2026-04-10', { 'price-domain': 'advertising' })).toBe('4000');
  });
});

describe('a remedy of the party', () => {
  const reconsideration = (facts: readonly [string, string, object?][]): CaseView => {
    const { state } = aServedDecision();
    const proceeding: ProceedingState = {
      id: 'reconsideration#1',
      procedure: 'reconsideration',
      number: 1,
      version: '1',
      value: 'accepted',
      enteredBy: 90,
      facts: facts.map(([command, at, payload], index): Fact => ({
        seq: 90 + index,
        command,
        proceeding: 'reconsideration#1',
        at: `${at}T10:00:00+08:00`,
        recordedAt: `${at}T10:00:00+08:00`,
        actor: { person: 'legal.jiang', name: '江', unit: 'east', role: 'legal-staff' },
        payload: { ...payload },
      })),
    };
    return new CaseView({ ...state, proceedings: [...state.proceedings, proceeding] }, testKnown.parameters);
  };
  const notified = [
    'reconsideration.notify',
    '2026-04-13',
    { applicant: { party: 1 }, filedOn: '2026-04-10' },
  ] as const;
  const accepted = ['reconsideration.accept', '2026-04-14'] as const;
  const total = (view: CaseView, date: string) => surchargeOn(view, testKnown, 1, date).total;

  it('pauses the surcharge from the day it is filed', () => {
    const view = reconsideration([[...notified], [...accepted]]);
    expect([total(view, '2026-04-10'), total(view, '2026-05-30')]).toEqual(['120000', '120000']);
    expect(hasOpenRemedy(view, 1)).toBe(true);
  });

  it('lets it go on the day after the outcome takes effect', () => {
    const view = reconsideration([
      [...notified],
      [...accepted],
      ['reconsideration.withdraw', '2026-05-06', { effectiveOn: '2026-05-08' }],
    ]);
    expect([total(view, '2026-05-08'), total(view, '2026-05-10')]).toEqual(['120000', '240000']);
  });

  it('goes on after the act that ended the remedy, and not after what was told later', () => {
    const view = reconsideration([
      [...notified],
      [...accepted],
      ['reconsideration.decide', '2026-05-06'],
      ['reconsideration.withdraw', '2026-05-20'],
    ]);
    expect(remediesOf(view, 1).map(({ endedOn }) => endedOn)).toEqual(['2026-05-06']);
  });

  it('pauses nothing when it was not admitted', () => {
    const view = reconsideration([[...notified], ['reconsideration.reject', '2026-04-17']]);
    expect(remediesOf(view, 1)).toEqual([
      { source: 'reconsideration', filedOn: '2026-04-10', endedOn: '2026-04-17', admitted: false },
    ]);
    expect(total(view, '2026-04-13')).toBe('300000');
  });

  it('pauses nothing for another party', () => {
    const view = reconsideration([
      ['reconsideration.notify', '2026-04-13', { applicant: { party: 2 }, filedOn: '2026-04-10' }],
    ]);
    expect(total(view, '2026-04-13')).toBe('300000');
  });

  it('keeps remedies open while it runs, whatever the days', () => {
    const known = { ...testKnown, now: '2027-01-01T00:00:00+08:00', people: {} };
    const running = reconsideration([[...notified], [...accepted]]);
    const over = reconsideration([[...notified], [...accepted], ['reconsideration.withdraw', '2026-05-06']]);
    expect(remediesOver(running, known, 1, '2026-12-31')).toBe(false);
    expect([remediesOver(over, known, 1, '2026-09-24'), remediesOver(over, known, 1, '2026-09-28')]).toEqual([
      false,
      true,
    ]);
  });
});
