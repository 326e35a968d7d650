import type { Maker } from './plausible-making.js';

const reason = '情况属实';
const shown = { told: { title: '公示告知书' }, textAsServed: true, secretsTreated: true };
const ANSWERS = ['accepted', 'accepted', 'completion', 'not-accepted'] as const;

/** Payloads of publicity. */
export const publicity: Readonly<Record<string, Maker>> = {
  'publicity.publish': ({ choice }) => ({ ...shown, secretsTreated: choice % 11 !== 0 }),
  'publicity.push': () => ({ ...shown, authority: '虚构省市场监督管理局' }),
  'publicity.confirm': () => ({ record: '外省公示' }),
  'publicity.withdraw': () => ({ reason }),
  'publicity.exempt': () => ({ ground: 'other', reason }),
  'publicity.applyStop': () => ({ paper: { title: '信用修复申请书' }, corrected: true, promised: true }),
  'publicity.acceptStop': ({ choice }) => ({ answer: ANSWERS[choice % ANSWERS.length], reason }),
  'publicity.extendStop': () => ({ days: 5, reason }),
  'publicity.decideStop': ({ choice }) => ({ result: choice % 3 === 0 ? 'refused' : 'stopped', reason }),
  'publicity.carryOutStop': () => ({}),
};
