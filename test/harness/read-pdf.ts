import { Buffer } from 'node:buffer'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text on a page, at its baseline, from the lower left corner in points. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
}

/** A line of the structure tree: an element, how deep, and the words right in it. */
export interface StructureLine {
  readonly depth: number
  readonly role: string
  readonly text: string
}

export interface ReadPage {
  readonly texts: readonly PlacedText[]
  readonly structure: readonly StructureLine[]
  /** The words that belong to the text: no header, footer, repeated table header. Divided words are whole. */
  readonly body: string
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly outline: readonly OutlineLine[]
  readonly marked: boolean
}

export interface OutlineLine {
  readonly depth: number
  readonly title: string
  readonly page: number
}

interface TreeNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly TreeNode[]
}

interface OutlineNode {
  readonly title: string
  readonly dest: unknown
  readonly items: readonly OutlineNode[]
}

/** Reads a PDF with PDF.js, independently of what wrote it: text, structure tree, bookmarks. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const texts: PlacedText[] = []
    const byPiece = new Map<string, string>()
    let body = ''
    const open: (string | null)[] = []
    for (const item of content.items) {
      if ('str' in item) {
        const [, , , , x, y] = item.transform as number[]
        if (item.str !== '') texts.push({ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width })
        const piece = open.findLast((id) => id !== null)
        // Only the hyphen of a divided word is in a span of its own: PDF.js does not tell what it stands for.
        const words = open.at(-1) === null && piece ? '\u00ad' : item.str
        const text = words + (item.hasEOL ? '\n' : '')
        if (piece) byPiece.set(piece, (byPiece.get(piece) ?? '') + text)
        if (piece) body += text
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push('id' in item ? (item.id ?? null) : null)
    }
    const tree = (await page.getStructTree()) as TreeNode | null
    pages.push({ texts, structure: tree ? structureLines(tree, byPiece) : [], body: joinWords(body) })
  }
  const outline: OutlineLine[] = []
  const walk = async (nodes: readonly OutlineNode[], depth: number): Promise<void> => {
    for (const node of nodes) {
      const [target] = node.dest as [{ num: number; gen: number }]
      outline.push({ depth, title: node.title, page: (await pdf.getPageIndex(target)) + 1 })
      await walk(node.items, depth + 1)
    }
  }
  await walk(((await pdf.getOutline()) ?? []) as readonly OutlineNode[], 0)
  const marks = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null
  const marked = marks?.get('Marked') === true
  await pdf.loadingTask.destroy()
  return { pages, outline, marked }
}

function structureLines(tree: TreeNode, byPiece: ReadonlyMap<string, string>): StructureLine[] {
  const lines: StructureLine[] = []
  const walk = (node: TreeNode, depth: number): void => {
    const children = node.children ?? []
    const text = children
      .map((child) => (child.type === 'content' ? (byPiece.get(child.id ?? '') ?? '') : ''))
      .join('')
    if (node.role !== undefined && node.role !== 'Root') lines.push({ depth, role: node.role, text })
    for (const child of children) {
      if (child.role !== undefined) walk(child, node.role === 'Root' ? depth : depth + 1)
    }
  }
  walk(tree, 0)
  return lines.map((line) => ({ ...line, text: joinWords(line.text).trim() }))
}

/** Words that a hyphen divides at the end of a line are whole again; white space is single. */
export function joinWords(text: string): string {
  return text.replace(/\u00ad\s*/gu, '').replace(/[ \n]+/gu, ' ')
}

/** How many structure elements of each type the file holds: its objects are written plain, and counted as they stand. */
export function countStructureElements(bytes: Uint8Array): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  const text = Buffer.from(bytes).toString('latin1')
  for (const [, type = ''] of text.matchAll(/\/Type \/StructElem\n\/S \/(\w+)/gu))
    counts[type] = (counts[type] ?? 0) + 1
  return counts
}
