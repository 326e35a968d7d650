import { describe, expect, it } from '@jest/globals';
import { aCase } from '../testing/case-builder.js';
import {
  aFiledCase,
  aVerifiedClue,
  clue,
  filingProposal,
  laboratory,
  officers,
  proposes,
  siteInspection,
} from '../testing/filed-case.js';

const declining = { ground: 'first-minor-corrected', reason: '首次违法且危害轻微并及时改正' };
const aClue = () => aCase().on('2026-03-02T09:00:00+08:00').gives('investigator.li', 'clue.register', clue);
const proposed = () => aVerifiedClue().gives('investigator.li', 'filing.propose', filingProposal);
const proposedDeclining = () => aVerifiedClue().gives('investigator.li', 'filing.proposeDeclining', declining);
const otherCase = '00000000-0000-7000-8000-000000000002';

/** What a reconsideration body decided about the refusal; the procedure itself comes later. */
const outcomeOfRemedy = (seq: number) => ({
  seq,
  command: 'remedy.apply',
  proceeding: 'case',
  at: '2026-04-01T08:00:00+08:00',
  recordedAt: '2026-04-01T08:00:00+08:00',
  actor: { person: 'system', name: '系统', unit: '', role: 'system' },
  payload: {},
});

describe('a clue', () => {
  it('opens a case that waits for officers', () => {
    const story = aClue();
    expect(story.stateOf('filing#1')).toBe('received');
    expect(story.openTasks()).toEqual(['assign-officers']);
  });

  it('cannot have been received after it was registered', () => {
    const story = aCase().on('2026-03-02T09:00:00+08:00');
    expect(story.refusalOf('investigator.li', 'clue.register', { ...clue, receivedAt: '2026-03-03' })).toEqual([
      'clue-received-by-then',
    ]);
  });

  it('is registered once in a case', () => {
    expect(aClue().refusalOf('investigator.li', 'clue.register', clue)).toEqual(['case-new']);
  });

  it('runs the verification fifteen working days from receipt', () => {
    expect(aClue().due('report-check')).toBe('2026-03-23');
  });

  it('that repeats another one is joined to it, and is not handled again', () => {
    const merge = { into: otherCase, newFacts: false, reason: '同一举报人同一事实' };
    const story = aClue().gives('investigator.li', 'clue.merge', merge);
    expect(story.stateOf('filing#1')).toBe('joined');
    expect(story.clock('report-check')?.status).toBe('stopped');
    expect(story.openTasks()).toEqual(['archive-case']);
  });

  it('is not merged into itself', () => {
    const story = aClue();
    const merge = { into: story.state.id, newFacts: false, reason: '重复' };
    expect(story.refusalOf('investigator.li', 'clue.merge', merge)).toEqual(['merge-into-another']);
  });

  it('takes in new facts of a repeated report, and its verification runs from that report', () => {
    const story = aVerifiedClue()
      .on('2026-03-10T09:00:00+08:00')
      .gives('system', 'clue.absorb', { from: otherCase, receivedAt: '2026-03-10' });
    expect(story.due('report-check')).toBe('2026-03-31');
  });

  it('takes in new facts also once it is filed, when no verification runs any more', () => {
    const absorbed = { from: otherCase, receivedAt: '2026-03-10' };
    const story = aFiledCase().on('2026-03-10T09:00:00+08:00').gives('system', 'clue.absorb', absorbed);
    expect(story.stateOf('filing#1')).toBe('filed');
    expect(story.clock('report-check')?.status).toBe('stopped');
    expect(story.due('report-check')).toBe('2026-03-23');
  });

  it('takes in nothing where no case came of it', () => {
    const absorbed = { from: otherCase, receivedAt: '2026-03-10' };
    const declined = proposedDeclining().gives('leader.wang', 'filing.decline', {});
    expect(declined.refusalOf('system', 'clue.absorb', absorbed)).toEqual(['state-accepts-command']);
  });

  it('may be verified longer again when a later report starts the time anew, and only then', () => {
    const extend = { reason: '需要鉴别' };
    const story = proposes(aVerifiedClue().on('2026-03-10T09:00:00+08:00'), 'filing.extendVerification');
    story.gives('leader.wang', 'filing.extendVerification', extend);
    expect(story.due('report-check')).toBe('2026-04-14');
    story.gives('system', 'clue.absorb', { from: otherCase, receivedAt: '2026-03-10' });
    expect(story.due('report-check')).toBe('2026-03-31');
    proposes(story, 'filing.extendVerification').gives('leader.wang', 'filing.extendVerification', extend);
    expect(story.due('report-check')).toBe('2026-04-22');
    proposes(story, 'filing.extendVerification');
    expect(story.refusalOf('leader.wang', 'filing.extendVerification', extend)).toEqual(['verification-extended-once']);
  });

  it('found in mediation runs the check of COMP 27 as well, which no test prolongs', () => {
    const story = aVerifiedClue({ source: 'complaint-clue' });
    expect(story.due('complaint-clue-check')).toBe('2026-03-23');
    const opening = { kind: 'testing', subject: '样品', body: laboratory, paper: { title: '委托书' } };
    story.on('2026-03-03T09:00:00+08:00').gives('investigator.li', 'exclusion.open', opening);
    expect(story.clock('report-check')?.status).toBe('open');
    expect(story.due('complaint-clue-check')).toBe('2026-03-23');
    story.gives('investigator.li', 'filing.propose', filingProposal).gives('leader.wang', 'filing.approve', {});
    expect(story.clock('complaint-clue-check')?.status).toBe('stopped');
    expect(aVerifiedClue().clock('complaint-clue-check')).toBeUndefined();
  });

  it('keeps the end of its first verification when it was declined, opened again and filed', () => {
    const story = proposedDeclining().gives('leader.wang', 'filing.decline', {});
    const declined = story.state.seq;
    story.state = { ...story.state, facts: [...story.state.facts, outcomeOfRemedy(story.state.seq + 1)] };
    story.state = { ...story.state, seq: story.state.seq + 1 };
    proposes(story.on('2026-04-01T09:00:00+08:00'), 'case.reopen').gives('leader.wang', 'case.reopen', {
      ground: 'remedy',
      reason: '复议决定责令立案',
    });
    story.gives('investigator.li', 'filing.propose', filingProposal).gives('leader.wang', 'filing.approve', {});
    const [first] = story.state.clocks.filter((clock) => clock.rule === 'report-check');
    expect(first?.stoppedBy).toBe(declined);
  });
});

describe('verifying a clue', () => {
  it('is assigned to two or more certified officers', () => {
    const story = aClue();
    expect(story.refusalOf('unit-head.chen', 'filing.assign', { officers: ['investigator.li'] })).toEqual([
      'two-officers',
    ]);
    expect(
      story.refusalOf('unit-head.chen', 'filing.assign', { officers: ['investigator.li', 'legal.jiang'] }),
    ).toEqual(['officers-certified']);
    story.gives('unit-head.chen', 'filing.assign', { officers });
    expect(story.stateOf('filing#1')).toBe('verifying');
    expect(story.openTasks()).toEqual(['verify-clue']);
  });

  it('is extended once by fifteen working days, on or before the due date', () => {
    const extension = { reason: '案情特殊' };
    const story = proposes(aVerifiedClue().on('2026-03-23T17:00:00+08:00'), 'filing.extendVerification');
    story.gives('leader.wang', 'filing.extendVerification', extension);
    expect(story.due('report-check')).toBe('2026-04-14');
    proposes(story, 'filing.extendVerification');
    expect(story.refusalOf('leader.wang', 'filing.extendVerification', extension)).toEqual([
      'verification-extended-once',
    ]);
  });

  it('is not extended after the due date, nor without a proposal', () => {
    const story = aVerifiedClue().on('2026-03-24T09:00:00+08:00');
    expect(story.refusalOf('leader.wang', 'filing.extendVerification', { reason: '案情特殊' })).toEqual([
      'proposal-stands',
      'extension-before-due',
    ]);
  });

  it('records evidence, which counts after filing', () => {
    const story = aVerifiedClue().gives('investigator.li', 'investigation.recordAct', siteInspection);
    expect(story.stateOf('filing#1')).toBe('verifying');
    expect(story.state.forms.map((form) => form.form)).toEqual([1, 9]);
  });

  it('leaves out the days of an identification by the right-holder', () => {
    const story = aVerifiedClue()
      .on('2026-03-05T09:00:00+08:00')
      .gives('investigator.li', 'exclusion.open', {
        kind: 'identification',
        subject: '商标鉴别',
        paper: { title: '协助鉴别通知书' },
      });
    expect(story.clock('report-check')?.status).toBe('open');
    expect(story.openTasks()).toContain(`obtain-result@${String(story.state.seq)}`);
    story
      .on('2026-03-12T09:00:00+08:00')
      .gives('investigator.li', 'exclusion.close', { exclusion: story.state.seq, paper: { title: '鉴别意见' } });
    expect(story.due('report-check')).toBe('2026-03-30');
  });

  it('does not accept evidence before officers are assigned', () => {
    expect(aClue().refusalOf('investigator.li', 'investigation.recordAct', siteInspection)).toContain(
      'state-accepts-command',
    );
  });
});

describe('filing', () => {
  it('leads from the clue to a filed case, which is investigated', () => {
    const story = aFiledCase();
    expect(story.stateOf('filing#1')).toBe('filed');
    expect(story.stateOf('investigation#1')).toBe('gathering');
    expect(story.clock('report-check')?.status).toBe('stopped');
  });

  it('is proposed only with all four elements', () => {
    const elements = { ...filingProposal.elements, ownJurisdiction: false };
    expect(aVerifiedClue().refusalOf('investigator.li', 'filing.propose', { ...filingProposal, elements })).toEqual([
      'filing-four-elements',
    ]);
  });

  it('is barred two years after the violation ended, counted to the clue', () => {
    const barred = { ...filingProposal, violationEnded: '2024-03-01' };
    const intime = { ...filingProposal, violationEnded: '2024-03-02' };
    expect(aVerifiedClue().refusalOf('investigator.li', 'filing.propose', barred)).toEqual(['within-limitation']);
    expect(aVerifiedClue().refusalOf('investigator.li', 'filing.propose', intime)).toEqual([]);
  });

  it('is barred only after five years where life and health are concerned', () => {
    const old = { ...filingProposal, violationEnded: '2022-01-01', extendedLimitation: true };
    expect(aVerifiedClue().refusalOf('investigator.li', 'filing.propose', old)).toEqual([]);
  });

  it('is never approved by the proposer, nor where declining was proposed', () => {
    expect(proposed().refusalOf('investigator.li', 'filing.approve', {})).toEqual([
      'proposer-never-approves',
      'decider-not-handler',
    ]);
    expect(proposedDeclining().refusalOf('leader.wang', 'filing.approve', {})).toContain('proposal-stands');
  });

  it('refuses a command that the state does not accept', () => {
    expect(aClue().refusalOf('leader.wang', 'filing.approve', {})).toEqual(['state-accepts-command']);
  });

  it('goes back to verifying when the leader returns the proposal', () => {
    const story = proposed().gives('leader.wang', 'filing.return', { reason: '证据不足' });
    expect(story.stateOf('filing#1')).toBe('verifying');
    expect(story.refusalOf('leader.wang', 'filing.return', { reason: '证据不足' })).toEqual(['state-accepts-command']);
  });

  it('goes back to verifying when the unit head returns the proposal or the proposer withdraws it', () => {
    const returned = proposed();
    returned.gives('unit-head.chen', 'approval.return', { proposal: returned.state.seq, reason: '案由不准' });
    expect(returned.stateOf('filing#1')).toBe('verifying');
    const withdrawn = proposed();
    withdrawn.gives('investigator.li', 'approval.withdraw', { proposal: withdrawn.state.seq });
    expect(withdrawn.stateOf('filing#1')).toBe('verifying');
  });

  it('waits for the unit head’s endorsement where the bureau asks for it', () => {
    const story = proposed().with({ 'endorsement-required': true });
    const proposal = story.state.seq;
    expect(story.refusalOf('leader.wang', 'filing.approve', {})).toEqual(['proposal-endorsed']);
    story.gives('unit-head.chen', 'approval.endorse', { proposal });
    expect(story.refusalOf('leader.wang', 'filing.approve', {})).toEqual([]);
  });

  it('after its due date is still decided, with the reason of the delay, and the breach stands in the clock', () => {
    const story = proposed().on('2026-03-24T09:00:00+08:00');
    expect(story.refusalOf('leader.wang', 'filing.approve', {})).toEqual(['overdue-reason']);
    story.gives('leader.wang', 'filing.approve', { note: '当事人地址多次变更，核查困难' });
    const clock = story.clock('report-check');
    expect(clock?.due).toBe('2026-03-23');
    expect(story.entries.at(-1)?.at.slice(0, 10)).toBe('2026-03-24');
    expect(story.stateOf('filing#1')).toBe('filed');
  });
});

describe('declining to file', () => {
  it('ends the verification', () => {
    const story = proposedDeclining().gives('leader.wang', 'filing.decline', {});
    expect(story.stateOf('filing#1')).toBe('declined');
    expect(story.clock('report-check')?.status).toBe('stopped');
    expect(story.openTasks()).toEqual(['archive-case']);
  });

  it('needs its own proposal, by somebody else', () => {
    expect(proposed().refusalOf('leader.wang', 'filing.decline', {})).toContain('proposal-stands');
    expect(proposedDeclining().refusalOf('investigator.li', 'filing.decline', {})).toEqual([
      'proposer-never-approves',
      'decider-not-handler',
    ]);
  });

  it('signals nothing about measures where none was imposed', () => {
    const story = proposedDeclining().gives('leader.wang', 'filing.decline', {});
    expect(story.state.facts.some((fact) => fact.command === 'signal.undelivered')).toBe(false);
  });
});

describe('referring a clue', () => {
  const referral = { authority: '虚构市农业农村局' };

  it('is possible from receipt on', () => {
    const story = proposes(aClue(), 'filing.refer').gives('leader.wang', 'filing.refer', referral);
    expect(story.stateOf('filing#1')).toBe('referred');
    expect(story.state.forms.map((form) => form.form)).toContain(4);
  });

  it('needs a proposal', () => {
    expect(aVerifiedClue().refusalOf('leader.wang', 'filing.refer', referral)).toContain('proposal-stands');
  });
});
