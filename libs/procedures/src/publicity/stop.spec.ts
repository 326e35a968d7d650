import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { aServedDecision, decidesOn } from '../testing/execution-case.js';
import { proposes } from '../testing/filed-case.js';

const li = 'investigator.li';
const ordinary: object[] = [{ kind: 'fine', amount: '6000000' }];
const shown = { told: { title: '公示告知书' }, textAsServed: true, secretsTreated: true };
const application = { paper: { title: '信用修复申请书' }, corrected: true, promised: true };

/** Published on 2026-04-01 for one year; the party may ask to stop it from 2026-07-02 on. */
function aPublishedCase(kinds: object[] = ordinary, more: object = {}): CaseBuilder {
  const story = aServedDecision([kinds]).on('2026-04-01T09:00:00+08:00');
  return story.gives(li, 'publicity.publish', { ...shown, ...more });
}

function paid(story: CaseBuilder): CaseBuilder {
  return story.on('2026-04-02T09:00:00+08:00').gives(li, 'payment.record', { party: 1, amount: '6000000' });
}

/** Applied for on Thursday 2026-07-02 by a party that has paid. */
function anAppliedCase(): CaseBuilder {
  return paid(aPublishedCase()).on('2026-07-02T09:00:00+08:00').gives(li, 'publicity.applyStop', application);
}

function anAcceptedCase(): CaseBuilder {
  return decidesOn(anAppliedCase(), 'publicity.acceptStop', { answer: 'accepted' });
}

describe('an application to stop publicity', () => {
  it('is possible from the day after the shortest term, on paper, corrected and with a promise', () => {
    const story = paid(aPublishedCase());
    const early = { at: '2026-07-01T09:00:00+08:00' };
    story.on('2026-07-02T09:00:00+08:00');
    const refusal = (change: object, options = {}) =>
      story.refusalOf(li, 'publicity.applyStop', { ...application, ...change }, options);
    expect(refusal({}, early)).toEqual(['publicity-stop-not-too-early']);
    expect(refusal({ corrected: false })).toEqual(['publicity-stop-application-complete']);
    expect(refusal({ paper: undefined })).toEqual(['paper-attached']);
    expect(refusal({})).toEqual([]);
  });

  it('is accepted or not within two working days, by the leader on a proposal', () => {
    const story = anAppliedCase();
    expect(story.stateOf('publicity#1')).toBe('stopApplied');
    expect(story.due('credit-repair-accept@1')).toBe('2026-07-06');
    expect(story.openTasks()).toContain('accept-stop-application@1');
    expect(story.refusalOf('leader.wang', 'publicity.acceptStop', { answer: 'accepted' })).toEqual(['proposal-stands']);
    decidesOn(story, 'publicity.acceptStop', { answer: 'accepted' });
    expect(story.clock('credit-repair-accept@1')?.status).toBe('stopped');
    expect(story.due('credit-repair-decision@1')).toBe('2026-07-13');
    expect(story.openTasks()).toContain('decide-stop-application@1');
  });

  it('not accepted goes back to where it was, with reasons', () => {
    const story = proposes(anAppliedCase(), 'publicity.acceptStop');
    expect(story.refusalOf('leader.wang', 'publicity.acceptStop', { answer: 'not-accepted' })).toEqual([
      'publicity-application-waits',
    ]);
    story.gives('leader.wang', 'publicity.acceptStop', { answer: 'not-accepted', reason: '材料虚假' });
    expect(story.stateOf('publicity#1')).toBe('published');
  });

  it('that lacks something is completed once it was told so, and its two days run anew', () => {
    const story = anAppliedCase();
    expect(story.refusalOf(li, 'publicity.applyStop', application)).toEqual(['publicity-no-application-waits']);
    decidesOn(story, 'publicity.acceptStop', { answer: 'completion', reason: '缺少承诺书' });
    expect(story.openTasks()).toContain('complete-stop-application@1');
    story.on('2026-07-08T09:00:00+08:00').gives(li, 'publicity.applyStop', application);
    expect(story.due('credit-repair-accept@1')).toBe('2026-07-10');
  });

  it('answered after its day needs the reason for the delay', () => {
    const story = proposes(anAppliedCase().on('2026-07-08T09:00:00+08:00'), 'publicity.acceptStop');
    expect(story.refusalOf('leader.wang', 'publicity.acceptStop', { answer: 'accepted' })).toEqual(['overdue-reason']);
    story.gives('leader.wang', 'publicity.acceptStop', { answer: 'accepted', note: '承办人病假' });
  });
});

describe('the decision on stopping publicity', () => {
  it('stops it, and is carried out within three working days', () => {
    const story = decidesOn(anAcceptedCase(), 'publicity.decideStop', { result: 'stopped', reason: '已履行' });
    expect(story.stateOf('publicity#1')).toBe('stopped');
    expect(story.clock('publicity-general@1')?.status).toBe('stopped');
    expect(story.due('credit-repair-implement@1')).toBe('2026-07-07');
    expect(story.openTasks()).toContain('carry-out-stop@1');
    story.gives(li, 'publicity.carryOutStop', {});
    expect(story.clock('credit-repair-implement@1')?.status).toBe('stopped');
    expect(story.refusalOf(li, 'publicity.carryOutStop', {})).toEqual(['publicity-stop-to-carry-out']);
  });

  it('needs an application that was accepted', () => {
    const story = proposes(anAppliedCase(), 'publicity.decideStop');
    expect(story.refusalOf('leader.wang', 'publicity.decideStop', { result: 'stopped', reason: '已履行' })).toEqual([
      'publicity-application-accepted',
    ]);
  });

  it('does not stop it for a party that has not performed', () => {
    const story = aPublishedCase().advance('2026-07-02T09:00:00+08:00').gives(li, 'publicity.applyStop', application);
    decidesOn(story, 'publicity.acceptStop', { answer: 'accepted' });
    proposes(story, 'publicity.decideStop');
    expect(story.refusalOf('leader.wang', 'publicity.decideStop', { result: 'stopped', reason: '同意' })).toEqual([
      'publicity-stop-duties-performed',
    ]);
    story.gives('leader.wang', 'publicity.decideStop', { result: 'refused', reason: '罚款未缴' });
    expect(story.stateOf('publicity#1')).toBe('published');
    expect(story.clock('publicity-general@1')?.status).toBe('running');
  });

  it('is extended once, by ten working days at most, while it still runs', () => {
    const story = anAcceptedCase();
    decidesOn(story, 'publicity.extendStop', { days: 10, reason: '须核实' });
    expect(story.due('credit-repair-decision@1')).toBe('2026-07-27');
    proposes(story, 'publicity.extendStop');
    expect(story.refusalOf('leader.wang', 'publicity.extendStop', { days: 5, reason: '须核实' })).toEqual([
      'publicity-decision-extended-once',
    ]);
    const late = proposes(anAcceptedCase().on('2026-07-14T09:00:00+08:00'), 'publicity.extendStop');
    expect(late.refusalOf('leader.wang', 'publicity.extendStop', { days: 5, reason: '须核实' })).toEqual([
      'extension-before-due',
    ]);
  });

  it('that finds a deception keeps it public and bars the party for three years', () => {
    const story = decidesOn(anAcceptedCase(), 'publicity.decideStop', {
      result: 'refused',
      reason: '提交虚假材料',
      fraud: true,
    });
    expect(story.due('credit-repair-fraud@1')).toBe('2029-07-02');
    expect(story.refusalOf(li, 'publicity.applyStop', application)).toEqual(['publicity-no-fraud-bar']);
    story.advance('2027-04-02T09:00:00+08:00');
    expect(story.stateOf('publicity#1')).toBe('published');
    expect(story.advance('2029-07-03T09:00:00+08:00').stateOf('publicity#1')).toBe('ended');
  });

  it('comes too late where the term ends first', () => {
    const story = anAppliedCase().advance('2027-04-02T09:00:00+08:00');
    expect(story.stateOf('publicity#1')).toBe('ended');
  });

  it('leaves nothing to withdraw when the decision falls afterwards', () => {
    const story = decidesOn(anAcceptedCase(), 'publicity.decideStop', { result: 'stopped', reason: '已履行' });
    proposes(story, 'decision.revoke').gives('leader.wang', 'decision.revoke', { reason: '纠正', redo: false });
    expect(story.stateOf('publicity#1')).toBe('withdrawn');
    expect(story.openTasks()).not.toContain('withdraw-publicity@1');
  });
});
