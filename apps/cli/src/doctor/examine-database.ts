import { DatabaseClock, DatabaseError, loadSealingKey, openDatabase as openAsDoor, type Database } from '#persistence';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../database/open-database.js';
import type { Environment } from '../environment.js';
import { examineRegister } from './examine-register.js';
import { failed, good, warn, type DoctorFinding } from './finding.js';

/** The key of sealed facts: told by the environment, or lying in the home. */
export function examineKey(environment: Environment): DoctorFinding {
  const { sealingKeyText, sealingKeyFile, home } = environment;
  const file = sealingKeyFile ?? join(home, 'sealing.key');
  if (sealingKeyText === null && sealingKeyFile === null && !existsSync(file)) {
    return warn(
      'sealing-key',
      '尚无封存事实的密钥，启动时生成',
      'no key for sealed facts yet; it is made at the first start',
    );
  }
  try {
    const { id } = loadSealingKey({ text: sealingKeyText ?? undefined, file });
    return good('sealing-key', `封存事实的密钥 ${id}`, `key of sealed facts ${id}`);
  } catch (error) {
    return failed('sealing-key', error);
  }
}

/** What one question to the database tells. */
interface Standing {
  readonly version: string;
  readonly role: string;
  readonly people: number;
}

const STANDING = `select current_setting('server_version') as version, current_user as role,
  (select count(*)::int from people) as people`;

async function examineTables(database: Database): Promise<readonly DoctorFinding[]> {
  const { kind, offset } = await new DatabaseClock(database.pool).settings();
  const rows = await database.source.query<Standing[]>(STANDING);
  return [
    ...rows.flatMap(serverFindings),
    good('migrations', `数据库结构为本版本，用途 ${kind}`, `the tables are of this version, kind ${kind}`),
    clockFinding(offset),
  ];
}

function serverFindings({ version, role, people }: Standing): readonly DoctorFinding[] {
  return [
    good('server', `PostgreSQL ${version}，角色 ${role} 权限适当`, `PostgreSQL ${version}, role ${role} is no owner`),
    people === 0
      ? warn('people', '库中还没有人员', 'there are no people in the database yet')
      : good('people', `库中 ${people} 人`, `${people} people in the database`),
  ];
}

function clockFinding(offset: number): DoctorFinding {
  if (offset === 0) return good('clock', '时钟未移动', 'the clock is not moved');
  const days = (offset / 86_400_000).toFixed(1);
  return warn('clock', `时钟移动了 ${days} 日`, `the clock is moved by ${days} days`);
}

/** Whether the database is there, of this version, and open to a role that is not too strong. */
export async function examineDatabase(environment: Environment): Promise<readonly DoctorFinding[]> {
  try {
    const server = await openDatabase(environment);
    try {
      const database = await openAsDoor(server.applicationUrl, { name: 'anliu doctor', connections: 2 });
      try {
        return [...(await examineTables(database)), ...(await examineRegister(database, environment.config))];
      } finally {
        await database.close();
      }
    } finally {
      await server.close();
    }
  } catch (error) {
    return [isNew(environment, error) ? notYetMade() : failed('database', error)];
  }
}

/** The built-in database without tables is one that was never started: the first start makes them. */
function isNew({ applicationUrl }: Environment, error: unknown): boolean {
  return applicationUrl === null && error instanceof DatabaseError && error.code === 'database-not-migrated';
}

function notYetMade(): DoctorFinding {
  return warn(
    'database',
    '内置数据库的结构不是本版本的，启动时更新',
    'the built-in database is not of this version yet; starting brings it there',
  );
}
