import { DomainError } from '#kernel';

const catalogue = {
  'embedded-database-not-for-this-machine': {
    zh: '这台机器的系统没有自带数据库，请用 DATABASE_URL 指定 PostgreSQL 15 或更新版本。',
    en: 'There is no built-in database for this kind of machine; set DATABASE_URL to a PostgreSQL 15 or newer.',
  },
  'embedded-database-broken': {
    zh: '自带数据库的程序无法运行，请重新安装依赖包。',
    en: 'The built-in database program does not run; install the packages anew.',
  },
  'embedded-database-other-major': {
    zh: '数据文件夹属于另一个 PostgreSQL 大版本，请用旧版案流导出数据，或用 ANLIU_HOME 指定新的文件夹。',
    en: 'The data folder belongs to another major version of PostgreSQL; export it with the older Anliu or point ANLIU_HOME to a new folder.',
  },
  'embedded-database-no-right': {
    zh: '没有数据文件夹的读写权限，请改用其所有者的账户，或用 ANLIU_HOME 指定别的文件夹。',
    en: 'The data folder may not be read or written; run as its owner or point ANLIU_HOME to another folder.',
  },
  'embedded-database-no-folder': {
    zh: '此路径上不能建立数据文件夹，请用 ANLIU_HOME 指定别的位置。',
    en: 'The data folder cannot be made at this path; point ANLIU_HOME to another one.',
  },
  'embedded-database-disk-full': {
    zh: '磁盘已满，数据库无法启动，请腾出空间。',
    en: 'The disk is full and the database cannot start; free some space.',
  },
  'embedded-database-no-account': {
    zh: '无法建立运行数据库的系统账户 anliu，请改用普通用户启动，或设置 DATABASE_URL。',
    en: 'The system account anliu that runs the database cannot be made; start as an ordinary user or set DATABASE_URL.',
  },
  'embedded-database-no-credentials': {
    zh: '数据文件夹还在而其口令文件 credentials.json 不见了，请放回该文件，或用 ANLIU_HOME 指定新的文件夹。',
    en: 'The data folder is there but its credentials.json is gone; put that file back or point ANLIU_HOME to a new folder.',
  },
  'embedded-database-not-started': {
    zh: '数据库没有启动，原因见其日志。',
    en: 'The database did not start; its log tells why.',
  },
} as const;

/** Every way in which the built-in database can fail to open. */
export type EmbeddedDatabaseCode = keyof typeof catalogue;

/** Thrown when the built-in database cannot be opened: a sentence in each language, and what the tools said. */
export class EmbeddedDatabaseError extends DomainError {
  constructor(code: EmbeddedDatabaseCode, detail: Readonly<Record<string, string>> = {}) {
    super(code, withDetail(catalogue[code], detail), detail);
  }

  /** Chooses the code by what PostgreSQL, or the operating system, said. */
  static from(said: string, detail: Readonly<Record<string, string>> = {}): EmbeddedDatabaseError {
    const code = signs.find(([sign]) => sign.test(said))?.[1] ?? 'embedded-database-not-started';
    // What is understood needs no quotation.
    const quoted = code === 'embedded-database-not-started' ? { said: lastLines(said) } : {};
    return new EmbeddedDatabaseError(code, { ...detail, ...quoted });
  }
}

const signs: readonly (readonly [RegExp, EmbeddedDatabaseCode])[] = [
  [/ENOSPC|EDQUOT|no space left|disk quota/i, 'embedded-database-disk-full'],
  [/EACCES|EPERM|EROFS|permission denied|read-only file system|has wrong ownership/i, 'embedded-database-no-right'],
  [/ENOTDIR|EEXIST|ENOENT.*mkdir/, 'embedded-database-no-folder'],
  [/incompatible with server/i, 'embedded-database-other-major'],
];

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-4).join(' | ');
}

function withDetail(words: { zh: string; en: string }, detail: Readonly<Record<string, string>>) {
  const told = Object.entries(detail).map(([name, value]) => `${name}: ${value}`);
  if (told.length === 0) return words;
  return { zh: words.zh, en: `${words.en} (${told.join('; ')})` };
}
