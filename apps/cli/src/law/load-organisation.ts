import { readAccessTable, readOrganisation, type AccessTable, type Organisation } from '#access';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '../present.js';

/** The access table of a configuration folder. @throws TableFault naming file, line and reason */
export function loadAccessTable(folder: string): AccessTable {
  const text = (name: string): string => readFileSync(join(folder, 'access', `${name}.yaml`), 'utf8');
  return readAccessTable({
    actors: text('actors'),
    commands: text('commands'),
    permissions: text('permissions'),
    routes: text('routes'),
  });
}

/** The organisation file of this name, e.g. `demo`. @throws TableFault naming file, line and reason */
export function loadOrganisation(folder: string, name: string): Organisation {
  const file = join(folder, 'organisation', `${name}.yaml`);
  return readOrganisation(file, readFileSync(file, 'utf8'), today());
}
