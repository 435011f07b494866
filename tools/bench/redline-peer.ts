import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { machineFileSystem } from '../../src/cli/output/file-system.ts'
import { fontReader } from '../../src/cli/project.ts'
import type { Document } from '../../src/document/nodes.ts'
import { findPages, layOut } from '../../src/pagination/lay-out.ts'
import { countMarkedWords } from '../../src/redline/count-words.ts'
import { redlineDocuments } from '../../src/redline/redline-documents.ts'
import { writeDocx } from '../../src/writers/docx/document.ts'
import { LibreOffice } from '../redline/settle-in-libreoffice.ts'

/**
 * Our redline of two documents as DOCX, made for the first time in this process, beside LibreOffice's comparison of their files, with the start of its
 * program and without what it does once for a new user. Skipped where there is no LibreOffice.
 */
export async function showRedlinePeer(before: Document, after: Document, folder: string): Promise<void> {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    console.log('\nLibreOffice does not run here: no redline to compare with')
    return
  }
  mkdirSync(folder, { recursive: true })
  const environment = { font: fontReader(machineFileSystem) }
  const started = performance.now()
  const { document } = redlineDocuments(before, after, { author: 'bench', date: '2031-01-15T00:00:00Z' })
  const [old, now] = [findPages(before, environment).value, findPages(after, environment).value]
  if (!old || !now) throw new Error('a document cannot be laid out')
  await writeDocx(document, { ...now, sides: { old, new: now } }, environment)
  const own = performance.now() - started
  const build = async (each: Document) => {
    const { value } = layOut(each, environment)
    const file = value && (await writeDocx(each, value, environment)).value
    if (!file) throw new Error(`${each.id} cannot be built`)
    return file
  }
  const files = [await build(before), await build(after)] as const
  const libreOffice = new LibreOffice(folder)
  const compared = performance.now()
  const marked = libreOffice.countCompared(...files)
  const theirs = performance.now() - compared
  const show = (time: number) => time.toFixed(0).padStart(10)
  console.log(`\na redline of ${before.id} and ${after.id} as docx, once\n
${show(own)}                       ordalag, warm from checking: ${countMarkedWords(document)} words marked
${show(theirs)}                       LibreOffice, as a process: ${marked} words marked`)
}
