import { loadAccessTable } from '#access';
import { loadRuleBook } from '#statutes';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedPages } from './generated-pages.js';

const root = process.cwd();

const table = loadAccessTable(join(root, 'config'));
const pages = await generatedPages(table, loadRuleBook(join(root, 'config', 'statutes')));

for (const [path, content] of Object.entries(pages)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  process.stdout.write(`${path}\n`);
}
