import type { Maker } from './plausible-making.js';
import { partiesOf } from '#procedures';

const paper = { title: '移送材料', number: '虚构〔2026〕21号' };
const reason = '涉案金额达到追诉标准';
const officers = ['investigator.li', 'investigator.zhao'];
const ANSWERS = ['reasons-demanded', 'told-to-file', 'reasons-stand'] as const;
const KINDS = ['non-prosecution', 'withdrawn', 'judgment', 'judgment'] as const;

/** Payloads of transfers to the police, and of what police, procuratorate and court tell. */
export const police: Readonly<Record<string, Maker>> = {
  'transfer.propose': ({ choice }) => ({
    officers,
    crime: choice % 2 === 0 ? '虚假广告罪' : '非法经营罪',
    basis: '刑法 222',
    facts: '违法所得数额较大',
    suspicion: choice % 7 === 0 ? 'reasonable-suspicion' : 'standard-met',
    paper,
  }),
  'transfer.approve': () => ({}),
  'transfer.reject': () => ({ reason: '未达追诉标准' }),
  'transfer.handOver': ({ choice }) => ({
    police: '虚构市公安局',
    documents: {
      report: paper,
      goods: choice % 3 === 0 ? [] : [{ name: '宣传册', quantity: '200册' }],
      noGoods: '无涉案物品',
      tests: choice % 5 === 0 ? [] : [{ title: '检验报告' }],
      noTests: '无须检验',
      others: [{ title: '询问笔录' }],
    },
    copiedToProcuratorate: choice % 11 !== 0,
  }),
  'transfer.requestReview': () => ({ reason, paper }),
  'transfer.requestSupervision': () => ({ reason, paper, procuratorate: '虚构市人民检察院' }),
  'police.receive': ({ choice }) => ({ competent: choice % 4 !== 0 }),
  'police.forward': () => ({ to: '虚构区公安分局' }),
  'police.file': () => ({ crime: '虚假广告罪' }),
  'police.decline': () => ({ reason: '未达追诉标准' }),
  'police.return': () => ({ reason: '材料不全' }),
  'procuratorate.answer': ({ choice }) => ({ answer: ANSWERS[choice % ANSWERS.length] }),
  'police.outcome': ({ view, choice }) => {
    const kind = KINDS[choice % KINDS.length];
    if (kind !== 'judgment') return { kind };
    const party = 1 + (choice % Math.max(partiesOf(view).length, 1));
    return choice % 3 === 0
      ? { kind, unpunished: true }
      : { kind, parties: [{ party, criminalFine: choice % 2 === 0 ? '500000' : '30000000' }] };
  },
};
