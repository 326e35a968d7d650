import { describe, expect, it } from '@jest/globals';
import {
  aFiledCase,
  aReport,
  approves,
  interviewRecord,
  officers,
  proposes,
  siteInspection,
} from '../testing/filed-case.js';

const ten = '2026-03-10T09:00:00+08:00';

describe('investigation', () => {
  it('starts with the filing, and the ninety days run from that day', () => {
    const story = aFiledCase();
    expect(story.stateOf('investigation#1')).toBe('gathering');
    expect(story.due('case-decision')).toBe('2026-06-02');
    expect(story.openTasks()).toContain('investigate');
  });

  it('leads from gathering to the report, which the review receives', () => {
    const story = aFiledCase()
      .on(ten)
      .gives('investigator.li', 'investigation.recordAct', siteInspection)
      .gives('investigator.li', 'investigation.submitReport', aReport());
    expect(story.stateOf('investigation#1')).toBe('reported');
  });

  it('changes handlers only to two or more certified officers', () => {
    const story = aFiledCase().on(ten);
    expect(story.refusalOf('unit-head.chen', 'investigation.assign', { officers: ['investigator.qian'] })).toEqual([
      'two-officers',
    ]);
    story.gives('unit-head.chen', 'investigation.assign', { officers: ['investigator.qian', 'investigator.li'] });
    expect(story.stateOf('investigation#1')).toBe('gathering');
  });

  it('refers a case within the system, which ends the time for deciding', () => {
    const story = proposes(aFiledCase().on(ten), 'investigation.refer');
    expect(story.refusalOf('investigator.li', 'investigation.refer', refer)).toEqual([
      'proposer-never-approves',
      'decider-not-handler',
    ]);
    story.gives('leader.wang', 'investigation.refer', refer);
    expect(story.stateOf('investigation#1')).toBe('referred');
    expect(story.clock('case-decision')?.status).toBe('stopped');
    expect(story.openTasks()).not.toContain('investigate');
  });

  it('does not refer without a proposal', () => {
    const story = aFiledCase().on(ten);
    expect(story.refusalOf('leader.wang', 'investigation.refer', refer)).toContain('proposal-stands');
  });
});

const refer = { authority: '虚构市东区市场监督管理局', reason: '违法行为发生地在该区' };

describe('terminating a case', () => {
  const ground = { ground: 'entity-ended', noSuccessor: true, reason: '当事人注销且无权利义务承受人' };

  it('ends the investigation and its clock', () => {
    const story = proposes(aFiledCase().on(ten), 'investigation.terminate').gives(
      'leader.wang',
      'investigation.terminate',
      ground,
    );
    expect(story.stateOf('investigation#1')).toBe('terminated');
    expect(story.clock('case-decision')?.status).toBe('stopped');
  });

  it('needs a proposal', () => {
    const story = aFiledCase().on(ten);
    expect(story.refusalOf('leader.wang', 'investigation.terminate', ground)).toContain('proposal-stands');
  });

  it('because an organisation ended needs that nobody took its place', () => {
    const story = proposes(aFiledCase().on(ten), 'investigation.terminate');
    const succeeded = { ...ground, noSuccessor: false };
    expect(story.refusalOf('leader.wang', 'investigation.terminate', succeeded)).toEqual(['no-successor']);
    const dead = { ground: 'person-dead', reason: '当事人死亡' };
    expect(story.refusalOf('leader.wang', 'investigation.terminate', dead)).toEqual([]);
  });

  it('is also possible after the report', () => {
    const story = aFiledCase()
      .on(ten)
      .gives('investigator.li', 'investigation.recordAct', siteInspection)
      .gives('investigator.li', 'investigation.submitReport', aReport());
    proposes(story, 'investigation.terminate').gives('leader.wang', 'investigation.terminate', ground);
    expect(story.stateOf('investigation#1')).toBe('terminated');
  });

  it('after its due date asks for the reason of the delay, and is not blocked', () => {
    const story = proposes(aFiledCase().on('2026-06-03T09:00:00+08:00'), 'investigation.terminate');
    const { reason: _reason, ...bare } = ground;
    expect(() => story.refusalOf('leader.wang', 'investigation.terminate', bare)).toThrow('reason');
    story.gives('leader.wang', 'investigation.terminate', ground);
    expect(story.stateOf('investigation#1')).toBe('terminated');
  });

  it('happens once', () => {
    const story = proposes(aFiledCase().on(ten), 'investigation.terminate').gives(
      'leader.wang',
      'investigation.terminate',
      ground,
    );
    expect(story.refusalOf('leader.wang', 'investigation.terminate', ground)).toEqual(['state-accepts-command']);
  });
});

describe('suspending a case', () => {
  const suspension = { ground: 'pending-ruling', reason: '须以另案裁判结果为依据' };
  const suspended = () =>
    proposes(aFiledCase().on(ten), 'investigation.suspend').gives('leader.wang', 'investigation.suspend', suspension);

  it('stops the ninety days from the suspension to the resumption', () => {
    const story = suspended();
    expect(story.stateOf('investigation#1', 'suspension')).toBe('suspended');
    expect(story.clock('case-decision')?.status).toBe('open');
    expect(story.due('case-decision')).toBeNull();
    proposes(story.on('2026-03-30T09:00:00+08:00'), 'investigation.resume').gives(
      'leader.wang',
      'investigation.resume',
      {
        reason: '另案已判决',
      },
    );
    expect(story.stateOf('investigation#1', 'suspension')).toBe('running');
    expect(story.clock('case-decision')?.excludedDays).toBe(20);
    expect(story.due('case-decision')).toBe('2026-06-22');
  });

  it('needs a proposal, and is not done twice', () => {
    expect(aFiledCase().on(ten).refusalOf('leader.wang', 'investigation.suspend', suspension)).toContain(
      'proposal-stands',
    );
    expect(suspended().refusalOf('leader.wang', 'investigation.suspend', suspension)).toContain(
      'state-accepts-command',
    );
  });

  it('refuses the bureau’s own acts meanwhile, and says so', () => {
    const story = suspended().on('2026-03-12T09:00:00+08:00');
    expect(story.refusalOf('investigator.li', 'investigation.recordAct', siteInspection)).toEqual(['case-suspended']);
    expect(story.refusalOf('unit-head.chen', 'investigation.assign', { officers })).toEqual(['case-suspended']);
    expect(story.refusalOf('investigator.li', 'investigation.submitReport', aReport())).toEqual(['case-suspended']);
  });

  it('accepts meanwhile a report that proposes to transfer the matter to the police', () => {
    const parties = [{ party: 1, facts: '涉嫌犯罪', basis: '刑法 222', kinds: [] }];
    const report = aReport({ proposal: { outcome: 'transfer', authority: '虚构市公安局', parties } });
    const story = suspended().gives('investigator.li', 'investigation.submitReport', report);
    expect(story.stateOf('investigation#1')).toBe('reported');
    expect(story.stateOf('investigation#1', 'suspension')).toBe('suspended');
  });

  it('records what the party does, what is served, and what is proposed meanwhile', () => {
    const story = suspended().on('2026-03-12T09:00:00+08:00');
    const party = { parties: [{ kind: 'person', name: '虚构张三' }] };
    expect(story.refusalOf('investigator.li', 'party.record', party)).toEqual([]);
    expect(
      story.refusalOf('investigator.li', 'approval.propose', { command: 'investigation.resume', reasons: '理由' }),
    ).toEqual([]);
  });

  it('accepts the late entry of an act from before the suspension', () => {
    const story = suspended().on('2026-03-12T09:00:00+08:00');
    const before = { at: '2026-03-09T09:00:00+08:00' };
    expect(story.refusalOf('investigator.li', 'investigation.recordAct', siteInspection, before)).toEqual([]);
  });

  it('refuses, after the resumption, an act dated into the suspension', () => {
    const story = proposes(suspended().on('2026-03-30T09:00:00+08:00'), 'investigation.resume').gives(
      'leader.wang',
      'investigation.resume',
      { reason: '另案已判决' },
    );
    const during = { at: '2026-03-20T09:00:00+08:00' };
    expect(story.refusalOf('investigator.li', 'investigation.recordAct', siteInspection, during)).toEqual([
      'case-suspended',
    ]);
  });

  it('cannot end before it began', () => {
    const story = proposes(suspended().on('2026-03-12T09:00:00+08:00'), 'investigation.resume');
    const early = { at: '2026-03-09T09:00:00+08:00' };
    expect(story.refusalOf('leader.wang', 'investigation.resume', { reason: '原因消除' }, early)).toContain(
      'resumed-after-suspension',
    );
  });

  it('leaves the leader with the task to resume', () => {
    expect(suspended().openTasks()).toContain('resume-when-ground-ends');
    expect(suspended().openTasks()).not.toContain('investigate');
  });

  it('cannot lie before the filing', () => {
    const story = proposes(aFiledCase().on(ten), 'investigation.suspend');
    const early = { at: '2026-03-03T09:00:00+08:00' };
    expect(story.refusalOf('leader.wang', 'investigation.suspend', suspension, early)).toContain('after-filing');
  });
});

describe('recording an act', () => {
  const act = (story: ReturnType<typeof aFiledCase>, overrides: object) =>
    story.refusalOf('investigator.li', 'investigation.recordAct', { ...siteInspection, ...overrides });

  it('counts evidence from before filing', () => {
    const story = aFiledCase().on(ten);
    const early = { at: '2026-03-02T10:00:00+08:00' };
    expect(story.refusalOf('investigator.li', 'investigation.recordAct', siteInspection, early)).toEqual([]);
  });

  it('needs two officers, their cards shown, valid certificates', () => {
    const story = aFiledCase().on(ten);
    expect(act(story, { officers: ['investigator.li'] })).toEqual(['two-officers']);
    expect(act(story, { cardsShown: false })).toEqual(['cards-shown']);
    expect(act(story, { officers: ['investigator.li', 'legal.jiang'] })).toEqual(['officers-certified']);
  });

  it('tells the party its rights when evidence is first taken', () => {
    const story = aFiledCase().on(ten);
    expect(act(story, { rightsTold: false })).toEqual(['rights-told-at-first-act']);
    story.gives('investigator.li', 'investigation.recordAct', siteInspection);
    expect(act(story, { rightsTold: false })).toEqual([]);
  });

  it('notes why a party was absent on site', () => {
    const story = aFiledCase().on(ten);
    expect(act(story, { partyPresent: false })).toEqual(['party-present-or-noted']);
    expect(act(story, { partyPresent: false, note: '当事人拒不到场，邀请见证人并全程录像' })).toEqual([]);
  });

  it('inspects an enterprise only with the leader’s approval beforehand', () => {
    const story = aFiledCase().on(ten);
    expect(act(story, { kind: 'enterprise-inspection' })).toEqual(['inspection-approved']);
    const approval = approves(story, 'leader.wang', 'investigation.recordAct');
    const inspection = { ...siteInspection, kind: 'enterprise-inspection', approval };
    story.gives('investigator.li', 'investigation.recordAct', inspection);
    expect(act(story, inspection)).toEqual(['inspection-approved']);
  });

  it('does not take the unit head’s endorsement for the leader’s approval', () => {
    const story = aFiledCase().on(ten);
    const approval = approves(story, 'unit-head.chen', 'investigation.recordAct');
    expect(act(story, { kind: 'enterprise-inspection', approval })).toEqual(['inspection-approved']);
  });

  it('in unfair-competition cases acts only with the principal leader’s approval', () => {
    const story = aFiledCase({ proposal: { domain: 'unfair-competition' } }).on(ten);
    expect(act(story, { kind: 'interview', interview: interviewRecord })).toEqual(['principal-approved']);
    const byLeader = approves(story, 'leader.wang', 'investigation.recordAct');
    expect(act(story, { kind: 'interview', interview: interviewRecord, approval: byLeader })).toEqual([
      'principal-approved',
    ]);
    const approval = approves(story, 'principal.sun', 'investigation.recordAct');
    expect(act(story, { kind: 'interview', interview: interviewRecord, approval })).toEqual([]);
    expect(act(story, { kind: 'bank-inquiry', approval })).toEqual(['bank-inquiry-approved-by-city']);
    expect(act(story, { kind: 'bank-inquiry', approval, paper: { title: '虚构市市场监督管理局批准文书' } })).toEqual(
      [],
    );
  });

  it('uses monitoring records only after review', () => {
    const story = aFiledCase().on(ten);
    expect(act(story, { kind: 'technical-monitoring' })).toEqual(['device-reviewed']);
    expect(act(story, { kind: 'technical-monitoring', deviceReviewed: true })).toEqual([]);
  });

  it('makes the form that belongs to the act', () => {
    const story = aFiledCase()
      .on(ten)
      .gives('investigator.li', 'investigation.recordAct', siteInspection)
      .gives('investigator.li', 'investigation.recordAct', {
        ...siteInspection,
        kind: 'interview',
        interview: interviewRecord,
      });
    const forms = story.state.forms
      .filter((form) => form.command === 'investigation.recordAct')
      .map((form) => form.form);
    expect(forms).toEqual([9, 14]);
  });
});

describe('handlers who are recused', () => {
  it('are replaced when fewer than two are left', () => {
    const story = aFiledCase().on(ten).gives('investigator.li', 'recusal.request', {
      person: 'investigator.zhao',
      post: 'staff',
      by: 'party',
      reason: '近亲属',
    });
    story.gives('leader.wang', 'recusal.decide', {
      request: story.state.seq,
      person: 'investigator.zhao',
      recused: true,
      reason: '属实',
    });
    expect(story.openTasks()).toContain('replace-handlers');
    expect(story.refusalOf('unit-head.chen', 'investigation.assign', { officers })).toEqual(['officers-not-recused']);
    story.gives('unit-head.chen', 'investigation.assign', { officers: ['investigator.li', 'investigator.qian'] });
    expect(story.openTasks()).not.toContain('replace-handlers');
  });
});
