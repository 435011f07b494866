import { beforeAll, describe, expect, test } from 'vitest'
import { buildFormKitchenSink, field, fieldRow } from '../../../test/harness/form-kitchen-sink.ts'
import { documentOf } from '../../../test/harness/kitchen-sink.ts'
import { matchGolden } from '../../../test/harness/match-golden.ts'
import { readProjectFont } from '../../../test/harness/project-fonts.ts'
import { countStructureElements, type ReadPdf, readPdf } from '../../../test/harness/read-pdf.ts'
import { type ReadForm, readPdfForm } from '../../../test/harness/read-pdf-form.ts'
import { flattenForm } from '../../document/flatten-form.ts'
import type { Document, Field } from '../../document/nodes.ts'
import { layOut } from '../../pagination/lay-out.ts'
import { writePdf } from './write-pdf.ts'

const environment = { font: readProjectFont }

async function write(document: Document): Promise<Uint8Array> {
  const laidOut = layOut(document, environment)
  expect(laidOut.diagnostics).toEqual([])
  if (!laidOut.value) throw new Error('nothing was laid out')
  const { value } = await writePdf(document, laidOut.value, environment)
  return value ?? new Uint8Array()
}

const form = buildFormKitchenSink()
const fields: readonly Field[] = form.blocks.flatMap((block) =>
  block.kind === 'field-row' ? block.fields : [],
)
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('a form', () => {
  let bytes: Uint8Array
  let read: ReadForm
  let pdf: ReadPdf

  beforeAll(async () => {
    bytes = await write(form)
    read = await readPdfForm(bytes)
    pdf = await readPdf(bytes)
  })

  const placesOf = (name: string) => read.fields.filter((each) => each.name === name)

  test('has every field under its name, in reading order, a place for each alternative', () => {
    const expected = fields.flatMap(({ name, type }) =>
      type.kind === 'choice' ? type.options.map(() => name) : [name],
    )
    const seen = read.fields.filter(({ flags }) => !flags.includes('hidden'))
    expect(seen.map(({ name }) => name)).toEqual(expected)
  })

  test('locks what the source has filled in, and requires what must be given', () => {
    for (const { name, locked, required } of fields) {
      for (const { flags } of placesOf(name)) {
        expect(flags.includes('locked')).toBe(locked)
        expect(flags.includes('required')).toBe(required)
      }
    }
  })

  test('says the label of every field aloud, and how it is written', () => {
    for (const { name, label } of fields) {
      for (const place of placesOf(name)) expect(place.description).toContain(label)
    }
    expect(placesOf('sign.date')[0]?.description).toBe('Datum (åååå-mm-dd)')
    expect(placesOf('costs.1.amount')[0]?.description).toBe('Kronor')
    expect(latin(bytes)).toContain('/Alt')
  })

  test('holds values with ordinary spaces, which every reader can draw', () => {
    expect(placesOf('grant.amount')[0]?.value).toBe('60 000 000 kronor')
    expect(placesOf('recipient.reference')[0]?.value).toBe('Förifyllt – åäö')
    expect(placesOf('recipient.name')[0]?.value).toBe('')
  })

  test('stores of a choice the value of the alternative', () => {
    expect(placesOf('review.outcome').map(({ onValue }) => onValue)).toEqual([
      'without-remarks',
      'with-remarks',
    ])
  })

  test('computes sums before what is computed from them', () => {
    expect(read.computed).toEqual(['costs.sum', 'unspent'])
    expect(read.scripts['unspent Calculate']).toBe('ordalagDifference("grant.amount", "costs.sum");')
    expect(read.scripts['costs.sum Calculate']).toBe(
      'ordalagSum(["costs.1.amount", "costs.2.amount", "costs.3.amount"]);',
    )
    expect(read.library).toContain('function ordalagSum')
  })

  test('carries unseen and locked which form it is', () => {
    const unseen = read.fields.filter(({ flags }) => flags.includes('hidden'))
    expect(unseen.map(({ name, value, flags }) => [name, value, flags.includes('locked')])).toEqual([
      ['ordalag.form', 'financial-report', true],
      ['ordalag.source', 'everything-2031', true],
      ['ordalag.payment', 'everything-2031.all', true],
      ['ordalag.version', '0123456789ab', true],
    ])
  })

  test('leaves eight millimetres to write in by pen, and fourteen to sign in', () => {
    const millimetre = 72 / 25.4
    for (const page of layOut(form, environment).value?.pages ?? []) {
      for (const { field: id, x, y, height, lines } of page.fields) {
        const node = fields.find((each) => each.id === id)
        if (!node || node.locked || ['checkbox', 'choice'].includes(node.type.kind)) continue
        const box = page.shapes.find(
          (shape) =>
            shape.kind === 'rectangle' &&
            x >= shape.x &&
            x <= shape.x + shape.width &&
            y >= shape.y &&
            y <= shape.y + shape.height,
        )
        if (box?.kind !== 'rectangle') throw new Error(`no box around ${id}`)
        const labels = page.lines.filter(({ key }) => key === `${id}#label`)
        const top = Math.max(...labels.map((line) => line.y + line.height))
        const room = (box.y + box.height - top) / millimetre
        expect(room).toBeGreaterThanOrEqual(node.type.kind === 'signature' ? 14 : 7.99)
        expect(y + height).toBeLessThanOrEqual(box.y + box.height)
        expect(lines.length === 0).toBe(node.value === '')
      }
    }
  })

  test('has an element for every place in its structure', () => {
    const counts = countStructureElements(bytes)
    const seen = read.fields.filter(({ flags }) => !flags.includes('hidden'))
    expect(counts.Form).toBe(seen.length)
    // A part for each field but the one to tick.
    expect(counts.Div).toBe(fields.length - 1)
    expect(pdf.marked).toBe(true)
  })

  test('claims PDF/UA-1 and, since it computes, no PDF/A', () => {
    const file = latin(bytes)
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(file).not.toContain('pdfaid')
    expect(file).not.toContain('OutputIntent')
    expect(file).not.toContain('NeedAppearances')
  })

  test('is the same when it is written again', async () => {
    expect(Buffer.compare(await write(buildFormKitchenSink()), bytes)).toBe(0)
  })

  test('looks as it was accepted', () => {
    const lines: string[] = []
    pdf.pages.forEach(({ structure, texts }, index) => {
      lines.push(`══ page ${index + 1}`)
      for (const { depth, role, text } of structure)
        lines.push(`${'  '.repeat(depth)}${role} ${text}`.trimEnd())
      lines.push('── where')
      for (const { text, x, y } of texts) {
        if (text.trim() !== '') lines.push(`${x.toFixed(1).padStart(6)} ${y.toFixed(1).padStart(6)}  ${text}`)
      }
    })
    lines.push('══ fields')
    for (const { name, page, type, flags, value, description, onValue, longest, rectangle } of read.fields) {
      const facts = [
        type,
        ...flags,
        ...(longest > 0 ? [`≤ ${longest}`] : []),
        ...(onValue ? [`on: ${onValue}`] : []),
      ]
      lines.push(`${name} [${facts.join(', ')}] page ${page}, ${rectangle.join(' ')}`)
      lines.push(`    ${description}${value === '' ? '' : ` = ${value}`}`)
    }
    lines.push('══ scripts')
    for (const [place, source] of Object.entries(read.scripts)) lines.push(`${place}: ${source}`)
    matchGolden('pdf/form-kitchen-sink.txt', `${lines.join('\n')}\n`)
  })
})

describe('a form that came back, recorded', () => {
  const values = new Map([
    ['recipient.name', 'Åmåls Örtagårdar'],
    ['review.outcome', 'with-remarks'],
    ['certified', 'Yes'],
    ['remarks', 'Rad ett\nRad två'],
  ])
  let bytes: Uint8Array
  let body: string

  beforeAll(async () => {
    bytes = await write(flattenForm(form, values))
    body = (await readPdf(bytes)).pages.map((page) => page.body).join(' ')
  })

  test('is PDF/A-2a without a field', () => {
    const file = latin(bytes)
    expect(file).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(file).not.toContain('AcroForm')
    expect(file).not.toContain('JavaScript')
    expect(countStructureElements(bytes).Form).toBeUndefined()
  })

  test('prints what was filled in, and marks what was chosen', () => {
    for (const words of ['Åmåls Örtagårdar', '60 000 000 kronor', 'Rad ett Rad två', '☑ Uppgifterna']) {
      expect(body).toContain(words)
    }
    expect(body).toMatch(/○ ?Redovisningen är granskad utan/u)
    expect(body).toMatch(/● ?Redovisningen är granskad med/u)
    expect(body).not.toContain('Organisation *')
  })
})

test('a stored value with signs that mean something in PDF is stored as it is', async () => {
  const options = [
    { value: 'med (a) / 100 %#', label: 'Ett' },
    { value: 'b', label: 'Två' },
  ]
  const choice = field('odd', 'Val', { type: { kind: 'choice', options }, value: 'med (a) / 100 %#' })
  const bytes = await write({ ...documentOf(fieldRow('row', choice)), form: form.form })
  const { fields: places } = await readPdfForm(bytes)
  expect(places[0]).toMatchObject({ name: 'odd', value: 'med (a) / 100 %#', onValue: 'med (a) / 100 %#' })
})
