import { type Checked, type Diagnostic, errorsOf, hasErrors } from '../../diagnostics/diagnostic.ts'
import type { Document } from '../../document/nodes.ts'
import { findPages, layOut } from '../../pagination/lay-out.ts'
import type { Pagination } from '../../pagination/pagination.ts'
import { pairByContent } from '../../redline/pair-by-content.ts'
import { type Redline, redlineDocuments } from '../../redline/redline-documents.ts'
import { type RedlineReport, reportRedline } from '../../redline/redline-report.ts'
import { isChanged } from '../../review/holds-change.ts'
import { pairDocuments } from '../../review/pair-documents.ts'
import { writers } from '../../writers/index.ts'
import type { Format, Invocation } from '../arguments.ts'
import { pairIds, type Sides } from '../compare-sides.ts'
import { writeSide } from '../diff-sides.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { findKeptBytes } from '../kept-bytes.ts'
import { openSides } from '../open-sides.ts'
import type { OutputFile } from '../output/output-tree.ts'
import { findOutputFolder, replaceOutputFolder } from '../output-folder.ts'
import { type Progress, startProgress } from '../progress.ts'
import { fontReader } from '../project.ts'
import { redlineIdentity } from '../redline-identity.ts'
import { redlineTexts } from '../redline-texts.ts'
import { refuse } from '../refuse.ts'
import { type CheckedSides, checkSides, documentsOf } from '../review-sides.ts'
import { texts } from '../texts.ts'
import { showDiagnostics } from './show-diagnostics.ts'

/**
 * `ordalag redline OLD NEW`: every document that differs, with what differs marked, and beside it a report of what no mark can show. All or
 * nothing: with a change that is neither shown nor listed nothing is written.
 */
export async function redline(invocation: Invocation, environment: CommandEnvironment): Promise<ExitCode> {
  const { language } = invocation
  const [say, own] = [texts[language], redlineTexts[language]]
  if (invocation.agreements.length !== 2) return refuse(environment, own.usage)
  const place = findOutputFolder(invocation, environment)
  if ('fault' in place) return refuse(environment, place.fault)
  const opened = openSides(invocation, environment)
  if ('fault' in opened) return refuse(environment, opened.fault)
  const { sides } = opened

  const progress = startProgress(environment, invocation.quiet)
  progress.step(own.reading)
  const checked = checkSides(sides, environment)
  for (const side of ['old', 'new'] as const) {
    const { diagnostics } = checked[side].checked
    if (!hasErrors(diagnostics)) continue
    progress.done()
    showDiagnostics(errorsOf(diagnostics), invocation, environment, checked[side].project)
    const name = writeSide(sides.named[side], sides.named[side].agreement, say)
    return refuse(environment, own.broken(name), exitCode.sourceErrors)
  }
  const found = findRedlines(sides, checked, invocation, progress)
  const fault = found.changed.find(({ redline: { faults } }) => faults.length > 0)
  if (fault) {
    progress.done()
    const { document, faults } = fault.redline
    return refuse(environment, own.unproven(document.id, faults.join(', ')), exitCode.sourceErrors)
  }
  const made = await writeRedlines(found.changed, invocation, environment, progress)
  progress.done()
  if (hasErrors(made.diagnostics)) {
    showDiagnostics(made.diagnostics, invocation, environment, checked.new.project)
    return refuse(environment, say.notWritten, exitCode.sourceErrors)
  }
  if (!invocation.quiet) for (const line of found.lines) environment.print(`${line}\n`)
  if (made.outputs.length === 0) {
    if (!invocation.quiet) environment.print(`${own.nothing}\n`)
    return exitCode.done
  }
  const refusal = replaceOutputFolder(place.target, made.outputs, invocation, environment)
  if (refusal) return refuse(environment, refusal.fault, exitCode.locked)
  if (!invocation.quiet) environment.print(`${own.wrote(made.outputs.length, invocation.out)}\n`)
  return exitCode.done
}

/** A document of both sides with something changed in it. */
interface ChangedDocument {
  /** The folder of the new agreement. */
  readonly folder: string
  readonly before: Document
  readonly after: Document
  readonly redline: Redline
  readonly report: RedlineReport
}

interface FoundRedlines {
  readonly changed: readonly ChangedDocument[]
  /** What is told of each document. */
  readonly lines: readonly string[]
}

function findRedlines(
  sides: Sides,
  checked: CheckedSides,
  invocation: Invocation,
  progress: Progress,
): FoundRedlines {
  const own = redlineTexts[invocation.language]
  const changed: ChangedDocument[] = []
  const lines: string[] = []
  let same = 0
  for (const [oldId, newId] of pairIds(sides)) {
    const named = pairDocuments(
      { folder: oldId, documents: documentsOf(checked.old, oldId) },
      { folder: newId, documents: documentsOf(checked.new, newId) },
    )
    const lone = pairByContent(
      named.flatMap(({ before, after }) => (before && !after ? before : [])),
      named.flatMap(({ before, after }) => (after && !before ? after : [])),
    )
    const pairedAnew = new Set(lone.flatMap(({ before, after }) => [before, after]))
    for (const { before, after } of [...named, ...lone]) {
      const only = before && after ? null : (after ?? before)
      if (only && !pairedAnew.has(only)) lines.push(after ? own.onlyNew(only.id) : own.onlyOld(only.id))
      if (!before || !after) continue
      progress.step(own.marking(after.id))
      const redline = redlineDocuments(before, after, redlineIdentity(after, invocation.changes))
      const report = reportRedline(redline)
      if (redline.faults.length === 0 && !isChanged(redline.document)) {
        same += 1
        continue
      }
      const { inserted, deleted, moves } = report.marked
      changed.push({ folder: newId, before, after, redline, report })
      const isByName = !pairedAnew.has(after)
      const name = isByName ? after.id : own.against(after.id, before.id)
      lines.push(own.marked(name, inserted, deleted, moves))
      const kinds = new Set(report.notShown.map(({ kind }) => kind))
      if (kinds.size > 0) lines.push(own.notShown([...kinds].map((kind) => own.kinds[kind]).join(', ')))
    }
  }
  return { changed, lines: same > 0 ? [...lines, own.same(same)] : lines }
}

interface MadeRedlines {
  readonly outputs: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
}

async function writeRedlines(
  changed: readonly ChangedDocument[],
  { formats, language }: Invocation,
  environment: CommandEnvironment,
  progress: Progress,
): Promise<MadeRedlines> {
  const outputs: OutputFile[] = []
  const diagnostics: Diagnostic[] = []
  const font = fontReader(environment.files)
  for (const { folder, before, after, redline, report } of changed) {
    progress.step(redlineTexts[language].writing(redline.document.id))
    const keep = <Value>(found: Checked<Value>): Value | undefined => {
      diagnostics.push(...found.diagnostics)
      return found.value
    }
    const marked = formats.some((format) => format !== 'docx')
      ? keep(layOut(redline.document, { font }))
      : null
    const pagesOf = (document: Document) => keep(findPages(document, { font }))
    const sides = formats.includes('docx') ? { old: pagesOf(before), new: pagesOf(after) } : null
    const own = marked ?? sides?.new
    if (!own) continue
    const pagination: Pagination =
      sides?.old && sides.new ? { ...own, sides: { old: sides.old, new: sides.new } } : own
    const name = `${folder}/${redline.document.id}.redline`
    for (const format of formats) {
      const bytes = await writeFormat(format, redline.document, pagination, font, diagnostics)
      if (bytes) outputs.push({ path: `${name}.${format}`, bytes })
    }
    outputs.push({
      path: `${name}.json`,
      bytes: new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`),
    })
  }
  return { outputs, diagnostics }
}

async function writeFormat(
  format: Format,
  document: Document,
  pagination: Pagination,
  font: (name: string) => Uint8Array,
  diagnostics: Diagnostic[],
): Promise<Uint8Array | undefined> {
  const writer = await writers[format]()
  writer.prepare?.({ font }, findKeptBytes())
  const written = await writer.write(document, pagination, { font })
  diagnostics.push(...written.diagnostics)
  return written.value
}
