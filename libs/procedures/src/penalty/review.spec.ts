import { describe, expect, it } from '@jest/globals';
import { aReport, proposes } from '../testing/filed-case.js';
import {
  aDecidedCase,
  aReportedCase,
  aReviewedCase,
  aServedNotice,
  decisionFor,
  issuesNotice,
  noticeFor,
  proposalFor,
  smallFine,
} from '../testing/penalty-case.js';

const passed = { kind: 'case', opinion: '同意' };
const passedLegally = { kind: 'legal', opinion: '同意' };
const returned = { kind: 'case', opinion: '定性不准', for: 'correct' };

describe('case review and legal review', () => {
  it('never lies with a handler of the case', () => {
    expect(aReportedCase().refusalOf('investigator.li', 'review.pass', passed)).toEqual(['reviewer-not-handler']);
  });

  it.each(['major-public-interest', 'complex', 'statutory'])('is a legal review where the ground is %s', (ground) => {
    const story = aReportedCase({ reviewGrounds: [ground] });
    expect(story.openTasks()).toContain('review-legally');
    expect(story.refusalOf('reviewer.zhou', 'review.pass', passed)).toEqual(['legal-review-due']);
    story.gives('legal-reviewer.wu', 'review.pass', passedLegally);
    expect(story.stateOf('penalty#1')).toBe('reviewed');
  });

  it('is legal only when a qualified legal reviewer gives it', () => {
    const story = aReportedCase({ reviewGrounds: ['complex'] });
    expect(story.refusalOf('reviewer.zhou', 'review.pass', passedLegally)).toEqual(['legal-reviewer-qualified']);
  });

  it('accepts a legal reviewer who did it before the qualification was required', () => {
    const story = aReportedCase({ reviewGrounds: ['complex'] });
    expect(story.refusalOf('legal-reviewer.shi', 'review.pass', passedLegally)).toEqual([]);
  });

  it('asks for a reason when it comes after its ten working days, and goes on', () => {
    const story = aReportedCase().on('2026-03-25T09:00:00+08:00');
    expect(story.refusalOf('reviewer.zhou', 'review.pass', passed)).toEqual(['overdue-reason']);
    story.gives('reviewer.zhou', 'review.pass', { ...passed, note: '案卷材料补正' });
    expect(story.stateOf('penalty#1')).toBe('reviewed');
  });

  it('is extended by the leader for a definite length, before it is over', () => {
    const story = aReportedCase().on('2026-03-20T09:00:00+08:00');
    const extension = { length: 5, unit: 'workday', reason: '案情复杂' };
    expect(story.refusalOf('leader.wang', 'review.extend', extension)).toEqual(['proposal-stands']);
    proposes(story, 'review.extend').gives('leader.wang', 'review.extend', extension);
    expect(story.due('review-period')).toBe('2026-03-31');
  });

  it('cannot be extended once it is over', () => {
    const story = proposes(aReportedCase().on('2026-03-25T09:00:00+08:00'), 'review.extend');
    expect(story.refusalOf('leader.wang', 'review.extend', { length: 5, unit: 'workday', reason: '案情复杂' })).toEqual(
      ['extension-before-due'],
    );
  });
});

describe('a returned file', () => {
  it('goes back to the handlers to be corrected and starts a new ten working days when it is submitted', () => {
    const story = aReportedCase().on('2026-03-11T09:00:00+08:00').gives('reviewer.zhou', 'review.return', returned);
    expect(story.stateOf('penalty#1')).toBe('returned');
    expect(story.clock('review-period')?.status).toBe('stopped');
    expect(story.openTasks()).toContain('correct-and-resubmit');
    story.on('2026-03-13T09:00:00+08:00').gives('investigator.li', 'review.submit', {
      change: 'correction',
      reason: '更正定性',
      newProposal: proposalFor([{ kind: 'warning' }]),
    });
    expect(story.stateOf('penalty#1')).toBe('underReview');
    expect(story.due('review-period')).toBe('2026-03-27');
  });

  it('to be supplemented re-opens the investigation, whose next report brings the penalty back', () => {
    const story = aReportedCase()
      .on('2026-03-11T09:00:00+08:00')
      .gives('reviewer.zhou', 'review.return', { ...returned, for: 'supplement' });
    expect(story.stateOf('investigation#1')).toBe('gathering');
    expect(story.stateOf('penalty#1')).toBe('returned');
    expect(story.refusalOf('investigator.li', 'review.submit', { change: 'correction', reason: '更正' })).toEqual([
      'returned-for-correction',
    ]);
    expect(story.clock('case-decision')?.status).toBe('running');
    story.on('2026-03-20T09:00:00+08:00').gives('investigator.li', 'investigation.submitReport', aReport());
    expect(story.stateOf('penalty#1')).toBe('underReview');
    expect(story.stateOf('penalty#2')).toBeUndefined();
    expect(story.due('review-period')).toBe('2026-04-03');
  });

  it('lets the leader go on against a case review with written reasons', () => {
    const story = aReportedCase()
      .on('2026-03-11T09:00:00+08:00')
      .gives('reviewer.zhou', 'review.return', returned)
      .gives('investigator.li', 'notice.propose', noticeFor([smallFine]));
    expect(story.refusalOf('leader.wang', 'notice.approve', {})).toEqual(['review-passed']);
    story
      .gives('leader.wang', 'notice.approve', { despiteReview: '定性准确，理由如下' })
      .gives('investigator.li', 'notice.issue', {});
    expect(story.stateOf('penalty#1')).toBe('noticed');
  });

  it('lets nobody go on without the legal review that is due', () => {
    const story = aReportedCase({ reviewGrounds: ['complex'] })
      .on('2026-03-11T09:00:00+08:00')
      .gives('legal-reviewer.wu', 'review.return', { ...returned, kind: 'legal' });
    expect(story.refusalOf('investigator.li', 'notice.propose', noticeFor([smallFine]))).toEqual(['review-done']);
    expect(
      story.refusalOf('leader.wang', 'decision.make', { ...decisionFor([smallFine]), despiteReview: '理由' }),
    ).toEqual(expect.arrayContaining(['review-passed']));
  });
});

describe('changed facts, basis or a heavier penalty', () => {
  const heavier = proposalFor([{ kind: 'fine', amount: '5000000' }]);

  it('are reviewed again and noticed again, heavier only with its cause', () => {
    const story = aServedNotice()
      .on('2026-03-18T09:00:00+08:00')
      .gives('investigator.li', 'review.submit', { change: 'penalty', reason: '发现新证据', newProposal: heavier });
    expect(story.stateOf('penalty#1')).toBe('underReview');
    expect(story.clock('statement-defense@1')?.status).toBe('stopped');
    story.gives('reviewer.zhou', 'review.pass', passed);
    const kinds = [[{ kind: 'fine', amount: '5000000' }]];
    expect(story.refusalOf('investigator.li', 'notice.propose', noticeFor(kinds))).toEqual(['heavier-only-with-cause']);
    issuesNotice(story, noticeFor(kinds, { heavier: { because: 'new-evidence', explanation: '新取得广告费发票' } }));
    expect(story.stateOf('penalty#1')).toBe('noticed');
    expect(story.openTasks()).toContain('serve-notice@1');
  });

  it('are named when they are submitted', () => {
    const story = aServedNotice().on('2026-03-18T09:00:00+08:00');
    expect(story.refusalOf('investigator.li', 'review.submit', { change: 'correction', reason: '更正' })).toEqual([
      'resubmission-names-change',
    ]);
  });

  it('go from deciding back to review too', () => {
    const story = aServedNotice().advance('2026-03-24T09:00:00+08:00');
    story.gives('investigator.li', 'review.submit', { change: 'penalty', reason: '发现新证据', newProposal: heavier });
    expect(story.stateOf('penalty#1')).toBe('underReview');
  });

  it('do not come back after a revocation that asks for no new decision', () => {
    const story = proposes(aDecidedCase(), 'decision.revoke').gives('leader.wang', 'decision.revoke', {
      reason: '证据不足',
      redo: false,
    });
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.refusalOf('investigator.li', 'review.submit', { change: 'redo', reason: '重作' })).toEqual([
      'redo-due',
    ]);
  });
});

describe('the penalty notice', () => {
  it('is for a penalty only', () => {
    const proposal = {
      outcome: 'refer',
      authority: '住建局',
      parties: [{ party: 1, facts: '事实', basis: 'PROC 17', kinds: [], discretionReasons: '—' }],
    };
    const story = aReviewedCase({ proposal });
    expect(story.refusalOf('investigator.li', 'notice.propose', noticeFor([smallFine]))).toContain('penalty-proposed');
  });

  it('intends nothing beyond what was reviewed', () => {
    const story = aReviewedCase();
    expect(
      story.refusalOf('investigator.li', 'notice.propose', noticeFor([[{ kind: 'fine', amount: '2000001' }]])),
    ).toEqual(['notice-as-reviewed']);
  });

  it('repeats the facts and the basis that were reviewed', () => {
    const story = aReviewedCase();
    for (const other of [{ facts: '另一事实' }, { basis: '广告法 58' }]) {
      expect(story.refusalOf('investigator.li', 'notice.propose', noticeFor([smallFine], other))).toEqual([
        'notice-facts-as-reviewed',
      ]);
    }
  });

  it('tells no party twice and none that was not reviewed', () => {
    const story = aReviewedCase();
    expect(story.refusalOf('investigator.li', 'notice.propose', noticeFor([smallFine, smallFine]))).toEqual([
      'noticed-parties-reviewed',
    ]);
  });

  it('tells the right to a hearing from ¥100,000 on for an organisation, the fine counted alone', () => {
    const below = [
      [
        { kind: 'fine', amount: '9999999' },
        { kind: 'confiscated-gain', amount: '9999999' },
      ],
    ];
    const at = [[{ kind: 'fine', amount: '10000000' }]];
    const both = [
      [
        { kind: 'confiscated-gain', amount: '6000000' },
        { kind: 'confiscated-goods', goodsValue: '4000000' },
      ],
    ];
    for (const [kinds, refused] of [
      [below, []],
      [at, ['hearing-right-told']],
      [both, ['hearing-right-told']],
    ] as const) {
      const story = aReviewedCase({ proposal: proposalFor(...kinds) });
      expect(story.refusalOf('investigator.li', 'notice.propose', noticeFor(kinds))).toEqual(refused);
    }
  });

  it('is approved by somebody who neither proposed nor handled it, and then issued', () => {
    const story = aReviewedCase().gives('investigator.li', 'notice.propose', noticeFor([smallFine]));
    expect(story.refusalOf('investigator.zhao', 'notice.approve', {})).toEqual(['decider-not-handler']);
    expect(story.refusalOf('investigator.li', 'notice.approve', {})).toContain('proposer-never-approves');
    expect(story.refusalOf('investigator.li', 'notice.issue', {})).toEqual(['notice-approved']);
  });

  it('waits for a new proposal when the leader returns it', () => {
    const story = aReviewedCase().gives('investigator.li', 'notice.propose', noticeFor([smallFine]));
    story.gives('leader.wang', 'approval.return', { proposal: story.state.seq, reason: '理由不充分' });
    expect(story.stateOf('penalty#1')).toBe('reviewed');
    expect(story.openTasks()).toContain('propose-notice');
    expect(story.refusalOf('leader.wang', 'notice.approve', {})).toContain('proposal-stands');
  });
});
