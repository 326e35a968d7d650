import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccessTable } from './access-table.js';
import { readAccessTable } from './read-access-table.js';

/** Reads the access table of a configuration folder. @throws TableFault with file, line and reason */
export function loadAccessTable(folder: string): AccessTable {
  const text = (name: string): string => readFileSync(join(folder, 'access', `${name}.yaml`), 'utf8');
  return readAccessTable({
    actors: text('actors'),
    commands: text('commands'),
    permissions: text('permissions'),
    routes: text('routes'),
  });
}
