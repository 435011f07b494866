/**
 * From the sound trees of all folders under agreements to all models and documents. In: trees, registers, templates. Out: agreements and
 * decisions, each with its documents. It knows what leans on what, and makes anew only what is made from something that changed.
 */
import { checkMatters } from './checks/check-model.ts'
import type { Checked, Diagnostic } from './diagnostics/diagnostic.ts'
import { report } from './diagnostics/report.ts'
import type { Document } from './document/nodes.ts'
import { composeMatter, type Matter, modelAgreement, modelDecision, type Surroundings } from './matters.ts'
import type { Agreement } from './model/agreement.ts'
import type { SourceScalar } from './read/source-tree.ts'
import {
  agreementFiles,
  type ReadDecision,
  readFolder,
  type SourceBytes,
  type SourceMemory,
  scalarAt,
  sortFiles,
  type TreesOf,
} from './source-folders.ts'

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

/** Folders under agreements, each under its name. */
export type Folders = readonly { readonly id: string; readonly files: readonly SourceBytes[] }[]

export type FolderMemory = SourceMemory & MadeMemory

/** What was made before, by a name. */
export interface MadeMemory {
  readonly made: Map<string, Made>
}

/** What came of trees, registers and templates; the same ones give the same again. */
interface Made {
  readonly from: readonly unknown[]
  readonly result: unknown
}

/** A folder under agreements as far as it could be read. */
export interface ReadAgreementFolder {
  readonly id: string
  /** Whether it is the folder of an agreement, or has only decisions. */
  readonly isAgreement: boolean
  readonly trees: TreesOf<typeof agreementFiles> | null
  readonly decisions: readonly ReadDecision[]
  /** How many decisions lie in it, sound or not. */
  readonly decisionCount: number
}

/** From sound trees to all documents, each model and document made anew only where what it is made from changed. */
export function composeFolders(
  folders: readonly ReadAgreementFolder[],
  context: Folders,
  around: Surroundings,
  memory: FolderMemory,
  diagnostics: Diagnostic[],
): readonly ComposedMatter[] {
  const { registers, templates } = around
  const add = <T>(checked: Checked<T>): T | undefined => {
    diagnostics.push(...checked.diagnostics)
    return checked.value
  }
  const agreements = new Map<string, Matter | undefined>()
  for (const { id, isAgreement, trees } of folders) {
    if (!isAgreement) continue
    const from = trees ? [trees.agreement, trees.sections, trees.annexes, registers] : []
    agreements.set(
      id,
      trees ? add(remake(memory, `model ${id}`, from, () => modelAgreement(trees, around))) : undefined,
    )
  }
  const findAgreement = (id: string): Matter | undefined => {
    if (!agreements.has(id)) agreements.set(id, readContext(id, context, around, memory, diagnostics))
    return agreements.get(id)
  }
  const decisions = folders.flatMap((folder) =>
    folder.decisions.flatMap(({ id, tree }) => {
      const leansOn = scalarAt(tree, 'leans-on')
      const about = leansOn ? findAgreement(String(leansOn.value)) : null
      if (about === undefined) {
        if (leansOn && !isKnown(String(leansOn.value), folders, context))
          diagnostics.push(reportNoAgreement(leansOn, folders, context))
        return []
      }
      const from = [tree, about, registers]
      const made = remake(memory, `model ${folder.id}/${id}`, from, () => modelDecision(tree, about, around))
      const matter = add(made)
      return matter ? [{ folder: folder.id, matter }] : []
    }),
  )
  const modelled = folders.flatMap(({ id }) => {
    const own = agreements.get(id)
    const taken = decisions.filter((each) => each.folder === id)
    return [...(own ? [own] : []), ...taken.map(({ matter }) => matter)].map(({ agreement }) => ({
      folder: id,
      agreement,
    }))
  })
  // Where one could not be modelled, what others say of it is not known.
  const count = folders.reduce((sum, folder) => sum + folder.decisionCount + (folder.isAgreement ? 1 : 0), 0)
  if (modelled.length === count) diagnostics.push(...checkMatters(modelled))
  const compose = (folder: string, matter: Matter): readonly ComposedMatter[] => {
    const name = `${folder}/${matter.agreement.id.value}`
    const leaning = decisions.flatMap((each) =>
      each.matter.agreement.leansOn === matter.agreement ? [each.matter] : [],
    )
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
  return folders.flatMap(({ id }) => {
    const own = agreements.get(id)
    const taken = decisions.filter((each) => each.folder === id)
    return [...(own ? compose(id, own) : []), ...taken.flatMap(({ matter }) => compose(id, matter))]
  })
}

/** An agreement that was not asked for, but that a decision leans on. Only its errors are told. */
function readContext(
  id: string,
  context: Folders,
  around: Surroundings,
  memory: FolderMemory,
  diagnostics: Diagnostic[],
): Matter | undefined {
  const found = context.find((folder) => folder.id === id)
  const files = found && sortFiles(id, found.files).agreement
  if (!files) return undefined
  const read = readFolder(agreementFiles, `agreements/${id}`, files, [], memory, [])
  const made = read.value && modelAgreement(read.value, around)
  const all = [...read.diagnostics, ...(made?.diagnostics ?? [])]
  diagnostics.push(...all.filter(({ severity }) => severity === 'error'))
  return made?.value
}

function isKnown(id: string, folders: readonly ReadAgreementFolder[], context: Folders): boolean {
  return agreementNames(folders, context).includes(id)
}

function agreementNames(folders: readonly ReadAgreementFolder[], context: Folders): readonly string[] {
  return [
    ...folders.flatMap(({ id, isAgreement }) => (isAgreement ? [id] : [])),
    ...context.flatMap(({ id, files }) => (sortFiles(id, files).agreement ? [id] : [])),
  ]
}

function reportNoAgreement(
  leansOn: SourceScalar,
  folders: readonly ReadAgreementFolder[],
  context: Folders,
): Diagnostic {
  const known = agreementNames(folders, context).toSorted().join(', ') || '–'
  return report('project/no-such-agreement', leansOn.span, { id: String(leansOn.value), known })
}

/** What was made under a name before, if it was made from the very same things; else what `make` gives. */
export function remake<T>(memory: MadeMemory, name: string, from: readonly unknown[], make: () => T): T {
  const known = memory.made.get(name)
  const isSame = known?.from.length === from.length && known.from.every((each, index) => each === from[index])
  // A name is always asked for with the same kind of thing.
  if (known && isSame) return known.result as T
  const result = make()
  memory.made.set(name, { from, result })
  return result
}
