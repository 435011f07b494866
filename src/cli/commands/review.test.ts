import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copyWithHistory, type ProjectHistory } from '../../../test/harness/project-history.ts'
import { runCommand } from '../../../test/harness/run-command.ts'

const id = 'pahittat-exempel-2031-utkast'
const source = `agreements/${id}/agreement.yaml`

let folder = ''
let git: ProjectHistory['git']
let edit: (old: string, now: string) => void

const review = (...given: readonly string[]) =>
  runCommand(folder, ['--lang', 'sv', '--format', 'html', '--out', 'ut', 'review', ...given])

const read = (path: string) => readFileSync(join(folder, 'ut', path), 'utf8')
const files = () =>
  readdirSync(join(folder, 'ut'), { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.') && path.includes('.'))
    .sort()

beforeAll(() => {
  const history = copyWithHistory([id])
  folder = history.folder
  git = history.git
  edit = (old, now) => history.edit(source, old, now)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('says what it wants, and of what it knows nothing', async () => {
  expect((await review('main')).code).toBe(2)
  expect((await review('main', 'nergens')).errors).toContain('nergens')
  expect((await review('main', '.', '--out', 'agreements')).code).toBe(2)
  expect(existsSync(join(folder, 'ut'))).toBe(false)
})

it('nothing differs', async () => {
  expect(await review('main', '.')).toMatchObject({ code: 0, errors: '' })
  expect(files()).toEqual(['index.html', 'manifest.json', 'summary.md'])
  expect(read('summary.md')).toContain('Inget skiljer.')
})

it('a page, a summary, the documents that differ and their redlines', async () => {
  const amount = /amount: (\d+) mnkr/u.exec(readFileSync(join(folder, source), 'utf8'))?.[1] ?? ''
  edit('status: draft', 'status: draft  # samma')
  edit('purpose: ', 'purpose: hela ')
  expect((await review('main', '.')).code).toBe(0)
  const document = `${id}/overenskommelse-${id}`
  expect(files()).toContain(`${document}.html`)
  expect(files()).toContain(`${document}-andringar.html`)
  expect(read('index.html')).toContain(`href="${document}-andringar.html"`)
  expect(read('index.html')).toContain('<ins>')
  expect(amount).not.toBe('')
  expect(JSON.parse(read('manifest.json')).outputs).toHaveLength(files().length - 1)
})

it('a base that does not build is said, and what there is of it is shown', async () => {
  git('stash', '--quiet')
  edit('status: draft', 'statsu: draft')
  git('commit', '--quiet', '--all', '--message=broken')
  edit('statsu: draft', 'status: draft')
  edit('purpose: ', 'purpose: hela ')
  expect((await review('HEAD', '.')).code).toBe(0)
  expect(read('summary.md')).toMatch(/HEAD har \d+ fel och går inte att bygga/u)
  // What an earlier review wrote and this one did not is gone.
  expect(files().some((path) => path.includes('andringar'))).toBe(false)
  expect(read('index.html')).toContain('Fynd som är borta')
})

it('so is a head that does not build; no document of it is written', async () => {
  edit('status: draft', 'statsu: draft')
  expect((await review('HEAD~1', '.')).code).toBe(0)
  expect(read('summary.md')).toMatch(/arbetsmappen har \d+ fel/u)
  expect(files()).toEqual(['index.html', 'manifest.json', 'summary.md'])
  expect(read('index.html')).toContain('Nya fynd')
})
