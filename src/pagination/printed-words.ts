import { standsIn } from '../document/accept-changes.ts'
import type { Field, Heading, Inline, List, Note } from '../document/nodes.ts'

/**
 * Words that the writers print and that stand in no source: in one place, so that every format prints the same.
 * In: document nodes. Out: plain text. It may not know of fonts, pages or formats.
 */

/** Under the line on which a signatory writes place and date. */
export const placeAndDateCaption = 'Ort och datum'

/** What is printed before the words of a heading: "3.2.1 ", "Bilaga 1: ", or nothing. */
export function headingLabel(heading: Heading): string {
  if (heading.number === null) return ''
  return heading.role === 'annex' ? `Bilaga\u00a0${heading.number}: ` : `${heading.number} `
}

/** Before a paragraph that only one document of a redline parts from the one before it. */
export const endSign = '¶'

/** The label of a heading as it was in the old document of a redline; undefined where it is the same. */
export function labelBefore(heading: Heading): string | undefined {
  const { number, role } = heading.was ?? {}
  return number === undefined && role === undefined ? undefined : headingLabel({ ...heading, ...heading.was })
}

/** The sign of a note as it was, with the space after it; undefined where it is the same. */
export function writtenSign({ was }: Note): string | undefined {
  return was?.sign === undefined ? undefined : `${was.sign} `
}

/** What stands before the items of a list, in each document of a redline: null where an item does not stand in it. */
export function itemLabels(
  list: List,
): readonly { readonly now: string | null; readonly was: string | null }[] {
  const old = { style: list.was?.style ?? list.style, next: list.was?.start ?? list.start }
  let next = list.start
  return list.items.map(({ mark }) => ({
    was: standsIn(mark, 'old') ? `${listLabel(old.style, old.next++)} ` : null,
    now: standsIn(mark, 'new') ? `${listLabel(list.style, next++)} ` : null,
  }))
}

/** The label of a field, with an asterisk where it must be filled in. */
export function fieldLabel(field: Field): string {
  return field.required && !field.locked ? `${field.label}\u00a0*` : field.label
}

/** Before the words of a box that is, or is not, ticked, where nothing more is filled in. */
export function tickMark(isTicked: boolean): string {
  return isTicked ? '☑' : '☐'
}

/** Before each alternative: a ring, filled for the one that is chosen. */
export function optionMark(isChosen: boolean): string {
  return isChosen ? '●' : '○'
}

/** "7 (33)": the page and how many there are. */
export function pageLabel(page: number, pageCount: number): string {
  return `${page} (${pageCount})`
}

/** What stands before a list item: an en dash, a bullet, or its number. */
export function listLabel(style: 'dash' | 'bullet' | 'decimal', number: number): string {
  return style === 'dash' ? '–' : style === 'bullet' ? '•' : `${number}.`
}

/**
 * The words of inline content as plain text. A page reference has no words of its own: `pageOf` gives its page,
 * and where the page is not known it is left out.
 */
export function inlineText(
  inlines: readonly Inline[],
  pageOf: ReadonlyMap<string, number> = new Map(),
): string {
  let text = ''
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        text += inline.value
        break
      case 'strong':
      case 'emphasis':
      case 'link':
        text += inlineText(inline.children, pageOf)
        break
      case 'cross-reference':
        text += inline.prefix + inline.number
        break
      case 'page-reference':
        text += pageOf.get(inline.target) ?? ''
        break
      case 'note-mark':
        text += inline.sign
        break
      case 'line-break':
        text += '\n'
        break
    }
  }
  return text
}

/** The words of a heading as they stand in bookmarks: "3.2.1 Rekvisition". */
export function headingText(heading: Heading): string {
  return headingLabel(heading) + inlineText(heading.children).replace(/\s*\n\s*/g, ' ')
}
