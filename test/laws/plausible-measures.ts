import type { Maker } from './plausible-making.js';

const paper = { title: '措施材料', number: '虚构〔2026〕6号' };
const reason = '防止证据损毁';
const officers = ['investigator.li', 'investigator.zhao'];
const KINDS = ['preservation', 'seizure', 'preservation', 'seal'] as const;
const DISPOSALS = ['copied', 'sent-to-test', 'converted', 'lifted', 'forfeited'] as const;
const GROUNDS = ['no-violation', 'unrelated', 'decided', 'period-over', 'other'] as const;
const basis = { instrument: 'law', provision: '广告法 49' };
const STEPS = {
  officers,
  cardsShown: true,
  partyPresent: true,
  reasonsTold: true,
  remediesTold: true,
  statementHeard: true,
  listed: true,
  recorded: true,
  signed: true,
};

function item(choice: number): object {
  return { name: `宣传册${String(choice % 50)}`, caseRelated: true, dailyNecessity: false, heldByAnother: false };
}

/** Payloads of coercive measures. */
export const measures: Readonly<Record<string, Maker>> = {
  'measure.request': ({ choice }) => ({
    kind: KINDS[choice % KINDS.length],
    basis: choice % 17 === 0 ? { instrument: 'rule', provision: '部门规章' } : basis,
    items: choice % 2 === 0 ? [item(choice)] : [item(choice), item(choice + 1)],
    ...(choice % 3 === 0 ? {} : { party: 1 }),
    reason,
  }),
  'measure.withdraw': () => ({ reason }),
  'measure.approve': ({ choice }) => (choice % 2 === 0 ? {} : { note: '补办批准手续超期' }),
  'measure.refuse': () => ({ reason: '不当' }),
  'measure.impose': ({ choice }) => ({
    ...STEPS,
    signed: choice % 13 !== 0,
    ...(choice % 2 === 0 ? { urgent: true, urgentReason: '正在转移' } : {}),
  }),
  'measure.tellTesting': ({ at, choice }) => ({
    kind: 'testing',
    from: at.slice(0, 10),
    until: dayAfter(at, choice % 20),
    paper,
  }),
  'measure.extend': ({ choice }) => ({ days: 1 + (choice % 30), reason: '情况复杂' }),
  'measure.dispose': ({ choice }) => {
    const disposal = DISPOSALS[choice % DISPOSALS.length];
    return { disposal, reason, ...(disposal === 'converted' ? { into: { kind: 'seizure', basis } } : {}) };
  },
  'measure.lift': ({ choice }) => ({
    ground: GROUNDS[choice % GROUNDS.length],
    reason,
    ...(choice % 4 === 0 ? { items: [1] } : {}),
    ...(choice % 3 === 0 ? { paper } : {}),
  }),
  'measure.disposeEarly': () => ({ items: [1], how: 'sold', by: 'consent', evidenceKept: true, reason, paper }),
  'measure.handOver': () => ({ to: '虚构市公安局', partyTold: true }),
  'measure.announceGoods': () => ({ place: '虚构日报', ownerSought: '当事人下落不明', paper }),
  'measure.returnGoods': ({ choice }) => ({ receivedBy: '当事人', ...(choice % 4 === 0 ? { items: [1] } : {}) }),
};

function dayAfter(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
}
