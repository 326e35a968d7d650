import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadRuleBook } from '#statutes';
import { readSupervisionPolicy } from './supervision-policy.js';

const rules = loadRuleBook('config/statutes');
const text = readFileSync('config/supervision.yaml', 'utf8');
const policy = readSupervisionPolicy(text, rules);

describe('the ranks of time limits', () => {
  it('cover every rule of the book', () => {
    expect([...policy.ranks.keys()].sort()).toEqual(rules.rules.map((rule) => rule.id).sort());
  });

  it('put first what lapses or must be lifted, whatever its date', () => {
    const grave = rules.rules.filter(({ consequence }) => ['lapse', 'must-lift'].includes(consequence));
    expect(grave.length).toBeGreaterThanOrEqual(3);
    for (const { id } of grave) expect(policy.ranks.get(id)).toBe(0);
  });

  it.each([
    ['the answer to a reconsideration, else it stands without evidence', 'reconsideration-answer', 1],
    ['the application to the court, else it is barred', 'court-enforcement-application', 1],
    ['the ninety days', 'case-decision', 2],
    ['a party’s five days', 'statement-defense', null],
    ['a party’s time to sue', 'litigation-direct', null],
    ['a party’s payment', 'fine-payment', null],
    ['what the police decide', 'police-filing-decision', null],
    ['a fine that grows', 'fine-surcharge', null],
  ] as const)('know whose it is: %s', (_what, rule, rank) => {
    expect(policy.ranks.get(rule)).toBe(rank);
  });
});

describe('a faulty policy stops the boot', () => {
  it.each([
    ['with a rule nobody knows', text.replace('- refund-period', '- no-such'), /no time limit no-such/],
    ['with a rule on both sides', text.replace('- refund-period', '- judgment-enforcement'), /cannot be both/],
    ['with a weight below nothing', text.replace('urgent: 0.5', 'urgent: -1'), /assignment\.urgent/],
    ['with a field nobody knows', `${text}\ncolour: red\n`, /colour/],
  ])('%s', (_what, broken, reason) => {
    expect(() => readSupervisionPolicy(broken, rules)).toThrow(reason);
  });
});
