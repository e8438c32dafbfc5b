// Runs with NODE_OPTIONS=--experimental-vm-modules, since Nest 12 is native ESM.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{src,test}/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/bench'],
  globalSetup: '<rootDir>/test/world/databases.ts',
  globalTeardown: '<rootDir>/test/world/tear-down.ts',
  maxWorkers: 2,
  sandboxInjectedGlobals: ['Math', 'Number'], // as test/world/transform.mjs does for our own modules: see there
  workerIdleMemoryLimit: '1GB', // native ESM under jest keeps the modules of every spec that a worker has run
  // A worker has nothing open when it ends, and then takes a second to give that much memory back. Jest waits for half of one,
  // and would say that the tests leak. What does leak is still told.
  workerGracefulExitTimeout: 15_000,
  testTimeout: 60_000,
  transform: {
    '^.+\\.ts$': [
      '<rootDir>/test/world/transform.mjs',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
}
