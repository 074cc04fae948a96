/** Component tests: sfdx-lwc-jest with real labels, a `gql` that keeps its text, and accessibility checks. */
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');
const { join } = require('node:path');

module.exports = {
  ...jestConfig,
  rootDir: join(__dirname, '..'),
  roots: ['<rootDir>/force-app'],
  testMatch: ['**/lwc/*/__tests__/**/*.test.ts'],
  // Generated .js files lie beside their sources: the sources are what is tested.
  moduleFileExtensions: ['ts', 'js', 'json', 'html'],
  transform: { '^.+\\.(js|ts|html|css)$': join(__dirname, 'jest.transform.cjs') },
  setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, join(__dirname, 'jest.setup.cjs')],
  // The usual five seconds are little for a check of accessibility on a machine with two busy cores.
  testTimeout: 60_000,
  cacheDirectory: '<rootDir>/.cache/jest',
  coverageProvider: 'v8',
  collectCoverage: true,
  coverageReporters: ['text-summary'],
  // The modules that the plugin shares are covered by the unit tests, which run without a DOM.
  collectCoverageFrom: ['force-app/main/default/lwc/*/*.ts', '!**/adoption{Charter,Filters,Publication,Scores}/**'],
  coverageThreshold: { global: { lines: 95 } },
};
