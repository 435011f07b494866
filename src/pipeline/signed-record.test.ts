import { beforeAll, describe, expect, test } from 'vitest'
import { madeUpAgreements, readSource } from '../../test/harness/model-sources.ts'
import { readYaml } from '../read/read-yaml.ts'
import type { SourceMap } from '../read/source-tree.ts'
import { textOf } from '../text/source-file.ts'
import { checkLock, readSignedRecord, type SignedRecord, writeSignedRecord } from './signed-record.ts'

const id = 'pahittat-exempel-2031-undertecknad'
const kinds = ['agreement', 'sections', 'annexes'] as const
type Kind = (typeof kinds)[number]

function treeOf(name: string, text: string): SourceMap {
  const { value } = readYaml(`agreements/${id}/${name}.yaml`, new TextEncoder().encode(text))
  if (!value) throw new Error(`${name} could not be read`)
  return value
}

const sources = Object.fromEntries(
  kinds.map((kind) => [kind, readSource(id, kind, madeUpAgreements)]),
) as Record<Kind, string>

function treesWith(edit: (text: string, kind: Kind) => string = (text) => text): Record<Kind, SourceMap> {
  return {
    agreement: treeOf('agreement', edit(sources.agreement, 'agreement')),
    sections: treeOf('sections', edit(sources.sections, 'sections')),
    annexes: treeOf('annexes', edit(sources.annexes, 'annexes')),
  }
}

const record: SignedRecord = {
  agreement: id,
  copy: 'electronic',
  file: { sha256: 'a'.repeat(64), bytes: 1234 },
  document: { id: `overenskommelse-${id}`, version: '012345678901', sha256: '0'.repeat(64), bytes: 1000 },
  signatures: [
    { field: 'Fält: "ett" # två', name: 'Åsa Öberg', time: '2031-12-20T09:30:00+01:00' },
    { field: null, name: 'x', time: null },
  ],
}

let signed: SourceMap
beforeAll(() => {
  signed = treeOf('signed', writeSignedRecord(record, treesWith()))
})

/** The codes of what is found after an edit, each with the text that is marked. */
function found(edit: (text: string, kind: Kind) => string): readonly string[] {
  return checkLock({ ...treesWith(edit), signed }).map(
    ({ message, span }) => `${message.code} ${span ? textOf(span) : ''}`,
  )
}

describe('a record', () => {
  test('is read back as it was written', () => {
    expect(readSignedRecord(signed)).toEqual(record)
  })

  test('that is spoiled is none', () => {
    expect(readSignedRecord(treeOf('signed', 'kind: signed\nagreement: x\n'))).toBeNull()
  })
})

describe('a locked source', () => {
  test('as it was signed has nothing wrong with it', () => {
    expect(found((text) => text)).toEqual([])
    expect(checkLock({ ...treesWith(), signed: null })).toEqual([])
  })

  test('may be laid out otherwise', () => {
    expect(found((text) => text.replaceAll(/\n(?=[a-z])/gu, '\n\n# en kommentar\n'))).toEqual([])
  })

  test('is marked where it was changed', () => {
    const change = (of: Kind, from: string, to: string) =>
      found((text, kind) => (kind === of ? text.replace(from, to) : text))
    expect(change('agreement', 'amount: 8 mnkr', 'amount: 9 mnkr')).toEqual(['signed/changed example-stores'])
    expect(change('agreement', 'year: 2031', 'year: 2032')).toEqual(['signed/changed year'])
    expect(change('agreement', 'status: signed', 'status: draft')).toEqual(['signed/changed status'])
    expect(change('sections', 'Exempel', 'Prov')).toHaveLength(1)
  })

  test('shows where it is locked', () => {
    const [changed] = checkLock({
      ...treesWith((text) => text.replace('amount: 8 mnkr', 'amount: 9 mnkr')),
      signed,
    })
    expect(changed?.related.map(({ note, span }) => [note.code, textOf(span).slice(0, 22)])).toEqual([
      ['signed/locked-here', '{ part: example-stores'],
    ])
  })

  test('is marked where something came or went', () => {
    const added = found((text, kind) =>
      kind === 'agreement'
        ? text.replace('\nfigures:', '\n  - { id: new-amount, amount: 1 kr, what: x }\nfigures:')
        : text,
    )
    expect(added).toEqual(['signed/changed amounts', 'signed/added new-amount'])
    const removed = found((text, kind) =>
      kind === 'agreement' ? text.replace(/\n {2}- \{ id: reader-share[^\n]*/u, '') : text,
    )
    expect(removed).toEqual([
      'signed/changed figures',
      expect.stringContaining('signed/removed { part: reader-share'),
    ])
  })
})

test('whatever word of the source is changed, it is found', () => {
  const lines = sources.agreement.split('\n')
  const missed = lines.flatMap((line, index) => {
    const changed = line.replace(/(?<=: |- )(\p{L}{3,})(?=\P{L}|$)/u, '$1x')
    if (changed === line || /^\s*#/u.test(line) || index % 3 !== 0) return []
    const text = lines.with(index, changed).join('\n')
    const { value } = readYaml(`agreements/${id}/agreement.yaml`, new TextEncoder().encode(text))
    if (!value) return []
    return checkLock({ ...treesWith(), agreement: value, signed }).length === 0 ? [line] : []
  })
  expect(missed).toEqual([])
})
