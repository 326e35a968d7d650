import type { CaseView } from '#engine';
import { partiesOf } from '#procedures';
import type { Maker } from './plausible-making.js';

const paper = { title: '执行材料', number: '虚构〔2026〕9号' };
const reason = '情况属实';
const CLOSURE = ['executed', 'court-ended', 'terminated', 'other-outcome', 'other'] as const;

/** Payloads of execution, closure and archive. */
export const execution: Readonly<Record<string, Maker>> = {
  'payment.record': ({ view, choice }) => ({
    party: partyOf(view, choice),
    amount: choice % 3 === 0 ? '100000' : '2000000',
  }),
  'payment.collectCash': ({ view, choice }) => ({
    party: partyOf(view, choice),
    amount: '10000',
    ground: 'hard-to-collect-later',
    treasuryReceipt: '票据1',
  }),
  'payment.handOverCash': () => ({}),
  'payment.bankCash': () => ({}),
  'payment.grantDelay': ({ view, at, choice }) => ({
    party: partyOf(view, choice),
    until: dayAfter(at, 30 + (choice % 90)),
    request: paper,
  }),
  'payment.endGrant': ({ view, choice }) => ({ party: partyOf(view, choice), reason }),
  'execution.demand': ({ view, choice }) => ({
    party: partyOf(view, choice),
    period: '十个工作日',
    manner: '缴至指定银行',
    amount: '2000000',
    rightsTold: true,
  }),
  'execution.applyToCourt': ({ view, choice }) => ({
    party: partyOf(view, choice),
    kind: 'application',
    court: '虚构区人民法院',
    signedBy: 'leader.wang',
    sealed: true,
    partyOpinion: '未陈述',
    subjectMatter: '罚款',
  }),
  'court.accept': ({ view, choice }) => ({ party: partyOf(view, choice) }),
  'court.refuse': ({ view, choice }) => ({ party: partyOf(view, choice), reason }),
  'court.rule': ({ view, choice }) => ({
    party: partyOf(view, choice),
    ruling: choice % 4 === 0 ? 'refused' : 'enforce',
  }),
  'court.enforce': ({ view, choice }) => ({ party: partyOf(view, choice), amount: '2000000' }),
  'court.end': ({ view, choice }) => ({ party: partyOf(view, choice) }),
  'execution.suspend': () => ({ ground: 'bureau', reason }),
  'execution.resume': () => ({ reason }),
  'execution.recordPerformance': ({ view, choice }) => ({ party: partyOf(view, choice), items: [1], how: '已履行' }),
  'case.proposeClosure': ({ choice }) => ({ ground: CLOSURE[choice % CLOSURE.length], reason }),
  'case.close': () => ({}),
  'case.archive': () => ({ archiveNumber: '档1', receivedBy: '虚构档案员' }),
  'case.reopen': () => ({ ground: 'decision-revoked', reason }),
};

function partyOf(view: CaseView, choice: number): number {
  return 1 + (Math.floor(choice / 5) % Math.max(partiesOf(view).length, 1));
}

function dayAfter(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
}
