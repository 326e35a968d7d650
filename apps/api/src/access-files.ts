import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccessTable, type AccessTable } from '#access';

/** Reads the access table from a checkout. Throws TableFault with file, line and reason. */
export function loadAccessTable(root: string): AccessTable {
  const text = (name: string): string => readFileSync(join(root, 'config', 'access', `${name}.yaml`), 'utf8');
  return readAccessTable({
    actors: text('actors'),
    commands: text('commands'),
    permissions: text('permissions'),
    routes: text('routes'),
  });
}
