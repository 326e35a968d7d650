import { lawful, REASON, variant } from '../exploring/acts.js';
import { OFFICERS } from '../exploring/bureau.js';
import type { Explored, Offers } from '../exploring/product.js';

const SPOT = {
  ...{
    officers: OFFICERS,
    cardsShown: true,
    violation: '未明码标价',
    domain: 'price',
    summary: '现场发现',
    rightsTold: true,
  },
  party: { kind: 'organisation', name: '虚构商贸有限公司', identifier: '91000000000000001X' },
  statement: { made: false },
};
const DECIDED = {
  ...{ factsClear: true, facts: '未明码标价', basis: '价格法 42', correction: '立即改正' },
  items: [{ kind: 'fine', amount: '100000' }],
  discretion: { level: 'ordinary', basis: '裁量基准', reasons: '一般' },
  document: { handedOver: true, sealed: true, signedBy: OFFICERS, partySigned: true },
  remedies: { reconsiderationFirst: true, body: '虚构区人民政府' },
};

const offers: Offers = {
  'summary.open': () => [
    lawful(SPOT),
    variant('person', { ...SPOT, party: { kind: 'person', name: '虚构张三', identifier: '虚构证件1' } }),
    variant('one-officer', { ...SPOT, officers: OFFICERS.slice(0, 1) }),
    variant('cards-not-shown', { ...SPOT, cardsShown: false }),
    variant('rights-untold', { ...SPOT, rightsTold: false }),
  ],
  'summary.decide': () => [
    lawful(DECIDED),
    variant('warning', { ...DECIDED, items: [{ kind: 'warning' }] }),
    variant('small', { ...DECIDED, items: [{ kind: 'fine', amount: '10000' }] }),
    variant('over-the-limit', { ...DECIDED, items: [{ kind: 'fine', amount: '400000' }] }),
    variant('unclear', { ...DECIDED, factsClear: false }),
    variant('another-kind', { ...DECIDED, items: [{ kind: 'confiscated-gain', amount: '1000' }] }),
    variant('without-correction', { ...DECIDED, correction: undefined }),
    variant('form-kept', { ...DECIDED, document: { ...DECIDED.document, handedOver: false } }),
    variant('suit-offered', { ...DECIDED, remedies: { ...DECIDED.remedies, reconsiderationFirst: false } }),
  ],
  'summary.fileBack': () => [lawful({ receivedBy: '虚构内勤' })],
  'summary.convert': () => [
    lawful({ ground: 'complex', reason: REASON }),
    variant('redo', { ground: 'redo', reason: REASON }),
  ],
};

/** 简易程序. */
export const summaryExplored: Explored = {
  procedure: 'summary-penalty',
  offers,
  projection: { settled: {}, fields: { 'summary.fileBack': [] } },
};
