import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { proposes } from '../testing/filed-case.js';
import { imposed, item, requested, urgent } from '../testing/measure-case.js';
import { TwoCases } from '../testing/two-cases.js';

const [leader, upper, theirs] = ['leader.wang', 'leader.su', 'leader.xu'];
const reason = '情况复杂';
const paper = { title: '管辖事项函', number: '虚构〔2026〕1号', date: '2026-03-16' };
const otherItem = { ...item, name: '过期火腿' };
const MEASURE = 'coercive-measure#1';

/** Designated to the west district on 2026-03-16; the new case. */
function handedOn(story: CaseBuilder): CaseBuilder {
  const cases = new TwoCases(story);
  cases.gives('first', upper, 'jurisdiction.designate', { to: 'west', unit: 'west-brigade', reason, paper });
  expect(cases.first.stateOf(MEASURE)).toBe('handedOver');
  return cases.opened();
}

describe('a measure that goes along to another bureau', () => {
  it('is the same measure there: a seizure ends on the day it would have ended', () => {
    const old = imposed('seizure');
    const due = old.due('seizure-period');
    const story = handedOn(old);
    expect(story.stateOf(MEASURE)).toBe('imposed');
    expect(story.due('seizure-period')).toBe(due);
  });

  it('keeps its seven working days where it is a preservation, and lapses there', () => {
    const old = imposed('preservation');
    const due = old.due('preservation-disposal');
    const story = handedOn(old);
    expect(story.due('preservation-disposal')).toBe(due);
    story.advance('2026-03-25T09:00:00+08:00');
    expect(story.stateOf(MEASURE)).toBe('lapsed');
  });

  it('must be lifted by the new bureau when its period is over', () => {
    const story = handedOn(imposed('seizure')).advance('2026-04-20T09:00:00+08:00');
    expect(story.stateOf(MEASURE)).toBe('mustLift');
    expect(story.openTasks()).toContain('must-lift');
  });

  it('that was extended is not extended again, and counts the extension', () => {
    const old = imposed('seizure').on('2026-03-12T09:00:00+08:00');
    proposes(old, 'measure.extend').gives(leader, 'measure.extend', { days: 20, reason });
    const due = old.due('seizure-period');
    const story = handedOn(old);
    expect(story.due('seizure-period')).toBe(due);
    expect(story.refusalOf(theirs, 'measure.extend', { days: 10, reason })).toContain('seizure-extended-once');
  });

  it('that was not extended can be, once, by the leader there', () => {
    const story = handedOn(imposed('seizure'));
    expect(story.refusalOf(theirs, 'measure.extend', { days: 10, reason })).not.toContain('seizure-extended-once');
  });

  it('leaves out the test of which the party was told', () => {
    const old = imposed('seizure').on('2026-03-12T09:00:00+08:00');
    old.gives('investigator.li', 'measure.tellTesting', {
      kind: 'testing',
      from: '2026-03-12',
      until: '2026-03-21',
      paper: { title: '检测期间告知书' },
    });
    const due = old.due('seizure-period');
    expect(handedOn(old).due('seizure-period')).toBe(due);
  });

  it('takes along what it still holds, and nothing that was released', () => {
    const old = imposed('seizure', { items: [item, otherItem] }).on('2026-03-12T09:00:00+08:00');
    proposes(old, 'measure.lift').gives(leader, 'measure.lift', { ground: 'unrelated', reason, items: [2] });
    const story = handedOn(old);
    const carried = story.state.proceedings.find(({ id }) => id === MEASURE)?.facts.at(0)?.payload;
    expect(carried?.['items']).toEqual([item]);
  });

  it('must be lifted at once where it was urgent and nobody had approved it', () => {
    expect(handedOn(urgent()).stateOf(MEASURE)).toBe('mustLift');
  });

  it('does not come along while nothing is held yet', () => {
    const cases = new TwoCases(requested('seizure'));
    cases.gives('first', upper, 'jurisdiction.designate', { to: 'west', unit: 'west-brigade', reason, paper });
    expect(cases.first.stateOf(MEASURE)).toBe('withdrawn');
    expect(cases.opened().state.proceedings.map(({ procedure }) => procedure)).toEqual(['filing']);
  });
});
