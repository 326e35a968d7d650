import { describe, expect, it } from '@jest/globals';
import { CaseView } from '#engine';
import { aClosedCase, allKinds, aPaidCase, aServedDecision, decidesOn } from '../testing/execution-case.js';
import type { CaseBuilder } from '../testing/case-builder.js';
import { aFiledCase, aVerifiedClue, proposes } from '../testing/filed-case.js';
import {
  aDecidedCase,
  aReviewedCase,
  decides,
  noPenalty,
  noPenaltyProposal,
  serves,
  smallFine,
} from '../testing/penalty-case.js';
import { testKnown } from '../testing/test-known.js';
import { archiveGaps, archiveOrder } from './archive-order.js';

const li = 'investigator.li';

/** Gives every form of the case a paper. */
function papered(story: CaseBuilder): CaseBuilder {
  for (const { seq, form } of archiveGaps(new CaseView(story.state, testKnown.parameters))) {
    story.gives(li, 'file.record', {
      sha256: `${String(seq).padStart(8, '0')}${String(form).padStart(56, '0')}`,
      name: `文书${String(form)}.pdf`,
      mediaType: 'application/pdf',
      size: 1000,
      form: { seq, form },
    });
  }
  return story;
}

const revocation = { source: 'reconsideration', effects: [{ party: 1, outcome: 'revoked' }] };

describe('closing a case', () => {
  it('is due fifteen working days after the last item was performed', () => {
    const story = aPaidCase();
    expect(story.due('case-closure')).toBe('2026-04-23');
    expect(story.openTasks()).toContain('propose-closure');
  });

  it('is proposed by the handler and decided by the leader', () => {
    const story = aPaidCase().on('2026-04-02T10:00:00+08:00').gives(li, 'case.proposeClosure', { ground: 'executed' });
    expect(story.openTasks()).toContain('close-case');
    expect(story.refusalOf(li, 'case.close', {})).toEqual(['proposer-never-approves', 'decider-not-handler']);
    story.gives('leader.wang', 'case.close', {});
    expect(story.stateOf('execution#1')).toBe('closed');
    expect(story.clock('case-closure')?.status).toBe('stopped');
    expect(story.state.forms.at(-1)?.form).toBe(53);
    expect(story.openTasks()).toContain('archive-case');
  });

  it('needs a proposal that was not returned', () => {
    const story = aPaidCase().gives(li, 'case.proposeClosure', { ground: 'executed' });
    story.gives('leader.wang', 'approval.return', { proposal: story.state.seq, reason: '补充材料' });
    expect(story.refusalOf('leader.wang', 'case.close', {})).toEqual(['proposal-stands']);
    expect(story.openTasks()).toContain('propose-closure');
  });

  it.each([
    ['ended by the court, when it was paid', { ground: 'court-ended' }],
    ['terminated, when it was decided', { ground: 'terminated' }],
    ['of another outcome, when it was a penalty', { ground: 'other-outcome' }],
    ['for another reason without telling it', { ground: 'other' }],
  ])('is not proposed as %s', (_why, payload) => {
    expect(aPaidCase().refusalOf(li, 'case.proposeClosure', payload)).toEqual(['closure-ground-holds']);
  });

  it('is not proposed while something is still to be performed', () => {
    expect(aServedDecision().refusalOf(li, 'case.proposeClosure', { ground: 'executed' })).toEqual([
      'state-accepts-command',
    ]);
  });

  it('follows a decision of no penalty once it is served', () => {
    const story = decides(aReviewedCase({ proposal: noPenaltyProposal }).on('2026-03-13T09:00:00+08:00'), noPenalty());
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.clock('case-closure')).toBeUndefined();
    expect(story.refusalOf(li, 'case.proposeClosure', { ground: 'other-outcome' })).toEqual(['closure-ground-holds']);
    serves(story.on('2026-03-16T09:00:00+08:00'), 'decision');
    expect(story.due('case-closure')).toBe('2026-04-07');
    story.gives(li, 'case.proposeClosure', { ground: 'other-outcome' }).gives('leader.wang', 'case.close', {});
    expect(story.stateOf('execution#1')).toBe('closed');
  });

  it('follows a termination also where a decision was revoked before and was to be made anew', () => {
    const story = decidesOn(aDecidedCase(), 'decision.revoke', { redo: true, reason: '适用依据错误' });
    decidesOn(story, 'investigation.terminate', { ground: 'entity-ended', noSuccessor: true, reason: '当事人注销' });
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.openTasks()).toContain('propose-closure');
  });

  it('follows no outcome that was revoked, even when that decision is served after the termination', () => {
    const reviewed = aReviewedCase({ proposal: noPenaltyProposal }).on('2026-03-13T09:00:00+08:00');
    const story = decidesOn(decides(reviewed, noPenalty()), 'decision.revoke', { redo: false, reason: '证据不足' });
    decidesOn(story, 'investigation.terminate', { ground: 'entity-ended', noSuccessor: true, reason: '当事人注销' });
    serves(story, 'decision');
    expect(story.refusalOf(li, 'case.proposeClosure', { ground: 'other-outcome' })).toEqual(['closure-ground-holds']);
    expect(story.refusalOf(li, 'case.proposeClosure', { ground: 'terminated' })).toEqual([]);
  });

  it('follows a termination', () => {
    const story = proposes(aFiledCase().on('2026-03-10T09:00:00+08:00'), 'investigation.terminate');
    story.gives('leader.wang', 'investigation.terminate', {
      ground: 'entity-ended',
      noSuccessor: true,
      reason: '当事人已注销且无承受人',
    });
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.due('case-closure')).toBe('2026-03-31');
    story.gives(li, 'case.proposeClosure', { ground: 'terminated' }).gives('leader.wang', 'case.close', {});
    expect(papered(story).gives(li, 'case.archive', {}).stateOf('execution#1')).toBe('archived');
  });

  it('waits while the matter must be decided anew', () => {
    const story = aPaidCase().gives('system', 'remedy.apply', { ...revocation, receivedOn: '2026-04-01', redo: true });
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.stateOf('execution#1')).toBe('performing');
    expect(story.refusalOf(li, 'case.proposeClosure', { ground: 'executed' })).toEqual(['state-accepts-command']);
  });

  it('shows what was left came to rest while a part must be decided anew', () => {
    const story = aServedDecision([smallFine, smallFine]).on('2026-04-01T10:00:00+08:00');
    story.gives(li, 'payment.record', { party: 2, amount: '2000000' });
    story.gives('system', 'remedy.apply', { ...revocation, receivedOn: '2026-04-01', redo: true });
    expect(story.stateOf('execution#1')).toBe('performed');
  });
});

describe('a closed case', () => {
  it('stays closed when a remedy upholds the decision', () => {
    const upheld = {
      source: 'reconsideration',
      receivedOn: '2026-04-02',
      effects: [{ party: 1, outcome: 'upheld' }],
      redo: false,
    };
    expect(aClosedCase().gives('system', 'remedy.apply', upheld).stateOf('execution#1')).toBe('closed');
  });

  it('follows a remedy that orders a new decision', () => {
    const story = aClosedCase().gives('system', 'remedy.apply', {
      ...revocation,
      receivedOn: '2026-04-02',
      redo: true,
    });
    expect(story.stateOf('execution#1')).toBe('performing');
    expect(story.openTasks()).toContain('refund@1');
  });

  it('follows when it was archived already', () => {
    const story = papered(aClosedCase()).gives(li, 'case.archive', {});
    story.gives('system', 'remedy.apply', { ...revocation, receivedOn: '2026-04-02', redo: true });
    expect(story.stateOf('execution#1')).toBe('performing');
  });

  it('is opened again only for a ground that happened, on a proposal', () => {
    const story = proposes(aClosedCase(), 'case.reopen');
    const reopen = { ground: 'remedy', reason: '复议决定撤销' };
    expect(story.refusalOf('leader.wang', 'case.reopen', reopen)).toEqual(['reopening-ground-happened']);
    story.gives('system', 'remedy.apply', { ...revocation, receivedOn: '2026-04-02', redo: false });
    expect(story.stateOf('execution#1')).toBe('closed');
    story.on('2026-04-03T10:00:00+08:00').gives('leader.wang', 'case.reopen', reopen);
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.due('case-closure')).toBe('2026-04-27');
    expect(story.refusalOf('leader.wang', 'case.reopen', reopen)).toContain('state-accepts-command');
  });
});

describe('archiving', () => {
  it('refuses every form without content or file, and names each', () => {
    const decision = aClosedCase();
    expect(decision.refusalOf(li, 'case.archive', {})).toEqual(['archive-complete']);
    const gaps = archiveGaps(new CaseView(decision.state, testKnown.parameters)).map(({ form }) => form);
    expect(gaps).toEqual(expect.arrayContaining([1, 7, 35, 36, 37, 45, 50, 53]));
    expect(() => decision.gives(li, 'case.archive', {})).toThrow(/\(form 37, entry \d+, party 1\)/);
  });

  it('takes the file in when nothing is missing, with cover, contents and note of completeness', () => {
    const story = papered(aClosedCase()).gives(li, 'case.archive', { archiveNumber: '20260001' });
    expect(story.stateOf('execution#1')).toBe('archived');
    expect(story.state.forms.slice(-3).map(({ form }) => form)).toEqual([54, 55, 56]);
    expect(story.openTasks()).not.toContain('archive-case');
  });

  it('counts content that was entered with the act', () => {
    const bare = aVerifiedClue();
    const filled = aVerifiedClue({ form: { content: { source: '检查' } } });
    const gaps = (story: CaseBuilder) =>
      archiveGaps(new CaseView(story.state, testKnown.parameters)).map(({ form }) => form);
    expect([gaps(bare), gaps(filled)]).toEqual([[1], []]);
  });

  it('is not done before the case is closed', () => {
    expect(aPaidCase().refusalOf(li, 'case.archive', {})).toEqual(['state-accepts-command']);
  });

  it('takes in a clue that was declined', () => {
    const story = aVerifiedClue()
      .gives(li, 'filing.proposeDeclining', { ground: 'minor-corrected-no-harm', reason: '轻微并及时改正' })
      .gives('leader.wang', 'filing.decline', {});
    expect(story.openTasks()).toContain('archive-case');
    expect(story.refusalOf(li, 'case.archive', {})).toEqual(['archive-complete']);
    papered(story).gives(li, 'case.archive', {});
    expect(story.stateOf('filing#1')).toBe('archived');
  });

  it('takes in a clue that was referred, or joined to another', () => {
    const referred = proposes(aVerifiedClue(), 'filing.refer').gives('leader.wang', 'filing.refer', {
      authority: '某区城管局',
    });
    expect(papered(referred).gives(li, 'case.archive', {}).stateOf('filing#1')).toBe('archived');
    const joined = aVerifiedClue().gives(li, 'clue.merge', {
      into: '00000000-0000-7000-8000-000000000002',
      newFacts: false,
      reason: '同一举报',
    });
    expect(papered(joined).gives(li, 'case.archive', {}).stateOf('filing#1')).toBe('archived');
  });
});

describe('the order of the archived file', () => {
  const story = papered(
    aServedDecision([allKinds]).gives(li, 'file.record', {
      sha256: 'a'.repeat(64),
      name: '广告页面截图',
      mediaType: 'image/png',
      size: 10,
      evidence: { kind: 'electronic-data' },
    }),
  );
  const order = archiveOrder(new CaseView(story.state, testKnown.parameters));
  const forms = (volume: 'main' | 'side', place: number) => order[volume][place - 1]?.papers.map(({ form }) => form);

  it('begins the main file with the approval of filing, the decision and its proof of service', () => {
    expect(forms('main', 1)).toEqual([7]);
    expect(forms('main', 2)).toEqual([45, 50]);
  });

  it('puts other papers to the party, evidence, hearing and goods after them', () => {
    expect(forms('main', 3)).toEqual([37, 50]);
    expect(order.main[3]?.papers.map(({ title }) => title.zh)).toContain('广告页面截图');
    expect(order.main.map(({ title }) => title.zh)).toEqual([
      '立案审批表',
      '行政处罚决定书及送达回证',
      '对当事人制发的其他法律文书及送达回证',
      '证据材料',
      '听证笔录',
      '财物处理单据',
      '其他有关材料',
    ]);
  });

  it('keeps clue, report, review and approvals in the side file', () => {
    expect([forms('side', 1), forms('side', 2), forms('side', 3)]).toEqual([[1], [35], [36]]);
    expect(order.side.at(-1)?.papers.map(({ form }) => form)).toContain(43);
  });

  it('loses no paper', () => {
    const papers = [...order.main, ...order.side].flatMap((place) => place.papers);
    expect(papers.filter(({ form }) => form !== null)).toHaveLength(story.state.forms.length);
  });
});

describe('the bureau’s own revocation', () => {
  it('makes the items void; without a redo the case goes to closure', () => {
    const story = aServedDecision().on('2026-04-01T10:00:00+08:00');
    decidesOn(story, 'decision.revoke', { redo: false, reason: '适用依据错误' });
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.clock('fine-payment@1')?.status).toBe('stopped');
    expect(story.refusalOf(li, 'case.proposeClosure', { ground: 'other', reason: '决定已撤销' })).toEqual([]);
  });

  it('with a redo keeps the case open until the new decision is served', () => {
    const story = aServedDecision().on('2026-04-01T10:00:00+08:00');
    decidesOn(story, 'decision.revoke', { redo: true, reason: '适用依据错误' });
    expect(story.stateOf('execution#1')).toBe('performing');
    expect(story.openTasks()).not.toContain('watch-payment@1');
  });
});
