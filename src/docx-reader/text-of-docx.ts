import type { Document, Element } from '@xmldom/xmldom'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DocxPackage } from './read-docx.ts'
import { childElements, isOn, wordAttribute, wordChild, wordChildren, wordNameOf } from './word-xml.ts'

/** A document as text, and what of it could not be read. */
export interface DocxText {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The words of a DOCX, for people who compare two: headings with `#`, list items with `-`, rows of tables between `|`, each
 * sentence on a line of its own. Tracked changes are marked as git marks words: `[-deleted-]`, `{+inserted+}`. Headers and footers come
 * first, notes last.
 */
export function textOfDocx(docx: DocxPackage): DocxText {
  const diagnostics: Diagnostic[] = []
  const read = (name: string): Document | undefined => {
    const { value, diagnostics: found } = docx.readPart(name)
    diagnostics.push(...found)
    return value
  }
  const relations = [...(docx.relationsOf(docx.mainPart).value?.values() ?? [])].filter(
    ({ isExternal }) => !isExternal,
  )
  const partsOf = (kind: string) =>
    relations
      .filter((relation) => relation.kind === kind)
      .map(({ target }) => target)
      .sort()
      .flatMap((target) => read(target)?.documentElement ?? [])
  const writing: Writing = { headings: headingLevels(partsOf('styles')[0] ?? null) }
  const blocks: string[] = []
  for (const [kind, name] of [
    ['header', 'sidhuvud'],
    ['footer', 'sidfot'],
  ] as const) {
    for (const part of partsOf(kind))
      blocks.push(...writeBlocks(part, writing).map((block) => `[${name}] ${block}`))
  }
  const main = read(docx.mainPart)?.documentElement ?? null
  blocks.push(...writeBlocks(wordChild(main, 'body'), writing))
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const notes of partsOf(`${kind}s`)) blocks.push(...writeNotes(notes, kind, writing))
  }
  return { text: blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`, diagnostics }
}

interface Writing {
  /** The level of each paragraph style that is a heading, by the style's id. */
  readonly headings: ReadonlyMap<string, number>
}

function headingLevels(styles: Element | null): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  for (const style of wordChildren(styles, 'style')) {
    const id = wordAttribute(style, 'styleId')
    const name = wordAttribute(wordChild(style, 'name'), 'val') ?? ''
    const level = /^(?:heading|rubrik) ([1-9])$/iu.exec(name)?.[1]
    const outline = wordAttribute(wordChild(wordChild(style, 'pPr'), 'outlineLvl'), 'val')
    const number = level ? Number(level) : outline && /^[0-8]$/u.test(outline) ? Number(outline) + 1 : 0
    if (id && number > 0) levels.set(id, number)
  }
  return levels
}

/** Notes that are no separators, each with its number. */
function writeNotes(notes: Element, kind: string, writing: Writing): readonly string[] {
  return wordChildren(notes, kind)
    .filter((note) => wordAttribute(note, 'type') === null)
    .flatMap((note) => {
      const words = writeBlocks(note, writing).join(' / ').trim()
      return words === '' ? [] : [`[not ${wordAttribute(note, 'id') ?? '?'}] ${words}`]
    })
}

/** Paragraphs and tables in a part, one text each; those without words are left out. */
function writeBlocks(holder: Element | null, writing: Writing): readonly string[] {
  return childElements(holder).flatMap((element) => {
    switch (wordNameOf(element)) {
      case 'p': {
        const text = writeParagraph(element, writing)
        return text === '' ? [] : [text]
      }
      case 'tbl':
        return [
          rowsOf(element)
            .map((row) => writeRow(row, writing))
            .join('\n'),
        ]
      case 'sdt':
        return writeBlocks(wordChild(element, 'sdtContent'), writing)
      case 'ins':
      case 'moveTo':
        return writeBlocks(element, writing).map(inserted)
      case 'del':
      case 'moveFrom':
        return writeBlocks(element, writing).map(deleted)
      case 'customXml':
        return writeBlocks(element, writing)
      default:
        return []
    }
  })
}

function rowsOf(table: Element): readonly Element[] {
  return childElements(table).flatMap((element) => {
    const name = wordNameOf(element)
    if (name === 'tr') return [element]
    if (name === 'sdt') return rowsOf(wordChild(element, 'sdtContent') ?? element)
    return []
  })
}

function writeRow(row: Element, writing: Writing): string {
  const cells = wordChildren(row, 'tc').map((cell) =>
    writeBlocks(cell, writing).join(' / ').replaceAll('\n', ' '),
  )
  const text = `| ${cells.join(' | ')} |`
  const properties = wordChild(row, 'trPr')
  if (wordChild(properties, 'ins')) return inserted(text)
  return wordChild(properties, 'del') ? deleted(text) : text
}

/** Not after an abbreviation: `bl.a. Socialstyrelsen`. */
const sentenceEnd = /((?<!\.\p{L})[.!?](?:[+-]?[\])}”])*) (?=(?:[[{][+-])?\p{Lu})/gu

function writeParagraph(paragraph: Element, writing: Writing): string {
  const properties = wordChild(paragraph, 'pPr')
  const words = joinMarks(writeInlines(paragraph)).replace(/[ \u00a0]+$/u, '')
  const mark = wordChild(properties, 'rPr')
  const end = wordChild(mark, 'ins') ? '{+¶+}' : wordChild(mark, 'del') ? '[-¶-]' : ''
  if (words.trim() === '') return end
  const level = writing.headings.get(wordAttribute(wordChild(properties, 'pStyle'), 'val') ?? '')
  const list = wordChild(properties, 'numPr')
  const indent = Number(wordAttribute(wordChild(list, 'ilvl'), 'val') ?? '0')
  const start = level ? `${'#'.repeat(level)} ` : list ? `${'  '.repeat(Math.min(indent, 8))}- ` : ''
  // A sentence on a line of its own, so that a change in one does not show the whole paragraph.
  return `${start}${words.replace(sentenceEnd, '$1\n')}${end}`
}

function writeInlines(holder: Element): string {
  return childElements(holder).map(writeInline).join('')
}

function writeInline(element: Element): string {
  switch (wordNameOf(element)) {
    case 'r':
      return isOn(wordChild(element, 'rPr'), 'vanish')
        ? ''
        : childElements(element).map(writeRunPart).join('')
    case 'ins':
    case 'moveTo':
      return inserted(writeInlines(element))
    case 'del':
    case 'moveFrom':
      return deleted(writeInlines(element))
    case 'sdt': {
      const content = wordChild(element, 'sdtContent')
      return content ? writeInlines(content) : ''
    }
    case 'hyperlink':
    case 'fldSimple':
    case 'smartTag':
    case 'customXml':
    case 'dir':
    case 'bdo':
      return writeInlines(element)
    default:
      return ''
  }
}

function writeRunPart(element: Element): string {
  switch (wordNameOf(element)) {
    case 't':
    case 'delText':
      return element.textContent ?? ''
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return wordAttribute(element, 'type') === 'page' ? '' : '\n'
    // Word's own sign for it, which ordalag writes between digits; U+2011 in the text stays what it is.
    case 'noBreakHyphen':
      return '-'
    case 'footnoteReference':
    case 'endnoteReference':
      return `[not ${wordAttribute(element, 'id') ?? '?'}]`
    default:
      return ''
  }
}

function inserted(text: string): string {
  return text === '' ? '' : `{+${text}+}`
}

function deleted(text: string): string {
  return text === '' ? '' : `[-${text}-]`
}

/** Stretches of one change that Word has cut into several. */
function joinMarks(text: string): string {
  return text.replaceAll('+}{+', '').replaceAll('-][-', '')
}
