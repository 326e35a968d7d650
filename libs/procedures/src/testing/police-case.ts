import type { CaseBuilder } from './case-builder.js';
import { aFiledCase, aReport, officers } from './filed-case.js';
import { decides } from './penalty-case.js';

/** Principal leader of the demo's east district. */
export const principal = 'principal.sun';

/** The report of a team of two, plainly invented. */
export const teamReport = {
  officers,
  crime: '虚假广告罪',
  basis: '刑法 222',
  facts: '发布虚假广告，违法所得数额较大',
  suspicion: 'standard-met',
  paper: { title: '涉嫌犯罪情况书面报告', number: '虚构〔2026〕7号' },
};

/** What XFER 6 asks for. */
export const documents = {
  report: { title: '涉嫌犯罪案件情况的调查报告' },
  goods: [{ name: '宣传册', quantity: '200册' }],
  tests: [],
  noTests: '本案无须检验',
  others: [{ title: '询问笔录' }],
};

export const handingOver = { police: '虚构市公安局', documents, copiedToProcuratorate: true };

/** A request that proves itself. */
export const request = { reason: '涉案金额已达追诉标准', paper: { title: '提请复议书' } };
export const supervision = { ...request, procuratorate: '虚构市人民检察院' };

/** Proposed on 2026-03-10 at 09:00. */
export function aProposedTransfer(base: CaseBuilder = aFiledCase(), report: object = {}): CaseBuilder {
  return base
    .on('2026-03-10T09:00:00+08:00')
    .gives('investigator.li', 'transfer.propose', { ...teamReport, ...report });
}

/** Approved on 2026-03-11 at 10:00. */
export function anApprovedTransfer(base: CaseBuilder = aFiledCase()): CaseBuilder {
  return aProposedTransfer(base).on('2026-03-11T10:00:00+08:00').gives(principal, 'transfer.approve', {});
}

/** Handed over on 2026-03-11 at 16:00, signed for on the 12th. */
export function aTransferWithPolice(base: CaseBuilder = aFiledCase()): CaseBuilder {
  return anApprovedTransfer(base)
    .on('2026-03-11T16:00:00+08:00')
    .gives('investigator.li', 'transfer.handOver', handingOver)
    .on('2026-03-12T10:00:00+08:00')
    .gives('investigator.li', 'police.receive', {});
}

/** The notice that no case is filed arrived on Monday 2026-03-16. */
export function aDeclinedTransfer(base: CaseBuilder = aFiledCase()): CaseBuilder {
  return aTransferWithPolice(base)
    .on('2026-03-16T10:00:00+08:00')
    .gives('investigator.li', 'police.decline', { reason: '未达追诉标准' });
}

/** The notice that a case is filed arrived on Friday 2026-03-13. */
export function aFiledTransfer(base: CaseBuilder = aFiledCase()): CaseBuilder {
  return aTransferWithPolice(base).on('2026-03-13T10:00:00+08:00').gives('investigator.li', 'police.file', {});
}

/** What the handlers report where the matter goes to the police. */
export const transferProposal = {
  outcome: 'transfer',
  authority: '虚构市公安局',
  parties: [{ party: 1, facts: '涉嫌虚假广告罪', basis: '刑法 222', kinds: [] }],
};

/** The decision that leaves the matter to the police. */
export const transferDecision = {
  content: {
    outcome: 'transfer',
    authority: '虚构市公安局',
    parties: [{ party: 1, facts: '涉嫌虚假广告罪', basis: '刑法 222', items: [] }],
  },
};

/** Reported for transfer, reviewed and decided on 2026-03-20, while the police have the matter. */
export function aDecidedTransfer(base: CaseBuilder = aFiledTransfer()): CaseBuilder {
  const story = base
    .on('2026-03-17T09:00:00+08:00')
    .gives('investigator.li', 'investigation.submitReport', aReport({ proposal: transferProposal }))
    .on('2026-03-18T09:00:00+08:00')
    .gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意移送' });
  return decides(story.on('2026-03-20T09:00:00+08:00'), transferDecision);
}

/** A transfer that is proposed, approved and handed over at the present moment. */
export function handedOverNow(story: CaseBuilder, report: object = {}): CaseBuilder {
  return story
    .gives('investigator.li', 'transfer.propose', { ...teamReport, ...report })
    .gives(principal, 'transfer.approve', {})
    .gives('investigator.li', 'transfer.handOver', handingOver);
}
