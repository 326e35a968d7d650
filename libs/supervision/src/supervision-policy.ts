import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTableFile, TableFault } from '#access';
import type { RuleBook } from '#statutes';
import { PolicyFile } from './policy-file.js';
import { rankOf, type Rank } from './rank-of.js';

const FILE = 'supervision.yaml';

/** How supervision goes about it, as configured, with the rank of every rule of the book. */
export interface SupervisionPolicy extends Readonly<Pick<PolicyFile, 'plans' | 'assignment' | 'blocks'>> {
  /** Working days before a due date from which a case is listed. */
  readonly soonWorkingDays: number;
  readonly replyWorkingDays: number;
  readonly climbWorkingDays: number;
  /** By the id of a rule; null where the act it waits for is not the bureau's. */
  readonly ranks: ReadonlyMap<string, Rank | null>;
}

/** Reads `supervision.yaml` of a configuration folder. @throws TableFault with file, line and reason */
export function loadSupervisionPolicy(folder: string, rules: RuleBook): SupervisionPolicy {
  return readSupervisionPolicy(readFileSync(join(folder, FILE), 'utf8'), rules);
}

/** Reads the text of `supervision.yaml`. @throws TableFault naming every mistake, and every rule that the book lacks */
export function readSupervisionPolicy(text: string, rules: RuleBook): SupervisionPolicy {
  const file = readTableFile(FILE, text, PolicyFile);
  const planned = file.plans.flatMap(({ rule, steps }) => [rule, ...steps.map((step) => step.rule)]);
  const unknown = [...file.losing, ...file.others, ...planned].filter((rule) => rules.ruleOf(rule) === null);
  const both = file.losing.filter((rule) => file.others.includes(rule));
  const faults = [
    ...unknown.map((rule) => `${FILE}: no time limit ${rule}`),
    ...both.map((rule) => `${FILE}: ${rule} cannot be both the bureau's and another's`),
  ];
  if (faults.length > 0) throw new TableFault([...new Set(faults)]);
  const ranks = new Map(rules.rules.map((rule) => [rule.id, rankOf(rule, file)]));
  const { soonWorkingDays, replyWorkingDays, climbWorkingDays, plans, assignment, blocks } = file;
  return { soonWorkingDays, replyWorkingDays, climbWorkingDays, plans, assignment, blocks, ranks };
}
