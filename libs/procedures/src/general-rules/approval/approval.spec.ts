import { describe, expect, it } from '@jest/globals';
import {
  aFiledCase,
  approves,
  aVerifiedClue,
  filingProposal,
  proposes,
  siteInspection,
} from '../../testing/filed-case.js';
import { aHearingCase } from '../../testing/penalty-case.js';

const li = 'investigator.li';
const suspend = { ground: 'other', reason: '等待鉴定' };

function proposed() {
  return aVerifiedClue().on('2026-03-03T09:00:00+08:00').gives(li, 'filing.propose', filingProposal);
}

describe('a proposal', () => {
  it('is decided by somebody else than who made it', () => {
    const story = aFiledCase().on('2026-03-05T09:00:00+08:00');
    story.gives('leader.wang', 'approval.propose', { command: 'investigation.suspend', reasons: '理由' });
    expect(story.refusalOf('leader.wang', 'investigation.suspend', suspend)).toEqual(['proposer-never-approves']);
  });

  it('is decided, and endorsed, by nobody who handled the case', () => {
    const story = aFiledCase().on('2026-03-05T09:00:00+08:00');
    story.gives('unit-head.chen', 'investigation.assign', { officers: ['investigator.li', 'investigator.qian'] });
    proposes(story, 'investigation.suspend');
    const { seq } = story.state;
    expect(story.refusalOf('investigator.zhao', 'investigation.suspend', suspend)).toEqual(['decider-not-handler']);
    expect(story.refusalOf('investigator.qian', 'approval.endorse', { proposal: seq })).toEqual([
      'decider-not-handler',
    ]);
  });

  it('puts the proceeding back where it was proposed when it is returned or withdrawn', () => {
    const returned = proposed();
    returned.gives('leader.wang', 'approval.return', { proposal: returned.state.seq, reason: '证据不足' });
    expect(returned.stateOf('filing#1')).toBe('verifying');
    const withdrawn = proposed();
    withdrawn.gives(li, 'approval.withdraw', { proposal: withdrawn.state.seq });
    expect(withdrawn.stateOf('filing#1')).toBe('verifying');
    expect(withdrawn.refusalOf('leader.wang', 'filing.approve', {})).toEqual(['state-accepts-command']);
  });

  it('is asked for by the command that makes it, or by its numbers where several stand', () => {
    const story = aFiledCase().on('2026-03-05T09:00:00+08:00');
    const decides = () => story.gives('leader.wang', 'investigation.suspend', suspend);
    expect(decides).toThrow('an officer makes one by approval.propose {"command": "investigation.suspend"}');
    proposes(story, 'investigation.suspend');
    const first = story.state.seq;
    proposes(story, 'investigation.suspend');
    expect(decides).toThrow(new RegExp(`entries ${String(first)}, \\d+; one of them must be named`));
  });

  it('is returned by its journal number, which must be that of a proposal that waits', () => {
    const story = proposed();
    const other = { proposal: story.state.seq - 1, reason: '证据不足' };
    expect(story.refusalOf('leader.wang', 'filing.return', other)).toEqual(['proposal-exists']);
    story.gives('leader.wang', 'filing.return', { ...other, proposal: story.state.seq });
    expect(story.stateOf('filing#1')).toBe('verifying');
  });

  it('does not outlive a referral that names the proposal to refer', () => {
    const story = proposed();
    const filing = story.state.seq;
    proposes(story, 'filing.refer').gives('leader.wang', 'filing.refer', {
      authority: '虚构市农业农村局',
      proposal: story.state.seq,
    });
    expect(story.refusalOf(li, 'approval.withdraw', { proposal: filing })).toEqual(['proposal-exists']);
  });

  it('is withdrawn by its proposer alone, and only until the decision', () => {
    const story = proposed();
    const own = { proposal: story.state.seq };
    expect(story.refusalOf('investigator.zhao', 'approval.withdraw', own)).toEqual(['own-proposal']);
    story.gives('leader.wang', 'filing.approve', {});
    expect(story.refusalOf(li, 'approval.withdraw', own)).toEqual(['proposal-exists']);
    const reason = { ...own, reason: '退回' };
    expect(story.refusalOf('leader.wang', 'approval.return', reason)).toEqual(['proposal-exists']);
  });

  it('by form 8 is answered once as well', () => {
    const story = proposes(aFiledCase().on('2026-03-05T09:00:00+08:00'), 'investigation.suspend');
    const own = { proposal: story.state.seq };
    story.gives('leader.wang', 'investigation.suspend', suspend);
    expect(story.refusalOf(li, 'approval.withdraw', own)).toEqual(['proposal-exists']);
  });

  it('is a proposal, and not whatever else a party asked for', () => {
    const story = aHearingCase().on('2026-03-17T09:00:00+08:00');
    story.gives(li, 'hearing.request', { party: 1, how: 'oral' });
    const { seq } = story.state;
    expect(story.refusalOf('leader.wang', 'approval.return', { proposal: seq, reason: '退回' })).toEqual([
      'proposal-exists',
    ]);
  });

  it('goes by the head of the unit where the bureau wants it so', () => {
    const story = proposed().with({ 'endorsement-required': true });
    const { seq } = story.state;
    expect(story.refusalOf('leader.wang', 'filing.approve', {})).toEqual(['proposal-endorsed']);
    story.gives('unit-head.chen', 'approval.endorse', { proposal: seq });
    expect(story.refusalOf('leader.wang', 'filing.approve', {})).toEqual([]);
  });
});

describe('what is proposed', () => {
  const asks = (story: ReturnType<typeof aFiledCase>, command: string, proceeding?: string) =>
    story.refusalOf(li, 'approval.propose', {
      command,
      reasons: '理由',
      ...(proceeding === undefined ? {} : { proceeding }),
    });
  const filed = () => aFiledCase().on('2026-03-05T09:00:00+08:00');

  it('is a command that exists and is given by people', () => {
    expect(asks(filed(), 'investigation.suspnd')).toEqual(['proposed-command-exists']);
    expect(asks(filed(), 'clock.expire')).toEqual(['proposed-command-exists']);
    expect(asks(filed(), 'constructor')).toEqual(['proposed-command-exists']);
  });

  it('is never a step of the approval path itself', () => {
    expect(asks(filed(), 'approval.endorse')).toEqual(['proposed-command-exists']);
  });

  it('is a command that the case could take where it stands', () => {
    expect(asks(filed(), 'investigation.suspend')).toEqual([]);
    expect(asks(filed(), 'investigation.recordAct')).toEqual([]);
    expect(asks(filed(), 'investigation.resume')).toEqual(['proposed-command-accepted']);
    expect(asks(filed(), 'case.close')).toEqual(['proposed-command-accepted']);
    expect(asks(filed(), 'clue.register')).toEqual(['proposed-command-accepted']);
  });

  it('is a command that the proceeding named could take', () => {
    expect(asks(filed(), 'investigation.refer', 'investigation#1')).toEqual([]);
    expect(asks(filed(), 'investigation.refer', 'investigation#2')).toEqual(['proposed-command-accepted']);
    expect(asks(filed(), 'investigation.refer', 'filing#1')).toEqual(['proposed-command-accepted']);
  });

  it('may be an act in time that is entered after its time has passed', () => {
    const story = aHearingCase().advance('2026-03-30T09:00:00+08:00');
    expect(story.stateOf('penalty#1')).toBe('deciding');
    expect(asks(story, 'rights.waive')).toEqual([]);
  });
});

describe('the approval of an act that officers do themselves', () => {
  it('outlasts other acts of the same kind, until it is used, returned or withdrawn', () => {
    const story = aFiledCase().on('2026-03-05T09:00:00+08:00');
    story.gives(li, 'approval.propose', { command: 'investigation.recordAct', reasons: '涉企检查' });
    const proposal = story.state.seq;
    story.gives(li, 'investigation.recordAct', siteInspection);
    story.gives('leader.wang', 'approval.endorse', { proposal });
    const inspection = { ...siteInspection, kind: 'enterprise-inspection', approval: story.state.seq };
    expect(story.refusalOf(li, 'investigation.recordAct', inspection)).toEqual([]);
  });

  it('to exclude time on another ground is good for one period', () => {
    const story = aFiledCase().on('2026-03-05T09:00:00+08:00');
    const approval = approves(story, 'leader.wang', 'exclusion.open');
    const other = { kind: 'other', subject: '等待补充材料', approval, paper: { title: '批准文书' } };
    story.gives(li, 'exclusion.open', other);
    expect(story.refusalOf(li, 'exclusion.open', other)).toEqual(['other-exclusion-approved']);
  });
});
