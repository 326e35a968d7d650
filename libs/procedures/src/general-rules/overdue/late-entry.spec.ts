import { describe, expect, it } from '@jest/globals';
import { aVerifiedClue, approves, filingProposal } from '../../testing/filed-case.js';

const late = '2026-03-26T09:00:00+08:00';
const inTime = { at: '2026-03-23T16:00:00+08:00' };
const proposedInTime = () =>
  aVerifiedClue().on('2026-03-20T09:00:00+08:00').gives('investigator.li', 'filing.propose', filingProposal).on(late);

describe('an act in time that is entered late', () => {
  it('needs the head of the unit where it would end an overdue clock', () => {
    const story = proposedInTime();
    expect(story.refusalOf('leader.wang', 'filing.approve', {}, inTime)).toEqual(['back-entry-needs-unit-head']);
    const backEntryApproval = approves(story, 'unit-head.chen', 'filing.approve');
    story.gives('leader.wang', 'filing.approve', { backEntryApproval }, inTime);
    expect(story.stateOf('filing#1')).toBe('filed');
    expect(story.entries.at(-1)?.backEntry).toBe(true);
  });

  it('is not helped by somebody else’s approval, or by one for another act', () => {
    const story = proposedInTime();
    const byLeader = approves(story, 'leader.wang', 'filing.approve');
    expect(story.refusalOf('leader.wang', 'filing.approve', { backEntryApproval: byLeader }, inTime)).toEqual([
      'back-entry-needs-unit-head',
    ]);
    const forOther = approves(story, 'unit-head.chen', 'filing.decline');
    expect(story.refusalOf('leader.wang', 'filing.approve', { backEntryApproval: forOther }, inTime)).toEqual([
      'back-entry-needs-unit-head',
    ]);
  });

  it('needs nobody within twenty-four hours, or while no clock is overdue', () => {
    const nextMorning = proposedInTime().on('2026-03-24T08:00:00+08:00');
    expect(nextMorning.refusalOf('leader.wang', 'filing.approve', {}, inTime)).toEqual([]);
    const running = proposedInTime().on('2026-03-23T18:00:00+08:00');
    const early = { at: '2026-03-20T10:00:00+08:00' };
    expect(running.refusalOf('leader.wang', 'filing.approve', {}, early)).toEqual([]);
  });

  it('gives its reason when the act itself was late', () => {
    const story = proposedInTime();
    expect(story.refusalOf('leader.wang', 'filing.approve', {})).toEqual(['overdue-reason']);
    expect(story.refusalOf('leader.wang', 'filing.approve', { note: '核查对象外出' })).toEqual([]);
  });
});

describe('the unit head’s agreement to a back-entry', () => {
  it('is good for one act', () => {
    const story = proposedInTime();
    const backEntryApproval = approves(story, 'unit-head.chen', 'filing.approve');
    story.gives('investigator.li', 'party.record', {
      parties: [{ kind: 'person', name: '甲虚构' }],
      backEntryApproval,
    });
    expect(story.refusalOf('leader.wang', 'filing.approve', { backEntryApproval }, inTime)).toEqual([
      'back-entry-needs-unit-head',
    ]);
  });
});
