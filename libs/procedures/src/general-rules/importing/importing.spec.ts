import { describe, expect, it } from '@jest/globals';
import { CaseView } from '#engine';
import { archiveGaps } from '../../execution/archive-order.js';
import { CaseBuilder } from '../../testing/case-builder.js';
import { decidesOn } from '../../testing/execution-case.js';
import { approves, aReport, filingProposal, officers, siteInspection } from '../../testing/filed-case.js';
import {
  decides,
  decisionFor,
  issuesNotice,
  noticeFor,
  proposalFor,
  serves,
  smallFine,
} from '../../testing/penalty-case.js';
import { testKnown } from '../../testing/test-known.js';

const administrator = 'administrator.peng';
const li = 'investigator.li';

const known = {
  ledger: '2025年执法台账.xlsx',
  line: 2,
  externalNumber: 'ledger-0001',
  violation: '虚假宣传',
  domain: 'advertising',
  summary: '日常检查发现',
  source: 'inspection',
  parties: [{ kind: 'organisation', name: '虚构商贸有限公司', identifier: '91330100MA00000001' }],
  officers,
  told: { 序号: '1' },
};

const decision = {
  on: '2025-12-01',
  number: '虚市监处罚〔2025〕9号',
  outcome: 'penalty',
  items: smallFine,
  facts: '发布虚假广告',
  basis: '广告法 55',
};

const spared = { ...decision, outcome: 'no-penalty', items: [] };

const onTheSpot = { ...decision, on: '2026-01-08', items: [{ kind: 'fine', amount: '20000' }] };

const imported = (more: object): CaseBuilder =>
  new CaseBuilder().on('2026-01-12T10:00:00+08:00').gives(administrator, 'case.import', { ...known, ...more });

const refused = (more: object): string[] =>
  new CaseBuilder().on('2026-01-12T10:00:00+08:00').refusalOf(administrator, 'case.import', { ...known, ...more });

const running = (story: CaseBuilder): string[] =>
  story.state.clocks.filter(({ status }) => status === 'running').map(({ rule }) => rule);

/** Reports, reviews, tells, decides and serves what an investigation found, from the day given on. */
function decidesAndServes(story: CaseBuilder): CaseBuilder {
  story
    .gives(li, 'investigation.recordAct', siteInspection)
    .on('2026-01-14T09:00:00+08:00')
    .gives(li, 'investigation.submitReport', aReport())
    .gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' });
  serves(issuesNotice(story, noticeFor([smallFine])), 'notice').advance('2026-01-26T09:00:00+08:00');
  return serves(decides(story, decisionFor([smallFine])), 'decision');
}

function paysAndCloses(story: CaseBuilder, amount: string): CaseBuilder {
  story.gives(li, 'payment.record', { party: 1, amount, voucher: '回单1号' });
  return decidesClosure(story, 'executed');
}

function decidesClosure(story: CaseBuilder, ground: string): CaseBuilder {
  return story.gives(li, 'case.proposeClosure', { ground }).gives('leader.wang', 'case.close', {});
}

/** Gives every form of the case a paper, and archives it. */
function archives(story: CaseBuilder): CaseBuilder {
  for (const { seq, form } of archiveGaps(new CaseView(story.state, testKnown.parameters))) {
    const sha256 = `${String(seq).padStart(8, '0')}${String(form).padStart(56, '0')}`;
    const name = `文书${String(form)}.pdf`;
    story.gives(li, 'file.record', { sha256, name, mediaType: 'application/pdf', size: 1000, form: { seq, form } });
  }
  return story.gives(li, 'case.archive', {});
}

describe('a case that is imported from a ledger', () => {
  it('is verified further when it was not filed, its time counted from the clue', () => {
    const story = imported({ receivedOn: '2026-01-05' });
    expect(story.stateOf('filing#1')).toBe('verifying');
    expect(story.clock('report-check')?.start).toBe('2026-01-05');
    expect(story.openTasks()).toContain('verify-clue');
  });

  it('goes on with the investigation when it was filed, its ninety days counted from the filing', () => {
    const story = imported({ filedOn: '2025-12-20' });
    expect(story.stateOf('investigation#1')).toBe('gathering');
    expect(story.clock('case-decision')?.start).toBe('2025-12-20');
    expect(running(story)).toEqual(['case-decision']);
  });

  it('is served when it was decided', () => {
    const story = imported({ filedOn: '2025-10-20', decision });
    expect(story.stateOf('penalty#1')).toBe('decided');
    expect(story.clock('case-decision')?.status).toBe('stopped');
    expect(story.openTasks()).toContain('serve-decision@1');
    expect(running(story)).toEqual(['decision-service']);
  });

  it('is performed when it was decided on the spot, and may be contested for sixty days from then', () => {
    const story = imported({ procedure: 'summary', decision: onTheSpot });
    expect(story.stateOf('summary-penalty#1')).toBe('filedBack');
    expect(story.stateOf('execution#1')).toBe('performing');
    expect(running(story).sort()).toEqual(['fine-payment', 'reconsideration-apply']);
    expect(story.clock('reconsideration-apply')?.start).toBe('2026-01-08');
  });

  it('waits to be closed when the warning was given on the spot', () => {
    const story = imported({ procedure: 'summary', decision: { ...onTheSpot, items: [{ kind: 'warning' }] } });
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.openTasks()).toContain('propose-closure');
  });

  it.each([
    ['with a penalty', { filedOn: '2025-10-20', decision }],
    ['without one', { filedOn: '2025-10-20', decision: spared }],
    ['without a decision', { filedOn: '2025-10-20' }],
    ['on the spot', { procedure: 'summary', decision: { ...onTheSpot, on: '2025-12-01' } }],
  ])('rests when it was closed %s: only the archive is left, and no clock runs', (_how, more) => {
    const story = imported({ ...more, closedOn: '2025-12-30' });
    expect(story.stateOf('execution#1')).toBe('closed');
    expect(running(story)).toEqual([]);
    expect(story.openTasks()).toEqual(['archive-case']);
    expect(archives(story).stateOf('execution#1')).toBe('archived');
  });

  it('closed by somebody who has left needs nobody in that place', () => {
    const story = imported({ filedOn: '2025-10-20', decision, closedOn: '2025-12-30', officers: [li] });
    expect(story.openTasks()).toEqual(['archive-case']);
    expect(imported({ filedOn: '2025-12-20', officers: [li] }).openTasks()).toContain('replace-handlers');
  });

  it('is marked: what was told is no act of this bureau’s officers, makes no forms and was not judged', () => {
    const story = imported({ filedOn: '2025-10-20', decision });
    const facts = story.state.proceedings.flatMap((one) => one.facts);
    expect(facts.length).toBeGreaterThan(2);
    expect(facts.every(({ imported: mark }) => mark === true)).toBe(true);
    expect(story.state.forms).toEqual([]);
  });

  it('is corrected where the ledger was wrong, even in what is never corrected of an act of this bureau', () => {
    const story = imported({ filedOn: '2025-12-20' });
    const content = {
      ...{ proceeding: 'filing#1', seq: 1, command: 'filing.approve' },
      correctedAt: '2025-12-22T09:00:00+08:00',
    };
    const proposal = approves(story, 'unit-head.chen', 'fact.correct', content) - 1;
    const paper = { title: '立案审批表' };
    story.gives(li, 'fact.correct', { ...content, proposal, reason: '台账日期有误', paper });
    expect(story.clock('case-decision')?.start).toBe('2025-12-22');
  });

  it('needs dates that follow each other', () => {
    expect(refused({ filedOn: '2025-12-20', closedOn: '2025-11-01' })).toEqual(['imported-dates-in-order']);
    expect(refused({ filedOn: '2026-12-20' })).toEqual(['imported-dates-in-order']);
    expect(refused({ receivedOn: '2026-12-20' })).toEqual(['imported-dates-in-order']);
    expect(refused({ receivedOn: '2025-12-20', filedOn: '2025-12-02' })).toEqual([]);
    expect(refused({})).toEqual(['imported-dates-complete']);
    expect(refused({ receivedOn: '2025-10-01', decision })).toEqual(['imported-dates-complete']);
  });

  it('needs a decision on the spot to be a warning or a fine', () => {
    expect(refused({ procedure: 'summary', receivedOn: '2026-01-05' })).toEqual(['imported-summary-decided']);
    const order = { ...onTheSpot, items: [{ kind: 'suspension' }] };
    expect(refused({ procedure: 'summary', decision: order })).toEqual(['imported-summary-decided']);
  });
});

describe('an imported case goes on by the commands of every case, up to its archive,', () => {
  it('from the verification', () => {
    const story = imported({ receivedOn: '2026-01-05' }).gives(li, 'filing.propose', filingProposal);
    story.gives('leader.wang', 'filing.approve', {});
    expect(story.stateOf('investigation#1')).toBe('gathering');
    const closed = paysAndCloses(decidesAndServes(story), '2000000');
    expect(archives(closed).stateOf('execution#1')).toBe('archived');
  });

  it('from the investigation', () => {
    const story = decidesAndServes(imported({ filedOn: '2025-12-20' }));
    expect(story.stateOf('publicity#1')).toBe('due');
    expect(archives(paysAndCloses(story, '2000000')).stateOf('execution#1')).toBe('archived');
  });

  it('from the investigation to its end without a decision', () => {
    const ended = { ground: 'entity-ended', reason: '当事人已注销', noSuccessor: true };
    const story = decidesOn(imported({ filedOn: '2025-12-20' }), 'investigation.terminate', ended);
    expect(archives(decidesClosure(story, 'terminated')).stateOf('execution#1')).toBe('archived');
  });

  it('from the decision', () => {
    const story = serves(imported({ filedOn: '2025-10-20', decision }), 'decision');
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(running(story)).toEqual(expect.arrayContaining(['fine-payment', 'litigation-direct']));
    expect(archives(paysAndCloses(story, '2000000')).stateOf('execution#1')).toBe('archived');
  });

  it('from a decision that punishes nobody', () => {
    const story = serves(imported({ filedOn: '2025-10-20', decision: spared }), 'decision');
    expect(archives(decidesClosure(story, 'other-outcome')).stateOf('execution#1')).toBe('archived');
  });

  it('from the decision on the spot', () => {
    const story = imported({ procedure: 'summary', decision: onTheSpot });
    expect(archives(paysAndCloses(story, '20000')).stateOf('execution#1')).toBe('archived');
  });

  it('from the decision on the spot, when it is revoked and goes through the ordinary procedure', () => {
    const story = imported({ procedure: 'summary', decision: onTheSpot });
    decidesOn(story, 'decision.revoke', { reason: '适用依据错误', redo: true });
    story.gives(li, 'summary.convert', { ground: 'redo', reason: '重新处理' });
    expect(story.stateOf('filing#1')).toBe('received');
    expect(story.clock('report-check')?.status).toBe('running');
  });

  it('from the closure, when a remedy takes the decision away: it is decided, served and performed anew', () => {
    const story = imported({ filedOn: '2025-10-20', decision, closedOn: '2025-12-30' });
    const effects = [{ party: 1, outcome: 'revoked' }];
    const outcome = { source: 'reconsideration', effects, receivedOn: '2026-01-12', redo: true };
    story.gives('system', 'remedy.apply', outcome);
    expect(running(story)).toEqual(['redo-after-reconsideration']);
    expect(story.refusalOf(li, 'review.submit', { change: 'redo', reason: '重新处理' })).toEqual([
      'resubmission-names-change',
    ]);
    story
      .gives(li, 'review.submit', { change: 'redo', reason: '重新处理', newProposal: proposalFor(smallFine) })
      .gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' });
    serves(issuesNotice(story, noticeFor([smallFine])), 'notice').advance('2026-01-26T09:00:00+08:00');
    decides(story, decisionFor([smallFine]));
    expect(running(story)).toEqual(['decision-service']);
    expect(serves(story, 'decision').stateOf('execution#1')).toBe('performing');
    expect(archives(paysAndCloses(story, '2000000')).stateOf('execution#1')).toBe('archived');
  });
});
