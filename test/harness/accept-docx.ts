import { DOMParser, type Element, type Node, type Document as XmlDocument } from '@xmldom/xmldom'

/**
 * Accepts or rejects all tracked changes of a DOCX, as a word processor does, on the parts alone. In: parts as text. Out: the parts of a
 * file without tracked changes. It knows nothing of how the changes were written; ECMA-376 part 1, 17.13.5 is all it follows.
 */
export type XmlParts = ReadonlyMap<string, string>

/** The parts of a file, those that hold text as trees. */
export interface OpenedParts {
  readonly texts: XmlParts
  readonly stories: ReadonlyMap<string, XmlDocument>
}

export function openParts(texts: XmlParts): OpenedParts {
  const paths = [...texts.keys()].filter((path) => storyPath.test(path))
  return { texts, stories: new Map(paths.map((path) => [path, parsePart(texts, path)])) }
}

const storyPath = /^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/u

export function parsePart(parts: XmlParts, path: string): XmlDocument {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(`${path}: ${message}`)
    },
  }).parseFromString(parts.get(path) ?? '', 'application/xml')
}

export function acceptParts(parts: XmlParts): OpenedParts {
  return settleParts(parts, 'accept')
}

export function rejectParts(parts: XmlParts): OpenedParts {
  return settleParts(parts, 'reject')
}

type Verdict = 'accept' | 'reject'

/** What stays and what goes: containers of runs, and marks on paragraphs, rows and cells. */
const verdicts: Readonly<
  Record<Verdict, { readonly stays: readonly string[]; readonly goes: readonly string[] }>
> = {
  accept: { stays: ['w:ins', 'w:moveTo', 'w:cellIns'], goes: ['w:del', 'w:moveFrom', 'w:cellDel'] },
  reject: { stays: ['w:del', 'w:moveFrom', 'w:cellDel'], goes: ['w:ins', 'w:moveTo', 'w:cellIns'] },
}

function settleParts(parts: XmlParts, verdict: Verdict): OpenedParts {
  const opened = openParts(parts)
  const called = new Set<string>()
  for (const story of opened.stories.values()) {
    settleStory(story, verdict)
    for (const note of all(story, 'w:footnoteReference')) called.add(note.getAttribute('w:id') ?? '')
  }
  const footnotes = opened.stories.get('word/footnotes.xml')
  for (const note of footnotes ? all(footnotes, 'w:footnote') : []) {
    if (!note.hasAttribute('w:type') && !called.has(note.getAttribute('w:id') ?? '')) remove(note)
  }
  return opened
}

function settleStory(story: XmlDocument, verdict: Verdict): void {
  const { stays, goes } = verdicts[verdict]
  for (const name of ['moveFromRangeStart', 'moveFromRangeEnd', 'moveToRangeStart', 'moveToRangeEnd']) {
    for (const range of all(story, `w:${name}`)) remove(range)
  }
  settleProperties(story, verdict)
  // Rows and cells before what stands in them.
  for (const row of all(story, 'w:tr')) {
    const properties = childNamed(row, 'w:trPr')
    if (settleMarks(properties, stays, goes)) remove(row)
  }
  for (const cell of all(story, 'w:tc'))
    if (settleMarks(childNamed(cell, 'w:tcPr'), stays, goes)) remove(cell)
  for (const table of all(story, 'w:tbl')) if (!childNamed(table, 'w:tr')) remove(table)
  const ended = all(story, 'w:p').filter((paragraph) => {
    const properties = childNamed(paragraph, 'w:pPr')
    const marks = properties && childNamed(properties, 'w:rPr')
    const isGone = settleMarks(marks, stays, goes)
    if (marks && elements(marks).length === 0) remove(marks)
    return isGone
  })
  for (const name of goes) for (const container of all(story, name)) remove(container)
  for (const name of stays) for (const container of all(story, name)) unwrap(container)
  for (const [from, to] of [
    ['w:delText', 'w:t'],
    ['w:delInstrText', 'w:instrText'],
  ] as const) {
    for (const element of all(story, from)) rename(story, element, to)
  }
  for (const paragraph of ended) joinWithNext(paragraph)
}

/** Takes marks off; says whether what bears them goes. */
function settleMarks(properties: Element | null, stays: readonly string[], goes: readonly string[]): boolean {
  if (!properties) return false
  const marks = elements(properties).filter(
    ({ nodeName }) => stays.includes(nodeName) || goes.includes(nodeName),
  )
  for (const mark of marks) remove(mark)
  return marks.some(({ nodeName }) => goes.includes(nodeName))
}

/** `w:pPrChange` and the like hold what the properties around them were. */
function settleProperties(story: XmlDocument, verdict: Verdict): void {
  const kept: Readonly<Record<string, readonly string[]>> = {
    'w:pPr': ['w:rPr', 'w:sectPr'],
    'w:sectPr': ['w:headerReference', 'w:footerReference'],
    'w:tblGrid': [],
    'w:rPr': [],
    'w:tblPr': [],
    'w:trPr': ['w:ins', 'w:del'],
    'w:tcPr': ['w:cellIns', 'w:cellDel'],
  }
  for (const [name, own] of Object.entries(kept)) {
    for (const change of all(story, `${name}Change`)) {
      const properties = change.parentNode as Element
      remove(change)
      if (verdict === 'accept') continue
      const before = childNamed(change, name)
      const rest = elements(properties).filter(({ nodeName }) => own.includes(nodeName))
      for (const element of elements(properties)) if (!rest.includes(element)) remove(element)
      const first = properties.firstChild
      const references = name === 'w:sectPr'
      for (const element of before ? elements(before) : []) {
        if (references) properties.appendChild(element)
        else properties.insertBefore(element, first)
      }
    }
  }
}

/** A paragraph whose end is gone: what is left of it stands at the beginning of the next. */
function joinWithNext(paragraph: Element): void {
  const left = elements(paragraph).filter(({ nodeName }) => nodeName !== 'w:pPr')
  const next = nextElement(paragraph)
  const hasText = left.some((element) => element.nodeName === 'w:r' || all(element, 'w:r').length > 0)
  if (next?.nodeName === 'w:p') {
    const properties = childNamed(next, 'w:pPr')
    const place = properties ? properties.nextSibling : next.firstChild
    for (const element of left) next.insertBefore(element, place)
  } else if (hasText)
    throw new Error(`The end of a paragraph is gone, and nothing follows it: ${paragraph.textContent}`)
  remove(paragraph)
}

export function elements(parent: Element): readonly Element[] {
  const found: Element[] = []
  for (let node: Node | null = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) found.push(node as Element)
  }
  return found
}

export function childNamed(parent: Element, name: string): Element | null {
  return elements(parent).find((element) => element.nodeName === name) ?? null
}

/** All elements of a name, in document order; a list of its own, so that they can be taken out. */
export function all(within: XmlDocument | Element, name: string): readonly Element[] {
  return [...within.getElementsByTagName(name)]
}

function nextElement(element: Element): Element | null {
  let node: Node | null = element.nextSibling
  while (node && node.nodeType !== 1) node = node.nextSibling
  return node as Element | null
}

function remove(node: Node): void {
  node.parentNode?.removeChild(node)
}

function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element)
  remove(element)
}

function rename(story: XmlDocument, element: Element, name: string): void {
  const renamed = story.createElementNS(element.namespaceURI, name)
  for (const attribute of element.attributes) renamed.setAttribute(attribute.name, attribute.value)
  while (element.firstChild) renamed.appendChild(element.firstChild)
  element.parentNode?.replaceChild(renamed, element)
}
