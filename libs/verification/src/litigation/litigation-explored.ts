import type { JsonObject } from '#kernel';
import { lawful, PAPER, proposing, REASON, variant } from '../exploring/acts.js';
import type { Explored, Offers } from '../exploring/product.js';

const COURT = '虚构区人民法院';
const ANSWER = { content: '请求驳回', withEvidence: true, noneTakenSince: true };

const beginning: Offers = {
  'litigation.receive': ({ today }) => {
    const suit = { object: { kind: 'decision' }, applicant: { kind: 'party', party: 1 }, body: COURT, filedOn: today };
    return [
      lawful({ ...suit, copyReceivedOn: today }),
      variant('unknown-party', { ...suit, applicant: { kind: 'party', party: 9 } }),
    ];
  },
  'litigation.postponeEvidence': ({ today }) => [
    variant('applied', { step: 'applied', on: today, cause: REASON, paper: PAPER }),
    variant('granted', { step: 'granted', on: today, paper: PAPER }),
  ],
  'litigation.answer': () => [
    lawful(ANSWER),
    variant('without-evidence', { ...ANSWER, withEvidence: false }),
    variant('with-new-evidence', { ...ANSWER, noneTakenSince: false }),
  ],
  'litigation.open': ({ today }) => [lawful({ heldOn: today })],
  'litigation.nameAppearance': () => [
    lawful({ leader: 'leader.wang', staff: ['investigator.li'] }),
    variant('explained', {
      ...{ staff: ['investigator.li'], explanation: REASON, ground: 'irreplaceable-duty', sealed: true },
    }),
    variant('unexplained', { staff: ['investigator.li'] }),
    variant('lawyers-alone', { lawyers: ['虚构律师'] }),
  ],
};

const judging: Offers = {
  'litigation.judge': ({ today }) => [
    ...(['claim-rejected', 'revoked', 'confirmed-unlawful'] as const).map((outcome) =>
      variant(outcome, { outcome, receivedOn: today }),
    ),
    variant('revoked-redo', { outcome: 'revoked', receivedOn: today, redo: true, redoDays: 60 }),
    variant('ordered-to-act', { outcome: 'ordered-to-act', receivedOn: today, duty: '限期履行' }),
    variant('first-upheld', { appeal: 'first-upheld', receivedOn: today }),
  ],
  'litigation.appeal': ({ today }) => [
    variant('plaintiff', { by: 'plaintiff', filedOn: today, reason: REASON }),
    variant(
      'bureau',
      { by: 'bureau', filedOn: today, reason: REASON },
      { as: 'leader.wang', after: [proposing('litigation.appeal')] },
    ),
  ],
  'litigation.openAppeal': ({ today }) => [lawful({ appealReceivedOn: today })],
  'litigation.remand': ({ today }) => [lawful({ reason: REASON, receivedOn: today })],
  'litigation.reopen': ({ today }) => [lawful({ by: 'court', reason: REASON, receivedOn: today })],
  'litigation.suspend': () => [lawful({ reason: REASON })],
  'litigation.resume': () => [lawful({})],
  'litigation.stopExecution': ({ today }) => [lawful({ reason: REASON, from: today })],
  'litigation.dismiss': ({ today }) => [
    variant('ended', ended('ended', today)),
    variant('dismissed', ended('dismissed', today)),
  ],
  'litigation.withdraw': () => [lawful({ reason: REASON }), variant('appeal-only', { reason: REASON, of: 'appeal' })],
  'litigation.mediate': ({ today }) => [lawful({ outcome: 'upheld', about: 'discretion', receivedOn: today })],
  'litigation.final': () => [lawful({})],
  'litigation.comply': () => [
    lawful({ about: 'outcome', done: '已办理', paper: PAPER }),
    variant('without-paper', { about: 'outcome', done: '已办理' }),
  ],
};

function ended(kind: string, receivedOn: string): JsonObject {
  return { kind, reason: REASON, receivedOn };
}

/** 行政诉讼. */
export const litigationExplored: Explored = {
  procedure: 'litigation',
  offers: { ...beginning, ...judging },
  projection: {
    ordered: [
      [
        ...['litigation.judge', 'litigation.appeal', 'litigation.openAppeal', 'litigation.remand', 'litigation.reopen'],
        // Who appears is named for the instance that runs.
        ...['litigation.dismiss', 'litigation.final', 'litigation.comply', 'litigation.nameAppearance'],
      ],
    ],
    settled: {
      'litigation.suspend': ['litigation.resume'],
      'litigation.open': ['litigation.open'],
    },
    fields: {
      'litigation.answer': [],
      'litigation.open': [],
      'litigation.nameAppearance': [],
      'litigation.postponeEvidence': ['step'],
      'litigation.resume': [],
    },
  },
};
