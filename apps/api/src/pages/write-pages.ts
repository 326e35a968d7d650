import { loadAccessTable } from '#access';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedPages } from './generated-pages.js';

const root = process.cwd();

for (const [path, content] of Object.entries(generatedPages(loadAccessTable(join(root, 'config'))))) {
  writeFileSync(join(root, path), content);
  process.stdout.write(`${path}\n`);
}
