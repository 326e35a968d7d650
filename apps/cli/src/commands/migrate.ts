import { Command, Option } from 'commander';
import { printLine } from '../answers/print.js';
import { readEnvironment } from '../environment.js';
import { WrongUse } from '../wrong-use.js';

const KINDS = ['production', 'demo', 'test'] as const;

const HELP = `
新数据库的用途由第一次迁移决定，之后不变；内置数据库为演示用。只有演示和测试数据库可以移动时钟。
The first migration settles what a database is for; the built-in one is a demo. Only demo and test databases may have
their clock moved.

例 / Examples:
  anliu migrate
  DATABASE_URL=postgres://anliu_app@db/anliu DATABASE_MIGRATION_URL=postgres://anliu_owner@db/anliu anliu migrate`;

/** `anliu migrate`: brings the tables of a database to this version. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('把数据库结构更新到本版本 / bring the tables of a database to this version')
    .addOption(new Option('--kind <kind>', '新数据库的用途 / what a new database is for').choices(KINDS))
    .addHelpText('after', HELP)
    .action(async ({ kind }: { kind?: (typeof KINDS)[number] }) => {
      await migrateDatabase(kind);
    });
}

async function migrateDatabase(asked: (typeof KINDS)[number] | undefined): Promise<void> {
  const environment = readEnvironment();
  if (environment.applicationUrl !== null && environment.ownerUrl === null) {
    throw new WrongUse(
      '更新外部数据库须给出 DATABASE_MIGRATION_URL（所有者的账户）',
      'a database of one’s own is migrated through DATABASE_MIGRATION_URL, the account of its owner',
    );
  }
  const [{ bringUpToDate }, { openDatabase }] = await Promise.all([
    import('../start/bring-up-to-date.js'),
    import('../database/open-database.js'),
  ]);
  const database = await openDatabase(environment);
  try {
    const kind = asked ?? (environment.applicationUrl === null ? 'demo' : 'production');
    const done = await bringUpToDate(environment, database, { kind });
    for (const name of done) await printLine(name);
    await printLine(done.length === 0 ? '已是最新 / up to date' : `完成 ${done.length} 项 / ${done.length} done`);
  } finally {
    await database.close();
  }
}
