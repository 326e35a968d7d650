import { stringify } from 'safe-stable-stringify';
import { createHash } from 'node:crypto';
import { judgeRule } from './judge-rule.js';
import { readInterpretation, readRule } from './read-rule.js';
import type { Interpretation, Rule, RuleBook } from './rule.js';
import { RuleFileError, StrictMap } from './strict-yaml.js';

/** One file of the rule folder. */
export interface RuleFile {
  /** Name for messages. */
  readonly file: string;
  readonly text: string;
}

interface Placed<T> {
  readonly value: T;
  readonly map: StrictMap;
}

function readRules(root: StrictMap): readonly Placed<Rule>[] {
  const section = root.text('section');
  if (!/^[A-Z]$/.test(section)) root.fail("'section' is one capital letter", 'section');
  const title = root.child('title');
  title.text('zh');
  title.text('en');
  title.done();
  return root.maps('rules').map((map) => ({ value: readRule(map, section), map }));
}

function refuseDoubles(placed: readonly Placed<{ readonly id: string }>[]): void {
  const seen = new Set<string>();
  for (const { value, map } of placed) {
    if (seen.has(value.id)) map.fail(`the id '${value.id}' is used twice`, 'id');
    seen.add(value.id);
  }
}

function judgeAll(rules: readonly Placed<Rule>[], interpretations: readonly Interpretation[]): void {
  const ids = new Set(rules.map(({ value }) => value.id));
  const readings = new Set(interpretations.map(({ id }) => id));
  for (const { value: rule, map } of rules) {
    const fault = judgeRule(rule);
    if (fault !== null) map.fail(`${rule.id}: ${fault.reason}`, fault.key);
    const unknown = rule.interpretations.find((id) => !readings.has(id));
    if (unknown !== undefined) map.fail(`${rule.id}: no interpretation '${unknown}'`, 'interpretations');
    if (rule.foldedInto !== null && !ids.has(rule.foldedInto)) {
      map.fail(`${rule.id}: no rule '${rule.foldedInto}'`, 'foldedInto');
    }
  }
}

function labelOf(rules: readonly Rule[], interpretations: readonly Interpretation[]): string {
  const hash = createHash('sha256')
    .update(stringify([rules, interpretations]))
    .digest('hex');
  return `statutes-${hash.slice(0, 12)}`;
}

/**
 * Makes the rule book from the texts of its files, in the order given.
 * @throws RuleFileError naming file, line and reason for the first malformed rule
 */
export function makeRuleBook(files: readonly RuleFile[]): RuleBook {
  const rules: Placed<Rule>[] = [];
  const readings: Placed<Interpretation>[] = [];
  for (const { file, text } of files) {
    const root = StrictMap.parse(file, text);
    if (root.has('interpretations')) {
      readings.push(...root.maps('interpretations').map((map) => ({ value: readInterpretation(map), map })));
    } else rules.push(...readRules(root));
    root.done();
  }
  if (rules.length === 0) throw new RuleFileError(files[0]?.file ?? 'rule folder', 1, 'there are no rules');
  refuseDoubles(rules);
  refuseDoubles(readings);
  const interpretations = Object.freeze(readings.map(({ value }) => value));
  judgeAll(rules, interpretations);
  const list = Object.freeze(rules.map(({ value }) => value));
  const byId = new Map(list.map((rule) => [rule.id, rule]));
  return Object.freeze({
    version: labelOf(list, interpretations),
    rules: list,
    interpretations,
    ruleOf: (id: string) => byId.get(id) ?? null,
  });
}
