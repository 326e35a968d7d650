import type { CaseView } from '#engine';
import type { Maker } from './plausible-making.js';

const officers = ['investigator.li', 'investigator.zhao'];
const KINDS = ['person', 'sole-trader', 'organisation'] as const;

/** Payloads of the summary procedure. */
export const summary: Readonly<Record<string, Maker>> = {
  'summary.open': ({ choice }) => ({
    officers,
    cardsShown: choice % 13 !== 0,
    party: { kind: KINDS[choice % KINDS.length], name: '虚构某' },
    violation: '不按规定明码标价',
    domain: 'price',
    summary: '当场检查发现未明码标价',
    rightsTold: true,
    statement: choice % 2 === 0 ? { made: false } : { made: true, points: ['已改正'] },
  }),
  'summary.decide': ({ view, choice }) => ({
    factsClear: choice % 11 !== 0,
    facts: '商品未按规定明码标价',
    basis: '价格法 42',
    items: [{ kind: 'warning' }, { kind: 'fine', amount: choice % 7 === 0 ? '500000' : '20000' }],
    correction: '责令改正',
    answers: pointsOf(view).map((_point, index) => ({ point: index + 1, adopted: false, reason: '不影响认定' })),
    document: { handedOver: true, sealed: true, signedBy: officers, partySigned: true },
    remedies: { reconsiderationFirst: choice % 5 !== 0, body: '虚构区人民政府' },
  }),
  'summary.fileBack': ({ choice }) => (choice % 2 === 0 ? { note: '承办人出差' } : {}),
  'summary.convert': () => ({ ground: 'disputed', reason: '当事人有异议' }),
};

function pointsOf(view: CaseView): readonly string[] {
  const opened = view.last<{ statement: { points?: readonly string[] } }>('summary.open');
  return opened?.payload.statement.points ?? [];
}
