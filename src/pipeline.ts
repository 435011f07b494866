/**
 * The stages in order. In: the bytes of all sources, nothing else. Out: documents and all diagnostics.
 * This is the one file that names every stage; it touches no file, clock or environment.
 */
import { createHash } from 'node:crypto'
import { checkDocument, checkModel, checkRegisters } from './checks/check-model.ts'
import { composeDocument } from './compose/compose-document.ts'
import { type Checked, type Diagnostic, hasErrors, sortDiagnostics } from './diagnostics/diagnostic.ts'
import { report } from './diagnostics/report.ts'
import type { Document } from './document/nodes.ts'
import type { Agreement, Registers } from './model/agreement.ts'
import { buildAgreement } from './model/build-agreement.ts'
import { buildRegisters } from './model/build-registers.ts'
import { layOut } from './pagination/lay-out.ts'
import { decodeSource } from './read/decode-source.ts'
import { readYaml } from './read/read-yaml.ts'
import type { SourceMap, SourceNode } from './read/source-tree.ts'
import { createValidator, type Validator } from './schema/create-validator.ts'
import type { SourceFile } from './text/source-file.ts'
import { writers } from './writers/index.ts'

/** A file as it stands on disk, with the path that messages show. */
export interface SourceBytes {
  readonly path: string
  readonly bytes: Uint8Array
}

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

/** Reads, validates, models, checks and composes; everything that can be found without laying out pages. */
export function checkProject(project: ProjectSources): CheckedProject {
  const diagnostics: Diagnostic[] = project.refused.map((file) =>
    report('project/no-plain-file', null, { file }),
  )
  const add = <T>(checked: Checked<T>): T | undefined => {
    diagnostics.push(...checked.diagnostics)
    return checked.value
  }
  const validator = createValidator(project.schemas)
  const templates: SourceFile[] = []
  for (const { path, bytes } of project.templates) {
    const file = add(decodeSource(path, bytes))
    if (file) templates.push(file)
  }

  const registerTrees = add(
    readFolder(registerFiles, registerFolder, project.registers, project.refused, validator),
  )
  const registers = registerTrees && add(buildRegisters(registerTrees))
  if (registers) diagnostics.push(...checkRegisters(registers))
  const agreements: ComposedAgreement[] = []
  for (const { id, files } of project.agreements) {
    const trees = add(readFolder(agreementFiles, `agreements/${id}`, files, project.refused, validator))
    if (!trees) continue
    diagnostics.push(...checkIds(id, trees))
    const version = hashOf(
      [trees.agreement, trees.sections, trees.annexes, ...Object.values(registerTrees ?? {})],
      templates,
    )
    const agreement = add(buildAgreement(trees, version))
    if (!agreement || !registers) continue
    const found = checkModel(agreement, registers)
    diagnostics.push(...found)
    // What a broken model would be composed to says nothing new: every error would be told twice.
    if (hasErrors(found)) continue
    const document = add(composeDocument({ agreement, registers, templates, kind: 'agreement' }))
    if (!document) continue
    diagnostics.push(...checkDocument(document, agreement, registers))
    agreements.push({ agreement, document })
  }
  return { agreements, registers, diagnostics: sortDiagnostics(diagnostics) }
}

export interface BuildOptions {
  /** Which formats to write, of those in `writers`. */
  readonly formats: readonly string[]
  /** Reads a font file by its name. */
  readonly font: (name: string) => Uint8Array
  /** Called before each document is laid out. */
  readonly onDocument?: (agreement: string) => void
  /** Called after each document with the milliseconds that it took, by the caller's clock. */
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
    readonly extension: string
    readonly bytes: Uint8Array
  }[]
}

/** Everything, to the bytes of each document. With an error anywhere no document is written. */
export async function buildDocuments(
  project: ProjectSources,
  options: BuildOptions,
): Promise<{ readonly documents: readonly BuiltDocument[]; readonly diagnostics: readonly Diagnostic[] }> {
  const checked = checkProject(project)
  if (hasErrors(checked.diagnostics)) return { documents: [], diagnostics: checked.diagnostics }
  const diagnostics = [...checked.diagnostics]
  const documents: BuiltDocument[] = []
  const now = options.milliseconds ?? (() => 0)
  for (const { agreement, document } of checked.agreements) {
    const started = now()
    options.onDocument?.(agreement.id.value)
    const laidOut = layOut(document, { font: options.font })
    diagnostics.push(...laidOut.diagnostics)
    if (!laidOut.value) continue
    const files: { format: string; extension: string; bytes: Uint8Array }[] = []
    for (const writer of writers) {
      if (!options.formats.includes(writer.format)) continue
      const written = await writer.write(document, laidOut.value, { font: options.font })
      diagnostics.push(...written.diagnostics)
      if (written.value)
        files.push({ format: writer.format, extension: writer.extension, bytes: written.value })
    }
    documents.push({
      agreement: agreement.id.value,
      id: document.id,
      version: document.version,
      pageCount: laidOut.value.pageCount,
      files,
    })
    options.onTime?.(document.id, now() - started)
  }
  const all = sortDiagnostics(diagnostics)
  return { documents: hasErrors(all) ? [] : documents, diagnostics: all }
}

const registerFolder = 'agreements/registers'

/** The files of a folder by kind; those whose value is false may be missing. */
const registerFiles = { bodies: true, appropriations: true, forms: true } as const
const agreementFiles = { agreement: true, sections: true, annexes: false } as const

type TreesOf<Files extends Readonly<Record<string, boolean>>> = {
  readonly [Kind in keyof Files]: Files[Kind] extends true ? SourceMap : SourceMap | null
}

/** Reads and validates the files of one folder. The value is there when every file that must be is sound. */
function readFolder<Files extends Readonly<Record<string, boolean>>>(
  expected: Files,
  folder: string,
  files: readonly SourceBytes[],
  refused: readonly string[],
  validator: Validator<string>,
): Checked<TreesOf<Files>> {
  const diagnostics: Diagnostic[] = []
  const trees: Record<string, SourceMap | null> = {}
  let whole = true
  for (const { path, bytes } of files) {
    const kind = path.slice(folder.length + 1).replace(/\.yaml$/u, '')
    if (!(kind in expected)) {
      const names = Object.keys(expected).map((name) => `${name}.yaml`)
      diagnostics.push(report('project/unexpected-file', null, { file: path, expected: names.join(', ') }))
      continue
    }
    const read = readYaml(path, bytes)
    diagnostics.push(...read.diagnostics)
    if (!read.value) {
      whole = false
      continue
    }
    const misplaced = wrongKind(kind, read.value)
    // By the schema of another kind of file every line of it would be wrong.
    const faults = misplaced.length > 0 ? misplaced : validator.validate(kind, read.value)
    diagnostics.push(...faults)
    if (hasErrors(read.diagnostics) || hasErrors(faults)) whole = false
    trees[kind] = read.value
  }
  for (const [kind, required] of Object.entries(expected)) {
    if (trees[kind] !== undefined) continue
    trees[kind] = null
    const path = `${folder}/${kind}.yaml`
    // What was refused is there, and the drafter is told so.
    const isThere =
      files.some((file) => file.path === path) || refused.some((each) => each === path || each === folder)
    if (required && !isThere) diagnostics.push(missingFile(path, folder))
    if (required) whole = false
  }
  return { value: whole ? (trees as TreesOf<Files>) : undefined, diagnostics }
}

function missingFile(file: string, folder: string): Diagnostic {
  if (folder === registerFolder) return report('project/missing-register', null, { file })
  return report('project/missing-file', null, { file, folder: `${folder}/` })
}

function wrongKind(expected: string, tree: SourceMap): readonly Diagnostic[] {
  const kind = scalarAt(tree, 'kind')
  if (!kind || kind.value === expected) return []
  return [report('project/wrong-kind', kind.span, { expected, written: String(kind.value) })]
}

/** The folder's name, the agreement's id and what the other files say they belong to are one and the same. */
function checkIds(folder: string, trees: TreesOf<typeof agreementFiles>): readonly Diagnostic[] {
  const written = [
    scalarAt(trees.agreement, 'id'),
    scalarAt(trees.sections, 'agreement'),
    trees.annexes && scalarAt(trees.annexes, 'agreement'),
  ]
  return written.flatMap((scalar) =>
    scalar && scalar.value !== folder
      ? [report('project/wrong-id', scalar.span, { written: String(scalar.value), folder })]
      : [],
  )
}

function scalarAt(tree: SourceMap, key: string) {
  const value = tree.entries.find((entry) => entry.key.value === key)?.value
  return value?.kind === 'scalar' ? value : undefined
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
