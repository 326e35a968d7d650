import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccessTable, type AccessTable } from '#access';

/** Reads the access table of a configuration folder. Throws TableFault with file, line and reason. */
export function loadAccessTable(folder: string): AccessTable {
  const text = (name: string): string => readFileSync(join(folder, 'access', `${name}.yaml`), 'utf8');
  return readAccessTable({
    actors: text('actors'),
    commands: text('commands'),
    permissions: text('permissions'),
    routes: text('routes'),
  });
}
