import { resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts'
import { report } from '../../diagnostics/report.ts'
import { buildLedger, type LedgerMatter } from '../../ledger/build-ledger.ts'
import { buildLedgerDocument } from '../../ledger/ledger-document.ts'
import { writeLedgerTable } from '../../ledger/ledger-table.ts'
import { writeLedgerText } from '../../ledger/ledger-text.ts'
import { describeUncounted, findSuperseded, type UncountedFile } from '../../ledger/uncounted-files.ts'
import { compareCalendarDates } from '../../model/calendar-date.ts'
import { namingDateOf } from '../../model/register-lookup.ts'
import { writeDateAsIso } from '../../model/swedish-form.ts'
import type { CheckedForm } from '../../returned-forms/check-returned-form.ts'
import type { Invocation } from '../arguments.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { FileSystem } from '../output/file-system.ts'
import { replaceFile } from '../output/replace-file.ts'
import { fontReader } from '../project.ts'
import { type FormFile, openForms, readForm, readFormOptions, showPath } from '../read-forms.ts'
import { refuse } from '../refuse.ts'
import { returnTexts } from '../return-texts.ts'
import { showDiagnostics } from './show-diagnostics.ts'

/** `ordalag ledger FOLDER`: the forms that came back, put together payment by payment. */
export async function ledger(invocation: Invocation, environment: CommandEnvironment): Promise<ExitCode> {
  const { files } = environment
  const say = returnTexts[invocation.language]
  const [word, ...more] = invocation.agreements
  if (word === undefined || more.length > 0) return refuse(environment, say.oneFolder)
  const { csv, html } = invocation.returns
  if (csv !== null && !csv.endsWith('.csv')) return refuse(environment, say.badEnding('--csv', '.csv'))
  if (html !== null && !html.endsWith('.html')) return refuse(environment, say.badEnding('--html', '.html'))
  const folder = resolve(environment.workingFolder, word)
  if (files.kind(folder) !== 'directory')
    return refuse(environment, say.noFolder(showPath(word)), exitCode.files)

  const opened = openForms(invocation, environment)
  if ('exit' in opened) return opened.exit
  const { forms, sources } = opened.project
  const found = findForms(files, folder, word.replace(/[/\\]+$/u, ''))
  const diagnostics: Diagnostic[] = [...found.diagnostics]
  const returned: CheckedForm[] = []
  const uncounted: UncountedFile[] = [...found.uncounted]
  const options = readFormOptions(invocation)
  for (const file of found.files) {
    const result = await readForm(file, files, opened.project, options)
    diagnostics.push(...result.diagnostics)
    if (result.checked) returned.push(result.checked)
    else uncounted.push(describeUncounted(file.shown, result.diagnostics))
  }
  const { value: matters = [], diagnostics: together } = buildLedger(forms, returned)
  diagnostics.push(...together)
  showDiagnostics(diagnostics, invocation, environment, sources)
  if (matters.length === 0) return refuse(environment, say.empty(showPath(word)), exitCode.sourceErrors)

  const print = invocation.output === 'terminal' ? environment.print : environment.printError
  if (!invocation.quiet) print(writeLedgerText(matters))
  const write = (path: string, bytes: Uint8Array): void => {
    replaceFile(files, resolve(environment.workingFolder, path), bytes)
    if (!invocation.quiet) print(`${say.wrote(showPath(path))}\n`)
  }
  if (csv !== null) write(csv, new TextEncoder().encode(writeLedgerTable(matters)))
  if (html !== null) {
    const left = [...uncounted, ...findSuperseded(matters, returned)]
    write(html, await writePage(matters, returned, left, files))
  }
  return hasErrors(diagnostics) ? exitCode.sourceErrors : exitCode.done
}

const mostFiles = 5000

/** All PDF and Word files below a folder, in the order of their names. No link is followed. */
function findForms(
  files: FileSystem,
  folder: string,
  shown: string,
): {
  readonly files: readonly FormFile[]
  readonly uncounted: readonly UncountedFile[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const found: FormFile[] = []
  const uncounted: UncountedFile[] = []
  const diagnostics: Diagnostic[] = []
  const pass = (code: 'returned/link' | 'returned/other-file', file: string): void => {
    const finding = report(code, null, { file })
    diagnostics.push(finding)
    uncounted.push(describeUncounted(file, [finding]))
  }
  for (const name of [...files.list(folder)].sort()) {
    if (name.startsWith('.') || name.startsWith('~$')) continue
    const file = { path: `${folder}/${name}`, shown: showPath(`${shown}/${name}`) }
    const kind = files.kind(file.path)
    if (kind === 'directory') {
      const below = findForms(files, file.path, `${shown}/${name}`)
      found.push(...below.files)
      uncounted.push(...below.uncounted)
      diagnostics.push(...below.diagnostics)
    } else if (kind !== 'file') pass('returned/link', file.shown)
    else if (/\.(?:pdf|docx)$/iu.test(name)) found.push(file)
    else pass('returned/other-file', file.shown)
  }
  return { files: found.slice(0, mostFiles), uncounted, diagnostics }
}

async function writePage(
  matters: readonly LedgerMatter[],
  returned: readonly CheckedForm[],
  uncounted: readonly UncountedFile[],
  files: FileSystem,
): Promise<Uint8Array> {
  const document = buildLedgerDocument(matters, {
    version: [...new Set(returned.map(({ expected }) => expected.version))].sort().join(', '),
    day: lastDayOf(matters, returned),
    uncounted,
  })
  const { writeDocument } = await import('../write-documents.ts')
  const [page] = document ? await writeDocument(document, ['html'], { font: fontReader(files) }) : []
  if (!page) throw new Error('the ledger could not be laid out')
  return page.bytes
}

/** The last day that a form is dated; else that of the agreement. */
function lastDayOf(matters: readonly LedgerMatter[], returned: readonly CheckedForm[]): string {
  const days = [
    ...matters.map(({ matter }) => namingDateOf(matter)),
    ...returned.flatMap(({ outcome }) => outcome.day ?? []),
  ].sort(compareCalendarDates)
  const last = days.at(-1)
  return last ? writeDateAsIso(last) : ''
}
