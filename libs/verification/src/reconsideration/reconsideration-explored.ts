import { lawful, PAPER, REASON, variant } from '../exploring/acts.js';
import type { Explored, Offers } from '../exploring/product.js';

/** How the body is done with it. */
const ENDS = ['decide', 'mediate', 'withdraw', 'reject', 'terminate'].map((word) => `reconsideration.${word}`);

const BODY = '虚构区人民政府';
const ANSWER = { content: '请求维持', withEvidence: true, noneTakenSince: true };

const admission: Offers = {
  'reconsideration.notify': ({ today }) => {
    const opened = {
      object: { kind: 'decision' },
      applicant: { kind: 'party', party: 1 },
      body: BODY,
      filedOn: today,
      via: 'body',
    };
    return [
      lawful(opened),
      variant('at-the-bureau', { ...opened, via: 'bureau' }),
      variant('refusal-to-file', { ...opened, object: { kind: 'refusal-to-file' }, applicant: { kind: 'reporter' } }),
      variant('inaction', { ...opened, object: { kind: 'inaction' }, applicant: { kind: 'reporter' } }),
      variant('unknown-party', { ...opened, applicant: { kind: 'party', party: 9 } }),
      variant('unknown-decision', { ...opened, object: { kind: 'decision', decision: 9999 } }),
    ];
  },
  'reconsideration.forward': () => [lawful({})],
  'reconsideration.correct': ({ today }) => [
    variant('asked', { step: 'asked', on: today }),
    variant('handed-in', { step: 'handed-in', on: today }),
  ],
  'reconsideration.accept': ({ today }) => [
    variant('ordinary', { acceptedOn: today, procedure: 'ordinary', copyReceivedOn: today }),
    variant('simplified', { acceptedOn: today, procedure: 'simplified', copyReceivedOn: today }),
  ],
  'reconsideration.toOrdinary': ({ today }) => [lawful({ on: today })],
};

const course: Offers = {
  'reconsideration.answer': () => [
    lawful(ANSWER),
    variant('without-evidence', { ...ANSWER, withEvidence: false }),
    variant('with-new-evidence', { ...ANSWER, noneTakenSince: false }),
  ],
  'reconsideration.suspend': () => [lawful({ ground: 1 })],
  'reconsideration.resume': () => [lawful({})],
  'reconsideration.extend': () => [lawful({ days: 30 })],
  'reconsideration.hear': ({ today, day }) => [lawful({ heldOn: day(10), toldOn: today })],
  'reconsideration.attend': () => [
    lawful({ leader: 'leader.wang' }),
    variant('staff', { explanation: REASON, staff: ['investigator.li'] }),
    variant('staff-unexplained', { staff: ['investigator.li'] }),
  ],
  'reconsideration.stopExecution': ({ today }) => [lawful({ reason: REASON, from: today })],
  'reconsideration.sendOpinion': ({ today }) => [lawful({ receivedOn: today, content: '规范程序' })],
  'reconsideration.comply': () => [
    variant('outcome', { about: 'outcome', done: '已办理', paper: PAPER }),
    variant('opinion-letter', { about: 'opinion-letter', done: '已办理', paper: PAPER }),
    variant('without-paper', { about: 'outcome', done: '已办理' }),
  ],
};

const ends: Offers = {
  'reconsideration.decide': ({ today }) => outcomes(today),
  'reconsideration.mediate': ({ today }) => outcomes(today).filter(({ name }) => ['upheld', 'changed'].includes(name)),
  'reconsideration.withdraw': () => [lawful({ reason: REASON })],
  'reconsideration.reject': () => [
    variant('not-accepted', { reason: REASON, kind: 'not-accepted' }),
    variant('dismissed', { reason: REASON, kind: 'dismissed' }),
  ],
  'reconsideration.terminate': () => [lawful({ reason: REASON })],
};

function outcomes(receivedOn: string) {
  const lighter = [{ party: 1, items: [1], outcome: 'changed', changedTo: [{ kind: 'fine', amount: '500000' }] }];
  return [
    variant('upheld', { outcome: 'upheld', receivedOn }),
    variant('changed', { outcome: 'changed', receivedOn, effects: lighter }),
    variant('changed-to-nothing', { outcome: 'changed', receivedOn }),
    variant('revoked', { outcome: 'revoked', receivedOn }),
    variant('revoked-redo', { outcome: 'revoked', receivedOn, redo: true }),
    variant('confirmed-unlawful', { outcome: 'confirmed-unlawful', receivedOn }),
    variant('void', { outcome: 'void', receivedOn }),
    variant('ordered-to-act', { outcome: 'ordered-to-act', receivedOn, duty: '限期履行' }),
  ];
}

/** 行政复议. */
export const reconsiderationExplored: Explored = {
  procedure: 'reconsideration',
  offers: { ...admission, ...course, ...ends },
  projection: {
    ordered: [
      [
        'reconsideration.decide',
        'reconsideration.mediate',
        'reconsideration.sendOpinion',
        'reconsideration.comply',
        'decision.make',
      ],
    ],
    forgotten: {
      'reconsideration.extend': 'only the limit depends on it, and that is kept as it stands',
    },
    settled: {
      'reconsideration.suspend': ['reconsideration.resume'],
      'reconsideration.correct': ['reconsideration.accept', ...ENDS],
      'reconsideration.stopExecution': ENDS,
      'reconsideration.hear': ENDS,
      'reconsideration.answer': ENDS,
      'reconsideration.attend': ENDS,
      'reconsideration.toOrdinary': ENDS,
    },
    fields: {
      'reconsideration.resume': [],
      'reconsideration.correct': ['step'],
      'reconsideration.answer': [],
      'reconsideration.attend': [],
      'reconsideration.hear': [],
      'reconsideration.forward': [],
      'reconsideration.comply': ['about'],
    },
  },
};
