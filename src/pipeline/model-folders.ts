/**
 * From the sound trees of all folders under agreements to all models, and the checks of these. In: trees, registers. Out: agreements and
 * decisions. It knows what leans on what, and makes anew only what is made from something that changed.
 */
import { checkMatters, checkModel } from '../checks/check-model.ts'
import { type Checked, type Diagnostic, errorsOf, hasErrors } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import type { SourceScalar } from '../read/source-tree.ts'
import { type Matter, modelAgreement, modelDecision, type Surroundings } from './matters.ts'
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

/** A folder under agreements as far as it could be modelled. */
export interface ModelledFolder {
  readonly id: string
  readonly agreement: Matter | null
  readonly decisions: readonly Matter[]
}

/** All folders as far as they could be modelled; nobody has checked the models yet. */
export interface ModelledFolders {
  readonly folders: readonly ModelledFolder[]
  /** Whether there is a model for every agreement and every decision. */
  readonly isComplete: boolean
  /** What was found in building each model. */
  readonly found: ReadonlyMap<Matter, readonly Diagnostic[]>
  /** What was found where there is no model, and in what others lean on. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The models of all folders, each made anew only where what it is made from changed. */
export function modelFolders(
  folders: readonly ReadAgreementFolder[],
  context: Folders,
  around: Surroundings,
  memory: FolderMemory,
): ModelledFolders {
  const { registers } = around
  const diagnostics: Diagnostic[] = []
  const found = new Map<Matter, readonly Diagnostic[]>()
  const add = (checked: Checked<Matter>): Matter | undefined => {
    if (!checked.value || !registers) diagnostics.push(...checked.diagnostics)
    else found.set(checked.value, checked.diagnostics)
    return registers && checked.value
  }
  const agreements = new Map<string, Matter | undefined>()
  for (const { id, isAgreement, trees } of folders) {
    if (!isAgreement) continue
    const from = trees ? [trees.agreement, trees.sections, trees.annexes] : []
    agreements.set(
      id,
      trees ? add(remake(memory, `model ${id}`, from, () => modelAgreement(trees))) : undefined,
    )
  }
  const own = new Map(agreements)
  const findAgreement = (id: string): Matter | undefined => {
    if (!agreements.has(id)) agreements.set(id, readContext(id, context, around, memory, diagnostics))
    return agreements.get(id)
  }
  const modelled = folders.map((folder): ModelledFolder => {
    const decisions = folder.decisions.flatMap(({ id, tree }) => {
      const leansOn = scalarAt(tree, 'leans-on')
      const about = leansOn ? findAgreement(String(leansOn.value)) : null
      if (about === undefined) {
        if (leansOn && !isKnown(String(leansOn.value), folders, context))
          diagnostics.push(reportNoAgreement(leansOn, folders, context))
        return []
      }
      const from = [tree, about]
      return add(remake(memory, `model ${folder.id}/${id}`, from, () => modelDecision(tree, about))) ?? []
    })
    return { id: folder.id, agreement: own.get(folder.id) ?? null, decisions }
  })
  const count = folders.reduce((sum, folder) => sum + folder.decisionCount + (folder.isAgreement ? 1 : 0), 0)
  const isComplete = modelled.flatMap(mattersOf).length === count
  return { folders: modelled, isComplete, found, diagnostics }
}

/**
 * Runs the checks of models. What is found wrong is left out, and so is what leans on it: every error would be told twice by what is
 * made of it.
 */
export function checkFolders(
  { folders, isComplete, found, diagnostics }: ModelledFolders,
  registers: Registers | undefined,
  memory: MadeMemory,
): Checked<readonly ModelledFolder[]> {
  const all = [...diagnostics]
  if (!registers) return { value: [], diagnostics: all }
  const sound = new Set<Agreement>()
  const isSound = (folder: string, matter: Matter): boolean => {
    const { agreement } = matter
    const leansOnWrong = [...found.keys()].some(
      (other) => other.agreement === agreement.leansOn && !sound.has(other.agreement),
    )
    if (leansOnWrong) return false
    const inModel = remake(memory, `checked ${folder}/${agreement.id.value}`, [matter, registers], () =>
      checkModel(agreement, registers),
    )
    all.push(...(found.get(matter) ?? []), ...inModel)
    if (hasErrors(inModel)) return false
    sound.add(agreement)
    return true
  }
  // A decision may lean on an agreement of a folder that comes later.
  const agreements = folders.map(({ id, agreement }) =>
    agreement && isSound(id, agreement) ? agreement : null,
  )
  const checked = folders.map(
    ({ id, decisions }, index): ModelledFolder => ({
      id,
      agreement: agreements[index] ?? null,
      decisions: decisions.filter((decision) => isSound(id, decision)),
    }),
  )
  const matters = checked.flatMap((folder) =>
    mattersOf(folder).map(({ agreement }) => ({ folder: folder.id, agreement })),
  )
  // Where one is left out, what others say of it is not known.
  if (isComplete && matters.length === folders.flatMap(mattersOf).length) all.push(...checkMatters(matters))
  return { value: checked, diagnostics: all }
}

/** The agreement and the decisions of a folder, the agreement first. */
export function mattersOf({ agreement, decisions }: ModelledFolder): readonly Matter[] {
  return agreement ? [agreement, ...decisions] : decisions
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
  const made = read.value && modelAgreement(read.value)
  const inModel = made?.value && around.registers ? checkModel(made.value.agreement, around.registers) : []
  const all = [...read.diagnostics, ...(made?.diagnostics ?? []), ...inModel]
  diagnostics.push(...errorsOf(all))
  return hasErrors(inModel) || !around.registers ? undefined : made?.value
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
