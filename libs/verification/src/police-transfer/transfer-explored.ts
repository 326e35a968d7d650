import { lawful, PAPER, REASON, variant } from '../exploring/acts.js';
import { OFFICERS } from '../exploring/bureau.js';
import type { Explored, Offers } from '../exploring/product.js';

const TEAM = {
  ...{ officers: OFFICERS, crime: '虚假广告罪', basis: '刑法 222', facts: '发布虚假广告，违法所得数额较大' },
  ...{ suspicion: 'standard-met', paper: PAPER },
};
const DOCUMENTS = {
  ...{ report: PAPER, goods: [{ name: '宣传册', quantity: '200册' }], tests: [], noTests: '无须检验' },
  others: [PAPER],
};
const HANDED = { police: '虚构市公安局', documents: DOCUMENTS, copiedToProcuratorate: true };
const JUDGED = { kind: 'judgment', parties: [{ party: 1, criminalFine: '5000000' }] };
const SUPERVISION = { reason: REASON, paper: PAPER, procuratorate: '虚构市人民检察院' };
/** Where a case has two transfers, the answer names its own. */
const [FIRST, SECOND] = [{ proceeding: 'police-transfer#1' }, { proceeding: 'police-transfer#2' }];

const ours: Offers = {
  'transfer.propose': () => [
    lawful(TEAM),
    variant('team-of-one', { ...TEAM, officers: OFFICERS.slice(0, 1) }),
    variant('unknown-party', { ...TEAM, parties: [9] }),
    variant('suspicion-only', { ...TEAM, suspicion: 'reasonable-suspicion' }),
    variant('without-report', { ...TEAM, paper: undefined }),
    variant('with-the-principal', { ...TEAM, officers: [...OFFICERS, 'principal.sun'] }),
  ],
  'transfer.approve': () => [
    lawful({}),
    variant('by-its-proposer', {}, { as: 'investigator.li' }),
    variant('second', {}, SECOND),
  ],
  'transfer.reject': () => [lawful({ reason: REASON })],
  'transfer.handOver': () => [
    lawful(HANDED),
    variant('second', HANDED, SECOND),
    variant('not-copied', { ...HANDED, copiedToProcuratorate: false }),
    variant('goods-unlisted', { ...HANDED, documents: { ...DOCUMENTS, goods: [] } }),
    variant('tests-unexplained', {
      ...HANDED,
      documents: { ...DOCUMENTS, noTests: undefined },
    }),
  ],
  'transfer.requestReview': () => [
    lawful({ reason: REASON, paper: PAPER }),
    variant('without-paper', { reason: REASON }),
    variant('late', { reason: REASON, paper: PAPER }, { late: true }),
  ],
  'transfer.requestSupervision': () => [
    lawful(SUPERVISION),
    variant('without-paper', { ...SUPERVISION, paper: undefined }),
    variant('late', SUPERVISION, { late: true }),
  ],
};

const theirs: Offers = {
  'police.receive': () => [lawful({}), variant('not-competent', { competent: false })],
  'police.forward': () => [lawful({ to: '虚构市某区公安分局' })],
  'police.file': () => [lawful({ crime: '虚假广告罪' }), variant('first', {}, FIRST), variant('second', {}, SECOND)],
  'police.decline': () => [
    lawful({ reason: REASON }),
    variant('first', { reason: REASON }, FIRST),
    variant('second', { reason: REASON }, SECOND),
  ],
  'police.return': () => [lawful({ reason: REASON })],
  'procuratorate.answer': () =>
    (['reasons-demanded', 'told-to-file', 'reasons-stand'] as const).map((answer) => variant(answer, { answer })),
  'police.outcome': () => [
    variant('judged', JUDGED),
    variant('acquitted', { kind: 'judgment', unpunished: true }),
    variant('non-prosecution', { kind: 'non-prosecution' }),
    variant('withdrawn', { kind: 'withdrawn' }),
    variant('first-withdrawn', { kind: 'withdrawn' }, FIRST),
    variant('second-withdrawn', { kind: 'withdrawn' }, SECOND),
  ],
};

/** 移送公安. */
export const transferExplored: Explored = {
  procedure: 'police-transfer',
  offers: { ...ours, ...theirs },
  projection: {
    // Who holds the matter follows from the order in which they answered.
    ordered: [
      [
        ...['transfer.approve', 'transfer.requestReview', 'transfer.requestSupervision', 'procuratorate.answer'],
        ...['police.receive', 'police.forward', 'police.file', 'police.decline', 'police.return', 'police.outcome'],
      ],
    ],
    settled: {
      // Once they have answered, nothing asks who signed for it.
      'police.receive': ['police.file', 'police.decline', 'police.return', 'police.outcome'],
      'police.forward': ['police.file', 'police.decline', 'police.return', 'police.outcome'],
    },
    fields: {
      'transfer.propose': ['officers'],
      'transfer.approve': [],
      'transfer.reject': [],
      'transfer.handOver': [],
      'transfer.requestReview': [],
      'transfer.requestSupervision': [],
      'police.receive': ['competent'],
      'police.forward': [],
      'police.file': [],
      'police.decline': [],
      'police.return': [],
      'transfer.approved': [],
      'transfer.answered': ['givenBack'],
    },
    actors: ['transfer.propose'],
  },
};
