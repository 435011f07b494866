import { createHash } from 'node:crypto'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import type { BuildOptions, BuildResult, BuiltDocument, ProjectSources } from '../../pipeline.ts'
import { writers } from '../../writers/index.ts'
import type { Format, Invocation } from '../arguments.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { codeOf, type FileSystem } from '../output/file-system.ts'
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
  const target = realPlace(files, out)
  if (holdsSources(target, files.realPath(folder))) {
    environment.printError(`${say.badOut(invocation.out)}\n`)
    return exitCode.usage
  }
  const progress = startProgress(environment, invocation.quiet)
  progress.step(say.checking)
  const timings = new Map<string, number>()
  const { documents, diagnostics } = await buildInThreads(project, environment, {
    formats: invocation.formats,
    font: fontReader(files),
    onDocument: (id) => progress.step(say.laying(id)),
    milliseconds: environment.milliseconds,
    onTime: (id, time) => timings.set(id, time),
  })
  progress.done()
  showDiagnostics(diagnostics, invocation, environment, project)
  if (hasErrors(diagnostics)) {
    if (!invocation.quiet) environment.printError(`${say.notWritten}\n`)
    return exitCode.sourceErrors
  }

  files.makeDirectory(workFolderOf(target))
  const lockPath = `${workFolderOf(target)}/lock`
  const lock = takeLock(files, lockPath, environment.lock)
  if (!lock.taken) {
    const holder = lock.holder ? `${lock.holder.process}, ${lock.holder.host}` : '?'
    const shown = `${workFolderOf(invocation.out)}/lock`
    environment.printError(`${say.locked(invocation.out, holder, shown)}\n`)
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
    // Where findings go to a machine, nothing else may stand among them.
    const print = invocation.output === 'terminal' ? environment.print : environment.printError
    if (recovered) print(`${say.recovered}\n`)
    for (const document of documents) {
      const sizes = document.files
        .map((file) => `${file.format} ${say.kilobytes(file.bytes.length)}`)
        .join('  ')
      const time = say.seconds((timings.get(document.id) ?? 0) / 1000)
      print(`${say.built(document.agreement, document.pageCount, sizes, time)}\n`)
    }
    const elapsed = say.seconds((environment.milliseconds() - started) / 1000)
    print(`${say.wrote(outputs.length, invocation.out, elapsed)}\n`)
    if (obsolete.length > 0) print(`${say.removed(obsolete.length)}\n`)
    return exitCode.done
  } finally {
    progress.done()
    lock.release()
  }
}

/** Builds with the writer of DOCX in a thread of its own, which starts before anything else: most of the stages are yet to be loaded. */
async function buildInThreads(
  project: ProjectSources,
  environment: CommandEnvironment,
  options: BuildOptions,
): Promise<BuildResult> {
  const thread = options.formats.includes('docx') ? environment.startWriterThread?.('docx') : undefined
  try {
    const { buildDocuments } = await import('../../pipeline.ts')
    if (!thread) return await buildDocuments(project, options)
    const writerOf = async (format: Format) => (format === 'docx' ? thread.writer : writers[format]())
    return await buildDocuments(project, { ...options, writerOf })
  } finally {
    await thread?.close()
  }
}

/** Where a path leads when every link on the way is followed; what does not exist yet keeps its name. */
function realPlace(files: FileSystem, path: string): string {
  if (files.kind(path) !== null || dirname(path) === path) return files.realPath(path)
  return join(realPlace(files, dirname(path)), basename(path))
}

/** Whether a build into `out` would write among the project's own files. Both are real places. */
function holdsSources(out: string, folder: string): boolean {
  const inside = (path: string, parent: string): boolean => {
    const way = relative(parent, path)
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  }
  if (inside(folder, out)) return true
  return ['agreements', 'templates', 'src', 'schemas', 'test', 'docs', 'tools', 'node_modules', '.git'].some(
    (name) => inside(out, join(folder, name)),
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
): {
  readonly outputs: readonly OutputFile[]
  readonly manifest: Manifest
  readonly obsolete: readonly string[]
} {
  const outputs: OutputFile[] = []
  const rows: ManifestOutput[] = []
  for (const document of documents) {
    for (const file of document.files) {
      const path = `${document.agreement}/${document.id}.${file.format}`
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
    const stillMade =
      version === undefined ? knownAgreements.includes(row.agreement) : version === row.version
    if (stillMade) rows.push(row)
    else obsolete.push(row.path)
  }
  return { outputs, manifest: { ...made, outputs: rows }, obsolete }
}
