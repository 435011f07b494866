import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { catalogue } from '../../src/diagnostics/catalogue/index.ts'
import {
  type CheckedProject,
  type CheckMemory,
  checkProject,
  createCheckMemory,
  type ProjectSources,
} from '../../src/pipeline/pipeline.ts'
import { positionOf } from '../../src/text/source-file.ts'
import { editSource } from './edit-sources.ts'

/** An error that was signed, as data: what was wrong, how the same is put into the sources, and what must then be found. */
export interface KnownError {
  /** The file of `test/cases/known-errors` that holds it, without extension. */
  readonly kind: string
  /**
   * Each place where it was signed, a document and a line of its text: 000 is the agreement of 2012 with its approval, 001 that of 2022,
   * 002 the assignment of 2021, 003 the agreement of 2024 with the decision of SKR's board, 004 the assignment of 2024.
   */
  readonly where: readonly string[]
  readonly wrong: string
  /** Why the sources cannot say it. With an edit: what is found where somebody tries nevertheless. */
  readonly impossible?: string
  /** Why nothing finds it. */
  readonly missed?: string
  readonly edit?: KnownErrorEdit
  /** Where the sources still say what was signed, since the parties agreed it. The text stands once in its file. */
  readonly stands?: TextPlace
  /** The line that is shown, where it is another than the one that was changed. */
  readonly at?: TextPlace
  /** The codes that are found on the line and were not found before. */
  readonly found?: readonly string[]
  /** Words divided as they must not be, `förutsättn-ingar`. */
  readonly 'not-divided'?: readonly string[]
}

export interface KnownErrorEdit {
  readonly file: string
  /** Stands once in the file. */
  readonly replace: string
  readonly by: string
}

export interface TextPlace {
  readonly file: string
  readonly text: string
}

/** All known errors of a folder, kind by kind. */
export function readKnownErrors(folder: string): readonly KnownError[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const errors: readonly Omit<KnownError, 'kind'>[] = parse(readFileSync(join(folder, name), 'utf8'))
      return errors.map((error) => ({ ...error, kind: name.replace('.yaml', '') }))
    })
}

/**
 * The codes that each error in the sources brings to its line, each once, sorted. Errors are tried in company where they can be, as they
 * were signed: many in one document. One whose codes are not those expected is tried again alone, and that is what counts.
 */
export function tryKnownErrors(
  sources: ProjectSources,
  errors: readonly KnownError[],
): ReadonlyMap<KnownError, readonly string[]> {
  const parts = new Map<string, Part>()
  const results = new Map<KnownError, readonly string[]>()
  const companies: { readonly part: Part; readonly members: KnownError[] }[] = []
  for (const error of errors) {
    const place = error.edit ?? error.stands
    if (!place) continue
    const part = partAround(sources, place.file, parts)
    if (error.stands) {
      results.set(error, codesOn(part.checked, error.stands.file, linesOf(part.project, error.stands)))
    } else if (mustBeAlone(error)) results.set(error, tryAlone(part, error))
    else {
      const company = companies.find(
        (each) => each.part === part && !each.members.some((other) => shareLine(part, error, other)),
      )
      if (company) company.members.push(error)
      else companies.push({ part, members: [error] })
    }
  }
  for (const { part, members } of companies) {
    for (const [error, codes] of tryTogether(part, members)) {
      const isExpected = codes.join() === [...(error.found ?? [])].sort().join()
      results.set(error, isExpected ? codes : tryAlone(part, error))
    }
  }
  return results
}

/** With an error anywhere later stages may be left out; and a place in another file is found by its text. */
function mustBeAlone({ at, found = [] }: KnownError): boolean {
  const severities: Readonly<Record<string, { readonly severity: string }>> = catalogue
  return at !== undefined || found.some((code) => severities[code]?.severity === 'error')
}

function shareLine({ project }: Part, { edit: one }: KnownError, { edit: other }: KnownError): boolean {
  if (!one || one.file !== other?.file) return false
  const [a, b] = [one, other].map(({ file, replace }) => linesOf(project, { file, text: replace }))
  return !a || !b || (a[0] <= b[1] && b[0] <= a[1])
}

/** A part of the project, checked once as it is. */
interface Part {
  readonly project: ProjectSources
  readonly memory: CheckMemory
  readonly checked: CheckedProject
}

/** The folder of the file: its agreement and, of its decisions, the file itself. Templates are tried with the agreement of 2024. */
function partAround(sources: ProjectSources, file: string, parts: Map<string, Part>): Part {
  const id = file.startsWith('templates/') ? 'cancer-2024' : file.split('/')[1]
  const decision = file.includes('/decisions/') ? file : ''
  const key = `${id}/${decision}`
  const known = parts.get(key)
  if (known) return known
  const agreements = sources.agreements
    .filter((folder) => folder.id === id)
    .map((folder) => ({
      ...folder,
      files: folder.files.filter(({ path }) => !path.includes('/decisions/') || path === decision),
    }))
  const project = { ...sources, agreements }
  const memory = createCheckMemory(sources.schemas)
  const part = { project, memory, checked: checkProject(project, memory) }
  parts.set(key, part)
  return part
}

function tryAlone(part: Part, error: KnownError): readonly string[] {
  return tryTogether(part, [error]).get(error) ?? []
}

/** One check of a part with all these errors in it. */
function tryTogether(
  { project, memory, checked }: Part,
  errors: readonly KnownError[],
): ReadonlyMap<KnownError, readonly string[]> {
  const files = new Set(errors.flatMap(({ edit }) => edit?.file ?? []))
  let edited = project
  const changed = new Map<KnownError, Lines>()
  for (const file of files) {
    const inFile = errors
      .flatMap((error) => (error.edit?.file === file ? [{ error, edit: error.edit }] : []))
      .map((each) => ({ ...each, start: findOnce(textOfFile(project, file), each.edit.replace, file) }))
      .sort((a, b) => a.start - b.start)
    edited = editSource(edited, file, (text) => {
      let mended = ''
      let from = 0
      for (const { error, edit, start } of inFile) {
        mended += text.slice(from, start)
        const first = mended.split('\n').length
        mended += edit.by
        changed.set(error, [first, mended.split('\n').length])
        from = start + edit.replace.length
      }
      return mended + text.slice(from)
    })
  }
  const found = checkProject(edited, memory)
  return new Map(
    errors.flatMap((error) => {
      const { edit, at } = error
      const after = at ? linesOf(edited, at) : changed.get(error)
      if (!edit || !after) return []
      const shown = at ?? { file: edit.file, text: edit.replace }
      const before = codesOn(checked, shown.file, linesOf(project, shown))
      const codes = codesOn(found, shown.file, after).filter((code) => !before.includes(code))
      return [[error, codes] as const]
    }),
  )
}

/** The first and the last line. */
type Lines = readonly [number, number]

function linesOf(project: ProjectSources, { file, text }: TextPlace): Lines {
  const all = textOfFile(project, file)
  const line = all.slice(0, findOnce(all, text, file)).split('\n').length
  return [line, line + text.split('\n').length - 1]
}

function textOfFile({ registers, templates, agreements }: ProjectSources, path: string): string {
  const files = [...registers, ...templates, ...agreements.flatMap((folder) => folder.files)]
  return new TextDecoder().decode(files.find((file) => file.path === path)?.bytes)
}

function findOnce(all: string, text: string, file: string): number {
  const at = all.indexOf(text)
  if (at === -1 || all.includes(text, at + 1))
    throw new Error(`'${text}' does not stand exactly once in ${file}`)
  return at
}

function codesOn({ diagnostics }: CheckedProject, path: string, [first, last]: Lines): readonly string[] {
  const codes = diagnostics.flatMap(({ message, span }) => {
    if (span?.file.path !== path) return []
    const isOn =
      positionOf(span.file, span.start).line <= last && positionOf(span.file, span.end).line >= first
    return isOn ? [message.code] : []
  })
  return [...new Set(codes)].sort()
}
