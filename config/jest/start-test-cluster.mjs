// Starts one throw-away PostgreSQL for all workers of a run. It uses the build, which `npm test` brings up to date.
import { startThrowAwayCluster } from '../../dist/libs/persistence/src/index.js';

export default async function startTestCluster() {
  const cluster = await startThrowAwayCluster();
  globalThis.anliuTestCluster = cluster;
  process.env.ANLIU_TEST_CLUSTER = JSON.stringify(cluster.addresses);
}
