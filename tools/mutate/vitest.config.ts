import { defineConfig } from 'vitest/config'

/**
 * The tests that Stryker lets judge a changed line: those that are about one rule at a time, and that build nothing while they are
 * collected, for what runs then counts as run by every test. ORDALAG_TESTS names them, separated by commas.
 */
export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    include: (process.env.ORDALAG_TESTS ?? 'src/checks/check-model.test.ts').split(','),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
