import type { Language } from '../diff/change-texts.ts'
import type { Block, Document, List } from '../document/nodes.ts'
import { writeBlocks } from '../writers/html/block.ts'
import { unseen } from '../writers/html/marks.ts'
import { type Content, element, type Html, together } from '../writers/html/markup.ts'
import { beginWriting, type Writing } from '../writers/html/writing.ts'
import { holdsChange } from './holds-change.ts'
import type { ReviewDocument } from './review.ts'
import { reviewTexts } from './review-texts.ts'
import { createSourceFinder, type PartSources, type SourceLines } from './source-lines.ts'

/** Every document that differs: where it is redlined, its changed parts beside the source lines that made them; and all files. */
export function writeDocuments(documents: readonly ReviewDocument[], id: string, language: Language): Html {
  const redlined = documents.filter(({ redline }) => redline !== null)
  const others = documents.filter(({ redline }) => redline === null)
  return together(
    redlined.map((document, index) => writeChanged(document, `${id}-document-${index + 1}`, language)),
    others.length === 0 ? null : writeOthers(others, language),
  )
}

function writeChanged(
  { title, kind, redline, files }: ReviewDocument,
  prefix: string,
  language: Language,
): Html {
  const say = reviewTexts[language]
  const rows = redline ? writeRedline(redline, prefix, language) : []
  return element(
    'details',
    { class: 'redline', open: rows.length <= mostOpenRows },
    element('summary', {}, `${title} (${say.documentKinds[kind]})`),
    element(
      'div',
      { class: 'rows' },
      files.length === 0
        ? null
        : element('p', { class: 'files' }, `${say.files}: `, writeLinks(files, title)),
      rows,
    ),
  )
}

/** Documents that only one side has, in a table: what each is, and where it lies. */
function writeOthers(documents: readonly ReviewDocument[], language: Language): Html {
  const say = reviewTexts[language]
  return element(
    'details',
    { open: documents.length <= mostShown },
    element('summary', {}, `${say.otherDocuments} (${documents.length})`),
    element(
      'table',
      { class: 'documents' },
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          [say.document, say.files].map((head) => element('th', { scope: 'col' }, head)),
        ),
      ),
      element(
        'tbody',
        {},
        documents.map(({ title, kind, files }) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, `${title} (${say.documentKinds[kind]})`),
            element('td', {}, writeLinks(files, title)),
          ),
        ),
      ),
    ),
  )
}

const mostShown = 6

function writeLinks(files: ReviewDocument['files'], title: string): Content {
  return files.map(({ label, href }) => [element('a', { href }, label, unseen(`, ${title}`)), ' '])
}

type Redline = NonNullable<ReviewDocument['redline']>

/** A document with more rows than these is folded away. */
const mostOpenRows = 40

function writeRedline(
  { marked, before, after }: Redline,
  prefix: string,
  language: Language,
): readonly Html[] {
  const say = reviewTexts[language]
  const findSources = createSourceFinder(before, after)
  const begun = beginWriting(marked, { pageCount: 0, pageOf: new Map() })
  // The page has a way of its own through its changes.
  const writing: Writing = { ...begun, changes: { ...begun.changes, at: new Map() } }
  const rows: Html[] = []
  let folded = 0
  const fold = () => {
    if (folded > 0) rows.push(element('div', { class: 'row folded' }, say.unchangedBlocks(folded)))
    folded = 0
  }
  for (const block of [...marked.blocks.flatMap(splitList), ...notesAsBlocks(marked)]) {
    if (block.kind === 'contents' || block.kind === 'page-break') continue
    if (!holdsChange(block)) {
      folded += 1
      continue
    }
    fold()
    rows.push(writeRow(writing, block, findSources(block), language))
  }
  fold()
  const written = idsIn(together(rows).markup)
  return rows.map(({ markup }) => ({ markup: keepWithin(markup, prefix, written) }))
}

/** A list as a list for each of its items, so that one changed item does not bring all others. */
function splitList(block: Block): readonly Block[] {
  if (block.kind !== 'list') return [block]
  return block.items.map((item, index): List => {
    return {
      ...block,
      id: item.id,
      start: block.start + index,
      items: [item],
      ...(block.mark ? { mark: block.mark } : {}),
    }
  })
}

function notesAsBlocks({ footnotes }: Document): readonly Block[] {
  return footnotes.map(({ kind: _, sign: __, was: ___, ...note }): Block => {
    return { ...note, kind: 'paragraph', role: 'small', keepWithNext: false }
  })
}

function writeRow(writing: Writing, block: Block, { before, after }: PartSources, language: Language): Html {
  const say = reviewTexts[language]
  const side = (name: string, lines: readonly SourceLines[]) =>
    lines.map(({ place, text }) =>
      element('div', {}, element('span', {}, `${name}: ${place}`), element('pre', {}, text)),
    )
  const isBoth = before.length > 0 && after.length > 0
  return element(
    'div',
    { class: 'row' },
    element('div', { class: 'redlined', lang: 'sv' }, writeBlocks(writing, [block])),
    element(
      'div',
      { class: 'source' },
      side(isBoth ? say.before : say.source, before),
      side(isBoth ? say.after : say.source, after),
    ),
  )
}

/**
 * What one document wrote, made fit to stand beside others: its ids are its own, links to what is folded away are none, and its headings
 * do not mix with those of the page.
 */
function keepWithin(markup: string, prefix: string, written: ReadonlySet<string>): string {
  const own = (ids: string) =>
    ids
      .split(' ')
      .filter((id) => written.has(id))
      .map((id) => `${prefix}-${id}`)
      .join(' ')
  return markup
    .replace(
      / (id|headers|for|aria-labelledby|aria-describedby)="([^"]*)"/gu,
      (_, name: string, ids: string) => (own(ids) === '' ? '' : ` ${name}="${own(ids)}"`),
    )
    .replace(/ href="#([^"]*)"/gu, (_, id: string) => (own(id) === '' ? '' : ` href="#${own(id)}"`))
    .replace(/<(\/?)h[1-6](?=[ >])/gu, (_, slash: string) => (slash ? '</p' : '<p data-heading=""'))
}

function idsIn(markup: string): ReadonlySet<string> {
  return new Set(Array.from(markup.matchAll(/ id="([^"]*)"/gu), ([, id]) => id ?? ''))
}
