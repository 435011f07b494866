import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFiles, startProcess } from '../harness/run-process.ts'
import { createSarifValidator } from '../harness/sarif-schema.ts'

const path = 'agreements/ladan-2031/agreement.yaml'
/** The source that the command file shows in the forms for people, with its four errors. */
const source =
  /^```file: agreements\/ladan-2031\/agreement\.yaml\n(.*?)^```$/msu.exec(
    readFileSync(join(import.meta.dirname, 'broken.md'), 'utf8'),
  )?.[1] ?? ''

/** Every error, with the marked text of its place, which is looked for after another text. */
const expected = [
  placeOf('amount/groups-exceed-total', 'total: ', '3 mnkr'),
  placeOf('reference/unknown', 'section: ', 'finance-of-doors'),
  placeOf(
    'reference/duplicate-id',
    'section: finance-of-doors\n          payment: both\n        - id: ',
    'roof',
  ),
  placeOf('date/outside-year', 'due: ', '2030-12-02'),
]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ordalag-forms-'))
  cpSync(join(import.meta.dirname, 'project'), folder, { recursive: true })
  writeFileSync(join(folder, path), source)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function check(form: string, text = source): Promise<string> {
  writeFileSync(join(folder, path), text)
  const ended = await startProcess(startFiles.main, ['check', 'ladan-2031', '--output', form], { folder })
    .ended
  expect(ended.code).toBe(1)
  return form === 'terminal' ? ended.error : ended.output
}

describe('four errors in one file stand at their lines and columns', () => {
  test('in a terminal', async () => {
    const found = [
      ...(await check('terminal')).matchAll(/╭─ (\S+):(\d+):(\d+) {2}(\S+)\n.*\n.*\n *│ ( *)(\^+)/gu),
    ]
    expect(
      found.map(([, file, line, column, code, indent, marks]) => {
        expect(file).toBe(path)
        expect(indent?.length).toBe(Number(column) - 1)
        return [code, Number(line), Number(column), Number(column) + (marks?.length ?? 0)]
      }),
    ).toEqual(expected.map(({ code, line, column, endColumn }) => [code, line, column, endColumn]))
  })

  test('as lines', async () => {
    const found = [...(await check('lines')).matchAll(/^(\S+):(\d+):(\d+): error: .* \[(\S+)\]$/gmu)]
    expect(found.map(([, file, line, column, code]) => [code, file, Number(line), Number(column)])).toEqual(
      expected.map(({ code, line, column }) => [code, path, line, column]),
    )
  })

  test('for GitHub', async () => {
    const form = /^::error file=(\S+?),line=(\d+),col=(\d+),endLine=(\d+),endColumn=(\d+),title=(\S+?)::/gmu
    const found = [...(await check('github')).matchAll(form)]
    expect(
      found.map(([, file, line, column, endLine, endColumn, code]) => {
        expect([file, endLine]).toEqual([path, line])
        return { code, line: Number(line), column: Number(column), endColumn: Number(endColumn) }
      }),
    ).toEqual(expected.map(({ offset: _, ...place }) => place))
  })

  test('as JSON', async () => {
    const { diagnostics } = JSON.parse(await check('json')) as { readonly diagnostics: readonly unknown[] }
    expect(diagnostics).toEqual(
      expected.map(({ code, line, column, endColumn }) =>
        expect.objectContaining({
          code,
          severity: 'error',
          place: { file: path, start: { line, column }, end: { line, column: endColumn } },
        }),
      ),
    )
  })

  test.each([
    ['as SARIF', source],
    ['as SARIF, with the offsets of a file that has CRLF', source.replaceAll('\n', '\r\n')],
  ])('%s', async (_, text) => {
    const log: unknown = JSON.parse(await check('sarif', text))
    expect(createSarifValidator()(log)).toEqual([])
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          results: expected.map(({ code, line, column, endColumn, offset }) => ({
            ruleId: code,
            level: 'error',
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: path },
                  region: {
                    startLine: line,
                    startColumn: column,
                    endLine: line,
                    endColumn,
                    charOffset: text === source ? offset : offset + line - 1,
                    charLength: endColumn - column,
                  },
                },
              },
            ],
          })),
        },
      ],
    })
  })
})

function placeOf(code: string, before: string, marked: string) {
  const at = source.indexOf(before + marked)
  if (at === -1) throw new Error(`the broken source does not hold '${before}${marked}'`)
  const offset = at + before.length
  const lines = source.slice(0, offset).split('\n')
  const column = (lines.at(-1)?.length ?? 0) + 1
  return { code, line: lines.length, column, endColumn: column + marked.length, offset }
}
