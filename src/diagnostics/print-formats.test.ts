import { expect, it } from 'vitest'
import { printGithub } from './print-github.ts'
import { printJson } from './print-json.ts'
import { related, report } from './report.ts'

const file = { path: 'agreements/a,b/agreement.yaml', text: 'a: x\nb: 100 %\na: y\n' }
const duplicate = report(
  'read/duplicate-key',
  { file, start: 14, end: 15 },
  { key: 'a' },
  {
    related: [related('read/first-written-here', { file, start: 0, end: 1 }, {})],
    fix: { span: { file, start: 14, end: 19 }, text: '' },
  },
)
const percent = report('read/bare-number', { file, start: 8, end: 13 }, { written: '100 %' })
const placeless = report('read/empty-file', null, {})

it('printJson gives every diagnostic with its place, related places and fix, in order', () => {
  const printed = printJson([duplicate, percent, placeless], 'en')
  expect(printed.endsWith('}\n')).toBe(true)
  expect(JSON.parse(printed)).toEqual({
    version: 1,
    diagnostics: [
      expect.objectContaining({
        code: 'read/empty-file',
        severity: 'error',
        place: null,
        related: [],
        fix: null,
      }),
      expect.objectContaining({ code: 'read/bare-number' }),
      {
        code: 'read/duplicate-key',
        severity: 'error',
        message:
          'The field “a” is written twice in the same place, and only one can hold. Remove one of them or rename it.',
        place: { file: file.path, start: { line: 3, column: 1 }, end: { line: 3, column: 2 } },
        related: [
          {
            code: 'read/first-written-here',
            message: 'The first time it is written here.',
            place: { file: file.path, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
          },
        ],
        fix: {
          place: { file: file.path, start: { line: 3, column: 1 }, end: { line: 4, column: 1 } },
          text: '',
        },
      },
    ],
  })
  expect(printJson([percent, placeless, duplicate], 'en')).toBe(printed)
})

it('printGithub escapes what has a meaning there', () => {
  const lines = printGithub([duplicate, percent], 'sv').split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(
    /^::error file=agreements\/a%2Cb\/agreement.yaml,line=2,col=4,endLine=2,endColumn=9,title=read\/bare-number::”100 %25” läses/,
  )
})
