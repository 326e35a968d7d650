import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { aReport, aFiledCase, officers, proposes, siteInspection } from '../testing/filed-case.js';
import { aReportedCase, aReviewedCase, aServedNotice, decides, serves } from '../testing/penalty-case.js';
import {
  aDecidedTransfer,
  aDeclinedTransfer,
  aFiledTransfer,
  anApprovedTransfer,
  handedOverNow,
  aTransferWithPolice,
  transferDecision,
  transferProposal,
} from '../testing/police-case.js';

const li = 'investigator.li';
const suspension = (story: CaseBuilder) => story.stateOf('investigation#1', 'suspension');

/** The leader suspends for a ruling on 2026-03-09. */
function suspendedByLeader(): CaseBuilder {
  return proposes(aFiledCase().on('2026-03-09T09:00:00+08:00'), 'investigation.suspend').gives(
    'leader.wang',
    'investigation.suspend',
    { ground: 'pending-ruling', reason: '待另案判决' },
  );
}

function resumes(story: CaseBuilder): CaseBuilder {
  return proposes(story, 'investigation.resume').gives('leader.wang', 'investigation.resume', { reason: '另案已判决' });
}

describe('a case whose matter is with the police', () => {
  it('is suspended from the approval of the transfer, and the bureau does not act', () => {
    const story = anApprovedTransfer().on('2026-03-12T09:00:00+08:00');
    expect(suspension(story)).toBe('suspended');
    expect(story.refusalOf(li, 'investigation.recordAct', siteInspection)).toEqual(['case-suspended']);
    expect(story.refusalOf('unit-head.chen', 'investigation.assign', { officers })).toEqual(['case-suspended']);
    expect(story.clock('case-decision')?.status).toBe('open');
    expect(story.openTasks()).not.toContain('resume-when-ground-ends');
  });

  it('goes on when the police do not file; the days from the approval to their notice are not counted', () => {
    const story = aDeclinedTransfer();
    expect(suspension(story)).toBe('running');
    expect(story.due('case-decision')).toBe('2026-06-08');
    expect(story.refusalOf(li, 'investigation.recordAct', siteInspection)).toEqual([]);
    expect(story.openTasks()).toContain('investigate');
  });

  it('counts those days where the bureau reads the law so', () => {
    const story = aDeclinedTransfer(aFiledCase().with({ 'police-hold-excluded': false }));
    expect(story.due('case-decision')).toBe('2026-06-02');
  });

  it('is not resumed by a leader', () => {
    const story = proposes(aTransferWithPolice(), 'investigation.resume');
    expect(story.refusalOf('leader.wang', 'investigation.resume', { reason: '恢复' })).toEqual([
      'own-suspension-lasts',
    ]);
  });

  it('suspended for another ground as well, stays suspended until both have ended', () => {
    const first = resumes(anApprovedTransfer(suspendedByLeader()).on('2026-03-12T09:00:00+08:00'));
    expect(suspension(first)).toBe('suspended');
    expect(first.openTasks()).not.toContain('resume-when-ground-ends');
    const other = aDeclinedTransfer(suspendedByLeader());
    expect(suspension(other)).toBe('suspended');
    expect(other.openTasks()).toContain('resume-when-ground-ends');
    expect(suspension(resumes(other))).toBe('running');
    // Nine to sixteen March, counted once.
    expect(other.due('case-decision')).toBe('2026-06-09');
  });

  it('suspends the penalty with it', () => {
    const story = anApprovedTransfer(aReportedCase());
    expect(story.stateOf('penalty#1', 'suspension')).toBe('suspended');
    const review = { kind: 'case', opinion: '同意' };
    expect(story.on('2026-03-12T09:00:00+08:00').refusalOf('reviewer.zhou', 'review.pass', review)).toEqual([
      'case-suspended',
    ]);
    const declined = aDeclinedTransfer(aReportedCase());
    expect(declined.stateOf('penalty#1', 'suspension')).toBe('running');
    expect(declined.refusalOf('reviewer.zhou', 'review.pass', review)).toEqual([]);
  });
});

describe('the decision to leave the matter to the police', () => {
  it('is reported and reviewed while they hold it, made once they have filed, and ends the suspension', () => {
    const story = aDecidedTransfer();
    expect(story.stateOf('penalty#1')).toBe('decided');
    expect(suspension(story)).toBe('running');
    expect(story.stateOf('penalty#1', 'suspension')).toBe('running');
    expect(story.clock('case-decision')?.status).toBe('stopped');
  });

  it('waits for their filing', () => {
    const story = aTransferWithPolice()
      .on('2026-03-13T09:00:00+08:00')
      .gives(li, 'investigation.submitReport', aReport({ proposal: transferProposal }))
      .gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意移送' })
      .gives(li, 'decision.propose', transferDecision);
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['police-have-filed']);
    story.gives(li, 'police.file', {});
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual([]);
  });

  it('closes the case once it is served, although the criminal matter goes on', () => {
    const story = aDecidedTransfer();
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.refusalOf(li, 'case.proposeClosure', { ground: 'other-outcome' })).toContain(
      'closure-nothing-else-due',
    );
    serves(story.on('2026-03-23T09:00:00+08:00'), 'decision');
    story.gives(li, 'case.proposeClosure', { ground: 'other-outcome' }).gives('leader.wang', 'case.close', {});
    expect(story.stateOf('execution#1')).toBe('closed');
  });

  it('may replace a penalty that was proposed, wherever its review stands, while the police hold the matter', () => {
    const change = { change: 'other', reason: '公安机关已立案', newProposal: transferProposal };
    for (const base of [aReportedCase(), aReviewedCase()]) {
      expect(base.refusalOf(li, 'review.submit', change)).toEqual(['replaced-only-for-transfer']);
      const story = aFiledTransfer(base).on('2026-03-17T09:00:00+08:00');
      const penalty = { change: 'facts', reason: '事实变更', newProposal: { ...transferProposal, outcome: 'penalty' } };
      expect(story.refusalOf(li, 'review.submit', penalty)).toEqual(['case-suspended', 'replaced-only-for-transfer']);
      story.gives(li, 'review.submit', change);
      expect(story.stateOf('penalty#1')).toBe('underReview');
      story.gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意移送' });
      expect(decides(story, transferDecision).stateOf('penalty#1')).toBe('decided');
    }
  });

  it('may replace a penalty that was told to the party', () => {
    const change = { change: 'other', reason: '公安机关已立案', newProposal: transferProposal };
    const story = handedOverNow(aServedNotice().on('2026-03-17T09:00:00+08:00'))
      .gives(li, 'police.file', {})
      .gives(li, 'review.submit', change);
    expect(story.stateOf('penalty#1')).toBe('underReview');
  });
});

describe('a suspended case that is decided', () => {
  it('can be closed: the decision ended the suspension', () => {
    const filed = { policeFiling: { title: '立案通知书' } };
    const story = suspendedByLeader()
      .on('2026-03-10T09:00:00+08:00')
      .gives(li, 'investigation.submitReport', aReport({ proposal: transferProposal }))
      .gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意移送' });
    decides(story, { content: { ...transferDecision.content, ...filed } });
    expect(suspension(story)).toBe('running');
    serves(story.on('2026-03-12T09:00:00+08:00'), 'decision');
    story.gives(li, 'case.proposeClosure', { ground: 'other-outcome' }).gives('leader.wang', 'case.close', {});
    expect(story.stateOf('execution#1')).toBe('closed');
    expect(story.openTasks()).not.toContain('resume-when-ground-ends');
  });

  it('is suspended as before where that decision was revoked before anybody had it', () => {
    const story = proposes(aDecidedTransfer(), 'decision.revoke').gives('leader.wang', 'decision.revoke', {
      reason: '内容有误',
      redo: true,
    });
    expect(suspension(story)).toBe('suspended');
  });
});
