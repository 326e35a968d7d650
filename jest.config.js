const transform = { '^.+\\.ts$': ['@swc/jest', {}] };
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform,
  moduleNameMapper: {
    '^#([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
const project = (displayName, testMatch) => ({ ...shared, displayName, testMatch });

/** One project for each kind of test, so that each kind can be run and timed alone. */
export default {
  projects: [
    project('unit', ['<rootDir>/{apps,libs}/**/*.spec.ts']),
    project('laws', ['<rootDir>/{libs,test/laws}/**/*.law-spec.ts']),
    project('architecture', ['<rootDir>/test/architecture/**/*.arch-spec.ts']),
    project('integration', ['<rootDir>/test/integration/**/*.int-spec.ts']),
    project('e2e', ['<rootDir>/test/e2e/**/*.e2e-spec.ts']),
    project('chaos', ['<rootDir>/test/chaos/**/*.chaos-spec.ts']),
  ],
};
