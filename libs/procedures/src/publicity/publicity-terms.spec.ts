import { describe, expect, it } from '@jest/globals';
import { CaseView, type Fact } from '#engine';
import type { Decision } from '../penalty/decisions.js';
import { aFiledCase, company } from '../testing/filed-case.js';
import { testKnown } from '../testing/test-known.js';
import type { Publication } from './publications.js';
import { isForLife, termRuleOf } from './publicity-terms.js';

interface Told {
  readonly items?: readonly object[];
  readonly on?: string;
  readonly level?: string;
  readonly minor?: boolean;
  readonly domain?: string;
  readonly party?: object;
}

const fine = (amount: string) => [{ kind: 'fine', amount }];

/** A publication of such a penalty on such a day. */
function told({ items = fine('100000'), on = '2026-04-01', level = 'light', minor, domain, party }: Told) {
  const { state } = aFiledCase({
    clue: { parties: [{ ...company, ...party }] },
    proposal: domain === undefined ? {} : { domain },
  });
  const published = { seq: 90, at: `${on}T09:00:00+08:00`, payload: {} } as unknown as Fact;
  const decided = { party: 1, items, discretion: { level }, ...(minor === undefined ? {} : { minor }) };
  const decision = {
    fact: { seq: 80 },
    content: { outcome: 'penalty', parties: [decided] },
    revoked: undefined,
    remedies: [],
    cancelled: [],
  } as unknown as Decision;
  const publication: Publication = { party: 1, decision, since: published, startOn: on, published };
  return { view: new CaseView(state, testKnown.parameters), publication };
}

function ruleOf(one: Told): string {
  const { view, publication } = told(one);
  return termRuleOf(view, publication);
}

function termOf(rule: string, start: string, restrictionEnds?: string) {
  const more = restrictionEnds === undefined ? {} : { restrictionEnds };
  const { due, applyFrom } = testKnown.dueDates.due({
    ...{ rule, start, exclusions: [], extensions: [], asOf: start },
    ...more,
  });
  return [due, applyFrom];
}

describe('the tier of publicity', () => {
  it('is light for criticism, and for a small fine at a light or mitigated step', () => {
    expect(ruleOf({ items: [{ kind: 'criticism' }] })).toBe('publicity-min-light');
    expect(ruleOf({ items: fine('5000000') })).toBe('publicity-min-light');
    expect(ruleOf({ items: fine('5000100') })).toBe('publicity-general');
    expect(ruleOf({ level: 'ordinary' })).toBe('publicity-general');
  });

  it('has a lower sum for persons than for businesses', () => {
    expect(ruleOf({ items: fine('500000'), party: { kind: 'person' } })).toBe('publicity-min-light');
    expect(ruleOf({ items: fine('500100'), party: { kind: 'person' } })).toBe('publicity-general');
    expect(ruleOf({ items: fine('500100'), party: { kind: 'sole-trader' } })).toBe('publicity-min-light');
  });

  it('follows the mark of the decision as long as the provinces set the sum', () => {
    expect(ruleOf({ on: '2025-12-24' })).toBe('publicity-general');
    expect(ruleOf({ on: '2025-12-24', minor: true })).toBe('publicity-min-light');
    expect(ruleOf({ on: '2025-12-25' })).toBe('publicity-min-light');
  });

  it('is serious in food, drugs and the like, save where the penalty is light', () => {
    expect(ruleOf({ domain: 'food', level: 'ordinary' })).toBe('publicity-serious-domain');
    expect(ruleOf({ domain: 'food' })).toBe('publicity-min-light');
  });

  it('is decided by the heaviest kind', () => {
    expect(ruleOf({ items: [...fine('100'), { kind: 'suspension', term: 30 }] })).toBe('publicity-restriction');
    expect(ruleOf({ items: [{ kind: 'suspension', term: 30 }, { kind: 'licence-revocation' }] })).toBe(
      'publicity-revocation',
    );
  });

  it('has no end where the restriction is for life', () => {
    const { view, publication } = told({ items: [{ kind: 'employment-restriction', term: 0 }] });
    expect(isForLife(view, publication)).toBe(true);
  });
});

describe('the three texts of the law', () => {
  it('keep an ordinary penalty public for three years to 2025-12-24, for one year since', () => {
    expect(termOf('publicity-general', '2024-04-01')).toEqual(['2027-04-01', null]);
    expect(termOf('publicity-general', '2025-05-06')).toEqual(['2028-05-06', null]);
    expect(termOf('publicity-general', '2025-12-24')).toEqual(['2028-12-24', null]);
    expect(termOf('publicity-general', '2025-12-25')).toEqual(['2026-12-25', '2026-03-26']);
  });

  it('let nobody out of a revocation early, and out of a restriction only after its end', () => {
    expect(termOf('publicity-revocation', '2026-04-01')).toEqual(['2029-04-01', null]);
    expect(termOf('publicity-restriction', '2024-04-01')).toEqual(['2027-04-01', null]);
    expect(termOf('publicity-restriction', '2026-04-01', '2028-06-30')).toEqual(['2029-04-01', '2028-07-01']);
    expect(termOf('publicity-restriction', '2026-04-01', '2031-06-30')).toEqual(['2031-06-30', '2031-07-01']);
  });
});
