import type { CaseView } from '#engine';
import { lastSeq, lawful, onProposal, PAPER, proposing, REASON, variant } from '../exploring/acts.js';
import type { Offers, Variant } from '../exploring/product.js';

/** The case of the other bureau that this one came out of, or goes on in. */
const THERE = '00000000-0000-7000-8000-000000000003';
const ITEMS = [{ name: '案卷', quantity: '1册' }];
const TO_WEST = { to: 'west', reason: REASON, paper: PAPER };
const BY_THE_CITY = { as: 'leader.su' };

const ownActs: Offers = {
  'jurisdiction.dispute': ({ today, day }) => {
    const dispute = { with: 'west', arisenOn: today, reason: REASON };
    return [
      ...onProposal('jurisdiction.dispute', dispute),
      variant('with-itself', { ...dispute, with: 'east' }, { after: [proposing('jurisdiction.dispute')] }),
      variant('not-arisen', { ...dispute, arisenOn: day(1) }, { after: [proposing('jurisdiction.dispute')] }),
    ];
  },
  'jurisdiction.agree': () => {
    const after = { after: [proposing('jurisdiction.agree')] };
    return [
      ...onProposal('jurisdiction.agree', TO_WEST).slice(0, 1),
      variant('stays', { ...TO_WEST, to: 'east' }, after),
      variant('on-a-third', { ...TO_WEST, to: 'north' }, after),
      variant('without-paper', { to: 'west', reason: REASON }, after),
    ];
  },
  'jurisdiction.submit': () => {
    const after = { after: [proposing('jurisdiction.submit')] };
    const submission = { to: 'city', with: 'west', ground: 'dispute', reason: REASON, paper: PAPER };
    return [
      ...onProposal('jurisdiction.submit', submission).slice(0, 1),
      variant('objection', { ...submission, ground: 'objection' }, after),
      variant('to-the-other', { ...submission, to: 'west' }, after),
      variant('special-reasons', { to: 'city', ground: 'special-reasons', reason: REASON, paper: PAPER }, after),
    ];
  },
  'case.assignDown': () => [
    lawful({ ...TO_WEST, reservedByLaw: false }, BY_THE_CITY),
    variant('reserved', { ...TO_WEST, reservedByLaw: true }, BY_THE_CITY),
    variant('not-below', { ...TO_WEST, to: 'city', reservedByLaw: false }, BY_THE_CITY),
  ],
};

const upperActs: Offers = {
  'jurisdiction.designate': () => [
    lawful(TO_WEST, BY_THE_CITY),
    variant('stays', { ...TO_WEST, to: 'east' }, BY_THE_CITY),
    variant('itself', { ...TO_WEST, to: 'city' }, BY_THE_CITY),
    variant('by-an-equal', TO_WEST, { as: 'leader.xu' }),
  ],
  'case.takeUp': () => [
    lawful({ ...TO_WEST, to: 'city' }, BY_THE_CITY),
    variant('for-another', TO_WEST, BY_THE_CITY),
    variant('by-an-equal', TO_WEST, { as: 'leader.xu' }),
  ],
};

/** What the other bureau's case tells comes as soon as it could, and once; the system brings it. */
const SYSTEM = { as: 'system' };

const files: Offers = {
  'case.handOverFile': () => [lawful({ items: ITEMS, paper: PAPER }), variant('without-paper', { items: ITEMS })],
  'case.fileSent': ({ view }) =>
    lastSeq(view, 'case.fileSent') > 0 ? [] : [lawful({ from: THERE, items: ITEMS, record: [] }, SYSTEM)],
  'case.receive': ({ today, day }) => [
    lawful({ receivedOn: today, items: ITEMS, paper: PAPER }),
    variant('missing', { receivedOn: today, items: ITEMS, missing: ['封条'], paper: PAPER }),
    variant('before-it-came', { receivedOn: day(-9), items: ITEMS, paper: PAPER }),
    variant('without-paper', { receivedOn: today, items: ITEMS }),
  ],
  'case.fileReceived': ({ view, today }) =>
    view.has('case.handOverFile') && !view.has('case.fileReceived')
      ? [lawful({ by: THERE, receivedOn: today }, SYSTEM)]
      : [],
  'case.continuedIn': ({ view }) => continued(view),
};

/** Where a matter, or a part of it, goes on is told once for each step by which it went. */
function continued(view: CaseView): readonly Variant[] {
  const told = lastSeq(view, 'case.continuedIn');
  const ways = {
    'handed-over': ['jurisdiction.agree', 'jurisdiction.designate', 'case.assignDown', 'case.takeUp'],
    joined: ['case.join'],
    split: ['case.split'],
  };
  return Object.entries(ways)
    .filter(([, commands]) => commands.some((command) => lastSeq(view, command) > told))
    .map(([how]) => variant(how, { case: THERE, how, officers: ['investigator.qian'] }, SYSTEM));
}

/** 管辖: disputes, orders of the upper bureau, and the file that goes along. */
export const jurisdictionOffers: Offers = { ...ownActs, ...upperActs, ...files };
