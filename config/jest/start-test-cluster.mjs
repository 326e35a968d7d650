// Starts one throw-away PostgreSQL for all workers of a run. It uses the build, which `npm test` brings up to date.
// Of the build only the cluster: what else the room loads keeps its metadata of classes in the global object, where test
// files that run in this process find it, with the classes of the build beside those of the sources.
import { startThrowAwayCluster } from '../../dist/libs/persistence/src/embedded/throw-away-cluster.js';

const KEPT_GLOBALLY = ['classValidatorMetadataStorage', 'typeormMetadataArgsStorage'];

export default async function startTestCluster() {
  const left = KEPT_GLOBALLY.filter((name) => name in globalThis);
  if (left.length > 0) throw new Error(`Test files would share ${left.join(', ')} with the build.`);
  const cluster = await startThrowAwayCluster();
  globalThis.anliuTestCluster = cluster;
  process.env.ANLIU_TEST_CLUSTER = JSON.stringify(cluster.addresses);
}
