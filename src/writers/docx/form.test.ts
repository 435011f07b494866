import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocx, reviewableParts } from '../../../test/harness/docx-text.ts'
import { buildFormKitchenSink, field, fieldRow, locked } from '../../../test/harness/form-kitchen-sink.ts'
import { documentOf } from '../../../test/harness/kitchen-sink.ts'
import { matchGolden } from '../../../test/harness/match-golden.ts'
import { readProjectFont } from '../../../test/harness/project-fonts.ts'
import {
  attribute,
  child,
  type DocxPackage,
  descendants,
  openPackage,
} from '../../../tools/conformance/docx/docx-package.ts'
import { lintDocx } from '../../../tools/conformance/docx/lint.ts'
import { flattenForm } from '../../document/flatten-form.ts'
import type { Block, Document, Field } from '../../document/nodes.ts'
import { readingTexts } from '../../document/reading-words.ts'
import { writeDocx } from './document.ts'
import { promptOf } from './prompts.ts'

async function write(document: Document): Promise<Uint8Array> {
  const pageOf = new Map(document.blocks.flatMap((block) => ('id' in block ? [[block.id, 1] as const] : [])))
  const written = await writeDocx(document, { pageCount: 1, pageOf }, { font: readProjectFont })
  return written.value ?? new Uint8Array()
}

const form = buildFormKitchenSink()
const fields: readonly Field[] = form.blocks.flatMap((block) =>
  block.kind === 'field-row' ? block.fields : [],
)
const controlled = fields.filter((each) => each.type.kind !== 'signature')
const squeeze = (words: string) => words.replace(/[\s\u00a0*○☐]+/gu, '')

describe('a form', () => {
  let bytes: Uint8Array
  let docx: DocxPackage
  beforeAll(async () => {
    bytes = await write(form)
    docx = openPackage(bytes)
  })

  const controls = () =>
    descendants(docx.root('word/document.xml'), 'w:sdt').map((control) => {
      const value = (name: string) => attribute(child(control, 'w:sdtPr', name))
      const properties = child(control, 'w:sdtPr')
      const kinds = ['w:text', 'w:date', 'w:dropDownList', 'w14:checkbox'] as const
      return {
        tag: value('w:tag'),
        title: value('w:alias'),
        lock: value('w:lock'),
        id: Number(value('w:id')),
        prompt: attribute(child(control, 'w:sdtPr', 'w:placeholder', 'w:docPart')),
        isPrompted: properties !== undefined && child(properties, 'w:showingPlcHdr') !== undefined,
        kind: kinds.find((kind) => child(control, 'w:sdtPr', kind) !== undefined),
        text: descendants(control, 'w:t')
          .map((text) => text.textContent)
          .join(''),
      }
    })

  test('has nothing that our lint finds', () => {
    expect(lintDocx(bytes, form)).toEqual([])
  })

  test('has a control for every field, under its name, that nobody can remove', () => {
    expect(controls().map(({ tag }) => tag)).toEqual(controlled.map(({ name }) => name))
    expect(controls().map(({ lock }) => lock)).toEqual(
      controlled.map((each) => (each.locked ? 'sdtContentLocked' : 'sdtLocked')),
    )
    for (const { title, tag } of controls()) {
      const { label = '' } = fields.find(({ name }) => name === tag) ?? {}
      expect(title?.replace('…', '')).toBe(label.slice(0, title?.endsWith('…') ? 63 : undefined))
    }
    expect(new Set(controls().map(({ id }) => id)).size).toBe(controlled.length)
    for (const { id } of controls()) expect(id).toBeLessThan(2 ** 31)
  })

  test('offers a date, a list and a box to tick as such', () => {
    const kindOf = (name: string) => controls().find(({ tag }) => tag === name)?.kind
    expect(kindOf('sign.date')).toBe('w:date')
    expect(kindOf('review.outcome')).toBe('w:dropDownList')
    expect(kindOf('certified')).toBe('w14:checkbox')
    expect(kindOf('remarks')).toBe('w:text')
  })

  test('shows a prompt where nothing is filled in, and keeps it for when it is emptied again', () => {
    const parts = descendants(docx.root('word/glossary/document.xml'), 'w:docPart')
    const kept = new Map(
      parts.map((part) => [
        attribute(child(part, 'w:docPartPr', 'w:name')),
        descendants(part, 'w:t')
          .map((text) => text.textContent)
          .join(''),
      ]),
    )
    for (const { tag, prompt, isPrompted, text } of controls()) {
      const node = fields.find(({ name }) => name === tag)
      expect(isPrompted).toBe(node?.value === '' && node.type.kind !== 'checkbox')
      if (isPrompted) expect(kept.get(prompt)).toBe(text)
      expect(prompt === undefined).toBe(node?.locked === true || node?.type.kind === 'checkbox')
    }
  })

  test('can only be filled in, and carries unseen which form it is', () => {
    expect(docx.text('word/settings.xml')).toContain(
      '<w:documentProtection w:edit="forms" w:enforcement="1"/>',
    )
    const properties = descendants(docx.root('docProps/custom.xml'), 'property').map((property) => [
      attribute(property, 'name'),
      property.textContent,
    ])
    expect(properties).toEqual([
      ['ordalag.form', 'financial-report'],
      ['ordalag.source', 'everything-2031'],
      ['ordalag.payment', 'everything-2031.all'],
      ['ordalag.version', '0123456789ab'],
    ])
  })

  test('holds every word of the form in reading order, and no other but the prompts', () => {
    const prompts = new Set(fields.flatMap((each) => promptOf(each)?.map(({ text }) => squeeze(text)) ?? []))
    const read = readDocx(bytes)
      .filter(({ part }) => part === 'word/document.xml')
      .flatMap(({ text }) => text.split('\n'))
      .map(squeeze)
    const texts = readingTexts(form).map(squeeze)
    expect(read.filter((words) => words !== '' && (!prompts.has(words) || texts.includes(words)))).toEqual(
      texts,
    )
  })

  test('gives the same bytes again', async () => {
    expect(Buffer.compare(await write(buildFormKitchenSink()), bytes)).toBe(0)
  })

  test('is what was accepted', () => {
    const reviewed = reviewableParts(bytes)
    const paths = [
      'word/document.xml',
      'word/glossary/document.xml',
      'word/glossary/styles.xml',
      'docProps/custom.xml',
    ]
    for (const path of paths) matchGolden(`docx/form-kitchen-sink/${path}.txt`, reviewed.get(path) ?? '')
  })
})

describe('a form that came back, recorded', () => {
  test('is an ordinary document: text, and nothing to fill in', async () => {
    const flat = flattenForm(
      form,
      new Map([
        ['review.outcome', 'with-remarks'],
        ['certified', 'Yes'],
        ['remarks', 'Å\nÄ'],
      ]),
    )
    const bytes = await write(flat)
    expect(lintDocx(bytes, flat)).toEqual([])
    const docx = openPackage(bytes)
    expect(descendants(docx.root('word/document.xml'), 'w:sdt')).toEqual([])
    expect(docx.text('word/settings.xml')).not.toContain('documentProtection')
    expect(docx.text('docProps/custom.xml')).not.toContain('ordalag')
    const lines = readDocx(bytes).map(({ text }) => text)
    expect(lines).toContain(
      '●\tRedovisningen är granskad med anmärkning: vad den gäller står under Kommentar, i så många ord att raden bryts.',
    )
    expect(lines).toContain('☑\tUppgifterna stämmer med räkenskaperna, och underlagen är arkiverade.')
    expect(lines).toContain('Å\nÄ')
  })
})

describe('any rows in any order', () => {
  const widths = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 5 })
  const blocks: readonly Block[] = form.blocks.filter((block) => block.kind !== 'field-row')

  test('make a good table: boxes side by side that fill it exactly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(widths, { minLength: 1, maxLength: 6 }),
        fc.shuffledSubarray([...blocks]),
        async (rows, others) => {
          const made = rows.map((shares, row) =>
            fieldRow(
              `row-${row}`,
              ...shares.map((width, at) =>
                at % 2 === 0
                  ? field(`f.${row}.${at}`, 'Fält', { width })
                  : locked(`f.${row}.${at}`, 'Fält', 'Värde', { width }),
              ),
            ),
          )
          const document: Document = { ...documentOf(...made, ...others), form: form.form }
          expect(lintDocx(await write(document), document)).toEqual([])
        },
      ),
      { numRuns: 15 },
    )
  })
})
