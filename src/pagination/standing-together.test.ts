import { expect, test } from 'vitest'
import { heading, item, list, paragraph, signatory, text } from '../../test/harness/kitchen-sink.ts'
import type { Block } from '../document/nodes.ts'
import { standsWithNext } from './standing-together.ts'

const words = (id: string) => paragraph(id, [text('Text.')])
const small = (id: string): Block => ({ ...words(id), role: 'small' })
const title = heading('title', 1, '1', [text('Rubrik')])
const entries = list('list', 'dash', [item('one', words('one.p'))])
const signed: Block = {
  kind: 'signature-block',
  id: 'signed',
  origins: text('').origins,
  signatories: [signatory('För staten', null, 'Namn', 'titel')],
}

/** Which of the blocks stand with the next, by their places. */
const standing = (...blocks: Block[]) => blocks.flatMap((_, at) => (standsWithNext(blocks, at) ? [at] : []))

test('headings, introductions and what leads to signatures stand with the next', () => {
  expect(standing(title, words('a'), words('b'))).toEqual([0])
  expect(standing(words('a'), words('b'), entries, words('c'))).toEqual([1])
  expect(standing(words('a'), title, words('b'), words('c'), signed)).toEqual([1, 2, 3])
})

test('facts in small print stand with their heading and with the text before them', () => {
  expect(standing(title, small('a'), words('b'), small('c'), words('d'))).toEqual([0, 1, 2])
})

test('the end of a text stands with the names under it, or where they are missing', () => {
  const name = (id: string): Block => ({ ...words(id), role: 'lead' })
  const missing = (id: string): Block => ({ ...words(id), role: 'placeholder' })
  expect(standing(words('a'), words('b'), name('c'))).toEqual([1])
  expect(standing(words('a'), entries, name('c'))).toEqual([0, 1])
  expect(standing(words('a'), entries, missing('c'))).toEqual([0, 1])
})
