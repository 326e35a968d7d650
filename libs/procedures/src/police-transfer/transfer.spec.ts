import { describe, expect, it } from '@jest/globals';
import { aCase } from '../testing/case-builder.js';
import { aClosedCase, aServedDecision } from '../testing/execution-case.js';
import { aFiledCase, approves, aVerifiedClue, clue, laboratory, proposes } from '../testing/filed-case.js';
import {
  anApprovedTransfer,
  aProposedTransfer,
  aTransferWithPolice,
  documents,
  handingOver,
  principal,
  teamReport,
} from '../testing/police-case.js';

const li = 'investigator.li';

describe('proposing a transfer to the police', () => {
  it('opens it for the principal leader, who has three natural days', () => {
    const story = aProposedTransfer();
    expect(story.stateOf('police-transfer#1')).toBe('proposed');
    expect(story.due('criminal-transfer-decision')).toBe('2026-03-13');
    expect(story.openTasks()).toContain('decide-transfer');
  });

  it('rolls the three days from a rest day to the next working day', () => {
    const story = aFiledCase().on('2026-03-18T09:00:00+08:00').gives(li, 'transfer.propose', teamReport);
    expect(story.due('criminal-transfer-decision')).toBe('2026-03-23');
  });

  it('is possible from the verification on, and not before officers verify the clue', () => {
    expect(aVerifiedClue().refusalOf(li, 'transfer.propose', teamReport)).toEqual([]);
    const received = aCase().on('2026-03-02T09:00:00+08:00').gives(li, 'clue.register', clue);
    expect(received.refusalOf(li, 'transfer.propose', teamReport)).toEqual(['transfer-from-verifying']);
  });

  it('is possible after a decision, and not once the case is closed or has ended', () => {
    expect(aServedDecision().refusalOf(li, 'transfer.propose', teamReport)).toEqual([]);
    expect(aClosedCase().refusalOf(li, 'transfer.propose', teamReport)).toEqual(['transfer-from-verifying']);
    const ended = proposes(aFiledCase().on('2026-03-10T09:00:00+08:00'), 'investigation.terminate').gives(
      'leader.wang',
      'investigation.terminate',
      { ground: 'person-dead', reason: '当事人死亡' },
    );
    expect(ended.refusalOf(li, 'transfer.propose', teamReport)).toEqual(['transfer-from-verifying']);
  });

  it('needs a team of two certified officers and their written report', () => {
    const { paper: _paper, ...unwritten } = teamReport;
    const story = aFiledCase().on('2026-03-10T09:00:00+08:00');
    expect(story.refusalOf(li, 'transfer.propose', unwritten)).toEqual(['paper-attached']);
    expect(story.refusalOf(li, 'transfer.propose', { ...teamReport, officers: [li] })).toEqual(['two-officers']);
    const clerk = { ...teamReport, officers: [li, 'recorder.wei'] };
    expect(story.refusalOf(li, 'transfer.propose', clerk)).toEqual(['officers-certified']);
  });

  it('names as suspects only parties of the case', () => {
    const story = aFiledCase().on('2026-03-10T09:00:00+08:00');
    expect(story.refusalOf(li, 'transfer.propose', { ...teamReport, parties: [1] })).toEqual([]);
    expect(story.refusalOf(li, 'transfer.propose', { ...teamReport, parties: [2] })).toEqual([
      'transfer-suspects-known',
    ]);
  });

  it('rests on the standard for prosecution; reasonable suspicion is enough in intellectual property alone', () => {
    const suspected = { ...teamReport, suspicion: 'reasonable-suspicion' };
    expect(aVerifiedClue().refusalOf(li, 'transfer.propose', suspected)).toEqual(['transfer-suspicion-grounded']);
    expect(aVerifiedClue({ domain: 'trademark' }).refusalOf(li, 'transfer.propose', suspected)).toEqual([]);
  });

  it('leaves out who was recused', () => {
    const story = aFiledCase()
      .on('2026-03-10T09:00:00+08:00')
      .gives(li, 'recusal.request', { person: 'investigator.zhao', post: 'staff', by: 'party', reason: '系近亲属' });
    const decided = { request: story.state.seq, person: 'investigator.zhao', recused: true, reason: '属实' };
    story.gives('leader.wang', 'recusal.decide', decided);
    expect(story.refusalOf(li, 'transfer.propose', teamReport)).toEqual(['officers-not-recused']);
    expect(story.refusalOf('investigator.zhao', 'transfer.propose', teamReport)).toContain('actor-not-recused');
  });
});

describe('deciding on a transfer', () => {
  it('is for the principal leader: it starts the twenty-four hours, counted from the moment', () => {
    const story = anApprovedTransfer();
    expect(story.stateOf('police-transfer#1')).toBe('approved');
    expect(story.clock('criminal-transfer-decision')?.status).toBe('stopped');
    expect(story.due('criminal-transfer-handover')).toBe('2026-03-12T10:00:00+08:00');
    expect(story.openTasks()).toContain('hand-over-to-police');
  });

  it('is never made by who proposed it, handled the case or belongs to the team', () => {
    const story = aProposedTransfer();
    expect(story.refusalOf(li, 'transfer.approve', {})).toEqual([
      'proposer-never-approves',
      'decider-not-handler',
      'transfer-approver-not-in-team',
    ]);
    expect(story.refusalOf('investigator.zhao', 'transfer.reject', { reason: '不构成' })).toEqual([
      'decider-not-handler',
      'transfer-approver-not-in-team',
    ]);
  });

  it('may be a refusal, with its reasons: the case goes on', () => {
    const story = aProposedTransfer().on('2026-03-12T09:00:00+08:00');
    story.gives(principal, 'transfer.reject', { reason: '违法所得未达追诉标准' });
    expect(story.stateOf('police-transfer#1')).toBe('rejected');
    expect(story.stateOf('investigation#1', 'suspension')).toBe('running');
    expect(story.openTasks()).not.toContain('decide-transfer');
    expect(story.clock('criminal-transfer-decision')?.status).toBe('stopped');
  });

  it('is not waited for once the report was withdrawn, or returned by the head of the unit', () => {
    const withdrawn = aProposedTransfer();
    withdrawn.gives(li, 'approval.withdraw', { proposal: withdrawn.state.seq });
    expect(withdrawn.stateOf('police-transfer#1')).toBe('rejected');
    expect(withdrawn.clock('criminal-transfer-decision')?.status).toBe('stopped');
    const returned = aProposedTransfer();
    returned.gives('unit-head.chen', 'approval.return', { proposal: returned.state.seq, reason: '补充证据' });
    expect(returned.stateOf('police-transfer#1')).toBe('rejected');
    expect(returned.refusalOf(li, 'transfer.propose', teamReport)).toEqual([]);
  });

  it('is in time on the third day and possible after it', () => {
    const late = aProposedTransfer().on('2026-03-16T09:00:00+08:00');
    expect(late.refusalOf(principal, 'transfer.approve', {})).toEqual([]);
  });

  it('cannot lie before the report', () => {
    const story = aProposedTransfer().on('2026-03-11T09:00:00+08:00');
    const early = { at: '2026-03-09T09:00:00+08:00' };
    expect(story.refusalOf(principal, 'transfer.approve', {}, early)).toContain('act-not-before-basis');
  });
});

describe('handing the matter over', () => {
  const approved = () => anApprovedTransfer().on('2026-03-11T16:00:00+08:00');
  const with_ = (changed: object) => ({ ...handingOver, documents: { ...documents, ...changed } });

  it('makes the letter of transfer and waits for the receipt', () => {
    const story = approved().gives(li, 'transfer.handOver', handingOver);
    expect(story.stateOf('police-transfer#1')).toBe('handedOver');
    expect(story.clock('criminal-transfer-handover')?.status).toBe('stopped');
    expect(story.state.forms.at(-1)).toMatchObject({ form: 5, numberCode: '涉罪移' });
    expect(story.openTasks()).toContain('obtain-police-receipt');
  });

  it('brings the five kinds of papers, or says why one is missing', () => {
    const story = approved();
    expect(story.refusalOf(li, 'transfer.handOver', with_({ goods: [] }))).toEqual(['transfer-documents-complete']);
    expect(story.refusalOf(li, 'transfer.handOver', with_({ goods: [], noGoods: '无涉案物品' }))).toEqual([]);
    expect(story.refusalOf(li, 'transfer.handOver', with_({ others: [] }))).toEqual(['transfer-documents-complete']);
    expect(story.refusalOf(li, 'transfer.handOver', with_({ noTests: undefined }))).toEqual([
      'transfer-documents-complete',
    ]);
  });

  it('never goes without the reports of tests that the case had made', () => {
    const opening = { kind: 'testing', subject: '样品', body: laboratory, paper: { title: '委托书' } };
    const tested = aFiledCase().on('2026-03-09T09:00:00+08:00').gives(li, 'exclusion.open', opening);
    const story = anApprovedTransfer(tested).on('2026-03-11T16:00:00+08:00');
    expect(story.refusalOf(li, 'transfer.handOver', handingOver)).toEqual(['transfer-documents-complete']);
    const withReport = with_({ tests: [{ title: '检验报告' }] });
    expect(story.refusalOf(li, 'transfer.handOver', withReport)).toEqual([]);
  });

  it('goes to the procuratorate in copy', () => {
    expect(approved().refusalOf(li, 'transfer.handOver', { ...handingOver, copiedToProcuratorate: false })).toEqual([
      'transfer-copied-to-procuratorate',
    ]);
  });

  it('is late after twenty-four hours to the second, and done all the same', () => {
    const story = anApprovedTransfer().on('2026-03-12T10:00:01+08:00').gives(li, 'transfer.handOver', handingOver);
    expect(story.stateOf('police-transfer#1')).toBe('handedOver');
  });

  it('is entered late with the head of the unit, who sees that it was in time', () => {
    const story = anApprovedTransfer().on('2026-03-16T09:00:00+08:00');
    const inTime = { at: '2026-03-11T17:00:00+08:00' };
    expect(story.refusalOf(li, 'transfer.handOver', handingOver, inTime)).toEqual(['back-entry-needs-unit-head']);
    const backEntryApproval = approves(story, 'unit-head.chen', 'transfer.handOver');
    story.gives(li, 'transfer.handOver', { ...handingOver, backEntryApproval }, inTime);
    expect(story.stateOf('police-transfer#1')).toBe('handedOver');
  });
});

describe('a case that is to be joined into another one', () => {
  const joining = { into: '00000000-0000-7000-8000-000000000009', ground: 'same-party', reason: '同一当事人' };

  it('waits for the result of its transfer', () => {
    const story = proposes(aProposedTransfer(), 'case.join');
    expect(story.refusalOf('leader.wang', 'case.join', joining)).toEqual(['joined-without-running-transfer']);
    story.gives(principal, 'transfer.reject', { reason: '未达追诉标准' });
    expect(story.refusalOf('leader.wang', 'case.join', joining)).toEqual([]);
  });
});

describe('several transfers of a case', () => {
  const two = () => aTransferWithPolice().gives(li, 'transfer.propose', { ...teamReport, crime: '非法经营罪' });

  it('are numbered, and each is decided on its own report', () => {
    const story = two();
    expect(story.stateOf('police-transfer#2')).toBe('proposed');
    story.gives(principal, 'transfer.reject', { reason: '不构成' });
    expect(story.stateOf('police-transfer#2')).toBe('rejected');
    expect(story.stateOf('police-transfer#1')).toBe('underPoliceReview');
  });

  it('are named where the police answer one of them', () => {
    const story = two().gives(principal, 'transfer.approve', {});
    story.gives(li, 'transfer.handOver', handingOver);
    expect(story.refusalOf(li, 'police.decline', {})).toEqual(['proceeding-ambiguous']);
    story.gives(li, 'police.decline', {}, { proceeding: 'police-transfer#1' });
    expect(story.stateOf('police-transfer#1')).toBe('notFiled');
    expect(story.stateOf('police-transfer#2')).toBe('handedOver');
    expect(story.stateOf('investigation#1', 'suspension')).toBe('suspended');
    story.gives(li, 'police.decline', {}, { proceeding: 'police-transfer#2' });
    expect(story.stateOf('investigation#1', 'suspension')).toBe('running');
  });
});
