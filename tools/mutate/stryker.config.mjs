import { codeFilesOf } from './code-files.ts'

/**
 * Stryker over `src/model`, `src/wording` and `src/checks`, with the tests of single rules: the caret cases and the tests of functions (see
 * `case-runner.ts`). Tests of whole agreements are left out: they pass every place and say little of any. Which files, where it is
 * not all, comes from the environment.
 */
const wholeAgreements = [
  'real-agreements',
  'never-throws',
  'silence-project',
  'document-text',
  'abbreviations-explained',
]
const tests = codeFilesOf('.', 'tests').filter(
  (path) => !wholeAgreements.some((name) => path.endsWith(`/${name}.test.ts`)),
)
process.env.ORDALAG_TESTS = tests.join(',')

export default {
  testRunner: 'cases',
  plugins: ['./tools/mutate/case-runner.ts'],
  coverageAnalysis: 'perTest',
  mutate: process.env.ORDALAG_FILES?.split(',') ?? [...codeFilesOf('.')],
  // What the cases' messages say is compared with the texts that are kept.
  ignorePatterns: ['/out', '/docs', '/test/golden', '!/test/golden/messages', '/tools/bench/node_modules'],
  reporters: ['json', 'clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  jsonReporter: { fileName: '.ordalag-mutation/report.json' },
  tempDirName: '.ordalag-mutation/sandbox',
  // Its reader of tsconfig.json needs a TypeScript older than ours; nothing in the sandbox needs the file.
  tsconfigFile: 'tools/mutate/no-tsconfig.json',
  concurrency: 2,
  maxTestRunnerReuse: 3000,
  timeoutMS: 20_000,
  disableTypeChecks: false,
  // What is fixed while modules load (codes, words, patterns of a file) would have all loaded anew for every change.
  ignoreStatic: true,
}
