import type { FileSide } from './file-side.ts'
import { childOf, elementsOf, visitElements, writeXml, type XmlElement, xml } from './xml-tree.ts'

/** The lists of both files, and under which numbers the old file's stand among them. */
export interface MatchedLists {
  readonly names: ReadonlyMap<string, string>
  readonly numbering: XmlElement
}

interface WordList {
  readonly id: string
  readonly element: XmlElement
  readonly definition: XmlElement | undefined
  /** What it looks like and how it counts: the same for lists that only differ in what stands in them. */
  readonly look: string
  readonly isNumbered: boolean
  /** The keys of the paragraphs in it. */
  readonly members: ReadonlySet<string>
}

/** A list that looks the same is the same: one that counts, if an entry of it is in both files, or its style has it. */
export function matchLists(old: FileSide, now: FileSide): MatchedLists {
  const known = listsOf(now)
  const lists = listsOf(old)
  const taken = new Set<WordList>()
  const names = new Map<string, string>()
  for (const list of lists) {
    const alike = known.filter((other) => other.look === list.look && !taken.has(other))
    const best = list.isNumbered
      ? mostInCommon(list, alike)
      : (known.find((other) => other.look === list.look) ?? null)
    if (!best) continue
    if (list.isNumbered) taken.add(best)
    names.set(list.id, best.id)
  }
  const definitions: XmlElement[] = []
  const added: XmlElement[] = []
  const next = {
    list: nextNumber(now.numbering, 'w:numId'),
    definition: nextNumber(now.numbering, 'w:abstractNumId'),
  }
  for (const list of lists) {
    if (names.has(list.id)) continue
    const id = String(next.list++)
    names.set(list.id, id)
    const same = known.find((other) => isSameDefinition(other, list))?.definition?.attributes[
      'w:abstractNumId'
    ]
    const definition = same ?? String(next.definition++)
    if (same === undefined && list.definition) {
      const attributes = { ...list.definition.attributes, 'w:abstractNumId': definition }
      definitions.push({ ...list.definition, attributes })
    }
    const overrides = elementsOf(list.element).filter((child) => child.name !== 'w:abstractNumId')
    const reference = xml('w:abstractNumId', { 'w:val': definition })
    added.push(xml('w:num', { ...list.element.attributes, 'w:numId': id }, [reference, ...overrides]))
  }
  const all = elementsOf(now.numbering)
  const firstList = all.findIndex((element) => element.name === 'w:num')
  const at = firstList < 0 ? all.length : firstList
  const children = [...all.slice(0, at), ...definitions, ...all.slice(at), ...added]
  return { names, numbering: { ...now.numbering, children } }
}

function mostInCommon(list: WordList, others: readonly WordList[]): WordList | null {
  let best: WordList | null = null
  let most = 0
  for (const other of others) {
    const common = [...list.members].filter((member) => other.members.has(member)).length
    const isUnused = list.members.size === 0 && other.members.size === 0
    if (common > most || (isUnused && !best)) {
      best = other
      most = common
    }
  }
  return best
}

function listsOf(side: FileSide): readonly WordList[] {
  const members = new Map<string, Set<string>>()
  for (const { element, key } of side.paragraphs.values()) {
    const numbering = childOf(childOf(element, 'w:pPr') ?? xml('w:pPr'), 'w:numPr')
    const id = numbering && childOf(numbering, 'w:numId')?.attributes['w:val']
    if (!id) continue
    const own = members.get(id) ?? new Set<string>()
    members.set(id, own.add(key.own))
  }
  const definitions = new Map(
    elementsOf(side.numbering)
      .filter((element) => element.name === 'w:abstractNum')
      .map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  )
  return elementsOf(side.numbering)
    .filter((element) => element.name === 'w:num')
    .map((element) => {
      const id = element.attributes['w:numId'] ?? ''
      const definition = definitions.get(childOf(element, 'w:abstractNumId')?.attributes['w:val'] ?? '')
      return {
        id,
        element,
        definition,
        look: lookOfList(element, definition),
        isNumbered: isNumbered(definition),
        members: members.get(id) ?? new Set<string>(),
      }
    })
}

/** All that a list says but the numbers by which parts of the file know it. */
export function lookOfList(list: XmlElement, definition: XmlElement | undefined): string {
  const overrides = elementsOf(list).filter((child) => child.name !== 'w:abstractNumId')
  return [...(definition?.children ?? []), ...overrides].map(writeXml).join('')
}

function isSameDefinition(a: WordList, b: WordList): boolean {
  return (
    a.definition !== undefined &&
    b.definition !== undefined &&
    a.definition.children.map(writeXml).join('') === b.definition.children.map(writeXml).join('')
  )
}

function isNumbered(definition: XmlElement | undefined): boolean {
  const level = definition && childOf(definition, 'w:lvl')
  return level ? childOf(level, 'w:numFmt')?.attributes['w:val'] !== 'bullet' : false
}

function nextNumber(numbering: XmlElement, attribute: string): number {
  let most = 0
  visitElements(numbering, (element) => {
    const value = Number(element.attributes[attribute] ?? 0)
    if (value > most) most = value
  })
  return most + 1
}
