import { describe, expect, it } from '@jest/globals';
import { aCase } from '../testing/case-builder.js';

const officers = ['investigator.li', 'investigator.zhao'];
const elements = { primaFacieEvidence: true, penaltyDue: true, ownJurisdiction: true, withinLimitation: true };
const clue = { source: 'inspection', receivedAt: '2026-03-02', summary: '现场检查发现' };
const proposal = { violation: '虚假宣传', domain: 'advertising', basis: '广告法 28', elements };

describe('filing', () => {
  it('leads from the clue to a filed case', () => {
    const story = aCase()
      .on('2026-03-02T09:00:00+08:00')
      .gives('investigator.li', 'clue.register', clue)
      .gives('unit-head.chen', 'filing.assign', { officers })
      .gives('investigator.li', 'filing.propose', proposal)
      .gives('leader.wang', 'filing.approve', {});
    expect(story.stateOf('filing#1')).toBe('filed');
  });

  it('runs the verification fifteen working days from receipt', () => {
    const story = aCase().on('2026-03-02T09:00:00+08:00').gives('investigator.li', 'clue.register', clue);
    expect(story.due('report-check')).toBe('2026-03-23');
  });

  it('refuses one officer alone and names the rule', () => {
    const story = aCase().on('2026-03-02T09:00:00+08:00').gives('investigator.li', 'clue.register', clue);
    expect(story.refusalOf('unit-head.chen', 'filing.assign', { officers: ['investigator.li'] })).toEqual(['two-officers']);
  });

  it('never lets the proposer approve', () => {
    const story = aCase()
      .on('2026-03-02T09:00:00+08:00')
      .gives('investigator.li', 'clue.register', clue)
      .gives('unit-head.chen', 'filing.assign', { officers })
      .gives('investigator.li', 'filing.propose', proposal);
    expect(story.refusalOf('investigator.li', 'filing.approve', {})).toEqual(['proposer-never-approves']);
  });

  it('refuses a command that the state does not accept, and says what is accepted', () => {
    const story = aCase().on('2026-03-02T09:00:00+08:00').gives('investigator.li', 'clue.register', clue);
    expect(story.refusalOf('leader.wang', 'filing.approve', {})).toEqual(['state-accepts-command']);
  });
});
