/**
 * The first stages for a whole project: bytes → sound trees → models. In: the bytes of all sources. Out: the models of all folders,
 * with what was found on the way. With the memory of an earlier time, only what changed is read and modelled anew.
 */
import { checkRegisters } from '../checks/check-model.ts'
import type { CommentedSource } from '../checks/silence-diagnostics.ts'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { buildRegisters } from '../model/build-registers.ts'
import { decodeSource } from '../read/decode-source.ts'
import { createValidator } from '../schema/create-validator.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Surroundings } from './matters.ts'
import {
  type MadeMemory,
  type ModelledFolders,
  modelFolders,
  type ReadAgreementFolder,
  remake,
} from './model-folders.ts'
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

/** A project as far as its models, which nobody has checked yet. */
export interface ModelledProject {
  readonly modelled: ModelledFolders
  readonly around: Surroundings
  readonly commented: readonly CommentedSource[]
  /** What was found in reading it. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads and models a project. */
export function modelProject(project: ProjectSources, memory: CheckMemory): ModelledProject {
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
  const read = project.agreements.map(({ id, files }): ReadAgreementFolder => {
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
  const modelled = modelFolders(read, project.context ?? [], around, memory)
  return { modelled, around, commented, diagnostics }
}
