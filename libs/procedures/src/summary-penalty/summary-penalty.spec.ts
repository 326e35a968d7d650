import { describe, expect, it } from '@jest/globals';
import { aCase } from '../testing/case-builder.js';
import { officers, proposes, siteInspection } from '../testing/filed-case.js';
import { aFiledBackCase, aSpotCase, aSpotDecision, metOnTheSpot, spotDecision } from '../testing/summary-case.js';

const li = 'investigator.li';
const shop = { kind: 'organisation', name: '虚构百货有限公司' };
const fine = (amount: string): object[] => [{ kind: 'fine', amount }];
const convert = { ground: 'disputed', reason: '当事人对事实有异议' };

function refusedOpening(overrides: object, person = li): string[] {
  const opening = { ...metOnTheSpot, ...overrides };
  return aCase().on('2026-03-02T10:00:00+08:00').refusalOf(person, 'summary.open', opening);
}

function refusedDecision(overrides: object, opening: object = {}): string[] {
  return aSpotCase(opening).refusalOf(li, 'summary.decide', { ...spotDecision, ...overrides });
}

describe('a violation met on the spot', () => {
  it('opens a case of its own, in the hands of the officers who were there', () => {
    const story = aSpotCase();
    expect(story.state.proceedings.map(({ id }) => id)).toEqual(['summary-penalty#1']);
    expect(story.stateOf('summary-penalty#1')).toBe('opened');
    expect(story.openTasks()).toEqual(['decide-on-the-spot']);
    expect(story.refusalOf(li, 'summary.open', metOnTheSpot)).toEqual(['case-new']);
  });

  it('needs two certified officers, one of whom enters it', () => {
    expect(refusedOpening({ officers: [li] })).toEqual(['two-officers']);
    expect(refusedOpening({ officers: [li, 'investigator.qin'] })).toEqual(['officers-certified']);
    expect(refusedOpening({}, 'investigator.qian')).toEqual(['summary-opened-by-officer']);
  });

  it('needs certificates shown and rights told', () => {
    expect(refusedOpening({ cardsShown: false })).toEqual(['cards-shown']);
    expect(refusedOpening({ rightsTold: false })).toEqual(['summary-rights-told']);
  });

  it('has what the party states written down, or that it stated nothing', () => {
    expect(refusedOpening({ statement: { made: true } })).toEqual(['summary-statement-recorded']);
    expect(refusedOpening({ statement: { made: false, points: ['已经改正'] } })).toEqual([
      'summary-statement-recorded',
    ]);
    expect(refusedOpening({ statement: { made: true, points: ['已经改正'] } })).toEqual([]);
  });

  it('takes evidence before it is decided, and none afterwards', () => {
    expect(aSpotCase().refusalOf(li, 'investigation.recordAct', siteInspection)).toEqual([]);
    expect(aSpotDecision().refusalOf(li, 'investigation.recordAct', siteInspection)).toEqual(['state-accepts-command']);
  });
});

describe('a penalty on the spot', () => {
  it('is in force at once: it is performed from then, and nothing of it is published', () => {
    const story = aSpotDecision();
    expect(story.stateOf('summary-penalty#1')).toBe('decided');
    expect(story.stateOf('execution#1')).toBe('performing');
    expect(story.stateOf('publicity#1')).toBeUndefined();
    expect(story.due('fine-payment@1')).toBe('2026-03-17');
    expect(story.due('reconsideration-apply@1')).toBe('2026-05-06');
    expect(story.clock('litigation-direct@1')).toBeUndefined();
    expect(story.state.forms.map(({ form, numberCode, subject }) => [form, numberCode, subject])).toEqual([
      [44, '当罚', '1'],
    ]);
    expect(story.openTasks()).toEqual(['hand-in-summary-file', 'watch-payment@1']);
  });

  it('needs clear facts and a legal basis', () => {
    expect(refusedDecision({ factsClear: false })).toEqual(['summary-facts-clear']);
  });

  it('is a warning or a fine, and nothing else', () => {
    expect(refusedDecision({ items: [{ kind: 'confiscated-goods', goodsValue: '1000' }] })).toEqual([
      'summary-warning-or-fine',
    ]);
    expect(refusedDecision({ items: [{ kind: 'order', scope: '改正' }] })).toEqual(['summary-warning-or-fine']);
    expect(refusedDecision({ items: [{ kind: 'warning' }] })).toEqual([]);
  });

  it('keeps within ¥200 for a natural person and ¥3,000 for an organisation', () => {
    expect(refusedDecision({ items: fine('20000') })).toEqual([]);
    expect(refusedDecision({ items: fine('20001') })).toEqual(['summary-fine-within-limit']);
    expect(refusedDecision({ items: fine('300000') }, { party: shop })).toEqual([]);
    expect(refusedDecision({ items: fine('300001') }, { party: shop })).toEqual(['summary-fine-within-limit']);
  });

  it('counts a sole trader as a natural person unless the bureau says otherwise', () => {
    const opening = { party: { ...shop, kind: 'sole-trader' } };
    const decision = { ...spotDecision, items: fine('100000') };
    expect(refusedDecision(decision, opening)).toEqual(['summary-fine-within-limit']);
    const story = aSpotCase(opening).with({ 'sole-trader-counts-as': 'organisation' });
    expect(story.refusalOf(li, 'summary.decide', decision)).toEqual([]);
  });

  it('fines one act once', () => {
    const twice = [...fine('5000'), ...fine('5000')];
    expect(refusedDecision({ items: twice })).toEqual(['one-act-one-fine']);
    const acts = [
      { kind: 'fine', amount: '5000', act: '未明码标价' },
      { kind: 'fine', amount: '5000', act: '未亮照' },
    ];
    expect(refusedDecision({ items: acts })).toEqual([]);
  });

  it('orders correction, applies the lighter law, and comes within the limitation', () => {
    expect(refusedDecision({ correction: undefined })).toEqual(['correction-ordered']);
    expect(refusedDecision({ law: { lighter: 'new', applied: 'at-act', explanation: '修订' } })).toEqual([
      'lighter-law',
    ]);
    expect(refusedDecision({ violationEnded: '2024-03-01' })).toEqual(['within-limitation']);
    expect(refusedDecision({ violationEnded: '2024-03-04' })).toEqual([]);
  });

  it('answers every point that the party made', () => {
    const opening = { statement: { made: true, points: ['已经改正', '首次违法'] } };
    const answered = { point: 1, adopted: true, reason: '予以采纳' };
    expect(refusedDecision({ answers: [answered] }, opening)).toEqual(['summary-statement-answered']);
    expect(refusedDecision({ answers: [answered, { ...answered, point: 2 }] }, opening)).toEqual([]);
  });

  it('is handed over sealed on the spot; a refusal to sign is noted on it', () => {
    const { document } = spotDecision;
    expect(refusedDecision({ document: { ...document, handedOver: false } })).toEqual(['summary-document-handed-over']);
    expect(refusedDecision({ document: { ...document, sealed: false } })).toEqual(['summary-document-handed-over']);
    expect(refusedDecision({ document: { ...document, partySigned: false } })).toEqual([
      'summary-document-handed-over',
    ]);
    expect(refusedDecision({ document: { ...document, partySigned: false, refusal: '拒绝签收' } })).toEqual([]);
  });

  it('is signed by two officers of the case', () => {
    const signedBy = (people: readonly string[]): object => ({
      document: { ...spotDecision.document, signedBy: people },
    });
    expect(refusedDecision(signedBy([li]))).toEqual(['summary-document-signed']);
    expect(refusedDecision(signedBy([li, 'investigator.qian']))).toEqual(['summary-document-signed']);
  });

  it('is not signed by a recused officer: the matter goes on by the ordinary procedure', () => {
    const recusal = { person: 'investigator.zhao', post: 'staff', reason: '与当事人系近亲属', by: 'party' };
    const story = aSpotCase().gives(li, 'recusal.request', recusal);
    story.gives('leader.wang', 'recusal.decide', {
      request: story.state.seq,
      person: 'investigator.zhao',
      recused: true,
      reason: '情况属实',
    });
    expect(story.refusalOf(li, 'summary.decide', spotDecision)).toEqual(['summary-document-signed']);
    expect(story.refusalOf(li, 'summary.convert', convert)).toEqual([]);
  });

  it('says that reconsideration comes before any suit', () => {
    expect(refusedDecision({ remedies: { reconsiderationFirst: false, body: '某法院' } })).toEqual([
      'summary-remedy-reconsideration-first',
    ]);
  });

  it('is not put right as a slip of entry', () => {
    const story = aSpotDecision();
    const correction = { proceeding: 'summary-penalty#1', seq: 2, command: 'summary.decide' };
    const asked = { ...correction, correctedAt: '2026-03-02T10:20:00+08:00' };
    story.gives(li, 'approval.propose', { command: 'fact.correct', reasons: '时间有误', content: asked });
    const proposal = story.state.seq;
    story.gives('unit-head.chen', 'approval.endorse', { proposal });
    const more = { proposal, reason: '时间有误', paper: { title: '说明' } };
    expect(story.refusalOf(li, 'fact.correct', { ...asked, ...more })).toEqual(['fact-correctable']);
  });
});

describe('the papers of a summary penalty', () => {
  it('are handed in within seven working days', () => {
    const story = aSpotDecision();
    expect(story.due('summary-file-return')).toBe('2026-03-11');
    story.on('2026-03-04T09:00:00+08:00').gives(li, 'summary.fileBack', {});
    expect(story.stateOf('summary-penalty#1')).toBe('filedBack');
    expect(story.clock('summary-file-return')?.status).toBe('stopped');
    expect(story.openTasks()).toEqual(['watch-payment@1']);
  });

  it('come late only with the reason for it', () => {
    const story = aSpotDecision().on('2026-03-12T09:00:00+08:00');
    expect(story.refusalOf(li, 'summary.fileBack', {})).toEqual(['overdue-reason']);
    expect(story.refusalOf(li, 'summary.fileBack', { note: '承办人出差' })).toEqual([]);
  });
});

describe('a matter that cannot be decided on the spot', () => {
  it('goes on as a clue, verified within fifteen working days from then', () => {
    const story = aSpotCase().on('2026-03-03T09:00:00+08:00').gives(li, 'summary.convert', convert);
    expect(story.stateOf('summary-penalty#1')).toBe('converted');
    expect(story.stateOf('filing#1')).toBe('received');
    expect(story.due('report-check')).toBe('2026-03-24');
    expect(story.openTasks()).toEqual(['assign-officers']);
    expect(story.state.forms.map(({ form }) => form)).toEqual([1]);
    story.gives('unit-head.chen', 'filing.assign', { officers });
    expect(story.stateOf('filing#1')).toBe('verifying');
  });

  it('is not converted once it was decided', () => {
    expect(aSpotDecision().refusalOf(li, 'summary.convert', convert)).toEqual(['state-accepts-command']);
  });

  it('keeps the party it was met with', () => {
    const story = aSpotCase().gives(li, 'summary.convert', convert);
    expect(story.refusalOf(li, 'party.correct', { party: 1, corrected: shop, reason: '核对' })).toEqual([]);
    expect(story.refusalOf(li, 'party.correct', { party: 2, corrected: shop, reason: '核对' })).toEqual([
      'party-exists',
    ]);
  });
});

describe('a revoked penalty on the spot', () => {
  it.each([
    ['before the papers are in', () => aSpotDecision()],
    ['after the papers are in', () => aFiledBackCase()],
  ])('leaves nothing to perform, %s', (_when, build) => {
    const story = proposes(build().on('2026-03-05T09:00:00+08:00'), 'decision.revoke');
    story.gives('leader.wang', 'decision.revoke', { reason: '适用依据错误', redo: false });
    expect(story.stateOf('summary-penalty#1')).toBe('revoked');
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.clock('summary-file-return')?.status).toBe('stopped');
    expect(story.clock('reconsideration-apply@1')?.status).toBe('stopped');
    expect(story.refusalOf(li, 'summary.convert', convert)).toEqual(['summary-redo-due']);
  });

  it('is revoked by a leader on a proposal, not by who handled it', () => {
    const story = aFiledBackCase();
    const revocation = { reason: '适用依据错误', redo: false };
    expect(story.refusalOf('leader.wang', 'decision.revoke', revocation)).toContain('proposal-stands');
    expect(proposes(story, 'decision.revoke').refusalOf(li, 'decision.revoke', revocation)).toContain(
      'decider-not-handler',
    );
  });

  it('that must be decided anew goes through the ordinary procedure, and is not closed before', () => {
    const story = proposes(aFiledBackCase().on('2026-03-05T09:00:00+08:00'), 'decision.revoke');
    story.gives('leader.wang', 'decision.revoke', { reason: '认定事实错误', redo: true });
    expect(story.stateOf('execution#1')).toBe('performing');
    expect(story.openTasks()).toEqual(['redo-summary-decision']);
    story.gives(li, 'summary.convert', { ground: 'redo', reason: '重新处理' });
    expect(story.stateOf('filing#1')).toBe('received');
    expect(story.stateOf('execution#1')).toBe('performing');
    story.gives('unit-head.chen', 'filing.assign', { officers });
    story.gives(li, 'filing.proposeDeclining', { ground: 'minor-corrected-no-harm', reason: '轻微并及时改正' });
    story.gives('leader.wang', 'filing.decline', {});
    expect(story.stateOf('execution#1')).toBe('closing');
  });
});
