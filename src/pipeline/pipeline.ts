/**
 * The stages in order. In: the bytes of all sources, nothing else. Out: documents and all diagnostics.
 * This is the one file that names every stage; it touches no file, clock or environment.
 */
import { checkSources } from '../checks/check-model.ts'
import { silenceDiagnostics } from '../checks/silence-diagnostics.ts'
import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import type { Registers } from '../model/agreement.ts'
import {
  type ComposedDocuments,
  type ComposedMatter,
  checkComposed,
  composeFolders,
} from './compose-folders.ts'
import {
  createDocumentMaker,
  type DocumentMaker,
  type MadeDocument,
  type MakingOptions,
  makeDocuments,
} from './make-documents.ts'
import { checkFolders } from './model-folders.ts'
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
  return checkModelled(modelProject(project, memory), memory)
}

/** All checks of a project whose models are there; what was composed already, with the same memory, is not composed again. */
function checkModelled(project: ModelledProject, memory: CheckMemory): CheckedProject {
  const { modelled, around, commented } = project
  const { registers } = around
  const models = checkFolders(modelled, registers, memory)
  const composed = composeFolders(models.value ?? [], around, memory)
  const { matters, diagnostics } = checkComposed(composed, registers, memory)
  const all = [...project.diagnostics, ...models.diagnostics, ...diagnostics, ...checkSources(commented)]
  return {
    matters,
    agreements: matters.filter(({ agreement }) => agreement.kind === 'agreement'),
    registers,
    diagnostics: sortDiagnostics(silenceDiagnostics(all, commented, !hasErrors(all))),
  }
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

/**
 * Everything, to the bytes of each document. With an error anywhere no document comes out. Makers that work elsewhere begin before the
 * checks are run here; what they made of something that turns out to be wrong is thrown away.
 */
export async function buildDocuments(project: ProjectSources, options: BuildOptions): Promise<BuildResult> {
  const memory = createCheckMemory(project.schemas)
  const modelled = modelProject(project, memory)
  const passed = Promise.withResolvers<DocumentMaker>()
  // Where nothing was begun, nobody waits for it.
  passed.promise.catch(() => {})
  const early = composeEarly(modelled, memory)
  const making = early && makeAll(early, [...(options.makers ?? []), passed.promise], options)
  making?.catch(() => {})
  // What goes to other threads is under way before this one is busy.
  await new Promise((resolve) => setImmediate(resolve))
  const checked = checkModelled(modelled, memory)
  if (hasErrors(checked.diagnostics) || !making) {
    passed.reject(new Error('the sources hold errors'))
    return { documents: [], checked, diagnostics: checked.diagnostics }
  }
  passed.resolve(createDocumentMaker(options))
  const { documents, diagnostics } = await making
  const sorted = sortDiagnostics([...checked.diagnostics, ...diagnostics])
  return { documents: hasErrors(sorted) ? [] : documents, checked, diagnostics: sorted }
}

/** All documents of a project that nobody has checked yet; null where something is wrong with it already. */
function composeEarly(project: ModelledProject, memory: CheckMemory): readonly ComposedDocuments[] | null {
  const { modelled, around, diagnostics } = project
  if (hasErrors([...diagnostics, ...modelled.diagnostics, ...[...modelled.found.values()].flat()]))
    return null
  try {
    const composed = composeFolders(modelled.folders, around, memory)
    return composed.some((each) => hasErrors(each.diagnostics)) ? null : composed
  } catch {
    // What no check has seen may be such that it cannot be composed; the checks tell what is wrong with it.
    return null
  }
}

async function makeAll(
  matters: readonly ComposedDocuments[],
  makers: readonly (DocumentMaker | Promise<DocumentMaker>)[],
  options: BuildOptions,
): Promise<{ readonly documents: readonly BuiltDocument[]; readonly diagnostics: readonly Diagnostic[] }> {
  const now = options.milliseconds ?? (() => 0)
  const composed = matters.flatMap(({ folder, documents }) =>
    documents.map((document) => ({ folder, document })),
  )
  let begun = 0
  const all = await makeDocuments(
    composed.map(({ document }) => document),
    makers,
    (index) => {
      const { folder = '', document } = composed[index] ?? {}
      const started = now()
      begun += 1
      options.onDocument?.(folder, begun, composed.length)
      return () => options.onTime?.(`${folder}/${document?.id}`, now() - started)
    },
  )
  const documents: BuiltDocument[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, { folder, document }] of composed.entries()) {
    const made = all[index]
    diagnostics.push(...(made?.diagnostics ?? []))
    if (made?.value) documents.push({ folder, id: document.id, version: document.version, ...made.value })
  }
  return { documents, diagnostics }
}
