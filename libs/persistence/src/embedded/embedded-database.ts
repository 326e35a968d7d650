import { join } from 'node:path';
import { checkMajor, clusterExists, makeCluster, type ClusterPlace } from './cluster.js';
import { ensureRoles } from './cluster-roles.js';
import { addressesOf, type DatabaseAddresses } from './database-addresses.js';
import { createDatabase } from './databases.js';
import { newCredentials, readCredentials, writeCredentials, type Credentials } from './credentials.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { withFileLock } from './file-lock.js';
import { knownClusterFolder, openHome, type HomeFolder } from './home-folder.js';
import { takeLease } from './leases.js';
import { runningServer, startServer, stopServer } from './server.js';
import { serverAccount } from './server-account.js';
import { serverPrograms } from './server-programs.js';

const databaseName = 'anliu';

/**
 * The built-in database, open for this process.
 * Modes: open (the server runs, this process holds a lease) → closed (the lease is given back; the server stops
 * when no other living process holds one). A process that is killed leaves a lease that nobody honours and a
 * server that the next opening finds and uses.
 */
export interface EmbeddedDatabase extends DatabaseAddresses {
  /** Whether this opening made the cluster. */
  readonly isNew: boolean;
  /** The folder in which the data lies. */
  readonly folder: string;
  /** Whether the server still runs: it may have been killed by someone. */
  isRunning(): boolean;
  /** Gives it back; a second call does nothing. */
  close(): Promise<void>;
}

/**
 * Opens the built-in database of a home folder: makes the cluster, its two roles and its database when they are
 * missing, starts the server or joins the one that runs.
 * @param home an absolute path; made when missing
 * @throws EmbeddedDatabaseError with one sentence when it cannot
 */
export async function openEmbeddedDatabase(home: string): Promise<EmbeddedDatabase> {
  try {
    const account = await serverAccount(knownClusterFolder(home));
    const folders = openHome(home, account);
    const programs = await serverPrograms(account, folders.copies);
    const place: ClusterPlace = { folder: folders.cluster, programs, account, durability: 'durable' };
    return await withFileLock(lockOf(folders), () => open(folders, place));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw EmbeddedDatabaseError.from(String(error), { folder: home });
    throw error;
  }
}

async function open(folders: HomeFolder, place: ClusterPlace): Promise<EmbeddedDatabase> {
  const isNew = !clusterExists(place);
  const credentials = credentialsFor(folders, isNew);
  if (isNew) await makeCluster(place, credentials.superuser);
  else checkMajor(place);
  const server = await startServer(place);
  const giveBack = takeLease(leasesOf(folders));
  const maintenance = addressesOf(server.port, 'postgres', credentials);
  await ensureRoles(maintenance.superuserUrl, credentials);
  await createDatabase(maintenance, databaseName);
  let isOpen = true;
  return {
    ...addressesOf(server.port, databaseName, credentials),
    isNew,
    folder: place.folder,
    isRunning: () => runningServer(place)?.pid === server.pid,
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await withFileLock(lockOf(folders), async () => {
        if (!giveBack()) await stopServer(place);
      });
    },
  };
}

/** The passwords are kept before the cluster is made: a start killed between the two finds them and makes it anew. */
function credentialsFor(folders: HomeFolder, isNew: boolean): Credentials {
  const path = join(folders.home, 'credentials.json');
  const kept = readCredentials(path);
  if (kept) return kept;
  if (!isNew) throw new EmbeddedDatabaseError('embedded-database-no-credentials', { file: path });
  const made = newCredentials();
  writeCredentials(path, made);
  return made;
}

const lockOf = (folders: HomeFolder): string => join(folders.home, 'database.lock');
const leasesOf = (folders: HomeFolder): string => join(folders.home, 'database-users');
