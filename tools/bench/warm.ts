import { resolve } from 'node:path'
import { machineFileSystem } from '../../src/cli/output/file-system.ts'
import { fontReader } from '../../src/cli/project.ts'
import type { Document } from '../../src/document/nodes.ts'
import { findPages, layOut } from '../../src/pagination/lay-out.ts'
import type { Pagination } from '../../src/pagination/pagination.ts'
import {
  buildDocuments,
  checkProject,
  createCheckMemory,
  type ProjectSources,
} from '../../src/pipeline/pipeline.ts'
import { redlineDocuments } from '../../src/redline/redline-documents.ts'
import { writers } from '../../src/writers/index.ts'
import { editDocument } from '../../test/harness/edit-document.ts'
import { median } from './measure.ts'
import { projectSources } from './project-sources.ts'

/** Times stages in one process after they are warm: `warm.ts RUNS`. */
const runs = Number(process.argv[2] ?? 10)
const project = projectSources(resolve(import.meta.dirname, '../..'))
const font = fontReader(machineFileSystem)

async function time(name: string, once: () => unknown): Promise<void> {
  const taken: number[] = []
  for (let run = 0; run < runs + 2; run++) {
    globalThis.gc?.()
    const started = performance.now()
    await once()
    // The first two runs warm up.
    if (run >= 2) taken.push(performance.now() - started)
  }
  console.log(`${median(taken).toFixed(0).padStart(10)}                       ${name}`)
}

let saves = 0
const memory = createCheckMemory(project.schemas)

/** The project as it stands after another save of cancer-2024: a deadline's text has become one letter longer. */
function saved(): ProjectSources {
  saves++
  const agreements = project.agreements.map(({ id, files }) => ({
    id,
    files: files.map(({ path, bytes }) => {
      if (path !== 'agreements/cancer-2024/agreement.yaml') return { path, bytes }
      const text = new TextDecoder().decode(bytes).replace(/^( *what: \p{L}+)/mu, `$1${'a'.repeat(saves)}`)
      return { path, bytes: new TextEncoder().encode(text) }
    }),
  }))
  return { ...project, agreements }
}

/** An agreement, and the same with another word in one place. */
function twoVersions(): { readonly before: Document; readonly after: Document } {
  const { matters } = checkProject(project)
  const after = matters
    .flatMap(({ documents }) => documents)
    .find(({ id }) => id === 'overenskommelse-cancer-2024')
  if (!after) throw new Error('there is no cancer-2024')
  return { before: editDocument(after, 3, 1, ['replace a word']).document, after }
}

async function write(document: Document, pagination: Pagination | undefined): Promise<void> {
  if (!pagination) throw new Error(`${document.id} cannot be laid out`)
  for (const format of ['docx', 'pdf'] as const)
    await (await writers[format]()).write(document, pagination, { font })
}

const { before, after } = twoVersions()

async function buildBoth(): Promise<void> {
  for (const document of [before, after]) await write(document, layOut(document, { font }).value)
}

async function redlineBoth(): Promise<void> {
  const { document } = redlineDocuments(before, after, { author: 'bench', date: '2031-01-15T00:00:00Z' })
  const { value } = layOut(document, { font })
  const [old, now] = [findPages(before, { font }).value, findPages(after, { font }).value]
  await write(document, value && old && now && { ...value, sides: { old, new: now } })
}

await time('re-check after a change to cancer-2024', () => checkProject(saved(), memory))
await time('check, all', () => checkProject(project))
await time('build, all, docx+pdf', () => buildDocuments(project, { formats: ['docx', 'pdf'], font }))
await time('build, all, docx', () => buildDocuments(project, { formats: ['docx'], font }))
await time('build, all, pdf', () => buildDocuments(project, { formats: ['pdf'], font }))
await time('build, both versions of cancer-2024, docx+pdf', buildBoth)
await time('redline of them, docx+pdf', redlineBoth)
