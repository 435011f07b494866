import { readdirSync, readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Editor, type EditorPlace, readSettings, startEditor, workspace } from './language-client.ts'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
})
afterAll(async () => await editor.close())

const sources = sourcesBelow('agreements')
let count = 0

/** Opens a text whose `‸` is where the drafter is, as a file of an agreement of its own. */
async function openAt(kind: string, marked: string) {
  const at = marked.indexOf('‸')
  const lines = marked.slice(0, at).split('\n')
  const place: EditorPlace = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
  const isRegister = ['bodies', 'appropriations', 'forms'].includes(kind)
  const folder = `tried-${count++}`
  const path = isRegister
    ? `${folder}/agreements/registers/${kind}.yaml`
    : `agreements/${folder}/${kind}.yaml`
  const found = await editor.open(path, marked.replace('‸', ''))
  return { path, place, found }
}

async function completeAt(kind: string, marked: string) {
  const { path, place } = await openAt(kind, marked)
  const items = await editor.complete(path, place)
  return new Map(
    items.map(({ label, insertText, documentation }) => [
      label,
      {
        text: insertText ?? '',
        help: typeof documentation === 'string' ? documentation : (documentation?.value ?? ''),
      },
    ]),
  )
}

async function hoverAt(kind: string, marked: string): Promise<string> {
  const { path, place } = await openAt(kind, marked)
  return (await editor.hover(path, place)) ?? ''
}

describe('our sources', () => {
  test.each(sources)('nothing is marked in %s', async (path) => {
    expect(await editor.open(path, readFileSync(join(workspace, path), 'utf8'))).toEqual([])
  })

  test('find their schemas by the settings alone, without their first line', async () => {
    for (const path of sources) {
      const text = readFileSync(join(workspace, path), 'utf8').replace(/^# yaml-language-server:.*\n/u, '')
      const other = path.replace('agreements/', 'tried/agreements/')
      expect(await editor.open(other, text.replace(/^kind: .*$/mu, 'kind: nothing'))).toEqual([
        expect.objectContaining({ message: expect.stringMatching(/^Value must be "[a-z]+"\.$/u) }),
      ])
    }
  })
})

describe('an error is marked', () => {
  const text = (lines: string) =>
    `kind: sections\nagreement: x\nsections:\n  - id: a\n    heading: A\n${lines}‸`

  test('at an unknown key', async () => {
    const { found } = await openAt('sections', text('    haeding: B\n'))
    expect(found).toEqual([
      expect.objectContaining({
        message: 'Property haeding is not allowed.',
        range: { start: { line: 5, character: 4 }, end: { line: 5, character: 11 } },
      }),
    ])
  })

  test('at a value that cannot stand there, and at an amount in another form', async () => {
    const { found } = await openAt('sections', text('    level: nationell\n'))
    expect(found.map(({ range }) => range.start)).toEqual([{ line: 5, character: 11 }])
    const amounts = 'kind: agreement\namounts:\n  - { id: a, amount: 80 mkr, what: b }\n‸'
    const places = (await openAt('agreement', amounts)).found.map(({ range }) => range.start)
    expect(places).toContainEqual({ line: 2, character: 21 })
  })
})

describe('completion', () => {
  test('offers the keys that can stand there, with what they mean', async () => {
    const keys = await completeAt('agreement', 'kind: agreement\nid: x\n‸\n')
    for (const key of [
      'title',
      'year',
      'status',
      'parties',
      'approval',
      'funding',
      'payments',
      'deadlines',
      'figures',
    ])
      expect(keys.get(key)?.help, key).toMatch(/.{10}\.$/u)
    expect(keys.has('id')).toBe(false)
    expect(keys.has('sections')).toBe(false)
  })

  test('offers the keys of a funding line, as one snippet too', async () => {
    const line =
      'kind: agreement\nfunding:\n  total: 1 mnkr\n  groups:\n    - id: a\n      recipient: skr\n      lines:\n        - ‸\n'
    const keys = await completeAt('agreement', line)
    expect(keys.get('amount')).toEqual({ text: 'amount: ', help: expect.stringContaining('182,5 mnkr') })
    expect(keys.get('rad')?.text).toBe('id: $1\n  label: $2\n  purpose: $3\n  amount: $4\n  section: $5')
  })

  test('offers the values of an enumeration, each with its Swedish meaning', async () => {
    const values = await completeAt('agreement', 'kind: agreement\nstatus: ‸\n')
    expect(Object.fromEntries([...values].map(([label, { help }]) => [label, help]))).toEqual({
      draft: 'utkast; varje sida märks UTKAST',
      final: 'klar att undertecknas',
      signed: 'undertecknad',
      reconstruction: 'en rekonstruktion vars ordalydelse inte är den undertecknade',
    })
    const clauses = await completeAt(
      'sections',
      'kind: sections\nagreement: x\nsections:\n  - id: a\n    heading: A\n    clauses: [‸]\n',
    )
    expect(clauses.get('audit-right')?.help).toBe('rätten att begära in räkenskaper')
    const levels = await completeAt('bodies', 'kind: bodies\nbodies:\n  - id: a\n    level: ‸\n')
    expect([...levels.keys()]).toEqual(expect.arrayContaining(['national', 'healthcare-region', 'region']))
  })

  test('offers the two kinds of payment as snippets', async () => {
    const keys = await completeAt('agreement', 'kind: agreement\npayments:\n  - ‸\n')
    expect(keys.get('efter rekvisition')?.text).toContain('paid: on-requisition')
    expect(keys.get('genom beslut')?.text).toContain('paid: by-decision')
  })

  test('begins a block where prose is written', async () => {
    const section = 'kind: sections\nagreement: x\nsections:\n  - id: a\n    heading: A\n    '
    expect((await completeAt('sections', `${section}‸\n`)).get('closing')?.text).toBe('closing: |\n  ')
    expect((await completeAt('sections', `${section}text: ‸\n`)).get('| (flera rader)')?.text).toBe('|\n  ')
  })

  test('writes no fact of another agreement into a new one', async () => {
    const offered = [
      ...(await completeAt('agreement', 'kind: agreement\n‸\n')),
      ...(await completeAt('agreement', 'kind: agreement\nfunding:\n  ‸\n')),
      ...(await completeAt(
        'agreement',
        'kind: agreement\nparties:\n  - body: skr\n    signatory:\n      ‸\n',
      )),
    ]
    // The id is told by the folder, and checked against it.
    for (const [label, { text }] of offered.filter(([each]) => each !== 'id'))
      expect(text.replace(/^id: .*\n/u, ''), label).not.toMatch(
        /20\d\d(?!-)|mnkr|Överenskommelse mellan|Söderström|statssekreterare/u,
      )
  })
})

describe('hover', () => {
  test('shows title, meaning and values of a key', async () => {
    const shown = await hoverAt('agreement', 'kind: agreement\nstat‸us: draft\n')
    expect(shown).toContain('#### Status')
    expect(shown).toContain('draft: utkast. final: klar att undertecknas.')
    expect(shown).toContain('`reconstruction`: en rekonstruktion')
  })

  test('shows how an amount is written', async () => {
    const shown = await hoverAt('agreement', 'kind: agreement\nfunding:\n  tot‸al: 80 mnkr\n')
    expect(shown).toMatch(/belopp/iu)
    expect(shown).toContain('809 mnkr')
  })

  test.each([
    'agreement',
    'sections',
    'annexes',
    'bodies',
    'appropriations',
    'forms',
  ])('says what a file of kind %s is', async (kind) => {
    expect((await hoverAt(kind, `ki‸nd: ${kind}\n`)).length).toBeGreaterThan(40)
  })
})

describe('settings', () => {
  const schemas = readSettings('settings.json')['yaml.schemas'] as Readonly<Record<string, string>>

  test('map every schema to its files, each source to the one of its kind, and none to the network', () => {
    expect(
      Object.keys(schemas)
        .map((path) => path.replace('./schemas/', ''))
        .sort(),
    ).toEqual(readdirSync(join(workspace, 'schemas')).sort())
    for (const path of [...sources, ...sourcesBelow('test/made-up/agreements')]) {
      const kind = path.includes('/decisions/') ? 'decision' : /([a-z]+)\.yaml$/u.exec(path)?.[1]
      const fitting = Object.keys(schemas).filter((schema) => matchesGlob(path, schemas[schema] ?? ''))
      expect(fitting, path).toEqual([`./schemas/${kind}.schema.json`])
    }
    expect(readSettings('settings.json')['yaml.schemaStore.enable']).toBe(false)
  })

  test('recommend the extension that this test drives', () => {
    expect(readSettings('extensions.json')).toEqual({ recommendations: ['redhat.vscode-yaml'] })
  })
})

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(join(workspace, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.yaml'))
    .sort()
}
