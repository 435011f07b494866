import type { Checked } from '../../diagnostics/diagnostic.ts'
import type { Document } from '../../document/nodes.ts'
import { layOut } from '../../pagination/lay-out.ts'
import type { Pagination } from '../../pagination/pagination.ts'
import { asPrinted } from '../../pagination/read-only.ts'
import { openTypeface } from '../../pagination/typeface.ts'
import { fontFiles } from '../../pagination/typography.ts'
import type { Writer, WriterEnvironment } from '../writer.ts'
import type { ContentMap } from './content-map.ts'
import { factsOf } from './metadata.ts'
import { destinationArray, writeOutline } from './outline.ts'
import { PdfFile } from './pdf-file.ts'
import { renderPages } from './render-pages.ts'
import { writeStructureTree } from './structure-element.ts'
import { buildStructureTree } from './structure-tree.ts'
import { TextSetter } from './text-setter.ts'
import { placeIdentity, writeForm } from './write-form.ts'

/**
 * Laid-out pages → tagged PDF that conforms to PDF/A-2a and PDF/UA-1; a form, which calculates, to PDF/UA-1 alone.
 *
 * In: a document and its pages. Out: bytes, the same for the same document wherever and whenever they are made. It
 * places nothing itself: what stands where is decided in the pagination. It reads no clock: dates are the document's.
 */
export async function writePdf(
  given: Document,
  pagination: Pagination,
  environment: WriterEnvironment,
): Promise<Checked<Uint8Array>> {
  const document = asPrinted(given)
  const laidOut = pagination.pages ? null : layOut(document, environment)
  const pages = pagination.pages ?? laidOut?.value?.pages
  const diagnostics = laidOut?.diagnostics ?? []
  if (!pages) return { value: undefined, diagnostics }
  const file = new PdfFile(factsOf(document))
  const setter = new TextSetter(file)
  const map = renderPages(file, pages, setter)
  const unseen = document.form ? placeIdentity(document.form, document.version, file) : null
  file.flushPages()
  writeStructureTree(
    file,
    file._root.data.StructTreeRoot as Parameters<typeof writeStructureTree>[1],
    buildStructureTree(document, map),
    pages.length,
  )
  writeLinks(map)
  if (unseen) {
    const typeface = openTypeface(environment.font(fontFiles.sans.regular))
    writeForm(document, unseen, { file, map, setter, typeface })
  }
  writeOutline(file, document, map)
  return { value: file.finish(), diagnostics }
}

/** Ends the links' annotations: now the places of all parts of the document are known. */
function writeLinks(map: ContentMap): void {
  for (const area of [...map.links.values()].flat()) {
    const { annotation, target } = area
    if (target.kind === 'address') {
      annotation.data.A = { Type: 'Action', S: 'URI', URI: new String(asUri(target.url)) }
    } else {
      const destination = map.destinations.get(target.id)
      if (destination) annotation.data.Dest = destinationArray(destination)
    }
    annotation.end()
  }
}

/** An address in the characters that a URI may hold. */
function asUri(url: string): string {
  try {
    return encodeURI(decodeURI(url))
  } catch {
    return encodeURI(url)
  }
}

/** PDF in the table of formats. */
export const pdfWriter: Writer = { format: 'pdf', write: writePdf }
