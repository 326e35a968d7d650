import { lastSeq, lawful, onProposal, proposing, REASON, variant } from '../exploring/acts.js';
import { OTHER_CASE } from '../exploring/bureau.js';
import type { Offers } from '../exploring/product.js';

const COMPANY = { kind: 'organisation', name: '虚构商贸有限公司', identifier: '91000000000000001X' };
const STRANGER = { kind: 'organisation', name: '无关实业有限公司', identifier: '91000000000000009X' };
/** What the other case brings by value when it is joined into this one. */
const BROUGHT = {
  ...{ from: OTHER_CASE, number: '核验〔2026〕2号', bureau: 'east', ground: 'same-party', filedOn: '2026-02-27' },
  ...{ parties: [COMPANY], handlers: ['principal.sun', 'investigator.qian'], items: [] },
};
/** The other case, played by the search, acts through the system. */
const SYSTEM = { as: 'system' };

/** 并案与分案. */
export const joiningOffers: Offers = {
  'case.join': ({ view }) => [
    ...onProposal('case.join', { into: OTHER_CASE, ground: 'same-party', reason: REASON }),
    variant(
      'into-itself',
      { into: view.state.id, ground: 'same-party', reason: REASON },
      { after: [proposing('case.join')] },
    ),
  ],
  'case.split': () => [
    ...onProposal('case.split', { parties: [2], reason: REASON }),
    variant('everybody', { parties: [1, 2], reason: REASON }, { after: [proposing('case.split')] }),
    variant('joined-case', { case: OTHER_CASE, reason: REASON }, { after: [proposing('case.split')] }),
    variant('nothing', { reason: REASON }, { after: [proposing('case.split')] }),
  ],
  'case.link': ({ view }) => [
    lawful({ case: OTHER_CASE, kind: 'same-party', reason: REASON }),
    variant('itself', { case: view.state.id, kind: 'same-party', reason: REASON }),
  ],
  'case.absorb': () => [
    lawful({ ...BROUGHT, handlers: ['investigator.qian'] }, SYSTEM),
    variant('handled-by-the-principal', BROUGHT, SYSTEM),
    variant('of-another-bureau', { ...BROUGHT, bureau: 'west' }, SYSTEM),
    variant('of-a-stranger', { ...BROUGHT, parties: [STRANGER] }, SYSTEM),
  ],
  // The leading case lets go only what was joined into it, once.
  'case.separate': ({ view }) =>
    lastSeq(view, 'case.join') > lastSeq(view, 'case.separate')
      ? [lawful({ from: OTHER_CASE, filedOn: '2026-02-27', extensions: [], exclusions: [] }, SYSTEM)]
      : [],
};
