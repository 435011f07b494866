import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { textOfMessage } from '../../src/diagnostics/text-of-message.ts'
import type { Document, Field } from '../../src/document/nodes.ts'
import { writePlainText } from '../../src/document/plain-text.ts'
import { visitNodes } from '../../src/document/walk.ts'
import { makeCommonFiles, makeFolderFiles } from '../../src/overview/make-overview.ts'
import {
  type CheckedProject,
  checkProject,
  createCheckMemory,
  type ProjectSources,
} from '../../src/pipeline/pipeline.ts'
import { projectSources } from '../../tools/bench/project-sources.ts'
import { editSource, onlyAgreements, replaceOnce } from '../harness/edit-sources.ts'

/** The whole family of documents: what there is one of, what each says, and what follows when a figure changes. */
const repository = join(import.meta.dirname, '../..')
const golden = join(import.meta.dirname, '../golden/family')

let sources: ProjectSources
let checked: CheckedProject
let madeUp: CheckedProject

beforeAll(() => {
  sources = projectSources(repository)
  checked = checkProject(sources)
  madeUp = checkProject(projectSources(join(repository, 'test/made-up')))
})

function documentsOf({ matters }: CheckedProject): ReadonlyMap<string, Document> {
  return new Map(matters.flatMap(({ documents }) => documents.map((each) => [each.id, each] as const)))
}

function errorsOf({ diagnostics }: CheckedProject): readonly string[] {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => `${message.code}: ${textOfMessage(message, 'en')}`)
}

/** The dump of a document but for its version, which any change of a source may change. */
function textOf(document: Document): string {
  return writePlainText(document).replaceAll(document.version, 'VERSION')
}

/** What stands beside the documents, by folder and name; of the index, each folder its own. Versions and no-break spaces as in a dump. */
function besideOf({ matters, registers }: CheckedProject): ReadonlyMap<string, string> {
  if (!registers) throw new Error('the registers could not be read')
  return new Map(
    [...new Set(matters.map(({ folder }) => folder))].flatMap((id) => {
      const folder = { id, matters: matters.filter((matter) => matter.folder === id) }
      return [
        ...makeFolderFiles(folder, registers, '0.0.0'),
        ...makeCommonFiles([{ ...folder, isUnsound: false, files: [] }], registers, '0.0.0'),
      ].map(({ name, text }): [string, string] => [
        `${id}/${name}`,
        text
          .replaceAll('\r\n ', '')
          .replaceAll('\u00a0', '~')
          .replaceAll(/\b[0-9a-f]{12}\b/gu, 'VERSION'),
      ])
    }),
  )
}

function fieldOf(document: Document | undefined, name: string): Field | undefined {
  const found: Field[] = []
  if (document) {
    visitNodes(document, (node) => {
      if (node.kind === 'field' && node.name === name) found.push(node)
    })
  }
  return found[0]
}

describe('what is built', () => {
  test('of each folder', () => {
    expect(errorsOf(checked)).toEqual([])
    const names = checked.matters.flatMap(({ folder, documents }) =>
      documents.map(({ id }) => `${folder}/${id}`),
    )
    const text = `${[...names].sort().join('\n')}\n`
    const path = join(golden, 'documents.txt')
    if (process.env.ORDALAG_ACCEPT === '1') writeFileSync(path, text)
    expect(text).toBe(readFileSync(path, 'utf8'))
    expect(new Set(names).size).toBe(names.length)
  })

  test.each([
    ['cancer-2024', ['25', '31', '60', '60', '100', '39', '129']],
    ['cancer-2022', ['165']],
    ['uppdrag-socialstyrelsen-2021', ['4']],
    ['uppdrag-socialstyrelsen-2024', ['0,8']],
  ])('a requisition and a report for each payment on requisition of %s', (source, millions) => {
    const forms = [...documentsOf(checked).values()].filter(({ form }) => form?.source === source)
    const amounts = (kind: string, field: string): readonly bigint[] =>
      forms
        .filter(({ form }) => form?.form === kind)
        .map((document) => BigInt((fieldOf(document, field)?.value ?? '').replaceAll('\u00a0', '')))
    const expected = millions.map((each) => BigInt(Math.round(Number(each.replace(',', '.')) * 1_000_000)))
    expect(amounts('requisition', 'requested-amount')).toEqual(expected)
    expect(amounts('financial-report', 'agreed-grant')).toEqual(expected)
  })

  test('only a report where nothing is requested', () => {
    const forms = [...documentsOf(checked).values()].flatMap(({ form }) =>
      form?.source === 'cancer-2012' ? [form] : [],
    )
    expect(forms).toEqual([{ form: 'financial-report', source: 'cancer-2012', payment: 'repayment-terms' }])
  })
})

describe('what it says', () => {
  test.each([
    'rekvisition-cancer-2024-regional-work',
    'rekvisition-uppdrag-socialstyrelsen-2021-requested',
    'ekonomisk-redovisning-cancer-2022-skr-requisition',
    'ekonomisk-redovisning-cancer-2012-repayment-terms',
    'godkannande-cancer-2012',
    'uppdrag-socialstyrelsen-2021',
    'uppdrag-socialstyrelsen-2024',
    'utbetalning-regionerna-2024-1',
    'utbetalning-regionerna-2024-2',
    'utbetalning-skr-2022',
    'utbetalning-skr-2024',
    'styrelsebeslut-skr-2024',
    'skrivelse-regionerna-2024',
  ])('%s', (id) => {
    expectGolden(documentsOf(checked).get(id), id)
  })

  test.each(['pahittad-tillaggsoverenskommelse-2031', 'pahittat-bemyndigande-2031'])('%s', (id) => {
    expect(errorsOf(madeUp)).toEqual([])
    expectGolden(documentsOf(madeUp).get(id), id)
  })

  test('the checks object to nothing in a decision but what is right and stands', () => {
    const found = checked.diagnostics.flatMap(({ message, span }) =>
      span?.file.path.includes('/decisions/') || span?.file.path.startsWith('templates/')
        ? [`${span.file.path.replace(/^.*\//u, '')}: ${message.code}`]
        : [],
    )
    expect(found).toEqual([
      // "1 miljard kronor" and "500 000 000 kronor", as the board wrote them.
      'styrelsebeslut-skr-2024.yaml: amount/mixed-units',
      // 1 December 2024 is a Sunday.
      'uppdrag-socialstyrelsen-2024.yaml: date/not-a-working-day',
    ])
  })

  test('a form has fields of different names, and sums of amounts that it has', () => {
    for (const document of documentsOf(checked).values()) {
      const fields: Field[] = []
      visitNodes(document, (node) => {
        if (node.kind === 'field') fields.push(node)
      })
      expect(fields.length > 0).toBe(document.form !== null)
      const names = fields.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const { name, calculation, locked, value, required } of fields) {
        const used =
          calculation === null
            ? []
            : calculation.kind === 'sum'
              ? calculation.of
              : [calculation.from, calculation.less]
        expect(used.filter((each) => !names.includes(each) || each === name)).toEqual([])
        expect(locked).toBe(value !== '')
        expect(locked && required).toBe(false)
      }
    }
  })
})

function expectGolden(document: Document | undefined, id: string): void {
  if (!document) throw new Error(`there is no ${id}`)
  const path = join(golden, `${id}.txt`)
  const text = textOf(document)
  if (process.env.ORDALAG_ACCEPT === '1') writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

describe('80 mnkr for childhood cancer becomes 81, with its sums', () => {
  const path = 'agreements/cancer-2024/agreement.yaml'
  let dearer: CheckedProject

  beforeAll(() => {
    const edits = [
      replaceOnce('amount: 80 mnkr', 'amount: 81 mnkr'),
      replaceOnce('sum: 405 mnkr', 'sum: 406 mnkr'),
      replaceOnce('total: 809 mnkr', 'total: 810 mnkr'),
    ]
    dearer = checkProject(
      editSource(sources, path, (text) => edits.reduce((edited, edit) => edit(edited), text)),
    )
  })

  test('changes all that depends on it, and nothing else', () => {
    expect(errorsOf(dearer)).toEqual([])
    const after = documentsOf(dearer)
    const changed = [...documentsOf(checked)].flatMap(([id, document]) => {
      const other = after.get(id)
      return other && textOf(other) === textOf(document) ? [] : [id]
    })
    expect(changed.sort()).toEqual([
      'ekonomisk-redovisning-cancer-2024-regional-work',
      'overenskommelse-cancer-2024',
      'rekvisition-cancer-2024-regional-work',
      'skrivelse-regionerna-2024',
      'styrelsebeslut-skr-2024',
      'uppdrag-socialstyrelsen-2024',
      'utbetalning-skr-2024',
    ])
  })

  test.each([
    ['overenskommelse-cancer-2024', '| Barncancer | 81 |'],
    ['overenskommelse-cancer-2024', '**130~000~000~kronor**'],
    ['rekvisition-cancer-2024-regional-work', 'Belopp som rekvireras, i kronor: 130~000~000'],
    ['ekonomisk-redovisning-cancer-2024-regional-work', 'i kronor: 130~000~000'],
    ['utbetalning-skr-2024', '| Summa | 445~000~000 |'],
    ['styrelsebeslut-skr-2024', '• 81~miljoner~kronor till RCC för barncancerområdet'],
    ['uppdrag-socialstyrelsen-2024', 'omfattar 810~miljoner~kronor'],
    ['skrivelse-regionerna-2024', '406~miljoner~kronor'],
  ])('in %s', (id, words) => {
    const document = documentsOf(dearer).get(id)
    expect(document && textOf(document)).toContain(words)
  })

  test.each([
    ['deadlines.ics', 'Avser: 7 utbetalningar\\, 445~miljoner~kronor'],
    ['deadlines.ics', '– 130~000~000~kronor: samverkansregionalt arbete'],
    ['funding.csv', 'Barncancer;81000000'],
    ['model.json', '"amount": "81000000"'],
    ['index.html', '810~mnkr'],
    ['index.html', '130~mnkr'],
    ['index.html', 'RCC: 406~mnkr'],
  ])('in %s: %s', (name, words) => {
    expect(besideOf(dearer).get(`cancer-2024/${name}`)).toContain(words)
    expect(besideOf(checked).get(`cancer-2024/${name}`)).not.toContain(words)
  })

  test('and nothing beside the documents of other folders', () => {
    const after = besideOf(dearer)
    const changed = [...besideOf(checked)].flatMap(([name, text]) => (after.get(name) === text ? [] : [name]))
    expect(changed.filter((name) => !name.startsWith('cancer-2024/'))).toEqual([])
  })

  test('leaves the versions of what cannot depend on it as they were', () => {
    const after = documentsOf(dearer)
    const kept = [...documentsOf(checked)].flatMap(([id, { version }]) =>
      after.get(id)?.version === version ? [id] : [],
    )
    const others = checked.matters.flatMap(({ folder, documents }) =>
      folder === 'cancer-2024' ? [] : documents.map(({ id }) => id),
    )
    expect(kept.sort()).toEqual([...others].sort())
  })
})

describe('what a decision knows', () => {
  const folder = 'agreements/cancer-2024/decisions'
  const changed = (file: string, old: string, now: string) =>
    checkProject(
      editSource(onlyAgreements(sources, 'cancer-2024'), `${folder}/${file}.yaml`, replaceOnce(old, now)),
    )

  test('that pays what a form is for, is filled in: its registration number', () => {
    const name = 'decision-registration'
    const before = documentsOf(checked).get('rekvisition-cancer-2024-radiology-work')
    expect(fieldOf(before, name)).toMatchObject({ value: '', locked: false, required: true })
    const decided = 'registration: { government: S2024/00123 }\npays:\n  - { payment: cervical-cancer-work }'
    const project = changed('utbetalning-skr-2024', 'pays:\n  - { payment: cervical-cancer-work }', decided)
    expect(errorsOf(project)).toEqual([])
    const documents = documentsOf(project)
    const after = documents.get('rekvisition-cancer-2024-radiology-work')
    expect(fieldOf(after, name)).toMatchObject({ value: 'S2024/00123', locked: true, required: false })
    expect(after?.version).not.toBe(before?.version)
    const agreement = 'overenskommelse-cancer-2024'
    expect(documents.get(agreement)?.version).toBe(documentsOf(checked).get(agreement)?.version)
  })

  test('of who met the conditions: those that did not get nothing, and the others all of it', () => {
    const project = changed(
      'utbetalning-regionerna-2024-2',
      'population: derived-svf-2023-2 }',
      'population: derived-svf-2023-2, left-out: [{ recipient: region-gotland, unmet: [condition-prem] }] }',
    )
    expect(errorsOf(project)).toEqual([])
    const document = documentsOf(project).get('utbetalning-regionerna-2024-2')
    const text = document ? textOf(document) : ''
    expect(text).toContain('| Region Gotland | 61~171 | – |')
    const amounts = [...text.matchAll(/^\| [^|]+ \| [0-9~]+ \| ([0-9~]+) \|$/gmu)].map(([, amount = '']) =>
      Number(amount.replaceAll('~', '')),
    )
    expect(amounts).toHaveLength(20)
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(182_500_000)
    expect(text).toContain('uppfyller inte kraven och får ingen del av utbetalningen')
  })

  test('of the appropriation that the agreement leaves to it', () => {
    const project = changed(
      'utbetalning-regionerna-2024-2',
      'pays:\n  - payment: svf-second\n',
      'appropriations:\n  - { id: item, budget-year: 2024, area: 9, appropriation: "1:6", item: 16 }\npays:\n  - payment: svf-second\n    appropriation: item\n',
    )
    expect(errorsOf(project)).toEqual([])
    const document = documentsOf(project).get('utbetalning-regionerna-2024-2')
    expect(document && textOf(document)).toMatch(/Kostnaderna ska redovisas mot .* anslagsposten~16/u)
    expect(document && textOf(document)).not.toContain('Anslaget finns inte')
  })

  test.each([
    ['  - { role: minister, name: Statsina Rådström }', '  - { role: minister }'],
    ['registration:\n  government: E2030/00032\n', ''],
  ])('not yet, keeps it from being final: %s', (old, now) => {
    const id = 'pahittat-exempel-2031-klar'
    const project = checkProject(
      editSource(
        onlyAgreements(projectSources(join(repository, 'test/made-up')), id),
        `agreements/${id}/decisions/pahittat-bemyndigande-2031.yaml`,
        replaceOnce(old, now),
      ),
    )
    expect(errorsOf(project).map((each) => each.split(':')[0])).toEqual(['final/placeholder'])
  })
})

describe('a kind of decision that no template was made for', () => {
  const encode = (text: string) => new TextEncoder().encode(text)
  const template = {
    path: 'templates/note-to-file.md.hbs',
    bytes: encode(`---
kind: note-to-file
schema: decision
outputs: docx
language: sv-SE
---
{{> parts/decision-head documentKind="Tjänsteanteckning" deciderLabel="Antecknat av"}}

# Anteckning {{anchor "noted"}}

Överenskommelsen omfattar {{amount "total"}}, varav {{kronor "regional-work"}} för {{#with (find "regional-work")}}{{label}}{{/with}}.

{{#each sections}}
{{> parts/section isChapter=false}}
{{/each}}
{{> parts/decision-end}}
`),
  }
  const decision = {
    path: 'agreements/cancer-2024/decisions/anteckning.yaml',
    bytes: encode(`kind: decision
id: anteckning
type: note-to-file
title: Anteckning om överenskommelsen 2024
short-title: Anteckning 2024
year: 2024
status: draft
leans-on: cancer-2024
decider: socialdepartementet
sections:
  - id: why
    heading: Varför
    text: Regionerna får {{amount "to-regions"}} senast {{date "svf-first-payment"}}, se {{ref "funding-annex"}}.
`),
  }
  const withKind = (
    files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  ): ProjectSources => ({
    ...onlyAgreements(sources, 'cancer-2024'),
    agreements: onlyAgreements(sources, 'cancer-2024').agreements.map(({ id, files: own }) => ({
      id,
      files: [...own, decision],
    })),
    templates: [...sources.templates, ...files],
  })

  test('is a template and a source, nothing more', () => {
    const project = checkProject(withKind([template]))
    expect(errorsOf(project)).toEqual([])
    const document = documentsOf(project).get('anteckning')
    expect(document && textOf(document)).toContain(
      'Överenskommelsen omfattar 809~miljoner~kronor, varav 129~000~000~kronor för samverkansregionalt arbete',
    )
    expect(document && textOf(document)).toContain(
      'Regionerna får 365~miljoner~kronor senast den 31~januari 2024, se bilaga~1 i överenskommelsen.',
    )
  })

  test('without its template is told at its type, with the kinds that there are', () => {
    const project = checkProject(withKind([]))
    expect(errorsOf(project)).toEqual([
      'template/no-such-kind: There is no template for documents of the kind note-to-file. The kinds that have templates are: approval, assignment, authorisation, board-decision, letter, payment-decision, supplementary-agreement.',
    ])
    const [fault] = project.diagnostics.filter(({ severity }) => severity === 'error')
    expect(fault?.span?.file.path).toBe(decision.path)
  })
})

describe('where decisions lie', () => {
  const path = 'agreements/cancer-2024/decisions/skrivelse-regionerna-2024.yaml'

  test('a folder may have nothing else', () => {
    const only = onlyAgreements(sources, 'cancer-2021')
    const project = checkProject(only)
    expect(errorsOf(project)).toEqual([])
    expect(project.agreements).toEqual([])
    expect(project.matters.map(({ agreement }) => agreement.kind)).toEqual(['decision'])
  })

  test.each([
    ['id: skrivelse-regionerna-2024', 'id: skrivelse', 'project/wrong-decision-id'],
    ['leans-on: cancer-2024', 'leans-on: cancer-2025', 'project/no-such-agreement'],
    ['kind: decision', 'kind: agreement', 'project/wrong-kind'],
    [
      'presupposes: [styrelsebeslut-skr-2024]',
      'presupposes: [styrelsebeslut-skr-2023]',
      'reference/misspelt',
    ],
  ])('%s → %s: %s', (old, changed, code) => {
    const project = checkProject(
      editSource(onlyAgreements(sources, 'cancer-2024'), path, (text) =>
        text.replace(`\n${old}\n`, `\n${changed}\n`),
      ),
    )
    expect(errorsOf(project).map((each) => each.split(':')[0])).toEqual([code])
  })

  test('deeper than a folder of their own they are not read', () => {
    const { agreements, ...rest } = onlyAgreements(sources, 'cancer-2024')
    const moved = agreements.map(({ id, files }) => ({
      id,
      files: files.map((file) =>
        file.path === path ? { ...file, path: path.replace('skrivelse-', 'old/skrivelse-') } : file,
      ),
    }))
    expect(errorsOf(checkProject({ ...rest, agreements: moved })).map((each) => each.split(':')[0])).toEqual([
      'project/unexpected-file',
    ])
  })

  test('a decision may lean on an agreement that was not asked for', () => {
    const all = onlyAgreements(sources, 'cancer-2024').agreements
    const own = all.map(({ id, files }) => ({
      id: `${id}-later`,
      files: files
        .filter((file) => file.path === path)
        .map((file) => ({
          ...file,
          path: file.path.replace(`agreements/${id}/`, `agreements/${id}-later/`),
        })),
    }))
    const change = (project: ProjectSources) =>
      editSource(project, path.replace('cancer-2024', 'cancer-2024-later'), (text) =>
        text.replace(/^presupposes.*\n/m, ''),
      )
    const project = checkProject(change({ ...sources, agreements: own, context: all }))
    expect(errorsOf(project)).toEqual([])
    expect([...documentsOf(project).keys()]).toEqual(['skrivelse-regionerna-2024'])
  })

  test('what the next check of the same sources needs is remembered', () => {
    const memory = createCheckMemory(sources.schemas)
    const project = onlyAgreements(sources, 'cancer-2024')
    const first = checkProject(project, memory)
    const same = checkProject(project, memory)
    expect(same.matters.map(({ document }) => document)).toEqual(
      first.matters.map(({ document }) => document),
    )
    expect(same.matters[0]?.document).toBe(first.matters[0]?.document)
    const edited = checkProject(
      editSource(project, path, (text) => text.replace('för sin del godkänt', 'för sin del sagt ja till')),
      memory,
    )
    expect(
      edited.matters.filter(({ document }, index) => document !== first.matters[index]?.document),
    ).toHaveLength(1)
  })
})
