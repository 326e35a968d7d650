import { DomainError, type Words } from '#kernel';

/** The catalogue of the database's doors. */
export const DATABASE_ERRORS = {
  'database-unreachable': {
    zh: '连不上数据库，请检查 DATABASE_URL 和数据库服务。',
    en: 'The database cannot be reached; check DATABASE_URL and the server.',
  },
  'database-too-old': { zh: '需要 PostgreSQL 15 或更新版本。', en: 'PostgreSQL 15 or newer is needed.' },
  'database-role-too-strong': {
    zh: '拒绝以超级用户、表的所有者或可绕过行级安全的角色启动，请改用应用角色。',
    en: 'Refusing to start as a superuser, an owner of the tables or a role that bypasses row-level security; use the application role.',
  },
  'database-not-migrated': {
    zh: '数据库结构不是本版本的，请先运行 anliu migrate。',
    en: 'The database does not have the tables of this version; run anliu migrate first.',
  },
  'database-too-new': {
    zh: '数据库已由更新的版本更新过，请改用该版本的程序。',
    en: 'A newer version has migrated this database; use that version.',
  },
  'database-role-missing': {
    zh: '数据库中没有应用角色，请先建立该角色。',
    en: 'The application role does not exist in the database; create it first.',
  },
  'database-owner-too-weak': {
    zh: '更新数据库结构的账户不能在 public 模式中建表，或不是已有各表的所有者；请检查 DATABASE_MIGRATION_URL。',
    en: 'The account that migrates may not make tables in the schema public or does not own those that are there; check DATABASE_MIGRATION_URL.',
  },
  'clock-may-not-move': {
    zh: '只有标明为演示或测试的数据库可以移动时钟。',
    en: 'Only a database marked demo or test may have its clock moved.',
  },
  'sealing-key-missing': {
    zh: '没有封存事实的密钥，请设置 ANLIU_SEALING_KEY 或 ANLIU_SEALING_KEY_FILE。',
    en: 'There is no key for sealed facts; set ANLIU_SEALING_KEY or ANLIU_SEALING_KEY_FILE.',
  },
  'sealing-key-invalid': {
    zh: '封存事实的密钥须为 32 字节，base64 或十六进制。',
    en: 'The key for sealed facts must be 32 bytes, in base64 or hex.',
  },
  'database-kind-fixed': {
    zh: '数据库的用途已经确定，不能更改。',
    en: 'The kind of this database is settled and cannot be changed.',
  },
} as const satisfies Record<string, Words>;

export type DatabaseErrorCode = keyof typeof DATABASE_ERRORS;

/** Thrown when the database cannot be used as it is. */
export class DatabaseError extends DomainError {
  constructor(code: DatabaseErrorCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(code, DATABASE_ERRORS[code], detail);
  }
}
