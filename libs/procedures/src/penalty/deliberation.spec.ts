import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import {
  aReportedCase,
  aServedNotice,
  decides,
  decisionFor,
  discussion,
  issuesNotice,
  noPenalty,
  noticeFor,
  proposalFor,
  serves,
  smallFine,
} from '../testing/penalty-case.js';

/** A complex case whose rights are over: it waits for the leaders. */
function waiting(): CaseBuilder {
  const story = aReportedCase({ reviewGrounds: ['complex'], proposal: proposalFor(smallFine) })
    .on('2026-03-12T09:00:00+08:00')
    .gives('legal-reviewer.wu', 'review.pass', { kind: 'legal', opinion: '同意' });
  issuesNotice(story.on('2026-03-13T09:00:00+08:00'), noticeFor([smallFine]));
  return serves(story.on('2026-03-16T10:00:00+08:00'), 'notice').advance('2026-03-25T09:00:00+08:00');
}

describe('the leaders’ discussion of a penalty', () => {
  it('is due in the cases of PROC 50(1), and its conclusion leads to the decision', () => {
    const story = waiting();
    expect(story.stateOf('penalty#1')).toBe('deliberation');
    expect(story.openTasks()).toContain('deliberate');
    story.gives('recorder.wei', 'deliberation.conclude', discussion());
    expect(story.stateOf('penalty#1')).toBe('deciding');
    expect(story.state.forms.some((form) => form.form === 42)).toBe(true);
    decides(story, decisionFor([smallFine]));
    expect(story.stateOf('penalty#1')).toBe('decided');
  });

  it('binds the decision: neither more nor less than concluded', () => {
    const lighter = [{ kind: 'fine', amount: '1000000' }];
    const story = waiting().gives(
      'recorder.wei',
      'deliberation.conclude',
      discussion({ result: 'lighter', parties: [{ party: 1, kinds: lighter }], conclusion: '罚款一万元' }),
    );
    story.gives('investigator.li', 'decision.propose', decisionFor([smallFine]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['equals-conclusion']);
    expect(story.refusalOf('leader.wang', 'decision.make', decisionFor([lighter]))).toEqual([]);
  });

  it('binds to the penalty as noticed too', () => {
    const story = waiting().gives('recorder.wei', 'deliberation.conclude', discussion());
    story.gives('investigator.li', 'decision.propose', decisionFor([[{ kind: 'fine', amount: '1000000' }]]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['equals-conclusion']);
    expect(story.refusalOf('leader.wang', 'decision.make', noPenalty())).toEqual(['equals-conclusion']);
  });

  it('is lighter only where it is lighter', () => {
    const heavier = discussion({
      result: 'lighter',
      parties: [{ party: 1, kinds: [{ kind: 'fine', amount: '3000000' }] }],
    });
    expect(waiting().refusalOf('recorder.wei', 'deliberation.conclude', heavier)).toEqual([
      'conclusion-lighter-than-notice',
    ]);
  });

  it('sends a change to a new review and a new notice', () => {
    const story = waiting().gives(
      'recorder.wei',
      'deliberation.conclude',
      discussion({ result: 'change', conclusion: '加重' }),
    );
    expect(story.stateOf('penalty#1')).toBe('returned');
    expect(story.openTasks()).toContain('correct-and-resubmit');
    expect(story.refusalOf('investigator.li', 'notice.propose', noticeFor([smallFine]))).toEqual(['review-done']);
    story.gives('investigator.li', 'review.submit', {
      change: 'penalty',
      reason: '按集体讨论结论变更',
      newProposal: proposalFor([{ kind: 'fine', amount: '4000000' }]),
    });
    expect(story.stateOf('penalty#1')).toBe('underReview');
  });

  it('sends what is to be supplemented back into the investigation', () => {
    const story = waiting().gives(
      'recorder.wei',
      'deliberation.conclude',
      discussion({ result: 'supplement', conclusion: '补充调查' }),
    );
    expect(story.stateOf('penalty#1')).toBe('returned');
    expect(story.stateOf('investigation#1')).toBe('gathering');
    expect(story.refusalOf('investigator.li', 'review.submit', { change: 'correction', reason: '更正' })).toEqual([
      'returned-for-correction',
    ]);
  });

  it('may conclude another outcome, which then is decided', () => {
    const story = waiting().gives(
      'recorder.wei',
      'deliberation.conclude',
      discussion({ result: 'other-outcome', outcome: 'no-penalty', conclusion: '不予处罚' }),
    );
    story.gives('investigator.li', 'decision.propose', decisionFor([smallFine]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['equals-conclusion']);
    story.gives('leader.wang', 'decision.make', noPenalty());
    expect(story.stateOf('penalty#1')).toBe('decided');
  });

  it('is held by enough leaders, each heard, none of them a handler or the recorder', () => {
    const story = waiting();
    const alone = discussion({ present: ['principal.sun'], opinions: [{ person: 'principal.sun', opinion: '同意' }] });
    expect(story.refusalOf('recorder.wei', 'deliberation.conclude', alone)).toEqual(['deliberation-quorum']);
    const absent = discussion({
      absent: [
        { person: 'leader.zhou', reason: '出差' },
        { person: 'leader.wu', reason: '请假' },
      ],
    });
    expect(story.refusalOf('recorder.wei', 'deliberation.conclude', absent)).toEqual(['deliberation-quorum']);
    const silent = discussion({ opinions: [{ person: 'principal.sun', opinion: '同意' }] });
    expect(story.refusalOf('recorder.wei', 'deliberation.conclude', silent)).toEqual(['deliberation-each-opinion']);
    const withHandler = discussion({
      present: ['principal.sun', 'investigator.li'],
      opinions: [
        { person: 'principal.sun', opinion: '同意' },
        { person: 'investigator.li', opinion: '同意' },
      ],
    });
    expect(story.refusalOf('recorder.wei', 'deliberation.conclude', withHandler)).toEqual([
      'deliberation-members-able',
    ]);
    expect(story.refusalOf('leader.wang', 'deliberation.conclude', discussion())).toEqual([
      'deliberation-recorder-apart',
    ]);
  });

  it('ends in a result that fits what was discussed', () => {
    const story = waiting();
    for (const result of [
      { result: 'agreed' },
      { result: 'lighter' },
      { result: 'other-outcome', outcome: 'penalty' },
    ]) {
      expect(story.refusalOf('recorder.wei', 'deliberation.conclude', discussion(result))).toEqual([
        'deliberation-result-fits',
      ]);
    }
  });

  it('comes after notice and rights, not before', () => {
    const story = aServedNotice([smallFine], {}, { collectiveGround: '社会关注' }).on('2026-03-18T09:00:00+08:00');
    expect(story.refusalOf('recorder.wei', 'deliberation.conclude', discussion())).toEqual([
      'penalty-waits-for-leaders',
    ]);
    story.advance('2026-03-25T09:00:00+08:00');
    expect(story.stateOf('penalty#1')).toBe('deliberation');
  });

  it('may be asked for in any other case while the decision is prepared, and then binds', () => {
    const story = aServedNotice().advance('2026-03-25T09:00:00+08:00');
    expect(story.stateOf('penalty#1')).toBe('deciding');
    story.gives('recorder.wei', 'deliberation.conclude', discussion());
    story.gives('investigator.li', 'decision.propose', decisionFor([[{ kind: 'warning' }]]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toContain('equals-conclusion');
  });

  it('does not touch the penalty when something else is discussed', () => {
    const story = waiting().gives(
      'recorder.wei',
      'deliberation.conclude',
      discussion({ matter: 'extension', result: 'agreed', extension: { length: 30, unit: 'day' } }),
    );
    expect(story.stateOf('penalty#1')).toBe('deliberation');
  });

  it('of an extension names its definite length', () => {
    expect(
      waiting().refusalOf(
        'recorder.wei',
        'deliberation.conclude',
        discussion({ matter: 'extension', result: 'agreed' }),
      ),
    ).toEqual(['deliberation-result-fits']);
  });
});
