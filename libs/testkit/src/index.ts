export { lawSettings, type LawSettings } from './law-settings.js';
export { testCluster, testClusterVariable } from './test-cluster.js';
export { withTestDatabase, type Template, type TestDatabase } from './test-database.js';
