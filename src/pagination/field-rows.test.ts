import { describe, expect, test } from 'vitest'
import { buildFormKitchenSink, field, fieldRow, locked } from '../../test/harness/form-kitchen-sink.ts'
import { documentOf, heading, paragraph, text } from '../../test/harness/kitchen-sink.ts'
import { readProjectFont } from '../../test/harness/project-fonts.ts'
import type { Block, Document, Field } from '../document/nodes.ts'
import { textOf } from '../text/source-file.ts'
import { layOut } from './lay-out.ts'

const environment = { font: readProjectFont }
const { form } = buildFormKitchenSink()
const formOf = (...blocks: Block[]): Document => ({ ...documentOf(...blocks), form })
const rows = (count: number, ...fields: Field[]) =>
  Array.from({ length: count }, (_, index) =>
    fieldRow(`row-${index}`, ...(fields.length > 0 ? fields : [field(`f${index}`, `Fält ${index}`)])),
  )
const codesOf = (document: Document) =>
  layOut(document, environment).diagnostics.map(({ message }) => message.code)

describe('rows of fields', () => {
  test('are never split, and those that follow each other share their lines', () => {
    const { value } = layOut(formOf(...rows(40)), environment)
    for (const page of value?.pages ?? []) {
      const boxes = page.shapes.flatMap((shape) => (shape.kind === 'rectangle' ? [shape] : []))
      boxes.forEach((box, index) => {
        expect(box.y + box.height).toBeLessThan(841.89 - 72)
        const above = boxes[index - 1]
        if (above) expect(box.y).toBeCloseTo(above.y + above.height, 5)
      })
    }
    expect(value?.pages.map((page) => page.fields.length).reduce((sum, count) => sum + count)).toBe(40)
  })

  test('stand with the heading above, and a signature with the row before it', () => {
    const signed = fieldRow('signed', field('signature', 'Underskrift', { type: { kind: 'signature' } }))
    for (let before = 10; before < 18; before++) {
      const { value } = layOut(
        formOf(
          ...rows(before),
          heading('h', 1, null, [text('Rubrik')]),
          fieldRow('first', field('a', 'A')),
          signed,
        ),
        environment,
      )
      expect(value?.pageOf.get('h')).toBe(value?.pageOf.get('first'))
      expect(value?.pageOf.get('signed')).toBe(value?.pageOf.get('first'))
    }
  })

  test('are as high as the field that needs most, with values level', () => {
    const { value } = layOut(
      formOf(
        fieldRow(
          'row',
          locked('a', 'Kort', 'Ett', { width: 50 }),
          field('b', 'En ledtext som är så lång att den tar mer än en enda rad i sin ruta', {
            width: 50,
            value: 'Två',
          }),
        ),
      ),
      environment,
    )
    const [page] = value?.pages ?? []
    const heights = page?.shapes.map((shape) => (shape.kind === 'rectangle' ? shape.height : 0))
    expect(new Set(heights).size).toBe(1)
    const baselines = page?.fields.flatMap(({ lines }) => lines.map(({ baseline }) => baseline))
    expect(new Set(baselines).size).toBe(1)
  })

  test('have places only in a form', () => {
    const document = buildFormKitchenSink()
    const places = (some: Document) =>
      layOut(some, environment).value?.pages.flatMap(({ fields }) => fields) ?? []
    expect(places(document)).toHaveLength(26)
    expect(places({ ...document, form: null })).toHaveLength(0)
  })
})

describe('what no file can hold', () => {
  test('a row that is higher than a page is said, and not lost without a word', () => {
    const endless = field('a', 'Mycket text', { type: { kind: 'text', lines: 60 } })
    const { diagnostics } = layOut(formOf(fieldRow('row', endless)), environment)
    expect(diagnostics.map(({ message }) => message)).toMatchObject([
      { code: 'layout/does-not-fit', data: { text: 'Mycket text' } },
    ])
  })

  test.each([
    ['the same name twice', ['a', 'a']],
    ['a name that begins another', ['costs', 'costs.1']],
    ['a name that another begins', ['costs.1.amount', 'costs.1']],
  ])('%s', (_, [first = '', second = '']) => {
    const document = formOf(
      fieldRow('one', field(first, 'Första')),
      fieldRow('two', { ...field(second, 'Andra'), id: 'field.second' }),
    )
    const { diagnostics } = layOut(document, environment)
    expect(diagnostics.map(({ message }) => message)).toMatchObject([
      { code: 'layout/field-name', data: { label: 'Andra', name: second, other: first } },
    ])
    expect(diagnostics[0]?.span && textOf(diagnostics[0].span)).toBe('kind: sections')
  })

  test.each([
    ['a sum of what is not there', { kind: 'sum', of: ['a', 'x'] }],
    ['a sum of a text', { kind: 'sum', of: ['a', 't'] }],
    ['a difference from itself', { kind: 'difference', from: 's', less: 'a' }],
  ] as const)('%s', (_, calculation) => {
    const amount = { type: { kind: 'amount' } } as const
    const document = formOf(
      fieldRow('one', field('a', 'A', amount), field('t', 'T')),
      fieldRow('two', field('s', 'S', { ...amount, calculation })),
    )
    expect(codesOf(document)).toEqual(['layout/field-calculation'])
  })

  test('names beside each other in a group are no fault', () => {
    expect(codesOf(formOf(...rows(1, field('a.1', 'A'), field('a.2', 'B')), paragraph('p', [])))).toEqual([])
  })
})
