import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { aReport, company, proposes } from '../testing/filed-case.js';
import {
  aHearingCase,
  aNoticedCase,
  aReviewedCase,
  aServedNotice,
  decides,
  decisionFor,
  issuesNotice,
  largeFine,
  noticeFor,
  proposalFor,
  serves,
  smallFine,
  waiver,
} from '../testing/penalty-case.js';

const li = 'investigator.li';
const passed = { kind: 'case', opinion: '同意' };
const heavierProposal = { change: 'penalty', reason: '变更', newProposal: proposalFor(largeFine) };
const request = { party: 1, how: 'written', paper: { title: '听证申请书' } };
const statement = { party: 1, how: 'oral', points: ['请求从轻'] };
const second = { kind: 'organisation', name: '臆想贸易有限公司', identifier: '91000000000000002X' };

function revised(story: CaseBuilder): CaseBuilder {
  return story.gives(li, 'review.submit', heavierProposal).gives('reviewer.zhou', 'review.pass', passed);
}

describe('submitting for review again', () => {
  it('comes from a return, from waiting, discussing and deciding, and from a revocation, and from nowhere else without the police', () => {
    expect(aReviewedCase().refusalOf(li, 'review.submit', heavierProposal)).toEqual(['replaced-only-for-transfer']);
    expect(aNoticedCase([smallFine]).refusalOf(li, 'review.submit', heavierProposal)).toEqual([
      'replaced-only-for-transfer',
    ]);
    expect(aServedNotice().on('2026-03-17T09:00:00+08:00').refusalOf(li, 'review.submit', heavierProposal)).toEqual([]);
  });

  it('names changed facts, basis or penalty while the parties are heard', () => {
    const story = aServedNotice().on('2026-03-17T09:00:00+08:00');
    for (const change of ['correction', 'other', 'redo']) {
      expect(story.refusalOf(li, 'review.submit', { ...heavierProposal, change })).toEqual([
        'resubmission-names-change',
      ]);
    }
  });
});

describe('a proposal on an earlier version', () => {
  it('cannot be approved once another version was submitted', () => {
    const story = aReviewedCase()
      .on('2026-03-13T09:00:00+08:00')
      .gives(li, 'notice.propose', noticeFor([smallFine]));
    const earlier = story.state.seq;
    serves(issuesSecond(story), 'notice').on('2026-03-17T09:00:00+08:00');
    revised(story);
    expect(story.refusalOf('leader.wang', 'notice.approve', { proposal: earlier })).toEqual(['proposal-stands']);
  });

  it('cannot be decided on once the file was supplemented', () => {
    const story = aServedNotice([smallFine], {}, { collectiveGround: '案情复杂' }).advance('2026-03-24T09:00:00+08:00');
    story.gives('recorder.wei', 'deliberation.conclude', sendsBack('as-noticed'));
    story.gives(li, 'decision.propose', decisionFor([smallFine]));
    const proposal = story.state.seq;
    story.gives('recorder.wei', 'deliberation.conclude', sendsBack('supplement'));
    story.gives(li, 'investigation.submitReport', aReport()).gives('reviewer.zhou', 'review.pass', passed);
    expect(story.refusalOf('leader.wang', 'decision.make', { proposal })).toContain('proposal-stands');
  });
});

/** A second proposal is approved and issued while the first still lies there. */
function issuesSecond(story: CaseBuilder): CaseBuilder {
  story.gives(li, 'notice.propose', noticeFor([smallFine]));
  return story.gives('leader.wang', 'notice.approve', { proposal: story.state.seq }).gives(li, 'notice.issue', {});
}

function sendsBack(result: string): object {
  return {
    matter: 'penalty',
    chair: 'principal.sun',
    present: ['principal.sun', 'leader.wang'],
    absent: [],
    report: '汇报',
    reviewOpinion: '通过',
    questions: [],
    opinions: [
      { person: 'principal.sun', opinion: '同意' },
      { person: 'leader.wang', opinion: '同意' },
    ],
    conclusion: '结论',
    result,
  };
}

describe('a statement of the party', () => {
  it('is recorded while a changed version is reviewed, and answered in the decision', () => {
    const story = aServedNotice().on('2026-03-17T09:00:00+08:00').gives(li, 'review.submit', heavierProposal);
    expect(story.stateOf('penalty#1')).toBe('underReview');
    story.gives(li, 'defence.record', statement);
    const defence = story.state.seq;
    story.gives('reviewer.zhou', 'review.pass', passed);
    const heavier = { because: 'new-evidence', explanation: '补充取得销售记录' };
    serves(issuesNotice(story, noticeFor([largeFine], { hearingRight: true, heavier })), 'notice');
    story.advance('2026-03-26T09:00:00+08:00').gives(li, 'decision.propose', decisionFor([largeFine]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['defence-answered']);
    const answers = [{ defence, point: 1, adopted: false, reason: '理由不成立' }];
    expect(story.refusalOf('leader.wang', 'decision.make', decisionFor([largeFine], {}, { answers }))).toEqual([]);
  });

  it('presupposes that the party was told', () => {
    expect(aReviewedCase().refusalOf(li, 'defence.record', statement)).toEqual(['party-was-told']);
  });
});

describe('a waiver', () => {
  it('is worth nothing before the notice reached the party', () => {
    const story = aNoticedCase([smallFine]).on('2026-03-16T10:00:00+08:00');
    const waives = { party: 1, right: 'statement', ...waiver };
    expect(story.refusalOf(li, 'rights.waive', waives)).toEqual(['waiver-after-service']);
    serves(story, 'notice');
    expect(story.refusalOf(li, 'rights.waive', waives, { at: '2026-03-15T10:00:00+08:00' })).toEqual([
      'waiver-after-service',
    ]);
    expect(story.refusalOf(li, 'rights.waive', waives)).toEqual([]);
  });

  it('signed in time and entered late takes the place of the deemed one', () => {
    const story = aServedNotice().advance('2026-03-25T09:00:00+08:00');
    const waives = { party: 1, right: 'statement', ...waiver };
    expect(story.refusalOf(li, 'rights.waive', waives)).toEqual(['waiver-in-time']);
    story.gives(li, 'rights.waive', waives, { at: '2026-03-20T10:00:00+08:00' });
    expect(story.stateOf('penalty#1')).toBe('deciding');
    expect(story.clock('statement-defense@1')?.status).toBe('stopped');
  });
});

describe('a withdrawal of the request for a hearing', () => {
  it('does not lie before the request', () => {
    const story = aHearingCase().on('2026-03-18T09:00:00+08:00').gives(li, 'hearing.request', request);
    const early = { at: '2026-03-17T09:00:00+08:00' };
    expect(story.refusalOf(li, 'hearing.withdraw', { party: 1 }, early)).toEqual(['hearing-asked-by-party']);
    expect(story.refusalOf(li, 'hearing.withdraw', { party: 1 })).toEqual([]);
  });
});

describe('two parties of whom one waived and the other has a hearing', () => {
  it('wait for the hearing, and the one who waived is bound by nothing', () => {
    const story = aNoticedCase([largeFine, largeFine], { hearingRight: true }, {}, { parties: [company, second] });
    serves(story.on('2026-03-16T10:00:00+08:00'), 'notice');
    serves(story, 'notice', 2).on('2026-03-17T09:00:00+08:00');
    for (const right of ['statement', 'hearing']) story.gives(li, 'rights.waive', { party: 1, right, ...waiver });
    story.gives(li, 'hearing.request', { ...request, party: 2 });
    story.gives(li, 'hearing.request', request);
    expect(story.openTasks()).not.toContain('await-response@1');
    story.gives(li, 'hearing.withdraw', { party: 1 }).advance('2026-03-25T09:00:00+08:00');
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    expect(story.stateOf('penalty#1', 'hearing')).toBe('requested');
    story.gives(li, 'hearing.withdraw', { party: 2 });
    expect(story.stateOf('penalty#1')).toBe('deciding');
    expect(story.stateOf('penalty#1', 'hearing')).toBe('withdrawn');
  });
});

describe('a hearing', () => {
  it('can be given another host at any moment before its report, so that a recusal does not strand it', () => {
    const story = aHearingCase().on('2026-03-17T09:00:00+08:00').gives(li, 'hearing.request', request);
    story.gives('leader.wang', 'hearing.appointHost', { host: 'host.zheng' }).gives(li, 'hearing.handOverFile', {});
    story.gives('host.zheng', 'hearing.schedule', {
      heldOn: '2026-03-31T09:00:00+08:00',
      place: '听证室',
      open: false,
      closedBecause: 'trade-secret',
      recorder: 'recorder.wei',
      handlersToldOn: '2026-03-17',
    });
    const another = { host: 'legal.jiang' };
    expect(story.refusalOf('leader.wang', 'hearing.appointHost', another)).toEqual([]);
    story.gives('host.zheng', 'hearing.suspend', { reason: '当事人申请新的证人到场' });
    expect(story.refusalOf('leader.wang', 'hearing.appointHost', another)).toEqual([]);
  });

  it('that was held is not forgotten because a second request was withdrawn', () => {
    const story = aNoticedCase([largeFine, largeFine], { hearingRight: true }, {}, { parties: [company, second] });
    serves(story.on('2026-03-16T10:00:00+08:00'), 'notice');
    serves(story.on('2026-03-25T10:00:00+08:00'), 'notice', 2).gives(li, 'hearing.request', request, {
      at: '2026-03-16T12:00:00+08:00',
    });
    story.advance('2026-04-02T09:00:00+08:00');
    holdsHearing(story);
    story.gives('legal-reviewer.wu', 'review.pass', { kind: 'legal', opinion: '同意' });
    expect(story.stateOf('penalty#1')).toBe('deliberation');
    story.gives(li, 'hearing.request', { ...request, party: 2 }, { at: '2026-04-01T12:00:00+08:00' });
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    story.gives(li, 'hearing.withdraw', { party: 2 });
    expect(story.stateOf('penalty#1')).toBe('deliberation');
    story.gives('recorder.wei', 'deliberation.conclude', sendsBack('as-noticed'));
    story.gives(li, 'decision.propose', decisionFor([largeFine, largeFine]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['follows-hearing-record']);
  });
});

function holdsHearing(story: CaseBuilder): void {
  story.gives('leader.wang', 'hearing.appointHost', { host: 'host.zheng' }).gives(li, 'hearing.handOverFile', {});
  story.gives('host.zheng', 'hearing.schedule', {
    heldOn: '2026-04-20T09:00:00+08:00',
    place: '听证室',
    open: false,
    closedBecause: 'trade-secret',
    recorder: 'recorder.wei',
    handlersToldOn: '2026-04-02',
  });
  serves(story, 'hearing-notice').on('2026-04-20T09:00:00+08:00');
  const held = { handlersPresent: [li], partiesPresent: [1], record: '笔录' };
  story
    .gives('host.zheng', 'hearing.hold', held)
    .gives('host.zheng', 'hearing.report', { summary: '概要', opinion: '同意' });
}

describe('a termination', () => {
  const terminate = { ground: 'person-dead', reason: '当事人死亡' };

  it('ends the penalty also where an unserved decision was revoked', () => {
    const story = decides(aServedNotice().advance('2026-03-24T09:00:00+08:00'), decisionFor([smallFine]));
    proposes(story, 'decision.revoke').gives('leader.wang', 'decision.revoke', { reason: '证据不足', redo: true });
    proposes(story, 'investigation.terminate').gives('leader.wang', 'investigation.terminate', terminate);
    expect(story.stateOf('penalty#1')).toBe('terminated');
    expect(story.openTasks()).not.toContain('decide-anew');
  });
});

describe('the time of an act', () => {
  it('of issuing a notice does not lie before its approval', () => {
    const story = aReviewedCase()
      .on('2026-03-13T09:00:00+08:00')
      .gives(li, 'notice.propose', noticeFor([smallFine]));
    story.on('2026-03-13T10:00:00+08:00').gives('leader.wang', 'notice.approve', {});
    expect(story.refusalOf(li, 'notice.issue', {}, { at: '2026-03-13T09:30:00+08:00' })).toEqual([
      'notice-issued-after-approval',
    ]);
  });

  it('of a decision on a proposal does not lie before the proposal', () => {
    const story = aReviewedCase()
      .on('2026-03-13T09:00:00+08:00')
      .gives(li, 'notice.propose', noticeFor([smallFine]));
    const early = { at: '2026-03-12T15:00:00+08:00' };
    expect(story.refusalOf('leader.wang', 'notice.approve', {}, early)).toEqual(['decided-after-proposal']);
  });

  it('of a decision does not lie before the discussion it rests on', () => {
    const story = aServedNotice([smallFine], {}, { collectiveGround: '案情复杂' }).advance('2026-03-24T09:00:00+08:00');
    story.on('2026-03-25T15:00:00+08:00').gives('recorder.wei', 'deliberation.conclude', sendsBack('as-noticed'));
    story.on('2026-03-26T09:00:00+08:00');
    const early = { at: '2026-03-25T10:00:00+08:00' };
    story.gives(li, 'decision.propose', decisionFor([smallFine]), early);
    expect(story.refusalOf('leader.wang', 'decision.make', {}, early)).toEqual(['deliberation-concluded']);
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual([]);
  });

  it('of a discussion does not lie before the parties were heard', () => {
    const story = aServedNotice([smallFine], {}, { collectiveGround: '案情复杂' }).advance('2026-03-24T09:00:00+08:00');
    const early = { at: '2026-03-20T15:00:00+08:00' };
    expect(story.refusalOf('recorder.wei', 'deliberation.conclude', sendsBack('as-noticed'), early)).toEqual([
      'penalty-waits-for-leaders',
    ]);
  });
});
