import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { company, proposes } from '../testing/filed-case.js';
import { first, imposed, imposes, item, leader, li, paper, request, second, steps } from '../testing/measure-case.js';
import {
  aHearingCase,
  aNoticedCase,
  aServedNotice,
  decides,
  decisionFor,
  largeFine,
  serves,
  smallFine,
} from '../testing/penalty-case.js';
import { legal } from '../testing/remedy-case.js';
import { aSuit } from '../testing/suit-case.js';

const goods = [...smallFine, { kind: 'confiscated-goods', goodsValue: '30000', scope: '过期香肠5根' }];
const late = { at: '2026-03-23T16:00:00+08:00' };
const statement = (party: number) => ({
  party,
  how: 'written',
  points: ['请求从轻'],
  paper: { title: '陈述申辩书', date: '2026-03-23' },
});

/** Seized on 2026-03-16, decided on the 25th: the decision has not been served. */
function decidedOver(kinds: object[]): CaseBuilder {
  const story = imposes(aServedNotice([kinds]).gives(li, 'measure.request', request('seizure')));
  return decides(story.advance('2026-03-25T09:00:00+08:00'), decisionFor([kinds]));
}

describe('a decision that is cancelled before it was served', () => {
  it.each([
    ['forfeited', goods],
    ['lifted', smallFine],
  ])('has not %s what was held: it is held on, and its period runs', (end, kinds) => {
    const story = decidedOver(kinds);
    expect(story.stateOf(first.proceeding)).toBe(end);
    story.gives(li, 'defence.record', statement(1), late);
    expect(story.stateOf('penalty#1')).toBe('deciding');
    expect(story.stateOf(first.proceeding)).toBe('imposed');
    expect(story.clock('seizure-period')?.status).toBe('running');
    expect(story.due('seizure-period')).toBe('2026-04-15');
    expect(story.openTasks().filter((task) => /return-goods|measure-release/.test(task))).toEqual([]);
    story.advance('2026-04-16T09:00:00+08:00');
    expect(story.stateOf(first.proceeding)).toBe('mustLift');
  });

  it('leaves what went back already with the party', () => {
    const story = decidedOver(smallFine).gives(li, 'measure.returnGoods', { receivedBy: '当事人' });
    story.gives(li, 'defence.record', statement(1), late);
    expect(story.stateOf(first.proceeding)).toBe('lifted');
  });

  it('puts each measure back where it stood: urgent, with the laboratory, or to be lifted', () => {
    const story = aHearingCase().gives(li, 'measure.request', request('seizure'));
    story.gives(li, 'measure.impose', { ...steps, urgent: true, urgentReason: '正在转移' });
    story.gives(li, 'measure.request', request('preservation', { items: [{ ...item, name: '账簿' }] }));
    imposes(story, second).gives(li, 'approval.propose', { command: 'measure.dispose', reasons: '送检' });
    story.gives(leader, 'measure.dispose', { disposal: 'sent-to-test', reason: '送检' }, second);
    story.gives(li, 'measure.request', request('seal', { items: [{ ...item, name: '冷库' }] }));
    const third = { proceeding: 'coercive-measure#3' };
    story.gives(li, 'measure.impose', { ...steps, urgent: true, urgentReason: '正在转移' }, third);
    story.gives(leader, 'measure.refuse', { reason: '不当' }, third);
    const states = () =>
      [first, second, third].map(({ proceeding }) => story.stateOf(proceeding)) as readonly (string | undefined)[];
    const before = ['imposedUrgent', 'tested', 'mustLift'];
    expect(states()).toEqual(before);
    decides(story.advance('2026-03-25T09:00:00+08:00'), decisionFor([largeFine]));
    expect(states()).toEqual(['lifted', 'lifted', 'lifted']);
    const asked = { party: 1, how: 'written', paper: { title: '听证申请书', date: '2026-03-23' } };
    story.gives(li, 'hearing.request', asked, late);
    expect(states()).toEqual(before);
  });

  it('for one party alone leaves the things of the other as decided', () => {
    const parties = [company, { kind: 'organisation', name: '臆想贸易有限公司' }];
    const story = aNoticedCase([smallFine, smallFine], {}, {}, { parties }).on('2026-03-16T10:00:00+08:00');
    serves(serves(story, 'notice', 1), 'notice', 2);
    imposes(story.gives(li, 'measure.request', request('seizure')));
    const other = request('seizure', { party: 2, items: [{ ...item, name: '冷库' }] });
    imposes(story.gives(li, 'measure.request', other), second);
    decides(story.advance('2026-03-25T09:00:00+08:00'), decisionFor([smallFine, smallFine]));
    serves(story, 'decision', 1);
    story.gives(li, 'defence.record', statement(2), late);
    expect([story.stateOf(first.proceeding), story.stateOf(second.proceeding)]).toEqual(['lifted', 'imposed']);
  });
});

describe('forfeited goods', () => {
  it('are for the leader to look into once the decision is revoked', () => {
    const story = proposes(serves(decidedOver(goods), 'decision'), 'decision.revoke');
    expect(story.openTasks()).not.toContain('examine-forfeited-goods');
    story.gives(leader, 'decision.revoke', { reason: '认定事实有误', redo: false });
    expect(story.stateOf(first.proceeding)).toBe('forfeited');
    expect(story.openTasks()).toContain('examine-forfeited-goods');
  });
});

describe('a suit over a measure', () => {
  it('lifts it at once when the judgment that revokes it takes effect, not before', () => {
    const suit = { object: { kind: 'measure', ...first }, filedOn: '2026-04-01', registeredOn: '2026-04-03' };
    const story = aSuit(suit, imposed('seizure').on('2026-04-07T09:00:00+08:00'));
    story.on('2026-04-17T09:00:00+08:00').gives(legal, 'litigation.judge', {
      outcome: 'revoked',
      receivedOn: '2026-04-17',
    });
    expect(story.stateOf(first.proceeding)).toBe('imposed');
    story.on('2026-05-06T09:00:00+08:00').gives(legal, 'litigation.final', { effectiveOn: '2026-05-06' });
    expect(story.stateOf(first.proceeding)).toBe('lifted');
    expect(story.state.forms.at(-1)).toMatchObject({ form: 23, command: 'remedy.applyToMeasure' });
  });
});

describe('goods that nobody claims', () => {
  const handedIn = { how: 'handed-in', receivedBy: '国库' };
  const announced = { place: '虚构日报', ownerSought: '当事人下落不明', paper };

  it('are called for by announcement for thirty days, and then handed in with the leader’s approval', () => {
    const story = imposed('preservation').advance('2026-03-19T09:00:00+08:00');
    expect(story.refusalOf(li, 'measure.announceGoods', { ...announced, paper: undefined })).toEqual([
      'goods-to-claim',
    ]);
    story.gives(li, 'measure.announceGoods', announced);
    expect(story.due('seizure-unclaimed-notice')).toBe('2026-04-20');
    proposes(story.on('2026-04-20T09:00:00+08:00'), 'measure.returnGoods');
    expect(story.state.tasks.find(({ task, status }) => task === 'answer-proposal' && status === 'open')?.owner).toBe(
      'L',
    );
    story.gives(leader, 'approval.endorse', { proposal: story.state.seq });
    const approval = story.state.seq;
    const refused = ['unclaimed-goods-approved'];
    expect(story.refusalOf(li, 'measure.returnGoods', { ...handedIn, approval })).toEqual(refused);
    story.on('2026-04-21T09:00:00+08:00');
    expect(story.refusalOf(li, 'measure.returnGoods', handedIn)).toEqual(refused);
    story.gives(li, 'measure.returnGoods', { ...handedIn, approval });
    expect(story.clock('seizure-unclaimed-notice')?.status).toBe('stopped');
    expect(story.openTasks()).not.toContain('return-goods');
  });

  it('go back to whoever comes meanwhile, and nothing is called for that went back', () => {
    const story = imposed('preservation').advance('2026-03-19T09:00:00+08:00');
    story.gives(li, 'measure.announceGoods', announced).gives(li, 'measure.returnGoods', { receivedBy: '当事人' });
    expect(story.clock('seizure-unclaimed-notice')?.status).toBe('stopped');
    expect(story.refusalOf(li, 'measure.announceGoods', announced)).toEqual(['goods-to-claim']);
  });
});
