import { describe, expect, test } from 'vitest'
import { buildFormKitchenSink } from '../../test/harness/form-kitchen-sink.ts'
import { flattenForm } from './flatten-form.ts'
import type { Document, Field } from './nodes.ts'
import { readingTexts } from './reading-words.ts'

const fieldsOf = (document: Document): readonly Field[] =>
  document.blocks.flatMap((block) => (block.kind === 'field-row' ? block.fields : []))

describe('a form that has come back', () => {
  const form = buildFormKitchenSink()
  const flat = flattenForm(
    form,
    new Map([
      ['recipient.name', 'Åmåls Örtagårdar'],
      ['grant.amount', '1 krona'],
      ['recipient.reference', ''],
      ['review.outcome', 'with-remarks'],
      ['certified', 'Yes'],
    ]),
  )
  const filledIn = (name: string) => fieldsOf(flat).find((field) => field.name === name)?.value

  test('is no form any longer, and asks for nothing', () => {
    expect(flat.form).toBeNull()
    expect(fieldsOf(flat).filter((field) => field.required || field.calculation !== null)).toEqual([])
    expect(fieldsOf(flat).map((field) => field.id)).toEqual(fieldsOf(form).map((field) => field.id))
  })

  test('holds what was filled in, and what the source said whatever came back', () => {
    expect(filledIn('recipient.name')).toBe('Åmåls Örtagårdar')
    expect(filledIn('grant.amount')).toBe('60\u00a0000\u00a0000\u00a0kronor')
    expect(filledIn('recipient.reference')).toBe('')
    expect(filledIn('recipient.phone')).toBe('')
  })

  test('reads as the form does, with the values and without stored codes', () => {
    const added = readingTexts(flat).filter((text) => !readingTexts(form).includes(text))
    expect(added).toEqual(['Åmåls Örtagårdar'])
  })
})
