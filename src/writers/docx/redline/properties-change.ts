import type { Revisions } from './revisions.ts'
import { childOf, elementsOf, isSameXml, type XmlElement, xml } from './xml-tree.ts'

/**
 * Properties of paragraphs, sections, tables, rows and cells: as they are, with what they were (`w:…Change`), and with the marks on what
 * they belong to.
 */

/** `w:pPr`; null where there is nothing to say. `mark` stands on the end of the paragraph. */
export function paragraphProperties(
  before: XmlElement | null,
  after: XmlElement | null,
  mark: XmlElement | null,
  hasBoth: boolean,
  revisions: Revisions,
): XmlElement | null {
  const section = mergeSection(
    before && childOf(before, 'w:sectPr'),
    after && childOf(after, 'w:sectPr'),
    revisions,
  )
  const own = withoutSection(after ?? (hasBoth ? null : before))
  const was = withoutSection(before)
  const children = [
    ...own,
    ...(mark ? [xml('w:rPr', {}, [mark])] : []),
    ...(section ? [section] : []),
    ...(hasBoth && !isSameXml(xml('w:pPr', {}, own), xml('w:pPr', {}, was))
      ? [revisions.change('w:pPrChange', xml('w:pPr', {}, was))]
      : []),
  ]
  return children.length === 0 ? null : xml('w:pPr', {}, children)
}

function withoutSection(properties: XmlElement | null): readonly XmlElement[] {
  return properties ? elementsOf(properties).filter(({ name }) => name !== 'w:sectPr') : []
}

const isReference = ({ name }: XmlElement) => name === 'w:headerReference' || name === 'w:footerReference'

/**
 * `w:sectPr` of both files. Which header a section has cannot be tracked: it has that of either file, which are the same part, and no
 * section but the first has one of its own.
 */
export function mergeSection(
  before: XmlElement | null,
  after: XmlElement | null,
  revisions: Revisions,
): XmlElement | null {
  if (!before || !after) return after ?? before
  const references = elementsOf(after).filter(isReference)
  const all = references.length > 0 ? references : elementsOf(before).filter(isReference)
  const rest = (section: XmlElement) => elementsOf(section).filter((child) => !isReference(child))
  const [was, now] = [xml('w:sectPr', {}, rest(before)), xml('w:sectPr', {}, rest(after))]
  const change = isSameXml(was, now) ? [] : [revisions.change('w:sectPrChange', was)]
  return { ...after, children: [...all, ...now.children, ...change] }
}

/** `w:tblPr`, `w:trPr` or `w:tcPr` of both files; null where neither has any. */
export function mergeProperties(
  name: 'w:tblPr' | 'w:trPr' | 'w:tcPr',
  before: XmlElement | null,
  after: XmlElement | null,
  revisions: Revisions,
): XmlElement | null {
  const [was, now] = [before ?? xml(name), after ?? xml(name)]
  if (isSameXml(was, now)) return after
  return { ...now, children: [...now.children, revisions.change(`${name}Change`, was)] }
}

/** The properties of a row or a cell that only one file has, marked. */
export function markedProperties(
  name: 'w:trPr' | 'w:tcPr',
  properties: XmlElement | null,
  mark: XmlElement,
): XmlElement {
  return xml(name, {}, [...(properties?.children ?? []), mark])
}
