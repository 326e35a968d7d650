export { applicationRole, ownerRole } from './embedded/cluster-roles.js';
export type { DatabaseAddresses } from './embedded/database-addresses.js';
export { createDatabase, dropDatabase } from './embedded/databases.js';
export { openEmbeddedDatabase, type EmbeddedDatabase } from './embedded/embedded-database.js';
export { EmbeddedDatabaseError, type EmbeddedDatabaseCode } from './embedded/embedded-database-error.js';
export { tryFileLock, type FileLock } from './embedded/file-lock.js';
export { startThrowAwayCluster, type ThrowAwayCluster } from './embedded/throw-away-cluster.js';

export { DATABASE_ERRORS, DatabaseError, type DatabaseErrorCode } from './database/database-error.js';
export { migrate, type DatabaseKind, type MigrateOptions } from './database/migrate.js';
export { openDatabase, type Database, type OpenOptions } from './database/open-database.js';
export { AesSealer, type SealingKey } from './sealing/aes-sealer.js';
export { loadSealingKey, type SealingKeySource } from './sealing/sealing-key.js';
export { PostgresStepStore } from './steps/postgres-step-store.js';
