/**
 * Stryker, in two rounds (`node tools/mutate/mutate-code.ts` runs both): `model` with the tests of single functions, `checks` with
 * the caret cases. Which round, and which files where it is not all, comes from the environment.
 */
const rounds = {
  model: {
    tests: 'src/model/money.test.ts,src/model/calendar-date.test.ts,src/model/swedish-form.test.ts',
    files: ['src/model/money.ts', 'src/model/calendar-date.ts', 'src/model/swedish-form.ts'],
  },
  checks: {
    tests: 'src/checks/check-model.test.ts',
    files: [
      'src/model/funding-sums.ts',
      'src/checks/sums.ts',
      'src/checks/charges.ts',
      'src/checks/payments.ts',
      'src/checks/declared-sums.ts',
      'src/checks/deadline-order.ts',
    ],
  },
}
const name = process.env.ORDALAG_ROUND === 'model' ? 'model' : 'checks'
const files = process.env.ORDALAG_FILES?.split(',') ?? rounds[name].files
process.env.ORDALAG_TESTS = rounds[name].tests

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tools/mutate/vitest.config.ts', related: false },
  mutate: files,
  // What the cases' messages say is compared with the texts that are kept.
  ignorePatterns: ['/out', '/docs', '/test/golden', '!/test/golden/messages', '/tools/bench/node_modules'],
  reporters: ['json', 'clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `.ordalag-mutation/${name}.json` },
  tempDirName: `.ordalag-mutation/sandbox-${name}`,
  // Its reader of tsconfig.json needs a TypeScript older than ours; nothing in the sandbox needs the file.
  tsconfigFile: 'tools/mutate/no-tsconfig.json',
  concurrency: 1,
  timeoutMS: 60_000,
}
