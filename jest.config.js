// Test files run in their worker's own realm: see test/runner/runner.mjs.
export default {
  testEnvironment: 'node',
  testRunner: '<rootDir>/test/runner/runner.mjs',
  testMatch: ['<rootDir>/{src,test}/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/bench'],
  globalSetup: '<rootDir>/test/world/databases.ts',
  globalTeardown: '<rootDir>/test/world/tear-down.ts',
  maxWorkers: 2,
  workerIdleMemoryLimit: '1.5GB',
  // A worker has nothing open when it ends, and then takes a second to give its memory back. Jest waits for half of one, and
  // would say that the tests leak. What does leak is still told.
  workerGracefulExitTimeout: 15_000,
  testTimeout: 60_000,
  // For what jest itself loads, the set-up and the end; test/runner/hooks.mjs makes the tests.
  transform: {
    '^.+\\.ts$': ['@swc/jest', { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
}
