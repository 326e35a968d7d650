export { lawSettings, type LawSettings } from './law-settings.js';
export { testCluster, testClusterVariable } from './test-cluster.js';
export { withTestDatabase, type Template, type TestDatabase } from './test-database.js';
export { toyBook, toyDesk } from './toy-book.js';
export { ToyPayload, toyRegistry } from './toy-registry.js';
export { toyTemplate, withToyDesk, type ToyDesk } from './toy-desk.js';
