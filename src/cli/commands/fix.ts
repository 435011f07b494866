import { applyFixes } from '../../diagnostics/apply-fixes.ts'
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts'
import { showLine } from '../../diagnostics/text-width.ts'
import { checkProject, type ProjectSources, type SourceBytes } from '../../pipeline/pipeline.ts'
import { positionOf, textOf } from '../../text/source-file.ts'
import type { Invocation } from '../arguments.ts'
import { type CheckTexts, checkTexts } from '../check-texts.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type ChangedSource, type Refusal, replaceSources } from '../output/replace-sources.ts'
import { writeUnifiedDiff } from '../unified-diff.ts'
import { openProject } from './open-project.ts'
import { showDiagnostics } from './show-diagnostics.ts'

/** A mended fault may uncover another; more rounds than this none of them needs. */
const mostRounds = 10
/** Only what drafters write is mended. */
const mendedFolder = 'agreements/'
const longestQuotation = 60

/**
 * `ordalag check --fix`: applies the fixes of findings, checks again, and so on until nothing more can be mended; then writes
 * the files that changed. With `--dry-run` it shows the changes and writes nothing.
 */
export function fix(invocation: Invocation, environment: CommandEnvironment): ExitCode {
  const opened = openProject(invocation, environment)
  if (!opened.project) return opened.exit
  const { project, folder } = opened
  const say = checkTexts[invocation.language]
  const found = checkProject(project).diagnostics
  const mended = mendProject(project, found)
  const told = invocation.output === 'terminal' ? environment.print : environment.printError
  const changes = changedSources(project, mended.project)
  const isWritten = mended.isStable && invocation.checking === 'fix'

  if (invocation.checking === 'show-fix' && mended.isStable) {
    const isTerminal = environment.terminal.output
    for (const { path, before, after } of changes) {
      const patch = writeUnifiedDiff(path, decode(before), decode(after))
      environment.print(isTerminal ? patch.split('\n').map(showLine).join('\n') : patch)
    }
  }
  if (isWritten && changes.length > 0) {
    const tag = `ordalag-${environment.lock.holder.process}`
    const refusal = replaceSources(environment.files, folder, changes, tag)
    if (refusal !== null) {
      environment.printError(`${describeRefusal(refusal, say)}\n`)
      return exitCode.files
    }
  }

  const left = isWritten ? mended.diagnostics : found
  showDiagnostics(left, invocation, environment, isWritten ? mended.project : project)
  if (!mended.isStable) environment.printError(`${say.notStable(mostRounds)}\n`)
  else if (!invocation.quiet) {
    const { applied } = mended
    const count = [applied.length, changes.length] as const
    if (isWritten) for (const each of applied) told(`${describeFixed(each, say)}\n`)
    if (applied.length === 0) told(`${say.nothingToFix}\n`)
    else if (isWritten) told(`${say.fixedAll(...count)}\n`)
    else environment.printError(`${say.wouldFix(...count)}\n`)
  }
  return hasErrors(left) ? exitCode.sourceErrors : exitCode.done
}

interface Mended {
  readonly project: ProjectSources
  /** What is left to find after the last round. */
  readonly diagnostics: readonly Diagnostic[]
  readonly applied: readonly Diagnostic[]
  /** Whether the last round found nothing more to mend. */
  readonly isStable: boolean
}

function mendProject(project: ProjectSources, found: readonly Diagnostic[]): Mended {
  let mended: Mended = { project, diagnostics: found, applied: [], isStable: false }
  for (let round = 0; round <= mostRounds; round++) {
    const { sources, applied } = mendOnce(mended.project, mended.diagnostics)
    if (applied.length === 0) return { ...mended, isStable: true }
    mended = {
      project: sources,
      diagnostics: checkProject(sources).diagnostics,
      applied: [...mended.applied, ...applied],
      isStable: false,
    }
  }
  return mended
}

function mendOnce(
  project: ProjectSources,
  diagnostics: readonly Diagnostic[],
): { readonly sources: ProjectSources; readonly applied: readonly Diagnostic[] } {
  const applied: Diagnostic[] = []
  const mendFile = ({ path, bytes }: SourceBytes): SourceBytes => {
    if (!path.startsWith(mendedFolder)) return { path, bytes }
    const fixed = applyFixes(
      bytes,
      diagnostics.filter(({ fix }) => fix?.span.file.path === path),
    )
    applied.push(...fixed.applied)
    return { path, bytes: fixed.bytes }
  }
  const registers = project.registers.map(mendFile)
  const agreements = project.agreements.map(({ id, files }) => ({ id, files: files.map(mendFile) }))
  return { sources: { ...project, registers, agreements }, applied }
}

function changedSources(before: ProjectSources, after: ProjectSources): readonly ChangedSource[] {
  const filesOf = (project: ProjectSources) => [
    ...project.registers,
    ...project.agreements.flatMap(({ files }) => files),
  ]
  const mended = new Map(filesOf(after).map(({ path, bytes }) => [path, bytes]))
  return filesOf(before).flatMap(({ path, bytes }) => {
    const now = mended.get(path) ?? bytes
    return Buffer.compare(bytes, now) === 0 ? [] : [{ path, before: bytes, after: now }]
  })
}

function describeFixed(diagnostic: Diagnostic, say: CheckTexts): string {
  if (diagnostic.fix === null) return ''
  const { span, text } = diagnostic.fix
  const { line, column } = positionOf(span.file, span.start)
  const before = quote(textOf(span))
  const after = quote(text)
  const change =
    before === '' ? say.added(after) : after === '' ? say.removed(before) : say.replaced(before, after)
  return `${span.file.path}:${line}:${column}  ${diagnostic.message.code}  ${change}`
}

function quote(text: string): string {
  const shown = text.split('\n').map(showLine).join('↵')
  return shown.length > longestQuotation ? `${shown.slice(0, longestQuotation)}…` : shown
}

function describeRefusal({ reason, path }: Refusal, say: CheckTexts): string {
  switch (reason) {
    case 'no-plain-file':
      return say.noPlainFile(path)
    case 'changed-meanwhile':
      return say.changedMeanwhile(path)
    case 'read-only':
      return say.readOnly(path)
  }
}

/** A byte-order mark stays, since a patch must fit the file. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
