import type { DatabaseAddresses } from '#persistence';

/** Where Jest's global set-up leaves the addresses of the run's cluster for the workers. */
export const testClusterVariable = 'ANLIU_TEST_CLUSTER';

/** The throw-away cluster that all workers of this run share. */
export function testCluster(): DatabaseAddresses {
  const told = process.env[testClusterVariable];
  if (told === undefined) {
    throw new Error(
      'No test cluster: only the suites integration, walker, queues, e2e and chaos have one (see jest.config.js).',
    );
  }
  return JSON.parse(told) as DatabaseAddresses;
}
