import { loadAccessTable as readAccessTable, readOrganisation, type AccessTable, type Organisation } from '#access';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '../present.js';
import { WrongUse } from '../wrong-use.js';
import { readingConfiguration } from './reading-configuration.js';

/** The access table of a configuration folder. @throws DomainError naming every fault */
export function loadAccessTable(folder: string): AccessTable {
  return readingConfiguration(folder, () => readAccessTable(folder));
}

/**
 * The organisation file of this name, e.g. `demo`.
 * @throws WrongUse when there is none of this name, DomainError naming every fault
 */
export function loadOrganisation(folder: string, name: string): Organisation {
  const file = join(folder, 'organisation', `${name}.yaml`);
  if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(file)) {
    throw new WrongUse(`没有机构 ${name}`, `there is no organisation ${name}`);
  }
  return readingConfiguration(folder, () => readOrganisation(file, readFileSync(file, 'utf8'), today()));
}
