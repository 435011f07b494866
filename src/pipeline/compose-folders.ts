/**
 * From models to all documents. In: the modelled folders under agreements, registers, templates. Out: agreements and decisions, each with
 * its checked documents, made anew only where what it is made from changed.
 */
import { checkDocument } from '../checks/check-model.ts'
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/nodes.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { composeMatter, type Matter, type Surroundings } from './matters.ts'
import { type MadeMemory, type ModelledFolder, mattersOf, remake } from './model-folders.ts'

/** An agreement or a decision that could be built as far as its documents. */
export interface ComposedMatter {
  /** The folder under agreements that it lies in. */
  readonly folder: string
  readonly agreement: Agreement
  /** The agreement or the decision itself. */
  readonly document: Document
  /** All that is made of it, that document first. */
  readonly documents: readonly Document[]
}

/** The documents of an agreement or a decision as they were composed; nobody has checked them yet. */
export interface ComposedDocuments {
  readonly folder: string
  readonly agreement: Agreement
  /** That of the whole first, then those of the payments; without those that have a fault. */
  readonly documents: readonly Document[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Composes all documents of all folders. */
export function composeFolders(
  folders: readonly ModelledFolder[],
  around: Surroundings,
  memory: MadeMemory,
): readonly ComposedDocuments[] {
  const { registers, templates } = around
  const decisions = folders.flatMap((folder) => folder.decisions)
  const compose = (folder: string, matter: Matter): ComposedDocuments => {
    const name = `${folder}/${matter.agreement.id.value}`
    const leaning = decisions.filter(({ agreement }) => agreement.leansOn === matter.agreement)
    const whole = remake(memory, `whole ${name}`, [matter, registers, templates], () =>
      composeMatter(matter, [], 'whole', around),
    )
    const parts = remake(memory, `each ${name}`, [matter, registers, templates, ...leaning], () =>
      composeMatter(matter, leaning, 'each', around),
    )
    return {
      folder,
      agreement: matter.agreement,
      documents: [...whole.documents, ...parts.documents],
      diagnostics: [...whole.diagnostics, ...parts.diagnostics],
    }
  }
  return folders.flatMap((folder) => mattersOf(folder).map((matter) => compose(folder.id, matter)))
}

/** Runs the checks of documents. What has a fault in one of its documents is left out. */
export function checkComposed(
  composed: readonly ComposedDocuments[],
  registers: Registers | undefined,
  memory: MadeMemory,
): { readonly matters: readonly ComposedMatter[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const matters = composed.flatMap(({ folder, agreement, documents, diagnostics: inComposing }) => {
    const name = `composed ${folder}/${agreement.id.value}`
    const inDocuments = remake(memory, name, [agreement, registers, ...documents], () =>
      registers ? documents.flatMap((each) => checkDocument(each, agreement, registers)) : [],
    )
    const found = [...inComposing, ...inDocuments]
    diagnostics.push(...found)
    const [document] = documents
    return document && !hasErrors(found) ? [{ folder, agreement, document, documents }] : []
  })
  return { matters, diagnostics }
}
