import { statSync } from 'node:fs';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { runProgram, type Account } from './run-program.js';

const accountName = 'anliu';

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it under his own account (null); root runs it under
 * the account that already owns the data, else under the system account `anliu`, which is made when it is missing.
 * @param data the data folder, which need not exist yet
 */
export async function serverAccount(data: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = ownerOf(data);
  if (owner !== null && owner.uid !== 0) return owner;
  return (await accountByName(accountName)) ?? (await makeAccount(accountName));
}

function ownerOf(path: string): Account | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? { uid: found.uid, gid: found.gid } : null;
}

async function accountByName(name: string): Promise<Account | null> {
  const [user, group] = [await runProgram('id', ['-u', name], null), await runProgram('id', ['-g', name], null)];
  if (user.code !== 0 || group.code !== 0) return null;
  return { uid: Number(user.said), gid: Number(group.said) };
}

async function makeAccount(name: string): Promise<Account> {
  const settings = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ];
  const made = await runProgram('useradd', [...settings, name], null);
  // Two starts at the same moment may both have found it missing: what counts is that it is there now.
  const account = await accountByName(name);
  if (account === null) throw new EmbeddedDatabaseError('embedded-database-no-account', { said: made.said.trim() });
  return account;
}
