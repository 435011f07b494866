import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machineFileSystem } from '../../src/cli/output/file-system.ts'
import { fontReader } from '../../src/cli/project.ts'
import type { Document } from '../../src/document/nodes.ts'
import { layOut } from '../../src/pagination/lay-out.ts'
import { countMarkedWords } from '../../src/redline/count-words.ts'
import { redlineDocuments } from '../../src/redline/redline-documents.ts'
import { writeDocx } from '../../src/writers/docx/document.ts'
import { editDocument } from '../../test/harness/edit-document.ts'
import { allDocuments } from './cases.ts'
import { leastWords } from './least-words.ts'
import { LibreOffice } from './settle-in-libreoffice.ts'

/** `node tools/redline/compare-peer.ts`: our redline beside LibreOffice's comparison of the two built files. Times are of one run each. */
const documents = allDocuments()
const find = (id: string): Document => {
  const found = documents.find((document) => document.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}
const agreement = find('overenskommelse-cancer-2024')
const pairs = [
  ['one word', agreement, editDocument(agreement, 3, 1, ['replace a word']).document],
  ['ten edits', agreement, editDocument(agreement, 5, 10).document],
  ['2022 → 2024', find('overenskommelse-cancer-2022'), agreement],
] as const
const environment = { font: fontReader(machineFileSystem) }
const work = mkdtempSync(join(tmpdir(), 'ordalag-peer-'))
try {
  const libreOffice = new LibreOffice(work)
  for (const [name, before, after] of pairs) {
    const [old, now] = [await build(before), await build(after)]
    const least = leastWords(before, after)
    const started = performance.now()
    const redline = redlineDocuments(before, after, { author: 'Prov', date: '2031-01-15T00:00:00Z' })
    await writeDocx(redline.document, { pageCount: 1, pageOf: new Map() }, environment)
    const own = performance.now() - started
    const marked = libreOffice.countCompared(old, now)
    const theirs = performance.now() - started - own
    console.log(
      `${name}: at least ${least} words; ours ${countMarkedWords(redline.document)} in ${own.toFixed(0)} ms, LibreOffice ${marked} in ${theirs.toFixed(0)} ms`,
    )
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function build(document: Document): Promise<Uint8Array> {
  const { value: pagination } = layOut(document, environment)
  const written = pagination && (await writeDocx(document, pagination, environment))
  if (!written?.value) throw new Error(`${document.id} could not be built`)
  return written.value
}
