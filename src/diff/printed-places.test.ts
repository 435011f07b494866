import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectSources } from '../../tools/bench/project-sources.ts'
import { inlineText } from '../document/inline-text.ts'
import type { Document, Heading } from '../document/nodes.ts'
import { visitNodes } from '../document/walk.ts'
import type { Agreement } from '../model/agreement.ts'
import { appropriationOfLine } from '../model/funding-sums.ts'
import { checkProject } from '../pipeline/pipeline.ts'
import type { Span } from '../text/source-file.ts'
import { findPrintedPlaces } from './printed-places.ts'
import { createVersion } from './version.ts'

const keyOf = ({ file, start, end }: Span) => `${file.path}:${start}:${end}`

/** By the place of a value: the ids that diff asks for when it changes, its own first. */
function bearersOf(agreement: Agreement): ReadonlyMap<string, readonly string[]> {
  const lines = agreement.funding.groups.flatMap((group) => [
    ...(group.sum ? [[group.sum.span, [group.id.value]] as const] : []),
    ...group.lines.map((line) => {
      const sums = [line.payment?.value, appropriationOfLine(agreement, line), group.id.value]
      return [line.amount.span, [line.id.value, ...sums.flatMap((id) => id ?? [])]] as const
    }),
  ])
  const { total } = agreement.funding
  const others = [
    ...(total ? [[total.span, ['total']] as const] : []),
    ...agreement.deadlines.map(({ due, id }) => [due.span, [id.value]] as const),
    ...agreement.amounts.map(({ amount, id }) => [amount.span, [id.value]] as const),
    ...agreement.figures.map(({ value, id }) => [value.span, [id.value]] as const),
  ]
  return new Map([...lines, ...others].map(([span, ids]) => [keyOf(span), ids]))
}

/**
 * What standard clauses print, also of prose that stands with the money: the ids of each value, with the heading that it stands
 * under. What the prose of a section prints, it says itself.
 */
function printedByClauses(agreement: Agreement, document: Document) {
  const places = new Set<string>()
  const walk = (sections: Agreement['sections']): void => {
    for (const { id, sections: inner } of sections) {
      places.add(id.value)
      walk(inner)
    }
  }
  walk(agreement.sections)
  for (const { id } of agreement.annexes) places.add(id.value)
  const bearers = bearersOf(agreement)
  const found: { readonly ids: readonly string[]; readonly place: Heading }[] = []
  let place: Heading | null = null
  visitNodes(document, (node) => {
    if (node.kind === 'heading' && places.has(node.id)) place = node
    if (node.kind !== 'text' || place === null) return
    const [value, ...others] = node.origins
    const ids = bearers.get(keyOf(value))
    const isClause = others.every(({ file }) => !/(?:sections|annexes)\.yaml$/u.test(file.path))
    if (ids && isClause) found.push({ ids, place })
  })
  return found
}

const repository = join(import.meta.dirname, '../..')

describe('where a change is printed', () => {
  test.each(['.', 'test/made-up'])('is known of every value that a clause prints, in %s', (folder) => {
    const { matters, registers } = checkProject(projectSources(join(repository, folder)))
    if (!registers) throw new Error('the registers could not be read')
    const unknown: string[] = []
    let count = 0
    for (const { agreement, document } of matters) {
      const version = createVersion({ agreement, registers })
      const printed = findPrintedPlaces(version)
      for (const { ids, place } of printedByClauses(agreement, document)) {
        count += 1
        const number = version.numberOf(place.id)
        const written = printed.write(ids) ?? ''
        const isTold =
          number === null
            ? written.includes(`”${inlineText(place.children)}”`)
            : written.split(/[ ,]+/u).includes(number)
        if (!isTold) unknown.push(`${agreement.id.value}: ${ids[0]} in ${place.id} (${written})`)
      }
    }
    expect([...new Set(unknown)]).toEqual([])
    expect(count).toBeGreaterThan(20)
  })
})
