import { expect, it } from 'vitest'
import type { Document, Inline } from '../document/nodes.ts'
import type { SourceFile } from '../text/source-file.ts'
import { wordingsOf } from './document-text.ts'

const template: SourceFile = { path: 'templates/a.md.hbs', text: 'Ett ord {{x}} till. Ett ord {{y}} till.' }
const source: SourceFile = { path: 'agreements/a.yaml', text: 'Källans ord' }
type Words = Extract<Inline, { kind: 'text' }>

function typed(value: string, ...places: readonly (readonly [number, number])[]): Words {
  const [first, ...rest] = places.map(([start, end]) => ({ file: template, start, end }))
  if (!first) throw new Error('A text without a place.')
  return { kind: 'text', value, origins: [first, ...rest] }
}

function printed(value: string): Words {
  return { kind: 'text', value, origins: [{ file: source, start: 0, end: source.text.length }] }
}

function read(...runs: readonly (readonly Inline[])[]) {
  const blocks = runs.map((children) => ({ kind: 'paragraph', children }))
  return wordingsOf({ blocks, footnotes: [] } as unknown as Document)
}

it('keeps apart what begins in the same place of a template', () => {
  const [short, long, again] = read(
    [typed('Ett', [0, 7])],
    [typed('Ett ord', [0, 7])],
    [typed('Ett', [0, 7])],
  )
  expect([short, long].map((wording) => wording?.typed)).toEqual(['Ett', 'Ett ord'])
  expect(again).toBe(short)
})

it('keeps apart what goes on in another place', () => {
  const places: readonly (readonly [number, number])[] = [
    [14, 19],
    [34, 39],
  ]
  const runs = places.map((second) => [typed('Ett ord till.', [0, 8], second)])
  const found = read(...runs).map((wording) => wording.spanOf(8, 12).start)
  expect(found).toEqual([14, 34])
})

it('leaves out what a template only printed, and says where the words beside it are', () => {
  const [beside, ...others] = read(
    [typed('Ett ord ', [0, 8]), printed('ur källan'), typed(' till.', [13, 19])],
    [printed('Källans ord')],
    [typed(' ', [7, 8]), printed('Källans ord')],
    [typed(' ', [7, 8])],
  )
  expect(beside?.text).toBe('Ett ord ur källan till.')
  expect(beside?.typed).toBe(`Ett ord ${'\ufffc'.repeat(9)} till.`)
  expect(beside?.spanOf(18, 22)).toEqual({ file: template, start: 14, end: 18 })
  expect(others).toEqual([])
})
