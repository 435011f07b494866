import type { Element } from '@xmldom/xmldom'
import { attribute, child, children, type DocxPackage, descendants } from './docx-package.ts'

/** What stands before each paragraph by list numbering, counted as Word counts: "3.2.1", "–", "4.". */
export function computeListLabels(docx: DocxPackage): ReadonlyMap<Element, string> {
  const styles = new Map(
    descendants(docx.root('word/styles.xml'), 'w:style').map((style) => [
      attribute(style, 'w:styleId') ?? '',
      style,
    ]),
  )
  const lists = readLists(docx)
  const counts = new Map<string, number[]>()
  const labels = new Map<Element, string>()
  for (const paragraph of descendants(docx.root('word/document.xml'), 'w:p')) {
    const properties = child(paragraph, 'w:pPr')
    const place = numberingOf(properties, styles)
    if (!place || place.numId === '0') continue
    const levels = lists.get(place.numId)
    const level = levels?.[place.level]
    if (!levels || !level) continue
    const count = counts.get(place.numId) ?? levels.map(() => 0)
    counts.set(place.numId, count)
    const before = count[place.level] ?? 0
    count[place.level] = before === 0 ? level.start : before + 1
    for (let deeper = place.level + 1; deeper < count.length; deeper++) count[deeper] = 0
    labels.set(
      paragraph,
      level.format === 'bullet'
        ? level.text
        : level.text.replace(/%(\d)/g, (_, digit: string) => {
            const index = Number(digit) - 1
            return String(count[index] || levels[index]?.start || 1)
          }),
    )
  }
  return labels
}

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
}

function readLists(docx: DocxPackage): ReadonlyMap<string, readonly Level[]> {
  const root = docx.root('word/numbering.xml')
  const abstracts = new Map(
    descendants(root, 'w:abstractNum').map((abstract) => [attribute(abstract, 'w:abstractNumId'), abstract]),
  )
  return new Map(
    descendants(root, 'w:num').map((num) => {
      const abstract = abstracts.get(attribute(child(num, 'w:abstractNumId')))
      const overrides = new Map(
        children(num, 'w:lvlOverride').map((override) => [
          attribute(override, 'w:ilvl'),
          attribute(child(override, 'w:startOverride')),
        ]),
      )
      const levels = (abstract ? children(abstract, 'w:lvl') : []).map((level) => ({
        format: attribute(child(level, 'w:numFmt')) ?? 'decimal',
        text: attribute(child(level, 'w:lvlText')) ?? '',
        start: Number(overrides.get(attribute(level, 'w:ilvl')) ?? attribute(child(level, 'w:start')) ?? '1'),
      }))
      return [attribute(num, 'w:numId') ?? '', levels]
    }),
  )
}

/** The list and level of a paragraph: its own, or the nearest of its style's. */
function numberingOf(
  properties: Element | undefined,
  styles: ReadonlyMap<string, Element>,
): { numId: string; level: number } | null {
  const own = child(properties, 'w:numPr')
  let numId = attribute(child(own, 'w:numId'))
  let level = attribute(child(own, 'w:ilvl'))
  let style = styles.get(attribute(child(properties, 'w:pStyle')) ?? 'Normal')
  for (let depth = 0; style && depth < 20 && (numId === undefined || level === undefined); depth++) {
    const inherited = child(style, 'w:pPr', 'w:numPr')
    numId ??= attribute(child(inherited, 'w:numId'))
    level ??= attribute(child(inherited, 'w:ilvl'))
    style = styles.get(attribute(child(style, 'w:basedOn')) ?? '')
  }
  return numId === undefined ? null : { numId, level: Number(level ?? '0') }
}
