import { loadLawOfTime, type LawOfTime } from '#law';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '../present.js';
import { WrongUse } from '../wrong-use.js';
import { readingConfiguration } from './reading-configuration.js';

/**
 * Reads rules and calendar of a configuration folder.
 * @throws WrongUse when it is no such folder
 * @throws DomainError naming file, line and reason when one of them is malformed
 */
export function loadLaw(folder: string): LawOfTime {
  if (!existsSync(join(folder, 'statutes'))) {
    throw new WrongUse(`配置文件夹 ${folder} 中没有 statutes`, `the configuration folder ${folder} has no statutes`);
  }
  return readingConfiguration(folder, () => loadLawOfTime(folder, { today }));
}
