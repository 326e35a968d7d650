import { aCase, type CaseBuilder } from './case-builder.js';
import { officers } from './filed-case.js';

/** A natural person, plainly invented. */
const walker = { kind: 'person', name: '虚构甲', identifier: '000000190001010000' };

/** What two officers meet on the spot on Monday 2026-03-02. */
export const metOnTheSpot = {
  officers,
  cardsShown: true,
  party: walker,
  violation: '不按规定明码标价',
  domain: 'price',
  summary: '当场检查发现商品未明码标价',
  rightsTold: true,
  statement: { made: false },
};

/** A warning and a fine of ¥100, decided and handed over on the spot. */
export const spotDecision = {
  factsClear: true,
  facts: '商品未按规定明码标价',
  basis: '价格法 42',
  items: [{ kind: 'warning' }, { kind: 'fine', amount: '10000' }],
  correction: '责令当场改正',
  document: { handedOver: true, sealed: true, signedBy: officers, partySigned: true },
  remedies: { reconsiderationFirst: true, body: '虚构区人民政府' },
};

/** Met at 10:00 on 2026-03-02. */
export function aSpotCase(overrides: object = {}): CaseBuilder {
  return aCase()
    .on('2026-03-02T10:00:00+08:00')
    .gives('investigator.li', 'summary.open', { ...metOnTheSpot, ...overrides });
}

/** Decided half an hour later: the papers are due on 2026-03-11, sixty days end on Friday 2026-05-01. */
export function aSpotDecision(overrides: object = {}, opening: object = {}): CaseBuilder {
  return aSpotCase(opening)
    .on('2026-03-02T10:30:00+08:00')
    .gives('investigator.li', 'summary.decide', { ...spotDecision, ...overrides });
}

/** The papers were handed in on 2026-03-04. */
export function aFiledBackCase(overrides: object = {}): CaseBuilder {
  return aSpotDecision(overrides).on('2026-03-04T09:00:00+08:00').gives('investigator.li', 'summary.fileBack', {});
}
