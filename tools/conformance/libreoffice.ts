import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { inlineText } from '../../src/document/inline-text.ts'
import type { Document, Field, Inline } from '../../src/document/nodes.ts'
import { readingTexts } from '../../src/document/reading-words.ts'
import type { Pagination } from '../../src/pagination/pagination.ts'
import { placeAndDateCaption } from '../../src/pagination/printed-words.ts'
import { promptOf } from '../../src/writers/docx/prompts.ts'

/** What LibreOffice makes of a DOCX, beside the document that it was written from. */
export interface Comparison {
  /** Texts of the document that LibreOffice does not show in their order. */
  readonly lost: readonly string[]
  /** Words that LibreOffice shows and the document does not have. */
  readonly added: readonly string[]
  /** Headings that LibreOffice puts on another page than the PDF does. */
  readonly movedHeadings: readonly {
    readonly heading: string
    readonly pdf: number
    readonly libreOffice: number
  }[]
  readonly pages: { readonly pdf: number; readonly libreOffice: number }
}

/** The programs that this needs and the machine lacks. */
export function missingPrograms(): readonly string[] {
  return ['soffice', 'pdftotext'].filter((name) => spawnSync(name, ['--version']).error !== undefined)
}

/** Opens a DOCX in LibreOffice and compares. Throws where LibreOffice makes no file: its exit code is 0 even then. */
export function compareInLibreOffice(document: Document, pagination: Pagination, docx: string): Comparison {
  const work = mkdtempSync(join(tmpdir(), 'ordalag-libreoffice-'))
  try {
    const text = squeeze(readFileSync(convert(docx, 'txt:Text (encoded):UTF8', 'txt', work), 'utf8'))
    const theirs = pagesOf(convert(docx, 'pdf', 'pdf', work))
    const headings = document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.role !== 'run-in'
        ? [{ id: block.id, text: inlineText(block.children) }]
        : [],
    )
    const found = pagesOfHeadings(
      theirs,
      headings.map(({ text: heading }) => heading),
    )
    return {
      ...compareWords(writeInPages(document, pagination), text),
      movedHeadings: headings.flatMap(({ id, text: heading }, index) => {
        const pages = { pdf: pagination.pageOf.get(id) ?? 0, libreOffice: found[index] ?? 0 }
        return pages.pdf === pages.libreOffice ? [] : [{ heading, ...pages }]
      }),
      pages: { pdf: pagination.pageCount, libreOffice: theirs.length },
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function convert(docx: string, filter: string, extension: string, work: string): string {
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`
  spawnSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', work, docx], {
    timeout: 180_000,
  })
  const converted = join(work, basename(docx).replace(/\.docx$/u, `.${extension}`))
  if (!existsSync(converted)) throw new Error(`LibreOffice could not open ${docx}`)
  return converted
}

/** The document with the page in the place of each reference to one: as the fields of the DOCX store it. */
function writeInPages<Part>(part: Part, { pageOf }: Pagination): Part {
  const write = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(write)
    if (typeof node !== 'object' || node === null) return node
    const reference = node as Extract<Inline, { kind: 'page-reference' }>
    if (reference.kind === 'page-reference') {
      return { kind: 'text', origins: reference.origins, value: String(pageOf.get(reference.target) ?? '') }
    }
    const entries = Object.entries(node)
    return Object.fromEntries(entries.map(([key, value]) => [key, key === 'origins' ? value : write(value)]))
  }
  return write(part) as Part
}

function compareWords(document: Document, shown: string): Pick<Comparison, 'lost' | 'added'> {
  // Notes at the foot of the page are no part of LibreOffice's plain text.
  const footnotes = new Set(
    document.footnotes.map((note) => squeeze(`${note.sign} ${inlineText(note.children)}`)),
  )
  const texts = readingTexts(document).map(squeeze)
  const lost: string[] = []
  let rest = shown
  let from = 0
  for (const text of texts) {
    if (footnotes.has(text) || text === '') continue
    // What has been found is blanked out, so that what is left over at the end was added.
    const found = rest.indexOf(text, from)
    if (found === -1) {
      lost.push(text)
      continue
    }
    rest = `${rest.slice(0, found)}${' '.repeat(text.length)}${rest.slice(found + text.length)}`
    from = found + text.length
  }
  const expected = squeeze(
    document.blocks
      .flatMap((block) => {
        if (block.kind === 'title-block') return [block.emblemPlace ?? '']
        if (block.kind === 'signature-block') return [placeAndDateCaption]
        if (block.kind === 'field-row') return block.fields.flatMap(promptTexts)
        if (block.kind !== 'heading') return []
        const number = block.role === 'annex' ? `Bilaga ${block.number}:` : (block.number ?? '')
        return [`${number} ${inlineText(block.children)}`]
      })
      .join(' '),
  ).split(' ')
  const allowed = new Set([
    ...expected,
    '–',
    '•',
    '◦',
    '▪',
    '☐',
    '☑',
    '○',
    '●',
    ...document.footnotes.map((note) => note.sign),
  ])
  const added = rest
    .split(' ')
    .filter((word) => word !== '' && !allowed.has(word) && !/^(?:\d+[.)]?|[a-zA-Z_.]|_+|\*+)$/u.test(word))
  return { lost, added }
}

/** What stands in a field until it is filled in: for readers, and no text of the document. */
function promptTexts(field: Field): readonly string[] {
  return promptOf(field)?.map(({ text }) => squeeze(text)) ?? []
}

function pagesOf(pdf: string): readonly string[] {
  const run = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 0) throw new Error(`pdftotext could not read ${pdf}: ${run.stderr}`)
  return run.stdout.split('\f').slice(0, -1)
}

/** The page of each heading, looked for in their order behind the contents; 0 where one is not found. */
function pagesOfHeadings(pages: readonly string[], headings: readonly string[]): readonly number[] {
  const bare = (text: string) => text.replaceAll(/[\s\u00a0\u00ad-]/gu, '')
  const texts = pages.map(bare)
  const isContents = (text: string) => (text.match(/\.{4,}\d/gu)?.length ?? 0) > 3
  let page = Math.max(0, texts.findLastIndex(isContents))
  return headings.map((heading) => {
    const wanted = bare(heading)
    const found = texts.findIndex((text, index) => index >= page && bodyOf(text).includes(wanted))
    if (found === -1) return 0
    page = found
    return found + 1
  })
  /** A page of contents may end with the first section: what has leaders before it is no heading. */
  function bodyOf(text: string): string {
    return isContents(text) ? text.slice(text.lastIndexOf('....')) : text
  }
}

function squeeze(text: string): string {
  return text
    .replaceAll('\u2011', '-')
    .replaceAll(/[\s\u00a0\u00ad\ufeff]+/gu, ' ')
    .trim()
}
