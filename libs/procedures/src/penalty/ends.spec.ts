import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { aReport, laboratory, proposes } from '../testing/filed-case.js';
import {
  aDecidedCase,
  aHearingCase,
  aNoticedCase,
  aReportedCase,
  aReviewedCase,
  aServedNotice,
  decides,
  decisionFor,
  largeFine,
  noticeFor,
  proposalFor,
  serves,
  smallFine,
} from '../testing/penalty-case.js';

const li = 'investigator.li';
const terminate = { ground: 'entity-ended', noSuccessor: true, reason: '当事人终止且无权利义务承受人' };
const passed = { kind: 'case', opinion: '同意' };

/** A case in every main state before the decision. */
const BEFORE: Readonly<Record<string, () => CaseBuilder>> = {
  underReview: () => aReportedCase(),
  returned: () => aReportedCase().gives('reviewer.zhou', 'review.return', { ...passed, for: 'correct' }),
  reviewed: () => aReviewedCase(),
  noticed: () => aNoticedCase([smallFine]),
  awaitingResponse: () => aServedNotice(),
  deliberation: () =>
    aServedNotice([smallFine], {}, { collectiveGround: '案情复杂' }).advance('2026-03-24T09:00:00+08:00'),
  deciding: () => aServedNotice().advance('2026-03-24T09:00:00+08:00'),
};

describe('a termination', () => {
  it.each(Object.keys(BEFORE))('ends the penalty that is %s, and brings the case to closure', (state) => {
    const story = BEFORE[state]?.() ?? aReportedCase();
    expect(story.stateOf('penalty#1')).toBe(state);
    proposes(story, 'investigation.terminate').gives('leader.wang', 'investigation.terminate', terminate);
    expect(story.stateOf('penalty#1')).toBe('terminated');
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.clock('case-decision')?.status).toBe('stopped');
  });

  it('comes too late after the decision', () => {
    const story = proposes(aDecidedCase(), 'investigation.terminate');
    expect(story.refusalOf('leader.wang', 'investigation.terminate', terminate)).toContain('before-first-decision');
  });
});

describe('a suspension across the time of the parties', () => {
  it('does not stop their five working days: what passes meanwhile is recorded, and the state follows', () => {
    const story = proposes(aHearingCase().on('2026-03-18T09:00:00+08:00'), 'investigation.suspend');
    story.gives('leader.wang', 'investigation.suspend', { ground: 'legal-interpretation', reason: '请示' });
    story.advance('2026-03-24T09:00:00+08:00');
    expect(story.clock('hearing-request@1')?.status).toBe('expired');
    expect(story.stateOf('penalty#1')).toBe('deciding');
    expect(story.refusalOf(li, 'decision.propose', decisionFor([largeFine]))).toEqual(['case-suspended']);
    const asked = { party: 1, how: 'written', paper: { title: '听证申请书' } };
    story.gives(li, 'hearing.request', asked, { at: '2026-03-23T09:00:00+08:00' });
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    expect(story.refusalOf('leader.wang', 'hearing.appointHost', { host: 'host.zheng' })).toEqual(['case-suspended']);
    proposes(story, 'investigation.resume').gives('leader.wang', 'investigation.resume', { reason: '已答复' });
    expect(story.refusalOf('leader.wang', 'hearing.appointHost', { host: 'host.zheng' })).toEqual([]);
  });
});

describe('a decision that the bureau revoked after it was served', () => {
  it('comes back heavier only on new evidence or for the bureau’s own error', () => {
    const story = serves(aDecidedCase().on('2026-03-25T09:00:00+08:00'), 'decision');
    proposes(story, 'decision.revoke').gives('leader.wang', 'decision.revoke', { reason: '适用法律错误', redo: true });
    const heavier = proposalFor([{ kind: 'fine', amount: '3000000' }]);
    story.gives(li, 'review.submit', { change: 'redo', reason: '重作', newProposal: heavier });
    story.gives('reviewer.zhou', 'review.pass', passed);
    const notice = (overrides: object) => noticeFor([[{ kind: 'fine', amount: '3000000' }]], overrides);
    expect(story.refusalOf(li, 'notice.propose', notice({}))).toEqual(['heavier-only-with-cause']);
    const cause = { heavier: { because: 'own-error', explanation: '原适用条款错误' } };
    expect(story.refusalOf(li, 'notice.propose', notice(cause))).toEqual([]);
  });
});

describe('a second report after the file was supplemented', () => {
  it('is another version: what was passed, told and decided before counts no more', () => {
    const story = aReportedCase().on('2026-03-11T09:00:00+08:00');
    story.gives('reviewer.zhou', 'review.return', { ...passed, for: 'supplement' }).on('2026-03-16T09:00:00+08:00');
    expect(story.stateOf('investigation#1')).toBe('gathering');
    expect(story.clock('case-decision')?.status).toBe('running');
    story.gives(li, 'investigation.submitReport', aReport({ proposal: proposalFor(largeFine) }));
    expect(story.stateOf('penalty#1')).toBe('underReview');
    expect(story.due('review-period')).toBe('2026-03-30');
    story.gives('reviewer.zhou', 'review.pass', passed);
    expect(story.refusalOf(li, 'notice.propose', noticeFor([largeFine], { hearingRight: true }))).toEqual([]);
    expect(story.state.proceedings.filter(({ procedure }) => procedure === 'penalty')).toHaveLength(1);
  });
});

describe('the time for deciding', () => {
  const opening = { kind: 'testing', subject: '样品', body: laboratory, paper: { title: '委托书' } };
  const closes = (story: CaseBuilder, on: string) => {
    const exclusion = story.state.seq;
    return story.on(on).gives(li, 'exclusion.close', { exclusion, paper: { title: '检验报告' } });
  };

  it('goes on from where it stopped when a test comes back after the day it would have ended', () => {
    const story = aReportedCase().on('2026-06-01T09:00:00+08:00').gives(li, 'exclusion.open', opening);
    expect(story.clock('case-decision')?.status).toBe('open');
    closes(story, '2026-06-20T09:00:00+08:00');
    expect(story.due('case-decision')).toBe('2026-06-22');
  });

  it('is not stopped by a test that begins when it is over', () => {
    const story = aReportedCase().on('2026-06-03T09:00:00+08:00').gives(li, 'exclusion.open', opening);
    expect(story.clock('case-decision')).toMatchObject({ status: 'running', due: '2026-06-02' });
    closes(story, '2026-06-20T09:00:00+08:00');
    expect(story.due('case-decision')).toBe('2026-06-02');
  });

  it('runs again when the only decision was revoked before anybody received it', () => {
    const story = decides(aServedNotice().advance('2026-03-24T09:00:00+08:00'), decisionFor([smallFine]));
    expect(story.clock('case-decision')?.status).toBe('stopped');
    proposes(story, 'decision.revoke').gives('leader.wang', 'decision.revoke', { reason: '证据不足', redo: true });
    expect(story.clock('case-decision')).toMatchObject({ status: 'running', due: '2026-06-02' });
  });
});
