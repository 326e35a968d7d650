import { describe, expect, it } from '@jest/globals';
import { CaseView } from '#engine';
import type { CaseBuilder } from '../../testing/case-builder.js';
import { aFiledCase, approves, clue, siteInspection } from '../../testing/filed-case.js';
import { whatFollows } from './what-follows.js';

const ten = '2026-03-10T09:00:00+08:00';
const paper = { title: '挂号信回执' };

/** The clue was really received on 27 February. */
const received = {
  proceeding: 'filing#1',
  seq: 1,
  command: 'clue.register',
  correctedPayload: { ...clue, receivedAt: '2026-02-27' },
};

function corrects(story: CaseBuilder, content: object, by = 'unit-head.chen'): object {
  approves(story, by, 'fact.correct', content);
  return { ...content, proposal: story.state.seq - 1, reason: '收到日期登记有误', paper };
}

describe('correcting a fact', () => {
  it('keeps the first entry, lets the corrected one count, and derives the clocks anew', () => {
    const story = aFiledCase().on(ten);
    const generation = story.clock('report-check')?.generation ?? 0;
    story.gives('investigator.li', 'fact.correct', corrects(story, received));
    const fact = story.state.proceedings[0]?.facts[0];
    expect(fact?.payload['receivedAt']).toBe('2026-02-27');
    expect(fact?.corrections).toEqual([
      expect.objectContaining({
        correctedBy: story.state.seq,
        payload: expect.objectContaining({ receivedAt: '2026-03-02' }),
      }),
    ]);
    expect(story.due('report-check')).toBe('2026-03-19');
    expect(story.clock('report-check')?.generation).toBe(generation + 1);
    expect(story.clock('report-check')?.key).toBe('filing#1/report-check/1');
  });

  it('needs the approval of the head of the unit for just this correction', () => {
    const story = aFiledCase().on(ten);
    expect(story.refusalOf('investigator.li', 'fact.correct', corrects(story, received, 'leader.wang'))).toEqual([
      'correction-approved',
    ]);
    const approved = corrects(story, received);
    const other = { ...approved, correctedPayload: { ...clue, receivedAt: '2026-02-26' } };
    expect(story.refusalOf('investigator.li', 'fact.correct', other)).toEqual(['correction-approved']);
    expect(story.refusalOf('investigator.li', 'fact.correct', approved)).toEqual([]);
  });

  it('is carried out once', () => {
    const story = aFiledCase().on(ten);
    const correction = corrects(story, received);
    story.gives('investigator.li', 'fact.correct', correction);
    expect(story.refusalOf('investigator.li', 'fact.correct', correction)).toEqual(['correction-approved']);
  });

  it('needs its paper', () => {
    const story = aFiledCase().on(ten);
    const { paper: _paper, ...bare } = corrects(story, received) as Record<string, unknown>;
    expect(story.refusalOf('investigator.li', 'fact.correct', bare)).toEqual(['paper-attached']);
  });

  it('never touches approvals, votes and decisions', () => {
    const story = aFiledCase().on(ten);
    const approval = {
      proceeding: 'filing#1',
      seq: 4,
      command: 'filing.approve',
      correctedAt: '2026-03-03T10:00:00+08:00',
    };
    expect(story.refusalOf('investigator.li', 'fact.correct', corrects(story, approval))).toEqual(['fact-correctable']);
  });

  it('fits the command it corrects', () => {
    const story = aFiledCase().on(ten);
    const wrong = { ...received, correctedPayload: { source: 'rumour' } };
    expect(story.refusalOf('investigator.li', 'fact.correct', corrects(story, wrong))).toEqual([
      'corrected-content-fits',
    ]);
    const { correctedPayload: _content, ...nothing } = received;
    expect(story.refusalOf('investigator.li', 'fact.correct', corrects(story, nothing))).toEqual([
      'corrected-content-fits',
    ]);
  });

  it('leaves sealed fields as they are', () => {
    const reporter = { name: '虚构举报人' };
    const story = aFiledCase({ clue: { source: 'report', reporter } }).on(ten);
    const withReporter = {
      ...received,
      correctedPayload: { ...received.correctedPayload, source: 'report', reporter },
    };
    expect(story.refusalOf('investigator.li', 'fact.correct', corrects(story, withReporter))).toEqual([
      'corrected-content-fits',
    ]);
    story.gives('investigator.li', 'fact.correct', corrects(story, received));
    expect(story.state.proceedings[0]?.facts[0]?.payload['reporter']).toEqual(reporter);
  });

  it('names a fact that stands, and a time not after its recording', () => {
    const story = aFiledCase().on(ten).gives('investigator.li', 'investigation.recordAct', siteInspection);
    const act = { proceeding: 'case', seq: story.state.seq, command: 'investigation.recordAct' };
    const later = { ...act, correctedAt: '2026-03-10T09:00:01+08:00' };
    expect(story.refusalOf('investigator.li', 'fact.correct', corrects(story, later))).toEqual(['corrected-time-true']);
    const nowhere = { ...act, seq: 999, correctedAt: '2026-03-09T09:00:00+08:00' };
    expect(story.refusalOf('investigator.li', 'fact.correct', corrects(story, nowhere))).toEqual([
      'corrected-fact-exists',
    ]);
    const earlier = { ...act, correctedAt: '2026-03-09T09:00:00+08:00' };
    story.gives('investigator.li', 'fact.correct', corrects(story, earlier));
    expect(story.state.facts.find((fact) => fact.seq === act.seq)?.at).toBe('2026-03-09T09:00:00+08:00');
  });

  it('lists first what already followed', () => {
    const story = aFiledCase().on(ten).gives('investigator.li', 'investigation.recordAct', siteInspection);
    const followed = whatFollows(new CaseView(story.state, {}), 1);
    expect(followed.acts.map((act) => act.command)).toEqual([
      'filing.assign',
      'filing.propose',
      'filing.approve',
      'investigation.recordAct',
    ]);
    expect(followed.clocks).toEqual(['filing#1/report-check/1']);
    expect(followed.forms).toEqual([1]);
  });
});
