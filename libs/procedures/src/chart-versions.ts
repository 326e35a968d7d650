import type { ChartMigration, ProcedureDefinition } from '#engine';
import { reconsideration1 } from './reconsideration/versions/1/reconsideration-procedure.js';
import { reconsideration1to2 } from './reconsideration/versions/1/to-version-2.js';

/**
 * The change ledger: every older version that a stored case may still run on, or have run on. Each has the one written
 * way to the version after it, which says what changed, by which article, and where a running case then stands.
 */
export const olderVersions: readonly ProcedureDefinition[] = [reconsideration1];

export const migrations: readonly ChartMigration[] = [reconsideration1to2];
