import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { shippedRuleBook } from './fixtures/shipped-rules.js';
import { readLevelBook } from './level-book.js';

const ruleBook = shippedRuleBook();
const shipped = readFileSync('config/levels.yaml', 'utf8');
const read = (text: string) => readLevelBook('levels.yaml', text, ruleBook);
const [defaults] = shipped.split('rules:\n');
const withRule = (...lines: readonly string[]): string =>
  `${defaults ?? ''}rules:\n  - rule: ${lines.join('\n    ')}\n`;

describe('the levels of clocks', () => {
  it('are the defaults of limits in days and in hours where a rule sets none of its own', () => {
    const book = read(shipped);
    expect(book.policyOf('report-check')).toEqual({
      yellow: { n: 5, unit: 'workdays' },
      red: { n: 1, unit: 'workdays' },
      overdue: { every: { n: 5, unit: 'workdays' }, most: 12 },
    });
    expect(book.policyOf('police-forward').yellow).toEqual({ n: 12, unit: 'hours' });
    expect(book.policyOf('case-decision').yellow).toEqual({ n: 30, unit: 'days' });
  });

  it('are set for one rule without touching what it does not name', () => {
    const book = read(withRule('report-check', 'without: [yellow]', 'red: { days: 3 }'));
    expect(book.policyOf('report-check')).toMatchObject({
      yellow: null,
      red: { n: 3, unit: 'days' },
      overdue: { most: 12 },
    });
    expect(book.policyOf('case-decision').yellow).toEqual({ n: 5, unit: 'workdays' });
  });

  it('speak to more the later it is', () => {
    const book = read(shipped);
    expect(book.addressed('report-check', 'yellow')).toEqual(['handlers']);
    expect(book.addressed('report-check', 'overdue-1')).not.toContain('supervisor');
    expect(book.addressed('report-check', 'overdue-3')).toContain('supervisor');
    expect(book.addressed('report-check', 'overdue-9')).toContain('principal');
    expect(book.addressed('reconsideration-answer', 'red')).toContain('legal-staff');
  });

  it('have a label that follows the text', () => {
    expect(read(shipped).version).toBe(read(shipped).version);
    expect(read(shipped.replace('most: 12', 'most: 11')).version).not.toBe(read(shipped).version);
  });

  it.each([
    ['a rule that is not there', ['no-such-rule', 'red: { days: 3 }'], 'no-such-rule: there is no such rule'],
    ['a rule without a due date', ['fine-surcharge', 'red: { days: 3 }'], 'fine-surcharge: the rule has no due date'],
    ['hours for a limit in days', ['report-check', 'red: { hours: 3 }'], "report-check: 'red' of a limit in days"],
    ['days for a limit in hours', ['police-forward', 'red: { days: 3 }'], "police-forward: 'red' of a limit in hours"],
    ['two units', ['report-check', 'red: { days: 3, workdays: 3 }'], "report-check: 'red' is told in one of"],
    ['no distance', ['report-check', 'red: { days: 0 }'], "'days' must be a whole number above zero"],
    ['an unknown field', ['report-check', 'orange: { days: 3 }', 'red: { days: 3 }'], "unknown key 'orange'"],
    ['an unknown listener', ['report-check', 'addressed: { red: [everybody] }'], "'red': everybody is not one of"],
    ['a level told and left out', ['report-check', 'without: [red]', 'red: { days: 3 }'], "'red' is told and left out"],
    ['rungs that do not climb', ['report-check', 'addressed: { overdue: [{ from: 2, roles: [leader] }] }'], 'climbs'],
    ['nothing', ['report-check'], 'report-check: nothing is set'],
  ])('are refused for %s, naming file, line and rule', (_name, lines, reason) => {
    expect(() => read(withRule(...lines))).toThrow(new RegExp(reason.replaceAll(/[[\]{}]/g, '.')));
    expect(() => read(withRule(...lines))).toThrow(/^levels\.yaml:\d+: /);
  });

  it('are refused for a rule that is listed twice', () => {
    const twice = `${withRule('report-check', 'red: { days: 3 }')}  - rule: report-check\n    red: { days: 4 }\n`;
    expect(() => read(twice)).toThrow('report-check: the rule is listed twice');
  });
});
