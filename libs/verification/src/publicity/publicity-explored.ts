import { lawful, onProposal, PAPER, proposing, REASON, variant } from '../exploring/acts.js';
import type { Explored, Offers } from '../exploring/product.js';

const SHOWN = { told: { title: '公示告知书' }, textAsServed: true, secretsTreated: true };
const APPLIED = { paper: PAPER, corrected: true, promised: true };

const offers: Offers = {
  'publicity.publish': () => [
    lawful(SHOWN),
    variant('untold', { textAsServed: true, secretsTreated: true }),
    variant('other-text', { ...SHOWN, textAsServed: false }),
    variant('secrets-shown', { ...SHOWN, secretsTreated: false }),
  ],
  'publicity.push': () => [
    lawful({ ...SHOWN, authority: '虚构省市场监督管理局' }),
    variant('other-text', { ...SHOWN, textAsServed: false, authority: '虚构省市场监督管理局' }),
  ],
  'publicity.confirm': () => [lawful({ record: '外省公示' })],
  'publicity.withdraw': () => [lawful({ reason: REASON })],
  'publicity.exempt': () => onProposal('publicity.exempt', { ground: 'other', reason: REASON }),
  'publicity.applyStop': () => [
    lawful(APPLIED),
    variant('without-paper', { corrected: true, promised: true }),
    variant('uncorrected', { ...APPLIED, corrected: false }),
  ],
  'publicity.acceptStop': () => [
    ...onProposal('publicity.acceptStop', { answer: 'accepted', reason: REASON, note: REASON }),
    variant(
      'completion',
      { answer: 'completion', reason: REASON, note: REASON },
      { after: [proposing('publicity.acceptStop')] },
    ),
    variant(
      'not-accepted',
      { answer: 'not-accepted', reason: REASON, note: REASON },
      { after: [proposing('publicity.acceptStop')] },
    ),
  ],
  'publicity.extendStop': () => onProposal('publicity.extendStop', { days: 5, reason: REASON }),
  'publicity.decideStop': () => [
    ...onProposal('publicity.decideStop', { result: 'stopped', reason: REASON }),
    variant('refused', { result: 'refused', reason: REASON }, { after: [proposing('publicity.decideStop')] }),
  ],
  'publicity.carryOutStop': () => [lawful({})],
};

/** 处罚信息公示. */
export const publicityExplored: Explored = {
  procedure: 'publicity',
  offers,
  projection: {
    ordered: [
      ['publicity.applyStop', 'publicity.acceptStop', 'publicity.decideStop'],
      [
        'publicity.publish',
        'publicity.push',
        'publicity.confirm',
        'decision.revoke',
        'remedy.apply',
        'publicity.withdraw',
      ],
    ],
    settled: {
      'publicity.acceptStop': ['publicity.applyStop', 'publicity.decideStop'],
      'publicity.extendStop': ['publicity.applyStop', 'publicity.decideStop'],
      'publicity.applyStop': ['publicity.decideStop'],
    },
    fields: { 'publicity.publish': [], 'publicity.push': [], 'publicity.applyStop': [], 'publicity.extendStop': [] },
  },
};
