import { describe, expect, it } from '@jest/globals';
import { CaseView } from '#engine';
import type { CaseBuilder } from '../testing/case-builder.js';
import { aClosedCase, aServedDecision, decidedAnew, decidesOn } from '../testing/execution-case.js';
import { testKnown } from '../testing/test-known.js';
import { positionsOf } from './positions.js';

const li = 'investigator.li';
const revoke = { redo: true, reason: '适用依据错误' };

function positions(story: CaseBuilder): readonly string[] {
  return positionsOf(new CaseView(story.state, testKnown.parameters)).map(({ position }) => position);
}

describe('a decision that is made anew', () => {
  it('has items, clocks and payments of its own', () => {
    const story = aServedDecision()
      .on('2026-04-01T10:00:00+08:00')
      .gives(li, 'payment.record', { party: 1, amount: '500000' });
    decidesOn(story, 'decision.revoke', revoke);
    expect(positions(story)).toEqual(['void']);
    expect(story.openTasks()).toContain('refund@1');
    decidedAnew(story);
    expect(positions(story)).toEqual(['performing']);
    expect(story.due('fine-payment@1')).toBe('2026-05-06');
    expect(story.state.clocks.filter((one) => one.rule === 'fine-payment').map(({ status }) => status)).toEqual([
      'stopped',
      'running',
    ]);
    story.gives(li, 'payment.record', { party: 1, amount: '2000000' });
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.openTasks()).toContain('refund@1');
  });

  it('after the case was closed is performed in the same execution, and closed again', () => {
    const story = aClosedCase().on('2026-04-03T10:00:00+08:00');
    decidesOn(story, 'decision.revoke', revoke);
    expect(story.stateOf('execution#1')).toBe('performing');
    decidedAnew(story);
    expect(story.state.proceedings.filter(({ procedure }) => procedure === 'execution')).toHaveLength(1);
    story
      .gives(li, 'payment.record', { party: 1, amount: '2000000' })
      .gives(li, 'case.proposeClosure', { ground: 'executed' })
      .gives('leader.wang', 'case.close', {});
    expect(story.stateOf('execution#1')).toBe('closed');
    expect(story.state.clocks.filter(({ rule }) => rule === 'case-closure').map(({ status }) => status)).toEqual([
      'stopped',
      'stopped',
    ]);
  });
});
