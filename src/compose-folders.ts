/**
 * From models to all documents. In: the modelled folders under agreements, registers, templates. Out: agreements and decisions, each with
 * its documents, made anew only where what it is made from changed.
 */
import type { Checked, Diagnostic } from './diagnostics/diagnostic.ts'
import type { Document } from './document/nodes.ts'
import { composeMatter, type Matter, type Surroundings } from './matters.ts'
import type { Agreement } from './model/agreement.ts'
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

/** Composes and checks all documents of all folders. */
export function composeFolders(
  folders: readonly ModelledFolder[],
  around: Surroundings,
  memory: MadeMemory,
  diagnostics: Diagnostic[],
): readonly ComposedMatter[] {
  const { registers, templates } = around
  const add = <T>(checked: Checked<T>): T | undefined => {
    diagnostics.push(...checked.diagnostics)
    return checked.value
  }
  const decisions = folders.flatMap((folder) => folder.decisions)
  const compose = (folder: string, matter: Matter): readonly ComposedMatter[] => {
    const name = `${folder}/${matter.agreement.id.value}`
    const leaning = decisions.filter(({ agreement }) => agreement.leansOn === matter.agreement)
    const whole = add(
      remake(memory, `whole ${name}`, [matter, registers, templates], () =>
        composeMatter(matter, [], 'whole', around),
      ),
    )
    const parts = add(
      remake(memory, `each ${name}`, [matter, registers, templates, ...leaning], () =>
        composeMatter(matter, leaning, 'each', around),
      ),
    )
    const [document] = whole ?? []
    if (!whole || !parts || !document) return []
    return [{ folder, agreement: matter.agreement, document, documents: [...whole, ...parts] }]
  }
  return folders.flatMap((folder) => mattersOf(folder).flatMap((matter) => compose(folder.id, matter)))
}
