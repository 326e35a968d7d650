import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCluster, type ClusterPlace } from './cluster.js';
import { ensureRoles } from './cluster-roles.js';
import { addressesOf, type DatabaseAddresses } from './database-addresses.js';
import { newCredentials } from './credentials.js';
import { closedFolder } from './may-enter.js';
import { isMarkAlive, processMark } from './process-mark.js';
import type { Account } from './run-program.js';
import { endServerNow, startServer, stopServer } from './server.js';
import { serverAccount } from './server-account.js';
import { serverPrograms } from './server-programs.js';

const prefix = 'anliu-throw-away-';

/** A server for tests and scripted cases: quick, careless about power cuts, gone when it is stopped. */
export interface ThrowAwayCluster {
  /** Addresses of its maintenance database `postgres`; databases of one's own are made through `superuserUrl`. */
  readonly addresses: DatabaseAddresses;
  /** Stops the server and removes everything it wrote; a second call does nothing. */
  stop(): Promise<void>;
}

/**
 * Starts a server with both roles and no database of its own, in a temporary folder. A process that ends without
 * `stop()` takes it along when it can; when it was killed, the next throw-away cluster of anyone clears it away.
 */
export async function startThrowAwayCluster(): Promise<ThrowAwayCluster> {
  const account = await serverAccount(join(tmpdir(), 'none'));
  const folder = temporaryFolder(account);
  await clearAbandoned(folder, account);
  const home = mkdtempSync(join(folder, prefix));
  chmodSync(home, 0o755);
  writeFileSync(join(home, 'owner'), processMark());
  const programs = await serverPrograms(
    account,
    account ? '/var/lib/anliu' : join(folder, `anliu-runtime-${String(process.getuid?.() ?? 0)}`),
  );
  const place: ClusterPlace = { folder: join(home, 'postgres'), programs, account, durability: 'throw-away' };
  const credentials = newCredentials();
  await makeCluster(place, credentials.superuser);
  const server = await startServer(place);
  const atExit = (): void => {
    endServerNow(server.pid);
    rmSync(home, { recursive: true, force: true });
  };
  process.on('exit', atExit);
  const addresses = addressesOf(server.port, 'postgres', credentials);
  await ensureRoles(addresses.superuserUrl, credentials);
  let isRunning = true;
  return {
    addresses,
    stop: async () => {
      if (!isRunning) return;
      isRunning = false;
      process.off('exit', atExit);
      await stopServer(place);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The first of the usual temporary folders that the server's account may enter. */
function temporaryFolder(account: Account | null): string {
  const candidates = [tmpdir(), '/tmp', '/var/tmp'];
  const open = account === null ? tmpdir() : candidates.find((folder) => closedFolder(folder, account) === null);
  if (open !== undefined) return open;
  const own = '/var/lib/anliu';
  mkdirSync(own, { recursive: true, mode: 0o755 });
  return own;
}

/** Clears away clusters whose owners were killed; what belongs to another account is left to that account. */
async function clearAbandoned(folder: string, account: Account | null): Promise<void> {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(prefix))) {
    const home = join(folder, name);
    try {
      if (isMarkAlive(readFileSync(join(home, 'owner'), 'utf8'))) continue;
      await stopAbandoned(join(home, 'postgres'), account);
      rmSync(home, { recursive: true, force: true });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'EACCES' && code !== 'EPERM' && code !== 'ENOENT') throw error;
    }
  }
}

async function stopAbandoned(folder: string, account: Account | null): Promise<void> {
  const none = { initdb: '', postgres: '', major: 0 };
  await stopServer({ folder, programs: none, account, durability: 'throw-away' });
}
