import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts'
import type { BuildOptions, BuildResult, BuiltDocument, ProjectSources } from '../../pipeline/pipeline.ts'
import { writers } from '../../writers/index.ts'
import type { Format, Invocation } from '../arguments.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { ordalagVersion } from '../ordalag-version.ts'
import { codeOf } from '../output/file-system.ts'
import { findMakers } from '../output/makers.ts'
import { type Manifest, readManifest, writeManifest } from '../output/manifest.ts'
import { recoverOutputs, replaceOutputs } from '../output/output-tree.ts'
import { type BuiltFile, planOutputs } from '../output/plan-outputs.ts'
import { findOutputFolder, lockOutputFolder } from '../output-folder.ts'
import { startProgress } from '../progress.ts'
import { agreementIds, fontReader } from '../project.ts'
import { refuse } from '../refuse.ts'
import { texts } from '../texts.ts'
import { openProject } from './open-project.ts'
import { showDiagnostics } from './show-diagnostics.ts'

/** `ordalag build`: sources → documents under the output folder, all or nothing. */
export async function build(invocation: Invocation, environment: CommandEnvironment): Promise<ExitCode> {
  const { files } = environment
  const say = texts[invocation.language]
  const started = environment.milliseconds()
  const opened = openProject(invocation, environment)
  if (!opened.project) return opened.exit
  const { project, folder } = opened

  const place = findOutputFolder(invocation, environment)
  if ('fault' in place) return refuse(environment, place.fault)
  const { target } = place
  const progress = startProgress(environment, invocation.quiet)
  progress.step(say.checking)
  const timings = new Map<string, number>()
  const { documents, checked, diagnostics } = await buildInThreads(project, environment, {
    formats: invocation.formats,
    font: fontReader(files),
    onDocument: (id, place, count) => progress.step(say.laying(id, place, count)),
    milliseconds: environment.milliseconds,
    onTime: (id, time) => timings.set(id, time),
  })
  progress.done()
  showForBuild(diagnostics, invocation, environment, project)
  if (hasErrors(diagnostics)) {
    if (!invocation.quiet) environment.printError(`${say.notWritten}\n`)
    return exitCode.sourceErrors
  }

  const lock = lockOutputFolder(target, invocation, environment)
  if ('fault' in lock) return refuse(environment, lock.fault, exitCode.locked)
  try {
    progress.step(say.writing)
    const recovered = recoverOutputs(files, target)
    const before = previousManifest(environment, target)
    const known = agreementIds(files, folder)
    const overview = await import('./build-overview.ts')
    const { outputs, manifest, obsolete } = planOutputs(
      [...filesOf(documents), ...overview.buildFolderFiles(checked)],
      before,
      known,
      { ordalag: ordalagVersion, makers: findMakers(files), sources: project.sources },
      (rows) => overview.buildCommonFiles(checked, known, rows, invocation, environment),
    )
    replaceOutputs(files, target, outputs, obsolete, writeManifest(manifest))
    progress.done()
    if (invocation.quiet) return exitCode.done
    // Where findings go to a machine, nothing else may stand among them.
    const print = invocation.output === 'terminal' ? environment.print : environment.printError
    if (recovered) print(`${say.recovered}\n`)
    for (const line of describeFolders(documents, timings, invocation)) print(`${line}\n`)
    const elapsed = say.seconds((environment.milliseconds() - started) / 1000)
    print(`${say.wrote(outputs.length, invocation.out, elapsed)}\n`)
    if (obsolete.length > 0) print(`${say.removed(obsolete.length)}\n`)
    return exitCode.done
  } finally {
    progress.done()
    lock.release()
  }
}

/** Who builds has been told of suggestions by `check`: of those only the number. Forms for machines hold everything. */
function showForBuild(
  diagnostics: readonly Diagnostic[],
  invocation: Invocation,
  environment: CommandEnvironment,
  project: ProjectSources,
): void {
  const isForPeople = invocation.output === 'terminal'
  const shown = isForPeople ? diagnostics.filter(({ severity }) => severity !== 'suggestion') : diagnostics
  showDiagnostics(shown, invocation, environment, project)
  const left = diagnostics.length - shown.length
  if (left > 0 && !invocation.quiet) {
    environment.printError(`${texts[invocation.language].suggestions(left)}\n`)
  }
}

function filesOf(documents: readonly BuiltDocument[]): readonly BuiltFile[] {
  return documents.flatMap(({ folder, id, version, files }) =>
    files.map(({ format, bytes }) => ({ folder, id, version, format, bytes })),
  )
}

/** A line for each folder: how much came of it, in which formats, and how long it took. */
function describeFolders(
  documents: readonly BuiltDocument[],
  timings: ReadonlyMap<string, number>,
  invocation: Invocation,
): readonly string[] {
  const say = texts[invocation.language]
  return [...new Set(documents.map(({ folder }) => folder))].map((folder) => {
    const own = documents.filter((document) => document.folder === folder)
    const files = own.flatMap((document) => document.files)
    const sizes = invocation.formats.map((format) => {
      const bytes = files.filter((file) => file.format === format).map((file) => file.bytes.length)
      return `${format} ${say.kilobytes(sumOf(bytes))}`
    })
    const time = sumOf(own.map(({ id }) => timings.get(`${folder}/${id}`) ?? 0)) / 1000
    const pages = sumOf(own.map(({ pageCount }) => pageCount))
    return say.built(folder, own.length, pages, sizes.join('  '), say.seconds(time))
  })
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** Builds with a second thread, which starts before anything else: most of the stages are yet to be loaded. */
async function buildInThreads(
  project: ProjectSources,
  environment: CommandEnvironment,
  options: BuildOptions,
): Promise<BuildResult> {
  const thread = await environment.startMakerThread?.(options.formats)
  try {
    const { buildDocuments } = await import('../../pipeline/pipeline.ts')
    if (!thread) return await buildDocuments(project, options)
    // The slowest format that needs no pages is written there also for what is laid out here.
    const writerOf = async (format: Format) => (format === 'docx' ? thread.writer(format) : writers[format]())
    return await buildDocuments(project, { ...options, writerOf, makers: [thread.maker] })
  } finally {
    await thread?.close()
  }
}

function previousManifest(environment: CommandEnvironment, target: string): Manifest | null {
  try {
    return readManifest(new TextDecoder().decode(environment.files.read(`${target}/manifest.json`)))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
