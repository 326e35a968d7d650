const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', {}] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.anliu/'],
  moduleNameMapper: {
    '^#([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

const project = (displayName, testMatch) => ({ ...shared, displayName, testMatch });

/** A kind of test that needs PostgreSQL: one throw-away cluster for all its files. */
const projectWithDatabase = (displayName, testMatch) => ({
  ...project(displayName, testMatch),
  globalSetup: '<rootDir>/config/jest/start-test-cluster.mjs',
  globalTeardown: '<rootDir>/config/jest/stop-test-cluster.mjs',
});

/** One project for each kind of test, so that each kind can be run and timed alone. */
export default {
  testTimeout: 30_000,
  projects: [
    project('unit', ['<rootDir>/{apps,libs}/**/*.spec.ts']),
    project('laws', ['<rootDir>/{libs,test/laws}/**/*.law-spec.ts']),
    project('architecture', ['<rootDir>/test/architecture/**/*.arch-spec.ts']),
    projectWithDatabase('integration', ['<rootDir>/test/integration/**/*.int-spec.ts']),
    projectWithDatabase('walker', ['<rootDir>/test/walker/**/*.int-spec.ts']),
    projectWithDatabase('queues', ['<rootDir>/test/queues/**/*.int-spec.ts']),
    projectWithDatabase('e2e', ['<rootDir>/test/e2e/**/*.e2e-spec.ts']),
    projectWithDatabase('chaos', ['<rootDir>/test/chaos/**/*.chaos-spec.ts']),
  ],
};
