import { checkCaretCases } from '../../test/harness/caret-cases.ts'
import { proseMessages } from '../diagnostics/catalogue/prose.ts'
import { readYaml } from '../read/read-yaml.ts'
import { parseProse } from './parse-prose.ts'

/** The reader refuses these already; that prose does so too is shown in parse-prose.test.ts. */
const refusedBefore = ['prose/private-character', 'prose/empty']
const codes = Object.keys(proseMessages).filter((code) => !refusedBefore.includes(code))

/** Every value of the case is read as prose; keys that begin with `line` hold one line. */
checkCaretCases(
  'prose',
  (files) =>
    files.flatMap(({ path, text }) => {
      const { value, file } = readYaml(path, new TextEncoder().encode(text))
      return (value?.entries ?? []).flatMap(({ key, value: scalar }) =>
        scalar.kind === 'scalar'
          ? parseProse(scalar, file, { singleLine: key.value.startsWith('line') }).diagnostics
          : [],
      )
    }),
  { codes },
)
