import { checkCaretCases } from '../../test/harness/caret-cases.ts'
import { readMessages } from '../diagnostics/catalogue/read.ts'
import { readYaml } from './read-yaml.ts'

/** What only bytes and large files can show; `bad-input.test.ts` does. */
const shownElsewhere = [
  'read/too-large-file',
  'read/too-long-line',
  'read/too-deep',
  'read/not-utf8',
  'read/utf-16',
  'read/bare-carriage-return',
  'read/more-faults',
]

checkCaretCases(
  'read',
  (files) => files.flatMap(({ path, text }) => readYaml(path, new TextEncoder().encode(text)).diagnostics),
  { codes: Object.keys(readMessages).filter((code) => !shownElsewhere.includes(code)) },
)
