import { type Diagnostic, errorsOf, hasErrors, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import type { Model } from '../diff/version.ts'
import { buildAgreement } from '../model/build-agreement.ts'
import { buildRegisters } from '../model/build-registers.ts'
import { readYaml } from '../read/read-yaml.ts'
import type { SourceMap } from '../read/source-tree.ts'
import type { SourceBytes } from './project.ts'
import { decisionsOn, readDecision } from './read-decisions.ts'
import type { ReadFile, SourceSide } from './source-side.ts'

export type { SourceSide } from './source-side.ts'

/** Two models to compare, and what is wrong with the sources that they come from. */
export interface ModelPair {
  /** Null where too little could be read to compare anything. */
  readonly models: { readonly old: Model; readonly new: Model } | null
  readonly old: SideFaults
  readonly new: SideFaults
}

/** What is wrong with one side. */
export interface SideFaults {
  /** Errors of the side's sources; what they touch may still be compared. */
  readonly errors: readonly Diagnostic[]
  /** Files that could not be read: the other side's stand in for them, so that they show no difference. */
  readonly leftOut: readonly string[]
}

/** Reads both sides of what is compared. */
export interface ModelReader {
  /**
   * Reads one agreement of each side, with the registers of each. Schemas are asked only where no model comes out, to say why: a
   * diff is of what the sources say, and judging them is the work of `check`.
   */
  readPair(old: SourceSide, oldId: string, now: SourceSide, newId: string): Promise<ModelPair>
  /** Reads one decision of each side, by the paths of its files. */
  readDecisionPair(old: SourceSide, oldPath: string, now: SourceSide, newPath: string): Promise<ModelPair>
}

const agreementKinds = ['agreement', 'sections', 'annexes'] as const
const registerKinds = ['bodies', 'appropriations', 'forms', 'regions', 'populations'] as const
/** Files that a project may do without. */
const optionalKinds: ReadonlySet<string> = new Set(['annexes', 'regions', 'populations'])
type Kind = (typeof agreementKinds)[number] | (typeof registerKinds)[number] | 'decision'
type Files = ReadonlyMap<Kind, ReadFile>

/** Reads models for comparison: as much of each side as there is, since the old side may never have been built. */
export function createModelReader(schemas: () => Readonly<Record<string, object>>): ModelReader {
  const known = new Map<string, { readonly bytes: Uint8Array; readonly file: ReadFile }[]>()
  /** The same bytes are read once, whichever side they are from. */
  const read = (path: string, bytes: Uint8Array): ReadFile => {
    const before = known.get(path) ?? []
    const same = before.find((each) => Buffer.compare(each.bytes, bytes) === 0)
    if (same) return same.file
    const { value, diagnostics } = readYaml(path, bytes)
    const file = { path, tree: hasErrors(diagnostics) ? undefined : value, diagnostics }
    known.set(path, [...before, { bytes, file }])
    return file
  }
  const readSide = (side: SourceSide, id: string): Files => {
    const files = new Map<Kind, ReadFile>()
    const take = (kind: Kind, folder: string, sources: readonly SourceBytes[], isOptional: boolean) => {
      const path = `${folder}/${kind}.yaml`
      const source = sources.find((each) => each.path === path)
      const missing: ReadFile = { path, tree: isOptional ? null : undefined, diagnostics: [] }
      files.set(kind, source ? read(path, source.bytes) : missing)
    }
    for (const kind of agreementKinds) {
      take(kind, `agreements/${id}`, side.agreements.get(id) ?? [], optionalKinds.has(kind))
    }
    for (const kind of registerKinds) {
      take(kind, 'agreements/registers', side.registers, optionalKinds.has(kind))
    }
    return files
  }
  const agreements = new Map<SourceSide, Map<string, Model | null>>()
  const remember = (side: SourceSide, id: string, model: Model | null): Model | null => {
    agreements.set(side, (agreements.get(side) ?? new Map()).set(id, model))
    return model
  }
  /** An agreement that a decision leans on; built once for all that do. */
  const readAgreement = (side: SourceSide, id: string): Model | null => {
    const known = agreements.get(side)?.get(id)
    if (known !== undefined) return known
    const files = readSide(side, id)
    const broken = { old: unreadable(files), new: unreadable(files) }
    return remember(side, id, buildPair({ old: files, new: files }, broken).old.model)
  }
  const loadValidator = async (): Promise<Validate> => {
    const { createValidator } = await import('../schema/create-validator.ts')
    const validator = createValidator(schemas())
    return (kind, tree) => validator.validate(kind, tree)
  }

  return {
    readPair: async (oldSide, oldId, newSide, newId) => {
      const files = { old: readSide(oldSide, oldId), new: readSide(newSide, newId) }
      const broken = { old: unreadable(files.old), new: unreadable(files.new) }
      const invalid = { old: [] as Diagnostic[], new: [] as Diagnostic[] }
      let pair = buildPair(files, broken)
      if (!pair.old.model || !pair.new.model) {
        const validate = await loadValidator()
        for (const side of ['old', 'new'] as const) {
          if (pair[side].model) continue
          const found = findBroken(files[side], pair[side].diagnostics, validate)
          invalid[side].push(...pair[side].diagnostics, ...found.diagnostics)
          for (const kind of found.kinds) broken[side].add(kind)
        }
        pair = buildPair(files, broken)
      }
      const faults = (side: 'old' | 'new'): SideFaults => {
        const found = [...invalid[side], ...pair[side].diagnostics]
        for (const file of files[side].values()) found.push(...file.diagnostics)
        return {
          errors: sortDiagnostics(errorsOf(found)),
          leftOut: [...broken[side]].flatMap((kind) => files[side].get(kind)?.path ?? []),
        }
      }
      if (broken.old.size === 0) remember(oldSide, oldId, pair.old.model)
      if (broken.new.size === 0) remember(newSide, newId, pair.new.model)
      const withDecisions = (model: Model, side: SourceSide, id: string): Model => ({
        ...model,
        decisions: () => decisionsOn(side, id, read),
      })
      const models =
        pair.old.model && pair.new.model
          ? {
              old: withDecisions(pair.old.model, oldSide, oldId),
              new: withDecisions(pair.new.model, newSide, newId),
            }
          : null
      return { models, old: faults('old'), new: faults('new') }
    },
    readDecisionPair: async (oldSide, oldPath, newSide, newPath) => {
      const readOne = (side: SourceSide, path: string) =>
        readDecision(side, path, read, (id) => readAgreement(side, id))
      const [old, now] = [readOne(oldSide, oldPath), readOne(newSide, newPath)]
      const validate = old.model && now.model ? null : await loadValidator()
      const faults = ({ tree, diagnostics }: typeof old, path: string): SideFaults => {
        const found = tree && validate ? validate('decision', tree) : []
        const errors = errorsOf([...diagnostics, ...found])
        return { errors: sortDiagnostics(errors), leftOut: tree ? [] : [path] }
      }
      const models = old.model && now.model ? { old: old.model, new: now.model } : null
      return { models, old: faults(old, oldPath), new: faults(now, newPath) }
    },
  }
}

type Validate = (kind: Kind, tree: SourceMap) => readonly Diagnostic[]

interface Built {
  readonly model: Model | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Builds both sides; for a file that is broken on one side the other's stands in. */
function buildPair(
  files: { readonly old: Files; readonly new: Files },
  broken: { readonly old: ReadonlySet<Kind>; readonly new: ReadonlySet<Kind> },
): { readonly old: Built; readonly new: Built } {
  const built: { trees?: readonly (SourceMap | null)[]; registers?: ReturnType<typeof buildRegisters> } = {}
  const build = (own: 'old' | 'new', other: 'old' | 'new'): Built => {
    const tree = (kind: Kind): SourceMap | null | undefined => {
      // What one side cannot show, neither shows: else it would seem to have been added or removed.
      const side = broken[own].has(kind) ? other : own
      return broken[side].has(kind)
        ? optionalKinds.has(kind)
          ? null
          : undefined
        : files[side].get(kind)?.tree
    }
    const [agreement, sections, annexes] = [tree('agreement'), tree('sections'), tree('annexes')]
    const [bodies, appropriations, forms] = [tree('bodies'), tree('appropriations'), tree('forms')]
    const [regions, populations] = [tree('regions') ?? null, tree('populations') ?? null]
    if (!agreement || !sections || annexes === undefined || !bodies || !appropriations || !forms) {
      return { model: null, diagnostics: [] }
    }
    const trees = [bodies, appropriations, forms, regions, populations] as const
    // Registers that both sides share are built once, and then are one and the same.
    const isShared = built.trees?.every((each, index) => each === trees[index]) ?? false
    const registers =
      isShared && built.registers
        ? built.registers
        : buildRegisters({ bodies, appropriations, forms, regions, populations })
    built.trees = trees
    built.registers = registers
    const made = buildAgreement({ agreement, sections, annexes }, '')
    const diagnostics = [...registers.diagnostics, ...made.diagnostics]
    if (!registers.value || !made.value) return { model: null, diagnostics }
    return { model: { agreement: made.value, registers: registers.value }, diagnostics }
  }
  return { old: build('old', 'new'), new: build('new', 'old') }
}

function unreadable(files: Files): Set<Kind> {
  return new Set([...files].filter(([, file]) => file.tree === undefined).map(([kind]) => kind))
}

/** The files that keep a model from being built: those in which something is wrong, and what that is. */
function findBroken(
  files: Files,
  diagnostics: readonly Diagnostic[],
  validate: Validate,
): { readonly kinds: readonly Kind[]; readonly diagnostics: readonly Diagnostic[] } {
  const errors = errorsOf(diagnostics)
  const kinds: Kind[] = []
  const found: Diagnostic[] = []
  for (const [kind, file] of files) {
    const faults = file.tree ? validate(kind, file.tree) : []
    found.push(...faults)
    if (hasErrors(faults) || errors.some((error) => error.span?.file.path === file.path)) kinds.push(kind)
  }
  return { kinds, diagnostics: found }
}
