import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { shippedRuleBook } from './fixtures/shipped-rules.js';
import { makeRuleBook } from './rule-book.js';

interface LawRow {
  readonly id: string;
  readonly section: string;
  readonly name: string;
  readonly law: string;
  readonly duration: string;
  readonly unit: string;
}

const rows = JSON.parse(
  readFileSync(new URL('./fixtures/law-rows.json', import.meta.url), 'utf8'),
) as readonly LawRow[];

const GOOD = `section: A
title: { zh: 甲, en: A }
rules:
  - id: some-rule
    name: { zh: 规则, en: Rule }
    kind: period
    law: PROC 1
    roll: true
    starts: { zh: 起, en: start }
    ends: { zh: 止, en: end }
    consequence: warn
    consequenceText: { zh: 预警, en: warning }
    versions:
      - certainFrom: 2021-07-15
        article: PROC 1
        confidence: T
        source: T PROC
        unit: day
        length: 7
`;

function load(text: string): ReturnType<typeof makeRuleBook> {
  return makeRuleBook([{ file: 'a.yaml', text }]);
}

describe('The rule book', () => {
  const ruleBook = shippedRuleBook();

  it.each(rows.map((row) => [row.id, row] as const))('holds the row %s of the law table', (id, row) => {
    const rule = ruleBook.ruleOf(id);
    expect(rule).toMatchObject({ section: row.section, law: row.law, foldedInto: null });
    expect(rule?.name.zh).toBe(row.name);
    const current = rule?.versions.at(-1);
    if (rule?.kind !== 'period') return;
    const unit = row.unit.startsWith('WD') ? 'workday' : row.unit;
    expect([current?.unit, String(current?.length)]).toEqual([unit, row.duration]);
    expect(rule.direction).toBe(row.unit === 'WD(before)' ? 'backward' : 'forward');
  });

  it('is frozen through and through', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(ruleBook)).toBe(true);
  });

  it('has a label that follows its content', () => {
    expect(shippedRuleBook().version).toBe(ruleBook.version);
    expect(load(GOOD).version).not.toBe(load(GOOD.replace('length: 7', 'length: 8')).version);
  });

  it('names every interpretation that a rule rests on', () => {
    const named = new Set(ruleBook.rules.flatMap((rule) => rule.interpretations));
    expect(named.size).toBeGreaterThan(10);
  });

  it('cites an article, a confidence and a source for every version of every rule', () => {
    for (const version of ruleBook.rules.flatMap((rule) => rule.versions)) {
      expect(version.article).not.toBe('');
      expect(version.source).not.toBe('');
      expect(['T', 'S', 'M', 'I']).toContain(version.confidence);
    }
  });
});

describe('A malformed rule stops the loading with file, line and reason', () => {
  it.each([
    ['a misspelt key', GOOD.replace('    roll: true', '    rol: true'), "a.yaml:4: 'roll' is missing"],
    [
      'an unknown key',
      GOOD.replace('    roll: true', '    roll: true\n    colour: red'),
      "a.yaml:9: unknown key 'colour'",
    ],
    ['an unknown unit', GOOD.replace('unit: day', 'unit: week'), "a.yaml:18: 'unit': week is not one of"],
    [
      'a length of zero',
      GOOD.replace('length: 7', 'length: 0'),
      "a.yaml:19: 'length' must be a whole number above zero",
    ],
    ['a length in words', GOOD.replace('length: 7', 'length: seven'), 'a.yaml:19'],
    [
      'a date that does not exist',
      GOOD.replace('2021-07-15', '2021-02-30'),
      "a.yaml:14: 'certainFrom': 2021-02-30 is not an existing date",
    ],
    ['a name in one language', GOOD.replace('{ zh: 规则, en: Rule }', '{ zh: 规则 }'), "a.yaml:5: 'en' is missing"],
    [
      'a missing length',
      GOOD.replace('        length: 7\n', ''),
      'a.yaml:14: some-rule: some-rule@base: needs unit and length',
    ],
    [
      'an oldest version with a beginning',
      GOOD.replace('certainFrom', 'from'),
      'the oldest version has certainFrom, and no from',
    ],
    [
      'an id that is not kebab-case',
      GOOD.replace('some-rule', 'Some_Rule'),
      "a.yaml:4: 'Some_Rule' is not a kebab-case id",
    ],
    [
      'an unknown interpretation',
      GOOD.replace('    roll: true', '    roll: true\n    interpretations: [dream]'),
      "no interpretation 'dream'",
    ],
    [
      'a fold into nothing',
      GOOD.replace('    roll: true', '    roll: true\n    foldedInto: nothing'),
      "no rule 'nothing'",
    ],
    [
      'a hour rule that rolls',
      GOOD.replace('unit: day', 'unit: hour'),
      'a.yaml:8: some-rule: an hour rule never rolls',
    ],
    [
      'a backward rule in days',
      GOOD.replace('roll: true', 'roll: false\n    direction: backward'),
      'a rule that counts backwards counts working days',
    ],
    [
      'a rate without kind',
      GOOD.replace('    roll: true', '    roll: true\n    rate: { perMille: 3, capPerMille: null }'),
      'rate belongs to rules of kind rate',
    ],
    [
      'an unknown kind of exclusion',
      GOOD.replace('    roll: true', '    roll: true\n    exclusions: [lunch]'),
      'a.yaml:9',
    ],
    [
      'an exclusion named twice',
      GOOD.replace('    roll: true', '    roll: true\n    exclusions: [testing, testing]'),
      'names a word twice',
    ],
    [
      'a key written twice',
      GOOD.replace('    roll: true', '    roll: true\n    roll: true'),
      'a.yaml:9: Map keys must be unique',
    ],
    ['broken YAML', GOOD.replace('{ zh: 起', '{ zh: [起'), 'a.yaml:9'],
    ['a list at the top', '- a\n', 'a.yaml:1: the file must hold a map'],
    [
      'no rules',
      'interpretations:\n  - { id: x, value: 1, text: { zh: 甲, en: a }, source: s }\n',
      'there are no rules',
    ],
    [
      'a shorter running period that rolls',
      GOOD.replace('    roll: true', '    roll: true\n    running: shorter'),
      'running: shorter is only for rules that do not roll',
    ],
    ['a flag that is no flag', GOOD.replace('roll: true', 'roll: maybe'), "a.yaml:8: 'roll' must be true or false"],
    [
      'versions that are no list',
      GOOD.slice(0, GOOD.indexOf('    versions:')) + '    versions: none\n',
      "'versions' must be a list with entries",
    ],
  ])('%s', (_title, text, reason) => {
    expect(() => load(text)).toThrow(reason);
  });

  it.each([
    ['begins before the other has ended', '2024-12-31', '2024-12-31', 'begins before some-rule@base has ended'],
    ['follows one without an end', '', '2025-01-01', 'begins before some-rule@base has ended'],
    ['begins before the oldest', '2020-01-01', '2025-01-01', 'ends before it begins'],
  ])('a version that %s', (_title, until, from, reason) => {
    const second = `      - { from: ${from}, article: PROC 1, confidence: T, source: T, unit: day, length: 5 }\n`;
    const first = until === '' ? GOOD : GOOD.replace('        article', `        until: ${until}\n        article`);
    expect(() => load(first + second)).toThrow(reason);
  });

  it('an id used in two files', () => {
    expect(() =>
      makeRuleBook([
        { file: 'a.yaml', text: GOOD },
        { file: 'b.yaml', text: GOOD },
      ]),
    ).toThrow("b.yaml:4: the id 'some-rule' is used twice");
  });
});
