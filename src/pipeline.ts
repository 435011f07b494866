/**
 * The stages in order. In: the bytes of all sources, nothing else. Out: documents and all diagnostics.
 * This is the one file that names every stage; it touches no file, clock or environment.
 */
import { checkRegisters, checkSources } from './checks/check-model.ts'
import { type CommentedSource, silenceDiagnostics } from './checks/silence-diagnostics.ts'
import {
  type ComposedMatter,
  composeFolders,
  type MadeMemory,
  type ReadAgreementFolder,
  remake,
} from './compose-folders.ts'
import { type Checked, type Diagnostic, hasErrors, sortDiagnostics } from './diagnostics/diagnostic.ts'
import { report } from './diagnostics/report.ts'
import {
  createDocumentMaker,
  type DocumentMaker,
  type MadeDocument,
  type MakingOptions,
  makeDocuments,
} from './make-documents.ts'
import type { Surroundings } from './matters.ts'
import type { Registers } from './model/agreement.ts'
import { buildRegisters } from './model/build-registers.ts'
import { decodeSource } from './read/decode-source.ts'
import { createValidator } from './schema/create-validator.ts'
import { checkLock } from './signed-record.ts'
import {
  agreementFiles,
  checkIds,
  readDecisions,
  readFolder,
  registerFiles,
  registerFolder,
  type SourceBytes,
  type SourceMemory,
  sameBytes,
  sortFiles,
} from './source-folders.ts'
import type { SourceFile } from './text/source-file.ts'

export type { ComposedMatter } from './compose-folders.ts'
export type { SourceBytes } from './source-folders.ts'

/** All sources of a project. */
export interface ProjectSources {
  /** JSON Schemas by kind of file. */
  readonly schemas: Readonly<Record<string, object>>
  readonly registers: readonly SourceBytes[]
  /** A folder each, under its name. */
  readonly agreements: readonly { readonly id: string; readonly files: readonly SourceBytes[] }[]
  /** Folders that were not asked for, whose agreements a decision may yet lean on. */
  readonly context?: ProjectSources['agreements']
  readonly templates: readonly SourceBytes[]
  /** Paths of links and other things that are no plain files. */
  readonly refused: readonly string[]
}

export interface CheckedProject {
  /** Agreements and decisions, folder by folder, the agreement first. */
  readonly matters: readonly ComposedMatter[]
  /** The agreements among them. */
  readonly agreements: readonly ComposedMatter[]
  readonly registers: Registers | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * What one check of a project leaves to the next: a source whose bytes are the same is not read again, and an agreement whose sources,
 * registers and templates are all the same is not modelled, checked and composed again.
 */
export interface CheckMemory extends SourceMemory, MadeMemory {
  readonly templates: Map<string, { readonly bytes: Uint8Array; readonly decoded: Checked<SourceFile> }>
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
  const around: Surroundings = {
    registerTrees: Object.values(registerTrees ?? {}),
    registers,
    templates: remake(memory, 'templates', templates, () => templates),
  }
  const folders = project.agreements.map(({ id, files }): ReadAgreementFolder => {
    const sorted = sortFiles(id, files)
    const trees =
      sorted.agreement &&
      add(
        readFolder(agreementFiles, `agreements/${id}`, sorted.agreement, project.refused, memory, commented),
      )
    if (trees) diagnostics.push(...checkIds(id, trees), ...checkLock(trees))
    const decisions = add(readDecisions(sorted.decisions, memory, commented)) ?? []
    return {
      id,
      isAgreement: sorted.agreement !== null,
      trees: trees ?? null,
      decisions,
      decisionCount: sorted.decisions.length,
    }
  })
  const matters = composeFolders(folders, project.context ?? [], around, memory, diagnostics)
  diagnostics.push(...checkSources(commented))
  const told = silenceDiagnostics(diagnostics, commented, !hasErrors(diagnostics))
  const agreements = matters.filter(({ agreement }) => agreement.kind === 'agreement')
  return { matters, agreements, registers, diagnostics: sortDiagnostics(told) }
}

export interface BuildOptions extends MakingOptions {
  /** Makers that work elsewhere, beside the one that works here. */
  readonly makers?: readonly DocumentMaker[]
  /** Called before each document is made: its folder, how many have been begun with it, and how many there are. */
  readonly onDocument?: (folder: string, place: number, count: number) => void
  /** Called after each document (`folder/id`) with the milliseconds that its maker was busy with it, by the caller's clock. */
  readonly onTime?: (document: string, milliseconds: number) => void
  readonly milliseconds?: () => number
}

/** A document in every format that was asked for. */
export interface BuiltDocument extends MadeDocument {
  /** The folder that it goes to, named like that of its source. */
  readonly folder: string
  /** File name without extension. */
  readonly id: string
  readonly version: string
}

/** What came of a build; no documents where there is an error. */
export interface BuildResult {
  readonly documents: readonly BuiltDocument[]
  /** What the documents are made from. */
  readonly checked: CheckedProject
  readonly diagnostics: readonly Diagnostic[]
}

/** Everything, to the bytes of each document. With an error anywhere no document is written. */
export async function buildDocuments(project: ProjectSources, options: BuildOptions): Promise<BuildResult> {
  const checked = checkProject(project)
  if (hasErrors(checked.diagnostics)) return { documents: [], checked, diagnostics: checked.diagnostics }
  const diagnostics = [...checked.diagnostics]
  const now = options.milliseconds ?? (() => 0)
  const composed = checked.matters.flatMap(({ folder, documents }) =>
    documents.map((document) => ({ folder, document })),
  )
  let begun = 0
  const all = await makeDocuments(
    composed.map(({ document }) => document),
    [...(options.makers ?? []), createDocumentMaker(options)],
    (index) => {
      const { folder = '', document } = composed[index] ?? {}
      const started = now()
      begun += 1
      options.onDocument?.(folder, begun, composed.length)
      return () => options.onTime?.(`${folder}/${document?.id}`, now() - started)
    },
  )
  const documents: BuiltDocument[] = []
  for (const [index, { folder, document }] of composed.entries()) {
    const made = all[index]
    diagnostics.push(...(made?.diagnostics ?? []))
    if (made?.value) documents.push({ folder, id: document.id, version: document.version, ...made.value })
  }
  const sorted = sortDiagnostics(diagnostics)
  return { documents: hasErrors(sorted) ? [] : documents, checked, diagnostics: sorted }
}
