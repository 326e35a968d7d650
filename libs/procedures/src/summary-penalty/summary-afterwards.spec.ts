import { describe, expect, it } from '@jest/globals';
import { CaseView } from '#engine';
import { archiveGaps } from '../execution/archive-order.js';
import type { CaseBuilder } from '../testing/case-builder.js';
import { application, decidesOn, demand } from '../testing/execution-case.js';
import { officers } from '../testing/filed-case.js';
import { serves } from '../testing/penalty-case.js';
import { legal } from '../testing/remedy-case.js';
import { aFiledBackCase, aSpotCase, aSpotDecision, spotDecision } from '../testing/summary-case.js';
import { aSuit } from '../testing/suit-case.js';
import { testKnown } from '../testing/test-known.js';

const li = 'investigator.li';
const cash = { party: 1, amount: '10000', ground: 'up-to-100-yuan', treasuryReceipt: '票号00001' };
const handedToBureau = {
  object: { kind: 'decision' },
  applicant: { kind: 'party', party: 1 },
  body: '虚构区人民政府',
  filedOn: '2026-03-09',
  via: 'bureau',
};

/** The application came to the bureau itself on Monday 2026-03-09. */
function aContestedCase(overrides: object = {}): CaseBuilder {
  return aFiledBackCase()
    .on('2026-03-09T09:00:00+08:00')
    .gives(legal, 'reconsideration.notify', { ...handedToBureau, ...overrides });
}

/** Forwarded, accepted and decided on 2026-04-20. */
function aReconsideredCase(outcome: object): CaseBuilder {
  return aContestedCase()
    .gives(legal, 'reconsideration.forward', {})
    .on('2026-03-11T09:00:00+08:00')
    .gives(legal, 'reconsideration.accept', {
      acceptedOn: '2026-03-11',
      procedure: 'simplified',
      copyReceivedOn: '2026-03-11',
    })
    .on('2026-04-20T09:00:00+08:00')
    .gives(legal, 'reconsideration.decide', { receivedOn: '2026-04-20', ...outcome });
}

/** Gives every form of the case a paper. */
function papered(story: CaseBuilder): CaseBuilder {
  for (const { seq, form } of archiveGaps(new CaseView(story.state, testKnown.parameters))) {
    const sha256 = `${String(seq).padStart(8, '0')}${String(form).padStart(56, '0')}`;
    const record = { sha256, name: `文书${String(form)}.pdf`, mediaType: 'application/pdf', size: 1000 };
    story.gives(li, 'file.record', { ...record, form: { seq, form } });
  }
  return story;
}

describe('cash taken with a penalty on the spot', () => {
  it('is handed over within two working days, and banked within two more', () => {
    const story = aSpotDecision().gives(li, 'payment.collectCash', cash);
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.due('cash-fine-handover@1')).toBe('2026-03-04');
    story.on('2026-03-03T09:00:00+08:00').gives(li, 'payment.handOverCash', {});
    expect(story.clock('cash-fine-handover@1')?.status).toBe('stopped');
    expect(story.due('cash-fine-bank@1')).toBe('2026-03-05');
    story.gives(li, 'payment.bankCash', {});
    expect(story.clock('cash-fine-bank@1')?.status).toBe('stopped');
  });

  it('is taken up to ¥100 without more, above only where it would be hard to collect later', () => {
    const story = aSpotDecision({ items: [{ kind: 'fine', amount: '15000' }] });
    const larger = { ...cash, amount: '15000' };
    expect(story.refusalOf(li, 'payment.collectCash', larger)).toEqual(['cash-collection-allowed']);
    expect(story.refusalOf(li, 'payment.collectCash', { ...larger, ground: 'hard-to-collect-later' })).toEqual([]);
  });

  it('is taken against a receipt of the treasury', () => {
    const story = aSpotDecision();
    expect(story.refusalOf(li, 'payment.collectCash', { ...cash, treasuryReceipt: undefined })).toEqual([
      'treasury-receipt',
    ]);
  });
});

describe('a penalty on the spot that nobody pays', () => {
  it('goes to the court within three months from the end of the sixty days', () => {
    const story = aFiledBackCase().advance('2026-05-07T09:00:00+08:00');
    expect(story.stateOf('execution#1')).toBe('overdue');
    expect(story.due('court-enforcement-application@1')).toBe('2026-08-06');
    serves(story.gives(li, 'execution.demand', { ...demand, amount: '10000' }), 'demand');
    story.advance('2026-05-25T09:00:00+08:00');
    decidesOn(story, 'execution.applyToCourt', application);
    expect(story.stateOf('execution#1')).toBe('courtApplied');
  });

  it('is not demanded while the sixty days run', () => {
    const story = aFiledBackCase().advance('2026-05-06T09:00:00+08:00');
    expect(story.refusalOf(li, 'execution.demand', { ...demand, amount: '10000' })).not.toEqual([]);
  });
});

describe('reconsideration of a penalty on the spot', () => {
  it('that comes to the bureau is forwarded within five working days', () => {
    const story = aContestedCase();
    expect(story.due('reconsideration-forward')).toBe('2026-03-16');
    expect(story.clock('reconsideration-apply@1')?.status).toBe('stopped');
    expect(story.openTasks()).toContain('forward-application');
    story.gives(legal, 'reconsideration.forward', {});
    expect(story.clock('reconsideration-forward')?.status).toBe('stopped');
  });

  it('that comes to the bureau is answered by its own correction instead', () => {
    const story = aContestedCase();
    decidesOn(story, 'decision.revoke', { reason: '适用依据错误', redo: false });
    expect(story.stateOf('summary-penalty#1')).toBe('revoked');
    expect(story.clock('reconsideration-forward')?.status).toBe('stopped');
    expect(story.refusalOf(legal, 'reconsideration.forward', {})).toEqual(['reconsideration-forwarding-due']);
  });

  it('leaves the decision as it is when it is upheld, and fifteen days to sue', () => {
    const story = aReconsideredCase({ outcome: 'upheld' });
    expect(story.stateOf('summary-penalty#1')).toBe('filedBack');
    expect(story.due('litigation-after-reconsideration@1')).toBe('2026-05-06');
    expect(story.state.proceedings.map(({ id }) => id)).not.toContain('penalty#1');
    expect(story.openTasks().filter((task) => task.startsWith('signal'))).toEqual([]);
  });

  it('takes the decision away when it is revoked', () => {
    const story = aReconsideredCase({ outcome: 'revoked' });
    expect(story.stateOf('summary-penalty#1')).toBe('revoked');
    expect(story.stateOf('execution#1')).toBe('closing');
  });

  it('that orders a new decision gives sixty days, which the ordinary procedure ends', () => {
    const story = aReconsideredCase({ outcome: 'revoked', redo: true });
    expect(story.due('redo-after-reconsideration')).toBe('2026-06-22');
    expect(story.openTasks()).toContain('redo-summary-decision');
    story.gives(li, 'summary.convert', { ground: 'redo', reason: '复议责令重新处理' });
    story.gives('unit-head.chen', 'filing.assign', { officers });
    const comply = { about: 'outcome', done: '已重新处理', paper: { title: '报告' } };
    expect(story.refusalOf(legal, 'reconsideration.comply', comply)).toEqual(['redo-made']);
    story.gives(li, 'filing.proposeDeclining', { ground: 'minor-corrected-no-harm', reason: '轻微并及时改正' });
    story.gives('leader.wang', 'filing.decline', {});
    expect(story.clock('redo-after-reconsideration')?.status).toBe('stopped');
    expect(story.gives(legal, 'reconsideration.comply', comply).stateOf('reconsideration#1')).toBe('complied');
  });

  it('changes what is to be paid', () => {
    const changedTo = [{ kind: 'fine', amount: '5000' }];
    const effects = [{ party: 1, items: [2], outcome: 'changed', changedTo }];
    const story = aReconsideredCase({ outcome: 'changed', effects });
    expect(story.stateOf('summary-penalty#1')).toBe('filedBack');
    story.gives(li, 'payment.record', { party: 1, amount: '5000', surcharge: '5000', settlesSurcharge: true });
    expect(story.stateOf('execution#1')).toBe('closing');
  });

  it('names the decision contested, and no other', () => {
    const refusal = (decision: number) =>
      aFiledBackCase().refusalOf(legal, 'reconsideration.notify', {
        ...handedToBureau,
        filedOn: '2026-03-03',
        object: { kind: 'decision', decision },
      });
    expect([refusal(2), refusal(1)]).toEqual([[], ['remedy-object-exists']]);
  });
});

describe('a suit about a penalty on the spot', () => {
  /** Judged on 2026-06-01 and not appealed: final on 2026-06-17. */
  function aFinalSuit(): CaseBuilder {
    const story = aSuit({}, aFiledBackCase()).on('2026-06-01T09:00:00+08:00');
    story.gives(legal, 'litigation.judge', { outcome: 'revoked', receivedOn: '2026-06-01' });
    return story.advance('2026-06-18T09:00:00+08:00');
  }

  it('without a reconsideration before it is recorded, and objected to', () => {
    expect(aSuit({}, aFiledBackCase()).openTasks()).toContain('examine-suit@reconsideration-first');
  });

  it('that revokes it leaves nothing to perform; a retrial puts it back', () => {
    const story = aFinalSuit();
    expect([story.stateOf('litigation#1'), story.stateOf('summary-penalty#1')]).toEqual(['final', 'revoked']);
    expect(story.stateOf('execution#1')).toBe('closing');
    story.gives(legal, 'litigation.reopen', { by: 'court', receivedOn: '2026-06-18', reason: '发现新证据' });
    expect(story.stateOf('summary-penalty#1')).toBe('filedBack');
    expect(story.stateOf('execution#1')).not.toBe('closing');
  });
});

describe('a reporter of what was punished on the spot', () => {
  const reported = { source: 'report', realNameReporter: true, specialStatutes: ['food-safety'] };
  const tell = { about: 'result', content: '已当场处罚', inWriting: true };

  it('is told the result where a statute wants it', () => {
    const story = aSpotDecision({}, reported);
    expect(story.openTasks()).toContain('tell-reporter-result');
    expect(story.gives(li, 'reporter.tell', tell).openTasks()).not.toContain('tell-reporter-result');
    expect(aSpotDecision().refusalOf(li, 'reporter.tell', tell)).toEqual(['reporter-exists']);
  });

  it('is owed what a special statute gives also where the matter goes on as a clue', () => {
    const story = aSpotCase({ ...reported, specialStatutes: ['advertising'] });
    story.gives(li, 'summary.convert', { ground: 'complex', reason: '案情复杂' });
    expect(story.due('report-ad-law')).toBe('2026-03-11');
  });
});

describe('a summary case', () => {
  it('that was only warned about goes to closure with the decision, once the papers are in', () => {
    const story = aSpotDecision({ items: [{ kind: 'warning' }] });
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.refusalOf(li, 'case.proposeClosure', { ground: 'executed' })).toEqual(['closure-nothing-else-due']);
    story.gives(li, 'summary.fileBack', {});
    expect(story.refusalOf(li, 'case.proposeClosure', { ground: 'executed' })).toEqual([]);
  });

  it('has no fifteen working days to close, unless the bureau reads PROC 77 so', () => {
    const decided = (timed: boolean) =>
      aSpotCase()
        .with({ 'summary-case-closure-timed': timed })
        .gives(li, 'summary.decide', { ...spotDecision, items: [{ kind: 'warning' }] });
    expect(decided(false).clock('case-closure')).toBeUndefined();
    expect(decided(true).due('case-closure')).toBe('2026-03-23');
  });

  it('is closed and archived with the form handed over and that of the closure', () => {
    const story = aFiledBackCase().gives(li, 'payment.record', { party: 1, amount: '10000' });
    story.gives(li, 'case.proposeClosure', { ground: 'executed' }).gives('leader.wang', 'case.close', {});
    expect(story.refusalOf(li, 'case.archive', {})).toEqual(['archive-complete']);
    papered(story).gives(li, 'case.archive', {});
    expect(story.stateOf('execution#1')).toBe('archived');
    expect(story.state.forms.map(({ form }) => form)).toEqual([44, 53, 54, 55, 56]);
    expect(story.openTasks()).toEqual([]);
  });
});
