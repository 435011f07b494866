import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { buildDocuments, type BuiltDocument } from '../../pipeline.ts'
import type { Format, Invocation } from '../arguments.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { codeOf } from '../output/file-system.ts'
import { takeLock } from '../output/lock.ts'
import { type Manifest, type ManifestOutput, readManifest, writeManifest } from '../output/manifest.ts'
import { type OutputFile, recoverOutputs, replaceOutputs, workFolderOf } from '../output/output-tree.ts'
import { startProgress } from '../progress.ts'
import { agreementIds, fontReader } from '../project.ts'
import { texts } from '../texts.ts'
import { openProject, ordalagVersion } from './open-project.ts'
import { showDiagnostics } from './show-diagnostics.ts'

/** `ordalag build`: sources → documents under the output folder, all or nothing. */
export async function build(invocation: Invocation, environment: CommandEnvironment): Promise<ExitCode> {
  const { files } = environment
  const say = texts[invocation.language]
  const started = environment.milliseconds()
  const opened = openProject(invocation, environment)
  if (!opened.project) return opened.exit
  const { project, folder } = opened

  const out = resolve(environment.workingFolder, invocation.out)
  if (holdsSources(out, folder)) {
    environment.printError(`${say.badOut(invocation.out)}\n`)
    return exitCode.usage
  }
  const progress = startProgress(environment, invocation.quiet)
  progress.step(say.checking)
  const timings = new Map<string, number>()
  const { documents, diagnostics } = await buildDocuments(project, {
    formats: invocation.formats,
    font: fontReader(files),
    onDocument: (id) => progress.step(say.laying(id)),
    milliseconds: environment.milliseconds,
    onTime: (id, time) => timings.set(id, time),
  })
  progress.done()
  showDiagnostics(diagnostics, invocation, environment)
  if (hasErrors(diagnostics)) {
    if (!invocation.quiet) environment.printError(`${say.notWritten}\n`)
    return exitCode.sourceErrors
  }

  files.makeDirectory(out)
  const target = files.realPath(out)
  files.makeDirectory(workFolderOf(target))
  const lock = takeLock(files, `${workFolderOf(target)}/lock`, environment.lock)
  if (!lock.taken) {
    environment.printError(`${say.locked(invocation.out, String(lock.holder?.process ?? '?'))}\n`)
    return exitCode.locked
  }
  try {
    progress.step(say.writing)
    const recovered = recoverOutputs(files, target)
    const before = previousManifest(environment, target)
    const known = agreementIds(files, folder)
    const { outputs, manifest, obsolete } = planOutputs(documents, before, known, {
      ordalag: ordalagVersion,
      sources: project.sources,
    })
    replaceOutputs(files, target, outputs, obsolete, writeManifest(manifest))
    progress.done()
    if (invocation.quiet) return exitCode.done
    if (recovered) environment.print(`${say.recovered}\n`)
    for (const document of documents) {
      const sizes = document.files.map((file) => `${file.format} ${say.kilobytes(file.bytes.length)}`).join('  ')
      const time = say.seconds((timings.get(document.id) ?? 0) / 1000)
      environment.print(`${say.built(document.agreement, document.pageCount, sizes, time)}\n`)
    }
    const elapsed = say.seconds((environment.milliseconds() - started) / 1000)
    environment.print(`${say.wrote(outputs.length, invocation.out, elapsed)}\n`)
    if (obsolete.length > 0) environment.print(`${say.removed(obsolete.length)}\n`)
    return exitCode.done
  } finally {
    progress.done()
    lock.release()
  }
}

/** Whether a build into `out` would write among the project's own files. */
function holdsSources(out: string, folder: string): boolean {
  const inside = (path: string, parent: string): boolean => path === parent || path.startsWith(`${parent}/`)
  if (inside(folder, out)) return true
  return ['agreements', 'templates', 'src', 'schemas', 'test', 'docs', 'tools', 'node_modules', '.git'].some((name) =>
    inside(out, `${folder}/${name}`),
  )
}

function previousManifest(environment: CommandEnvironment, target: string): Manifest | null {
  try {
    return readManifest(new TextDecoder().decode(environment.files.read(`${target}/manifest.json`)))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/**
 * What to write, what to keep from earlier builds and what to remove. An earlier output is kept where this build did not make it
 * (another agreement, another format) and its source still exists unchanged; else it would stand beside documents that say something else.
 */
function planOutputs(
  documents: readonly BuiltDocument[],
  before: Manifest | null,
  knownAgreements: readonly string[],
  made: Pick<Manifest, 'ordalag' | 'sources'>,
): { readonly outputs: readonly OutputFile[]; readonly manifest: Manifest; readonly obsolete: readonly string[] } {
  const outputs: OutputFile[] = []
  const rows: ManifestOutput[] = []
  for (const document of documents) {
    for (const file of document.files) {
      const path = `${document.agreement}/${document.id}.${file.extension}`
      outputs.push({ path, bytes: file.bytes })
      rows.push({
        path,
        agreement: document.agreement,
        format: file.format as Format,
        version: document.version,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        bytes: file.bytes.length,
      })
    }
  }
  const written = new Set(rows.map((row) => row.path))
  const versions = new Map(documents.map((document) => [document.agreement, document.version]))
  const obsolete: string[] = []
  for (const row of before?.outputs ?? []) {
    if (written.has(row.path)) continue
    const version = versions.get(row.agreement)
    const stillMade = version === undefined ? knownAgreements.includes(row.agreement) : version === row.version
    if (stillMade) rows.push(row)
    else obsolete.push(row.path)
  }
  return { outputs, manifest: { ...made, outputs: rows }, obsolete }
}
