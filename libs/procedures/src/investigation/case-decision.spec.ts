import { describe, expect, it } from '@jest/globals';
import { type CaseBuilder } from '../testing/case-builder.js';
import { aFiledCase, laboratory, proposes } from '../testing/filed-case.js';

const extended = (story: CaseBuilder, days = 30) =>
  proposes(story, 'investigation.extend').gives('leader.wang', 'investigation.extend', { days, reason: '案情复杂' });

const discussion = {
  matter: 'extension',
  chair: 'principal.sun',
  present: ['principal.sun', 'leader.wang'],
  absent: [],
  report: '案情复杂，尚需核实',
  reviewOpinion: '同意延长',
  questions: ['还需多久'],
  opinions: [
    { person: 'principal.sun', opinion: '同意' },
    { person: 'leader.wang', opinion: '同意' },
  ],
  conclusion: '延长一百二十日',
  result: 'agreed',
  extension: { length: 120, unit: 'day' },
};
const further = { length: 120, unit: 'day', reason: '集体讨论决定' };

describe('the time for deciding a case', () => {
  it('is extended by the leader once, by at most thirty days', () => {
    const story = extended(aFiledCase().on('2026-06-02T16:00:00+08:00'));
    expect(story.due('case-decision')).toBe('2026-07-02');
    expect(story.clock('case-decision')?.generation).toBe(2);
    proposes(story, 'investigation.extend');
    expect(story.refusalOf('leader.wang', 'investigation.extend', { days: 10, reason: '仍需核实' })).toEqual([
      'extended-by-leader-once',
    ]);
  });

  it('is not extended by more than thirty days', () => {
    const story = proposes(aFiledCase().on('2026-05-20T09:00:00+08:00'), 'investigation.extend');
    expect(() => story.refusalOf('leader.wang', 'investigation.extend', { days: 31, reason: '案情复杂' })).toThrow(
      'days',
    );
  });

  it('is not extended without a proposal', () => {
    const story = aFiledCase().on('2026-05-20T09:00:00+08:00');
    expect(story.refusalOf('leader.wang', 'investigation.extend', { days: 30, reason: '案情复杂' })).toContain(
      'proposal-stands',
    );
  });

  it('is not extended after it has run out', () => {
    const story = proposes(aFiledCase().on('2026-06-03T09:00:00+08:00'), 'investigation.extend');
    const late = { days: 30, reason: '案情复杂' };
    expect(story.refusalOf('leader.wang', 'investigation.extend', late)).toEqual(['extension-before-due']);
  });

  it('counts an extension approved in time and entered late, as its date shows', () => {
    const story = aFiledCase().on('2026-06-03T09:00:00+08:00');
    const asked = { command: 'investigation.extend', reasons: '案情复杂' };
    story.gives('investigator.li', 'approval.propose', asked, { at: '2026-06-02T15:00:00+08:00' });
    const entered = { days: 30, reason: '案情复杂' };
    story.gives('leader.wang', 'investigation.extend', entered, { at: '2026-06-02T23:00:00+08:00' });
    expect(story.due('case-decision')).toBe('2026-07-02');
  });

  it('is not extended by discussion when the leader has not extended before: 120 days straight away are refused', () => {
    const story = aFiledCase()
      .on('2026-05-25T09:00:00+08:00')
      .gives('recorder.wei', 'deliberation.conclude', discussion);
    expect(story.refusalOf('recorder.wei', 'investigation.extendByPanel', further)).toEqual([
      'panel-after-first-extension',
    ]);
  });

  it('is extended further by a discussion that fixed the length', () => {
    const story = extended(aFiledCase().on('2026-05-25T09:00:00+08:00')).on('2026-06-25T09:00:00+08:00');
    expect(story.refusalOf('recorder.wei', 'investigation.extendByPanel', further)).toEqual([
      'panel-concluded-extension',
    ]);
    story.gives('recorder.wei', 'deliberation.conclude', discussion);
    expect(story.refusalOf('recorder.wei', 'investigation.extendByPanel', { ...further, length: 60 })).toEqual([
      'panel-concluded-extension',
    ]);
    story.gives('recorder.wei', 'investigation.extendByPanel', further);
    expect(story.due('case-decision')).toBe('2026-10-30');
  });

  it('is extended again only by a new discussion', () => {
    const story = extended(aFiledCase().on('2026-05-25T09:00:00+08:00'))
      .on('2026-06-25T09:00:00+08:00')
      .gives('recorder.wei', 'deliberation.conclude', discussion)
      .gives('recorder.wei', 'investigation.extendByPanel', further)
      .on('2026-10-20T09:00:00+08:00');
    expect(story.refusalOf('recorder.wei', 'investigation.extendByPanel', further)).toEqual([
      'panel-concluded-extension',
    ]);
    story.gives('recorder.wei', 'deliberation.conclude', discussion);
    story.gives('recorder.wei', 'investigation.extendByPanel', further);
    expect(story.clock('case-decision')?.generation).toBe(4);
  });

  it('leaves out the days of a test from handing over to result', () => {
    const story = aFiledCase()
      .on('2026-03-10T09:00:00+08:00')
      .gives('investigator.li', 'exclusion.open', {
        kind: 'testing',
        subject: '样品检测',
        body: laboratory,
        paper: { title: '委托书' },
      });
    const opening = story.state.seq;
    expect(story.clock('case-decision')?.status).toBe('open');
    story
      .on('2026-03-25T09:00:00+08:00')
      .gives('investigator.li', 'exclusion.close', { exclusion: opening, paper: { title: '检测报告' } });
    expect(story.due('case-decision')).toBe('2026-06-17');
  });
});
