import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRuleBook, type RuleFile } from './rule-book.js';
import type { RuleBook } from './rule.js';

/** The rule files of a folder, e.g. `config/statutes`, in order; the only place of this room that touches files. */
export function readRuleFiles(folder: string): readonly RuleFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return names.map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

/**
 * Reads all rules of a folder.
 * @throws RuleFileError naming file, line and reason for the first malformed rule
 */
export function loadRuleBook(folder: string): RuleBook {
  return makeRuleBook(readRuleFiles(folder));
}
