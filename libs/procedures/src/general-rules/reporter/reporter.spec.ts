import { describe, expect, it } from '@jest/globals';
import { aCase } from '../../testing/case-builder.js';
import { aFiledCase, clue, filingProposal, officers, proposes } from '../../testing/filed-case.js';

const report = { source: 'report', realNameReporter: true };
const tell = { about: 'filing', content: '已立案', inWriting: true };

/** The same case after the rules of 2026-04-15 came into force. */
function filedInMay(overrides: object) {
  return aCase()
    .on('2026-05-06T09:00:00+08:00')
    .gives('investigator.li', 'clue.register', { ...clue, receivedAt: '2026-05-06', ...overrides })
    .gives('unit-head.chen', 'filing.assign', { officers })
    .gives('investigator.li', 'filing.propose', filingProposal)
    .gives('leader.wang', 'filing.approve', {});
}

describe('telling the reporter', () => {
  it('whether a case was filed is due in five working days for a real-name reporter, until 2026-04-14', () => {
    const story = aFiledCase({ clue: report });
    expect(story.due('report-filing-notice')).toBe('2026-03-11');
    expect(story.openTasks()).toContain('tell-reporter-filing');
    story.gives('investigator.li', 'reporter.tell', tell);
    expect(story.clock('report-filing-notice')?.status).toBe('stopped');
    expect(story.openTasks()).not.toContain('tell-reporter-filing');
  });

  it('whether a case was filed is no duty any more from 2026-04-15 on', () => {
    const story = filedInMay(report);
    expect(story.clock('report-filing-notice')).toBeUndefined();
    expect(story.openTasks()).not.toContain('tell-reporter-filing');
  });

  it('is no duty towards somebody who gave no name', () => {
    expect(aFiledCase({ clue: { source: 'report' } }).clock('report-filing-notice')).toBeUndefined();
  });

  it('of an advertising report is due in seven working days from receipt', () => {
    const story = aFiledCase({ clue: { ...report, specialStatutes: ['advertising'] } });
    expect(story.due('report-ad-law')).toBe('2026-03-11');
    story.gives('investigator.li', 'reporter.tell', tell);
    expect(story.clock('report-ad-law')?.status).toBe('stopped');
  });

  it('of false public information is due in twenty working days, in writing', () => {
    const story = aFiledCase({ clue: { ...report, specialStatutes: ['enterprise-information'] } });
    expect(story.due('report-ent-info')).toBe('2026-03-30');
    expect(story.refusalOf('investigator.li', 'reporter.tell', { ...tell, inWriting: false })).toEqual([
      'reporter-told-in-writing',
    ]);
    expect(story.refusalOf('investigator.li', 'reporter.tell', tell)).toEqual([]);
  });

  it('the result promptly is a task where a special statute wants it', () => {
    const story = filedInMay({ ...report, specialStatutes: ['unlicensed-business'] });
    expect(story.openTasks()).not.toContain('tell-reporter-result');
    proposes(story, 'investigation.terminate').gives('leader.wang', 'investigation.terminate', {
      ground: 'person-dead',
      reason: '当事人死亡',
    });
    expect(story.openTasks()).toContain('tell-reporter-result');
    story.gives('investigator.li', 'reporter.tell', { about: 'result', content: '终止调查', inWriting: false });
    expect(story.openTasks()).not.toContain('tell-reporter-result');
  });

  it('that the bureau has no power is a task where the report went to another authority, from 2026-04-15 on', () => {
    const referred = (day: string) =>
      proposes(
        aCase()
          .on(`${day}T09:00:00+08:00`)
          .gives('investigator.li', 'clue.register', { ...clue, ...report, receivedAt: day })
          .gives('unit-head.chen', 'filing.assign', { officers }),
        'filing.refer',
      ).gives('leader.wang', 'filing.refer', { authority: '虚构市农业农村局' });
    expect(referred('2026-04-14').openTasks()).not.toContain('tell-reporter-no-power');
    const story = referred('2026-05-06');
    expect(story.openTasks()).toContain('tell-reporter-no-power');
    story.gives('investigator.li', 'reporter.tell', { about: 'no-power', content: '已移送', inWriting: false });
    expect(story.openTasks()).not.toContain('tell-reporter-no-power');
  });

  it('presupposes a reporter, and a decision to tell', () => {
    expect(aFiledCase().refusalOf('investigator.li', 'reporter.tell', tell)).toEqual(['reporter-exists']);
    const undecided = aCase()
      .on('2026-03-02T09:00:00+08:00')
      .gives('investigator.li', 'clue.register', { ...clue, ...report });
    expect(undecided.refusalOf('investigator.li', 'reporter.tell', tell)).toEqual(['filing-decided-before-told']);
  });
});
