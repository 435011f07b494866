import { resolve } from 'node:path'
import { machineFileSystem } from '../../src/cli/output/file-system.ts'
import { fontReader } from '../../src/cli/project.ts'
import { buildDocuments, checkProject, createCheckMemory, type ProjectSources } from '../../src/pipeline.ts'
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

await time('re-check after a change to cancer-2024', () => checkProject(saved(), memory))
await time('check, all', () => checkProject(project))
await time('build, all, docx+pdf', () => buildDocuments(project, { formats: ['docx', 'pdf'], font }))
await time('build, all, docx', () => buildDocuments(project, { formats: ['docx'], font }))
await time('build, all, pdf', () => buildDocuments(project, { formats: ['pdf'], font }))
