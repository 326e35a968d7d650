import { describe, expect, it } from '@jest/globals';
import { aFiledCase, siteInspection } from '../../testing/filed-case.js';

const ten = '2026-03-10T09:00:00+08:00';
const asked = (person: string, post: string) => ({
  person,
  post,
  by: 'party',
  party: 1,
  reason: '与当事人有近亲属关系',
});
const requested = (person: string, post: string) =>
  aFiledCase().on(ten).gives('investigator.li', 'recusal.request', asked(person, post));
const decided = (request: number, person: string, recused = true) => ({ request, person, recused, reason: '经核实' });

describe('recusal', () => {
  it('names the post the person really holds', () => {
    const story = aFiledCase().on(ten);
    expect(story.refusalOf('investigator.li', 'recusal.request', asked('principal.sun', 'leader'))).toEqual([
      'recusal-post-true',
    ]);
    expect(story.refusalOf('investigator.li', 'recusal.request', asked('investigator.zhao', 'hearing-host'))).toEqual([
      'recusal-post-true',
    ]);
    expect(story.refusalOf('investigator.li', 'recusal.request', asked('investigator.zhao', 'staff'))).toEqual([]);
  });

  it('lets the work go on until it is decided', () => {
    const story = requested('investigator.zhao', 'staff');
    expect(story.openTasks()).toContain(`decide-recusal@${String(story.state.seq)}`);
    expect(story.refusalOf('investigator.zhao', 'investigation.recordAct', siteInspection)).toEqual([]);
  });

  it('refuses every act of the recused after the decision', () => {
    const story = requested('investigator.zhao', 'staff');
    story.gives('leader.wang', 'recusal.decide', decided(story.state.seq, 'investigator.zhao'));
    expect(story.refusalOf('investigator.zhao', 'investigation.recordAct', siteInspection)).toEqual([
      'actor-not-recused',
      'officers-not-recused',
    ]);
    expect(
      story.refusalOf('investigator.zhao', 'party.record', { parties: [{ kind: 'person', name: '虚构李四' }] }),
    ).toEqual(['actor-not-recused']);
  });

  it('leaves what the recused did before the decision to be entered by others', () => {
    const story = requested('investigator.zhao', 'staff').on('2026-03-12T09:00:00+08:00');
    story.gives('leader.wang', 'recusal.decide', decided(story.state.seq, 'investigator.zhao'));
    const before = { at: '2026-03-11T09:00:00+08:00' };
    expect(story.refusalOf('investigator.li', 'investigation.recordAct', siteInspection, before)).toEqual([]);
    expect(story.refusalOf('investigator.zhao', 'investigation.recordAct', siteInspection, before)).toEqual([
      'actor-not-recused',
    ]);
  });

  it('leaves the person in the case when it is refused', () => {
    const story = requested('investigator.zhao', 'staff');
    story.gives('leader.wang', 'recusal.decide', decided(story.state.seq, 'investigator.zhao', false));
    expect(story.refusalOf('investigator.zhao', 'investigation.recordAct', siteInspection)).toEqual([]);
  });

  it('of staff is decided by the leader, of other leaders by the principal leader', () => {
    const ofStaff = requested('investigator.zhao', 'staff');
    expect(
      ofStaff.refusalOf('unit-head.chen', 'recusal.decide', decided(ofStaff.state.seq, 'investigator.zhao')),
    ).toEqual(['recusal-decider']);
    const ofLeader = requested('leader.wang', 'leader');
    const decision = decided(ofLeader.state.seq, 'leader.wang');
    expect(ofLeader.refusalOf('leader.wang', 'recusal.decide', decision)).toEqual([
      'recusal-decider',
      'not-own-recusal',
    ]);
    expect(ofLeader.refusalOf('principal.sun', 'recusal.decide', decision)).toEqual([]);
  });

  it('of the principal leader is decided by the leaders together', () => {
    const story = requested('principal.sun', 'principal');
    const decision = decided(story.state.seq, 'principal.sun');
    expect(story.refusalOf('leader.wang', 'recusal.decide', decision)).toEqual([
      'recusal-decider',
      'chief-recusal-discussed',
    ]);
    expect(story.refusalOf('recorder.wei', 'recusal.decide', decision)).toEqual(['chief-recusal-discussed']);
  });

  it('is decided only where it was asked for', () => {
    const story = aFiledCase().on(ten);
    expect(story.refusalOf('leader.wang', 'recusal.decide', decided(1, 'investigator.zhao'))).toEqual([
      'recusal-requested',
    ]);
  });
});
