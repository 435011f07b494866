import { resolve } from 'node:path'
import { type Diagnostic, errorsOf, hasErrors } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { parseCalendarDate } from '../model/calendar-date.ts'
import type { CalendarDate } from '../model/values.ts'
import { checkProject } from '../pipeline/pipeline.ts'
import { type CheckedForm, checkReturnedForm } from '../returned-forms/check-returned-form.ts'
import type { ProjectForm } from '../returned-forms/expected-form.ts'
import { matchForm, type WantedForm } from '../returned-forms/match-form.ts'
import { cleanText } from '../returned-forms/transcript.ts'
import type { Invocation } from './arguments.ts'
import { openProject } from './commands/open-project.ts'
import { showDiagnostics } from './commands/show-diagnostics.ts'
import type { CommandEnvironment } from './environment.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import type { FileSystem } from './output/file-system.ts'
import { refuse } from './refuse.ts'
import { returnTexts } from './return-texts.ts'

/** The project that forms are checked against. */
export interface FormProject {
  readonly forms: readonly ProjectForm[]
  /** What findings may point into. */
  readonly sources: Parameters<typeof showDiagnostics>[3]
}

/** Reads the project's sources as far as the forms that it sends out; says what is wrong where that cannot be done. */
export function openForms(
  invocation: Invocation,
  environment: CommandEnvironment,
): { readonly project: FormProject } | { readonly exit: ExitCode } {
  const opened = openProject({ ...invocation, agreements: [] }, environment)
  if (!opened.project) return { exit: opened.exit }
  const { matters, diagnostics } = checkProject(opened.project)
  if (hasErrors(diagnostics)) {
    showDiagnostics(errorsOf(diagnostics), invocation, environment, opened.project)
    return { exit: refuse(environment, returnTexts[invocation.language].broken, exitCode.sourceErrors) }
  }
  const forms = matters.flatMap(({ agreement, documents }) =>
    documents.flatMap((document) => (document.form ? [{ matter: agreement, document }] : [])),
  )
  return { project: { forms, sources: opened.project } }
}

/** A file that may be a form: where it is, and what messages call it. */
export interface FormFile {
  readonly path: string
  readonly shown: string
}

/** What came of a file. */
export interface ReadFile {
  /** Null where nothing could be read, or it is not known what it must agree with. */
  readonly checked: CheckedForm | null
  readonly diagnostics: readonly Diagnostic[]
}

/** More than any form weighs: such a file is not even opened. */
const largestFile = 64 * 1024 * 1024

/** Reads, matches and checks one file. */
export async function readForm(
  file: FormFile,
  files: FileSystem,
  { forms }: FormProject,
  { received, wanted }: FormOptions,
): Promise<ReadFile> {
  if (files.size(file.path) > largestFile) {
    return { checked: null, diagnostics: [report('returned/too-large', null, { file: file.shown })] }
  }
  const { readReturnedForm } = await import('../returned-forms/read-returned-form.ts')
  const read = await readReturnedForm(file.shown, files.read(file.path))
  if (!read.value) return { checked: null, diagnostics: read.diagnostics }
  const matched = matchForm(read.value, forms, wanted)
  const diagnostics = [...read.diagnostics, ...matched.diagnostics]
  if (!matched.value) return { checked: null, diagnostics }
  const checked = checkReturnedForm(read.value, matched.value, received ?? dayInName(file.path))
  return { checked, diagnostics: [...diagnostics, ...checked.diagnostics] }
}

/** A file may be called by the day on which it came in: `2025-03-28 redovisning.pdf`. */
function dayInName(path: string): CalendarDate | null {
  const name = path.replace(/^.*[/\\]/u, '')
  return parseCalendarDate(/^[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])/u.exec(name)?.[0] ?? '')
}

/** A file by a path that the user gave. */
export function formFile(word: string, environment: CommandEnvironment): FormFile {
  return { path: resolve(environment.workingFolder, word), shown: showPath(word) }
}

/** A path as messages show it: a name may hold whatever a stranger put there. */
export function showPath(path: string): string {
  return cleanText(path.replaceAll('\\', '/'))
}

/** What the user says of the forms: when they came in, and what they must be for. */
export interface FormOptions {
  readonly received: CalendarDate | null
  readonly wanted: WantedForm | null
}

/** Reads `--received` and `--for`; null where nothing is said. */
export function readFormOptions({ returns: { received, wanted } }: Invocation): FormOptions {
  return { received: received === null ? null : parseCalendarDate(received), wanted: readWanted(wanted) }
}

/** `cancer-2024` or `cancer-2024/regional-work`. */
function readWanted(written: string | null): WantedForm | null {
  if (written === null) return null
  const [source = '', payment] = written.split('/')
  return { source, payment: payment === undefined || payment === '' ? null : payment }
}
