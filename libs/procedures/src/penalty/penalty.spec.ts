import { describe, expect, it } from '@jest/globals';
import {
  aDecidedCase,
  aNoticedCase,
  aReportedCase,
  aReviewedCase,
  aServedNotice,
  decides,
  decisionFor,
  noPenalty,
  noPenaltyProposal,
  noticeFor,
  serves,
  smallFine,
  waiver,
} from '../testing/penalty-case.js';
import { aFiledCase, proposes } from '../testing/filed-case.js';

describe('a penalty from the report to the decision in force', () => {
  it('is reviewed, noticed, awaited, decided, served and then in force', () => {
    const story = aServedNotice();
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    story.advance('2026-03-24T09:00:00+08:00');
    expect(story.stateOf('penalty#1')).toBe('deciding');
    decides(story, decisionFor([smallFine]));
    expect(story.stateOf('penalty#1')).toBe('decided');
    serves(story.on('2026-03-25T09:00:00+08:00'), 'decision');
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.clock('decision-service')?.status).toBe('stopped');
  });

  it('opens under review when the investigation is reported, with ten working days', () => {
    const story = aReportedCase();
    expect(story.stateOf('penalty#1')).toBe('underReview');
    expect(story.due('review-period')).toBe('2026-03-24');
    expect(story.openTasks()).toContain('review-case');
  });

  it('names a task with an owner for whatever the case waits for', () => {
    const story = aReviewedCase();
    expect(story.openTasks()).toContain('propose-notice');
    story.on('2026-03-13T09:00:00+08:00').gives('investigator.li', 'notice.propose', noticeFor([smallFine]));
    expect(story.openTasks()).toContain('approve-notice');
    story.gives('leader.wang', 'notice.approve', {});
    expect(story.openTasks()).toContain('issue-notice');
    story.gives('investigator.li', 'notice.issue', {});
    expect(story.stateOf('penalty#1')).toBe('noticed');
    expect(story.openTasks()).toContain('serve-notice@1');
    serves(story.on('2026-03-16T10:00:00+08:00'), 'notice');
    expect(story.openTasks()).toContain('await-response@1');
    story.advance('2026-03-24T09:00:00+08:00');
    expect(story.openTasks()).toContain('propose-decision');
    story.gives('investigator.li', 'decision.propose', decisionFor([smallFine]));
    expect(story.openTasks()).toContain('decide');
    story.gives('leader.wang', 'decision.make', {});
    expect(story.openTasks()).toContain('serve-decision@1');
  });

  it('makes the printed forms, one for each party where they go to the party', () => {
    const story = serves(aDecidedCase().on('2026-03-25T09:00:00+08:00'), 'decision');
    const forms = story.state.forms.map((form) => form.form);
    expect(forms).toEqual(expect.arrayContaining([36, 37, 43, 45, 50]));
    expect(story.state.forms.find((form) => form.form === 37)).toMatchObject({ numberCode: '罚告', subject: '1' });
    expect(story.state.forms.find((form) => form.form === 45)).toMatchObject({ numberCode: '处罚', subject: '1' });
  });

  it('is being served once the decision is posted, and in force when it arrives', () => {
    const story = aDecidedCase().on('2026-03-25T09:00:00+08:00');
    story.gives('investigator.li', 'service.dispatch', { document: { kind: 'decision' }, party: 1, method: 'post' });
    expect(story.stateOf('penalty#1')).toBe('serving');
    expect(story.clock('decision-service')?.status).toBe('stopped');
    expect(story.openTasks()).toContain('serve-decision@1');
    story
      .on('2026-03-30T09:00:00+08:00')
      .gives('investigator.li', 'service.record', { document: { kind: 'decision' }, party: 1, method: 'post' });
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.clock('reconsideration-apply@1')?.start).toBe('2026-03-30');
  });

  it('is served by announcement only when its thirty days are over', () => {
    const story = aDecidedCase().on('2026-03-25T09:00:00+08:00');
    story.gives('investigator.li', 'service.dispatch', {
      document: { kind: 'decision' },
      party: 1,
      method: 'announcement',
      whereaboutsUnknown: true,
      paper: { title: '下落不明的说明' },
    });
    expect(story.stateOf('penalty#1')).toBe('serving');
    const due = story.due('service-by-announcement@1') ?? '';
    story.advance(`${due}T23:00:00+08:00`);
    expect(story.stateOf('penalty#1')).toBe('serving');
    story.advance('2026-04-28T09:00:00+08:00');
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.clock('reconsideration-apply@1')?.start).toBe(due);
  });

  it('starts the remedy clocks of the party on the day of service', () => {
    const story = serves(aDecidedCase().on('2026-03-25T09:00:00+08:00'), 'decision');
    expect(story.due('reconsideration-apply@1')).toBe('2026-05-25');
    expect(story.due('litigation-direct@1')).toBe('2026-09-28');
    story.advance('2026-05-26T00:00:00+08:00');
    expect(story.clock('reconsideration-apply@1')?.status).toBe('expired');
  });

  it('waits until all parties have their rights behind them, each with its own five days', () => {
    const two = {
      parties: [
        { kind: 'organisation', name: '虚构商贸有限公司' },
        { kind: 'person', name: '甲虚构' },
      ],
    };
    const fines = [smallFine, [{ kind: 'fine', amount: '500000' }]];
    const story = serves(aNoticedCase(fines, {}, {}, two).on('2026-03-16T10:00:00+08:00'), 'notice');
    serves(story.on('2026-03-18T10:00:00+08:00'), 'notice', 2);
    expect(story.due('statement-defense@1')).toBe('2026-03-23');
    expect(story.due('statement-defense@2')).toBe('2026-03-25');
    story.advance('2026-03-24T09:00:00+08:00');
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    story.advance('2026-03-26T09:00:00+08:00');
    expect(story.stateOf('penalty#1')).toBe('deciding');
    decides(story, decisionFor(fines));
    serves(story.on('2026-03-27T09:00:00+08:00'), 'decision');
    expect(story.stateOf('penalty#1')).toBe('serving');
    serves(story.on('2026-03-30T09:00:00+08:00'), 'decision', 2);
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.clock('reconsideration-apply@1')?.start).toBe('2026-03-27');
    expect(story.clock('reconsideration-apply@2')?.start).toBe('2026-03-30');
  });

  it('ends with the investigation when that is terminated', () => {
    const story = aServedNotice().on('2026-03-17T09:00:00+08:00');
    proposes(story, 'investigation.terminate');
    story.gives('leader.wang', 'investigation.terminate', {
      ground: 'entity-ended',
      noSuccessor: true,
      reason: '当事人终止且无权利义务承受人',
      paper: { title: '注销证明' },
    });
    expect(story.stateOf('penalty#1')).toBe('terminated');
    expect(story.clock('statement-defense@1')?.status).toBe('stopped');
  });

  it('stands still beside a suspended case and goes on when it is resumed', () => {
    const story = aServedNotice().on('2026-03-17T09:00:00+08:00');
    proposes(story, 'investigation.suspend');
    story.gives('leader.wang', 'investigation.suspend', {
      ground: 'legal-interpretation',
      reason: '请示',
      paper: { title: '请示' },
    });
    expect(story.stateOf('penalty#1', 'suspension')).toBe('suspended');
    story.gives('investigator.li', 'defence.record', { party: 1, how: 'oral', points: ['请求从轻'] });
    expect(story.refusalOf('investigator.li', 'review.submit', { change: 'facts', reason: '变更' })).toContain(
      'case-suspended',
    );
    const transfer = { ...noPenaltyProposal, outcome: 'transfer', authority: '公安局' };
    expect(
      story.refusalOf('investigator.li', 'review.submit', { change: 'other', reason: '移送', newProposal: transfer }),
    ).toEqual([]);
    story.on('2026-03-20T09:00:00+08:00');
    proposes(story, 'investigation.resume');
    story.gives('leader.wang', 'investigation.resume', { reason: '答复已到', paper: { title: '答复' } });
    expect(story.stateOf('penalty#1', 'suspension')).toBe('running');
  });
});

describe('outcomes other than a penalty', () => {
  const proposal = noPenaltyProposal;

  it('are decided right after the review, without notice, and go to execution for closure', () => {
    const story = decides(aReviewedCase({ proposal }), noPenalty());
    expect(story.stateOf('penalty#1')).toBe('decided');
    expect(story.state.forms.some((form) => form.form === 46 && form.numberCode === '不罚')).toBe(true);
    expect(story.clock('case-decision')?.status).toBe('stopped');
    serves(story.on('2026-03-16T09:00:00+08:00'), 'decision');
    expect(story.stateOf('penalty#1')).toBe('effective');
  });

  it('need the record of education and a ground for no penalty', () => {
    const content = {
      ...(noPenalty() as { content: object }).content,
      education: undefined,
      noPenaltyGround: undefined,
    };
    const story = aReviewedCase({ proposal }).gives('investigator.li', 'decision.propose', { content });
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['education-recorded', 'no-penalty-ground']);
  });

  it('confiscate no gain where APL 33(1) spares the penalty, from 20 March 2026 on', () => {
    const parties = [
      { party: 1, facts: '事实', basis: 'APL 33(1)', items: [{ kind: 'confiscated-gain', amount: '100000' }] },
    ];
    const story = aReviewedCase({ proposal }).gives('investigator.li', 'decision.propose', noPenalty({ parties }));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual([]);
    story.on('2026-03-20T09:00:00+08:00');
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['gain-not-confiscated-without-penalty']);
  });

  it('name the authority, and "transfer" only once the police have filed', () => {
    const transfer = { ...proposal, outcome: 'transfer', authority: '公安局' };
    const parties = [{ party: 1, facts: '事实', basis: 'APL 8', items: [] }];
    const story = aReviewedCase({ proposal: transfer }).gives('investigator.li', 'decision.propose', {
      content: { outcome: 'transfer', parties },
    });
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['authority-named', 'police-have-filed']);
    const content = { outcome: 'transfer', authority: '公安局', parties, policeFiling: { title: '立案通知书' } };
    expect(story.refusalOf('leader.wang', 'decision.make', { content })).toEqual([]);
  });

  it('are those that were reviewed, unless the parties were heard on a penalty', () => {
    const story = aReviewedCase().gives('investigator.li', 'decision.propose', noPenalty());
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['outcome-as-reviewed']);
    const heard = aServedNotice().advance('2026-03-24T09:00:00+08:00');
    decides(heard, noPenalty());
    expect(heard.stateOf('penalty#1')).toBe('decided');
  });

  it('never carry a penalty from the review straight to the decision', () => {
    const story = aReviewedCase().gives('investigator.li', 'decision.propose', decisionFor([smallFine]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['notice-served']);
  });
});

describe('the five working days', () => {
  it('are over on the day after at the earliest', () => {
    const story = aServedNotice().on('2026-03-17T09:00:00+08:00');
    story.gives('investigator.li', 'defence.record', { party: 1, how: 'oral', points: ['请求从轻'] });
    expect(story.stateOf('penalty#1')).toBe('deciding');
    const answers = [{ defence: story.state.seq, point: 1, adopted: false, reason: '情节不符' }];
    story
      .on('2026-03-23T17:00:00+08:00')
      .gives('investigator.li', 'decision.propose', decisionFor([smallFine], {}, { answers }));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['five-days-over']);
    story.on('2026-03-24T09:00:00+08:00');
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual([]);
  });

  it('are given up by a written waiver', () => {
    const story = aServedNotice().on('2026-03-17T09:00:00+08:00');
    expect(
      story.refusalOf('investigator.li', 'rights.waive', { party: 1, right: 'statement', signedBy: 'party' }),
    ).toEqual(['waiver-written']);
    story.gives('investigator.li', 'rights.waive', { party: 1, right: 'statement', ...waiver });
    expect(story.stateOf('penalty#1')).toBe('deciding');
    decides(story, decisionFor([smallFine]));
    expect(story.stateOf('penalty#1')).toBe('decided');
  });

  it('are not given up by an agent without special authority', () => {
    const story = aServedNotice().on('2026-03-17T09:00:00+08:00');
    expect(
      story.refusalOf('investigator.li', 'rights.waive', {
        party: 1,
        right: 'statement',
        ...waiver,
        signedBy: 'agent',
      }),
    ).toEqual(['waiver-written']);
  });

  it('need both waivers where a hearing is due', () => {
    const story = aNoticedCase([[{ kind: 'fine', amount: '20000000' }]], { hearingRight: true });
    serves(story.on('2026-03-16T10:00:00+08:00'), 'notice');
    story
      .on('2026-03-17T09:00:00+08:00')
      .gives('investigator.li', 'rights.waive', { party: 1, right: 'statement', ...waiver });
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    story.gives('investigator.li', 'rights.waive', { party: 1, right: 'hearing', ...waiver });
    expect(story.stateOf('penalty#1')).toBe('deciding');
    expect(story.clock('hearing-request@1')?.status).toBe('stopped');
  });

  it('pass into a deemed waiver that the journal records', () => {
    const story = aServedNotice().advance('2026-03-24T00:00:00+08:00');
    expect(story.clock('statement-defense@1')?.status).toBe('expired');
    expect(story.stateOf('penalty#1')).toBe('deciding');
  });
});

describe('a case that is not reported yet', () => {
  it('has no penalty', () => {
    expect(aFiledCase().stateOf('penalty#1')).toBeUndefined();
  });
});
