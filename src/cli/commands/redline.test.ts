import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copyWithHistory } from '../../../test/harness/project-history.ts'
import { runCommand } from '../../../test/harness/run-command.ts'

const id = 'pahittat-exempel-2031-utkast'
const source = `agreements/${id}/agreement.yaml`

let folder = ''
let edit: (old: string, now: string) => void

const redline = (...given: readonly string[]) =>
  runCommand(folder, ['--lang', 'sv', '--out', 'ut', 'redline', ...given])

const read = (path: string) => readFileSync(join(folder, 'ut', path))
const files = () =>
  readdirSync(join(folder, 'ut'), { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.') && path.includes('.'))
    .sort()

beforeAll(() => {
  const history = copyWithHistory([id])
  folder = history.folder
  edit = (old, now) => history.edit(source, old, now)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('says what it wants, and of what it knows nothing', async () => {
  expect((await redline('main')).code).toBe(2)
  expect((await redline('main', 'nergens')).errors).toContain('nergens')
  expect((await redline('main', '.', '--out', 'agreements')).code).toBe(2)
  expect((await redline('main', '.', '--date', 'i går')).errors).toContain('--date')
  expect((await redline('main', '.', '--format', 'odt')).errors).toContain('--format')
  expect(existsSync(join(folder, 'ut'))).toBe(false)
})

it('nothing differs, and nothing is written', async () => {
  const { code, printed } = await redline(`main:${id}`, id)
  expect(code).toBe(0)
  expect(printed).toContain('Inget dokument skiljer')
  expect(existsSync(join(folder, 'ut/manifest.json'))).toBe(false)
})

it('a document that differs, in all formats, by whom and when; the same again gives the same bytes', async () => {
  edit('purpose: ', 'purpose: hela ')
  const given = [`main:${id}`, id, '--author', 'Åsa & Öberg', '--date', '2031-02-03'] as const
  const { code, printed, errors } = await redline(...given)
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(printed).toMatch(/overenskommelse-\S+ {2}\d+ ord tillagda, \d+ strukna/u)
  const name = `${id}/overenskommelse-${id}.redline`
  for (const format of ['docx', 'html', 'json', 'pdf']) expect(files()).toContain(`${name}.${format}`)
  const document = strFromU8(unzipSync(read(`${name}.docx`))['word/document.xml'] ?? new Uint8Array())
  expect(document).toContain('w:author="Åsa &amp; Öberg" w:date="2031-02-03T00:00:00Z"')
  const report = JSON.parse(read(`${name}.json`).toString())
  expect(report).toMatchObject({
    document: `overenskommelse-${id}`,
    author: 'Åsa & Öberg',
    date: '2031-02-03T00:00:00Z',
  })
  expect(report.marked.inserted).toBeGreaterThan(0)
  expect(report.notShown.map(({ property }: { property: string }) => property)).toEqual(['version'])
  expect(read(`${name}.html`).toString()).toContain('<ins')
  const before = files().map((path) => read(path))
  await redline(...given)
  expect(files().map((path) => read(path))).toEqual(before)
})

it('what an earlier run wrote and this one does not is gone', async () => {
  expect((await redline(`main:${id}`, id, '--format', 'html')).code).toBe(0)
  expect(files().some((path) => path.endsWith('.docx'))).toBe(false)
})

it('a side that does not build is said, and nothing is written', async () => {
  const before = files()
  edit('status: draft', 'statsu: draft')
  const { code, errors } = await redline(`main:${id}`, id, '--format', 'docx')
  expect(code).toBe(1)
  expect(errors).toContain('statsu')
  expect(errors).toContain('Inget har skrivits')
  expect(files()).toEqual(before)
})
