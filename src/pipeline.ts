/**
 * The stages in order. In: the bytes of all sources, nothing else. Out: documents and all diagnostics.
 * This is the one file that names every stage; it touches no file, clock or environment.
 */
import { createHash } from 'node:crypto'
import { checkDocument, checkModel, checkRegisters } from './checks/check-model.ts'
import { type CommentedSource, silenceDiagnostics } from './checks/silence-diagnostics.ts'
import { composeDocument } from './compose/compose-document.ts'
import { type Checked, type Diagnostic, hasErrors, sortDiagnostics } from './diagnostics/diagnostic.ts'
import { report } from './diagnostics/report.ts'
import type { Document } from './document/nodes.ts'
import type { Agreement, Registers } from './model/agreement.ts'
import { buildAgreement } from './model/build-agreement.ts'
import { buildRegisters } from './model/build-registers.ts'
import type { Pagination } from './pagination/pagination.ts'
import { decodeSource } from './read/decode-source.ts'
import type { SourceMap, SourceNode } from './read/source-tree.ts'
import { createValidator } from './schema/create-validator.ts'
import {
  agreementFiles,
  checkIds,
  readFolder,
  registerFiles,
  registerFolder,
  type SourceBytes,
  type SourceMemory,
  sameBytes,
  type TreesOf,
} from './source-folders.ts'
import type { SourceFile } from './text/source-file.ts'
import { type Format, formats, writers } from './writers/index.ts'
import type { Writer, WriterEnvironment } from './writers/writer.ts'

export type { SourceBytes } from './source-folders.ts'

/** All sources of a project. */
export interface ProjectSources {
  /** JSON Schemas by kind of file. */
  readonly schemas: Readonly<Record<string, object>>
  readonly registers: readonly SourceBytes[]
  readonly agreements: readonly { readonly id: string; readonly files: readonly SourceBytes[] }[]
  readonly templates: readonly SourceBytes[]
  /** Paths of links and other things that are no plain files. */
  readonly refused: readonly string[]
}

/** An agreement that could be built as far as its document. */
export interface ComposedAgreement {
  readonly agreement: Agreement
  readonly document: Document
}

export interface CheckedProject {
  readonly agreements: readonly ComposedAgreement[]
  readonly registers: Registers | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * What one check of a project leaves to the next: a source whose bytes are the same is not read again, and an agreement whose sources,
 * registers and templates are all the same is not modelled, checked and composed again.
 */
export interface CheckMemory extends SourceMemory {
  readonly templates: Map<string, { readonly bytes: Uint8Array; readonly decoded: Checked<SourceFile> }>
  readonly made: Map<string, Made>
}

/** What came of trees, registers and templates; the same ones give the same again. */
interface Made {
  readonly from: readonly unknown[]
  readonly result: unknown
}

export function createCheckMemory(schemas: ProjectSources['schemas']): CheckMemory {
  return {
    validator: createValidator(schemas),
    sources: new Map(),
    templates: new Map(),
    made: new Map(),
  }
}

/**
 * Reads, validates, models, checks and composes; everything that can be found without laying out pages. With the memory of an
 * earlier check of the same project, only what changed is done anew.
 */
export function checkProject(
  project: ProjectSources,
  memory: CheckMemory = createCheckMemory(project.schemas),
): CheckedProject {
  const diagnostics: Diagnostic[] = project.refused.map((file) =>
    report('project/no-plain-file', null, { file }),
  )
  const add = <T>(checked: Checked<T>): T | undefined => {
    diagnostics.push(...checked.diagnostics)
    return checked.value
  }
  const templates: SourceFile[] = []
  const commented: CommentedSource[] = []
  for (const { path, bytes } of project.templates) {
    const known = memory.templates.get(path)
    const decoded = known && sameBytes(known.bytes, bytes) ? known.decoded : decodeSource(path, bytes)
    memory.templates.set(path, { bytes, decoded })
    const file = add(decoded)
    if (file) templates.push(file)
  }

  const registerTrees = add(
    readFolder(registerFiles, registerFolder, project.registers, project.refused, memory, commented),
  )
  const registers =
    registerTrees &&
    add(
      remake(memory, registerFolder, Object.values(registerTrees), () => {
        const built = buildRegisters(registerTrees)
        const found = built.value ? checkRegisters(built.value) : []
        return { value: built.value, diagnostics: [...built.diagnostics, ...found] }
      }),
    )
  const agreements: ComposedAgreement[] = []
  for (const { id, files } of project.agreements) {
    const trees = add(
      readFolder(agreementFiles, `agreements/${id}`, files, project.refused, memory, commented),
    )
    if (!trees) continue
    diagnostics.push(...checkIds(id, trees))
    const from = [trees.agreement, trees.sections, trees.annexes, registers, ...templates]
    const composed = add(
      remake(memory, id, from, () => composeAgreement(trees, registerTrees, registers, templates)),
    )
    if (composed) agreements.push(composed)
  }
  const told = silenceDiagnostics(diagnostics, commented, !hasErrors(diagnostics))
  return { agreements, registers, diagnostics: sortDiagnostics(told) }
}

/** From the sound trees of an agreement to its document, with all that is found on the way. */
function composeAgreement(
  trees: TreesOf<typeof agreementFiles>,
  registerTrees: TreesOf<typeof registerFiles> | undefined,
  registers: Registers | undefined,
  templates: readonly SourceFile[],
): Checked<ComposedAgreement> {
  const diagnostics: Diagnostic[] = []
  const add = <T>(checked: Checked<T>): T | undefined => {
    diagnostics.push(...checked.diagnostics)
    return checked.value
  }
  const version = hashOf(
    [trees.agreement, trees.sections, trees.annexes, ...Object.values(registerTrees ?? {})],
    templates,
  )
  const agreement = add(buildAgreement(trees, version))
  if (!agreement || !registers) return { value: undefined, diagnostics }
  const found = checkModel(agreement, registers)
  diagnostics.push(...found)
  // What a broken model would be composed to says nothing new: every error would be told twice.
  if (hasErrors(found)) return { value: undefined, diagnostics }
  const document = add(composeDocument({ agreement, registers, templates, kind: 'agreement' }))
  if (!document) return { value: undefined, diagnostics }
  diagnostics.push(...checkDocument(document, agreement, registers))
  return { value: { agreement, document }, diagnostics }
}

/** What was made under a name before, if it was made from the very same things; else what `make` gives. */
function remake<T>(memory: CheckMemory, name: string, from: readonly unknown[], make: () => T): T {
  const known = memory.made.get(name)
  const isSame = known?.from.length === from.length && known.from.every((each, index) => each === from[index])
  // A name is always asked for with the same kind of thing.
  if (known && isSame) return known.result as T
  const result = make()
  memory.made.set(name, { from, result })
  return result
}

export interface BuildOptions {
  /** Which formats to write, of those in `writers`. */
  readonly formats: readonly string[]
  /** Reads a font file by its name. */
  readonly font: (name: string) => Uint8Array
  /** Gives the writer of a format; `writers` where nothing is said. Any other must give the same bytes. */
  readonly writerOf?: (format: Format) => Promise<Writer>
  /** Called before each document is laid out. */
  readonly onDocument?: (agreement: string) => void
  /** Called after each document with the milliseconds that this thread was busy with it, by the caller's clock. */
  readonly onTime?: (document: string, milliseconds: number) => void
  readonly milliseconds?: () => number
}

/** A document in every format that was asked for. */
export interface BuiltDocument {
  readonly agreement: string
  /** File name without extension. */
  readonly id: string
  readonly version: string
  readonly pageCount: number
  readonly files: readonly {
    readonly format: string
    readonly bytes: Uint8Array
  }[]
}

/** What came of a build; no documents where there is an error. */
export interface BuildResult {
  readonly documents: readonly BuiltDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Everything, to the bytes of each document. With an error anywhere no document is written. Writers that run elsewhere write one
 * document while the next is laid out.
 */
export async function buildDocuments(project: ProjectSources, options: BuildOptions): Promise<BuildResult> {
  const checked = checkProject(project)
  if (hasErrors(checked.diagnostics)) return { documents: [], diagnostics: checked.diagnostics }
  const diagnostics = [...checked.diagnostics]
  const now = options.milliseconds ?? (() => 0)
  const writerOf = options.writerOf ?? ((format: Format) => writers[format]())
  // Pages and formats bring the largest libraries, which a check can do without.
  const { layOut } = await import('./pagination/lay-out.ts')
  const chosen = await Promise.all(
    formats.filter((format) => options.formats.includes(format)).map((format) => writerOf(format)),
  )
  const pending: Promise<Checked<BuiltDocument>>[] = []
  for (const { agreement, document } of checked.agreements) {
    const started = now()
    options.onDocument?.(agreement.id.value)
    const laidOut = layOut(document, { font: options.font })
    diagnostics.push(...laidOut.diagnostics)
    if (!laidOut.value) continue
    pending.push(writeDocument(agreement.id.value, document, laidOut.value, chosen, options))
    options.onTime?.(document.id, now() - started)
  }
  const documents: BuiltDocument[] = []
  for (const written of await Promise.all(pending)) {
    diagnostics.push(...written.diagnostics)
    if (written.value) documents.push(written.value)
  }
  const all = sortDiagnostics(diagnostics)
  return { documents: hasErrors(all) ? [] : documents, diagnostics: all }
}

/** Lets all writers write a document; those that work elsewhere do so at the same time. */
async function writeDocument(
  agreement: string,
  document: Document,
  pagination: Pagination,
  chosen: readonly Writer[],
  environment: WriterEnvironment,
): Promise<Checked<BuiltDocument>> {
  const all = await Promise.all(
    chosen.map(async (writer) => {
      const written = await writer.write(document, pagination, { font: environment.font })
      return { format: writer.format, written }
    }),
  )
  return {
    value: {
      agreement,
      id: document.id,
      version: document.version,
      pageCount: pagination.pageCount,
      files: all.flatMap(({ format, written }) => (written.value ? [{ format, bytes: written.value }] : [])),
    },
    diagnostics: all.flatMap(({ written }) => written.diagnostics),
  }
}

/**
 * The version that pages print: twelve hexadecimal digits of a SHA-256 over what the sources say, not how they say it (comments,
 * order of keys and layout of the YAML do not count), and over the wording of the templates.
 */
function hashOf(trees: readonly (SourceMap | null)[], templates: readonly SourceFile[]): string {
  const hash = createHash('sha256')
  for (const tree of trees) hash.update(`${tree === null ? '' : JSON.stringify(canonical(tree))}\n`)
  for (const file of [...templates].sort((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(`${file.path}\n${file.text}\n`)
  return hash.digest('hex').slice(0, 12)
}

function canonical(node: SourceNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(canonical)
    case 'map':
      return [...node.entries]
        .sort((a, b) => (a.key.value < b.key.value ? -1 : 1))
        .map((entry) => [entry.key.value, canonical(entry.value)])
  }
}
