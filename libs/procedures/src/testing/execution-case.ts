import { type CaseBuilder } from './case-builder.js';
import { company, proposes } from './filed-case.js';
import {
  aNoticedCase,
  decides,
  decisionFor,
  issuesNotice,
  noticeFor,
  proposalFor,
  serves,
  smallFine,
} from './penalty-case.js';

/** A second trading company, plainly invented. */
const secondCompany = { kind: 'organisation', name: '臆想贸易有限公司', identifier: '91000000000000002X' };

/** One item of every way to perform: paid, paid, disposed of, done, and performed by service. */
export const allKinds = [
  { kind: 'fine', amount: '2000000' },
  { kind: 'confiscated-gain', amount: '50000' },
  { kind: 'confiscated-goods', goodsValue: '30000', scope: '宣传册200册' },
  { kind: 'order', scope: '停止发布并消除影响' },
  { kind: 'warning' },
];

/**
 * A penalty decided on 2026-03-24 and served the same day on parties 1, 2, … with these items each:
 * payment is due on 2026-04-08, the time to sue ends on 2026-09-24.
 */
export function aServedDecision(
  kinds: readonly object[][] = [smallFine],
  given: { clue?: object; servedOn?: readonly number[] } = {},
): CaseBuilder {
  const parties = [company, secondCompany].slice(0, kinds.length);
  const noticed = aNoticedCase(kinds, {}, {}, { parties, ...given.clue }).on('2026-03-16T10:00:00+08:00');
  const numbers = kinds.map((_list, index) => index + 1);
  for (const party of numbers) serves(noticed, 'notice', party);
  const decided = decides(noticed.advance('2026-03-24T09:00:00+08:00'), decisionFor(kinds));
  for (const party of given.servedOn ?? numbers) serves(decided, 'decision', party);
  return decided;
}

/** Nothing was paid: the day for paying and the time to sue have passed; Tuesday 2026-09-29. */
export function anOverdueCase(kinds: readonly object[][] = [smallFine]): CaseBuilder {
  return aServedDecision(kinds).advance('2026-09-29T10:00:00+08:00');
}

export const demand = {
  party: 1,
  period: '收到催告书之日起十个工作日',
  manner: '缴至指定银行',
  amount: '2000000',
  rightsTold: true,
};

/** The demand was served on 2026-09-29; its ten working days end on 2026-10-20. */
export function aDemandedCase(): CaseBuilder {
  return serves(anOverdueCase().gives('investigator.li', 'execution.demand', demand), 'demand');
}

export const application = {
  party: 1,
  kind: 'application',
  court: '案例市东区人民法院',
  signedBy: 'leader.wang',
  sealed: true,
  partyOpinion: '当事人未陈述意见',
  subjectMatter: '罚款二万元及加处罚款',
};

/** The application was made on 2026-10-21. */
export function anAppliedCase(): CaseBuilder {
  const story = aDemandedCase().advance('2026-10-21T10:00:00+08:00');
  return decidesOn(story, 'execution.applyToCourt', application);
}

/** Has a handler propose what the leader then decides. */
export function decidesOn(story: CaseBuilder, command: string, payload: object): CaseBuilder {
  return proposes(story, command).gives('leader.wang', command, payload);
}

/** The fine of ¥20,000 paid in time on 2026-04-01. */
export function aPaidCase(): CaseBuilder {
  return aServedDecision()
    .on('2026-04-01T10:00:00+08:00')
    .gives('investigator.li', 'payment.record', { party: 1, amount: '2000000', voucher: '回单1号' });
}

/** Proposed and closed as executed on 2026-04-02. */
export function aClosedCase(): CaseBuilder {
  return aPaidCase()
    .on('2026-04-02T10:00:00+08:00')
    .gives('investigator.li', 'case.proposeClosure', { ground: 'executed' })
    .gives('leader.wang', 'case.close', {});
}

/** Reviewed, told and decided anew: the second decision is served on 2026-04-20. */
export function decidedAnew(story: CaseBuilder): CaseBuilder {
  story
    .on('2026-04-07T09:00:00+08:00')
    .gives('investigator.li', 'review.submit', {
      change: 'redo',
      reason: '重新处理',
      newProposal: proposalFor(smallFine),
    })
    .gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' });
  serves(issuesNotice(story, noticeFor([smallFine])), 'notice').advance('2026-04-20T09:00:00+08:00');
  return serves(decides(story, decisionFor([smallFine])), 'decision');
}
