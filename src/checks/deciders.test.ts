import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import type { Document } from '../document/nodes.ts'
import { deciders } from './deciders.ts'

/** What a document that is called `documentKind` says of a decision by `decider`. */
function check(documentKind: string, decider: string): readonly string[] {
  const { decisions, registers } = buildCase([
    {
      path: 'bodies.yaml',
      text: `bodies:
  - { id: state, names: [{ full: staten, running: staten }] }
  - { id: government, names: [{ full: regeringen, running: regeringen }] }
  - { id: offices, names: [{ full: Regeringskansliet, running: Regeringskansliet }] }
  - { id: skr, names: [{ full: Sveriges Kommuner och Regioner, running: SKR }] }
  - { id: skr-board, names: [{ full: styrelsen för Sveriges Kommuner och Regioner, running: SKR:s styrelse }] }`,
    },
    { path: 'decisions/beslut.yaml', text: `decider: ${decider}` },
  ])
  const [decision] = decisions
  if (!decision || !registers) throw new Error('The case is not sound.')
  const title = { kind: 'title-block', documentKind, title: [], facts: [] }
  const document = { blocks: [title], footnotes: [] } as unknown as Document
  const found = deciders.checkDocument?.(document, decision, registers) ?? []
  return found.map(({ message, span }) => `${message.code} ${span?.file.path}`)
}

const other = ['decision/decided-by-other decisions/beslut.yaml']

describe('deciders, of what a template calls the document', () => {
  it.each([
    ['Regeringsbeslut', 'government', []],
    ['Regeringsbeslut', 'offices', other],
    ['Utdrag ur protokoll vid regeringssammanträde', 'government', []],
    ['Utdrag ur protokoll vid regeringssammanträde', 'skr-board', other],
    ['Beslut av styrelsen', 'skr-board', []],
    ['Beslut av styrelsen', 'skr', other],
    ['Skrivelse', 'skr', []],
    ['Tilläggsbeslut', 'skr', []],
    ['Beslut', 'skr', []],
  ])('%s by %s', (documentKind, decider, expected) => {
    expect(check(documentKind, decider)).toEqual(expected)
  })
})
