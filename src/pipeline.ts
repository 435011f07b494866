/**
 * The stages in order. In: the bytes of all sources, nothing else. Out: documents and all diagnostics.
 * This is the one file that names every stage; it touches no file, clock or environment.
 */
import { checkSources } from './checks/check-model.ts'
import { silenceDiagnostics } from './checks/silence-diagnostics.ts'
import { type ComposedMatter, composeFolders } from './compose-folders.ts'
import { type Diagnostic, hasErrors, sortDiagnostics } from './diagnostics/diagnostic.ts'
import {
  createDocumentMaker,
  type DocumentMaker,
  type MadeDocument,
  type MakingOptions,
  makeDocuments,
} from './make-documents.ts'
import type { Registers } from './model/agreement.ts'
import {
  type CheckMemory,
  createCheckMemory,
  type ModelledProject,
  modelProject,
  type ProjectSources,
} from './model-project.ts'

export type { ComposedMatter } from './compose-folders.ts'
export {
  type CheckMemory,
  createCheckMemory,
  type ProjectSources,
} from './model-project.ts'
export type { SourceBytes } from './source-folders.ts'

export interface CheckedProject {
  /** Agreements and decisions, folder by folder, the agreement first. */
  readonly matters: readonly ComposedMatter[]
  /** The agreements among them. */
  readonly agreements: readonly ComposedMatter[]
  readonly registers: Registers | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads, validates, models, checks and composes; everything that can be found without laying out pages. With the memory of an
 * earlier check of the same project, only what changed is done anew.
 */
export function checkProject(
  project: ProjectSources,
  memory: CheckMemory = createCheckMemory(project.schemas),
): CheckedProject {
  const read = modelProject(project, memory)
  const matters = composeFolders(read.folders, read.around, memory, read.diagnostics)
  const agreements = matters.filter(({ agreement }) => agreement.kind === 'agreement')
  return { matters, agreements, registers: read.around.registers, diagnostics: conclude(read) }
}

/** All that was found, as it is told. */
function conclude({ diagnostics, commented }: ModelledProject): readonly Diagnostic[] {
  const all = [...diagnostics, ...checkSources(commented)]
  return sortDiagnostics(silenceDiagnostics(all, commented, !hasErrors(all)))
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
