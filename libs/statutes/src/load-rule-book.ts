import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRuleBook } from './rule-book.js';
import type { RuleBook } from './rule.js';

/**
 * Reads all rules of a folder, e.g. `config/statutes`; the only place of this room that touches files.
 * @throws RuleFileError naming file, line and reason for the first malformed rule
 */
export function loadRuleBook(folder: string): RuleBook {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return makeRuleBook(
    names.map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
  );
}
