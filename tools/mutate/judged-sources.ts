import { buildRegisters } from '../../src/model/build-registers.ts'
import type { ProjectSources } from '../../src/pipeline/pipeline.ts'
import { readYaml } from '../../src/read/read-yaml.ts'
import type { SourceMap } from '../../src/read/source-tree.ts'

/** Trees by kind of file. */
export type Trees = Readonly<Record<string, SourceMap>>

/** All trees of a project, changed or not. */
export interface Sources {
  readonly registers: Trees
  /** By folder; those that have only decisions are not here. */
  readonly agreements: ReadonlyMap<string, Trees>
  /** By path. */
  readonly decisions: ReadonlyMap<string, SourceMap>
}

/** What the folder of the registers is called, and what is kept of them goes by. */
export const registerName = 'registers'

/** All sources of a project, which must be sound. */
export function readSources(project: ProjectSources): Sources {
  const read = ({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }) => {
    const { value } = readYaml(path, bytes)
    if (!value) throw new Error(`${path} cannot be read: mend it first.`)
    return [path, value] as const
  }
  const byKind = (files: readonly (readonly [string, SourceMap])[]): Trees =>
    Object.fromEntries(files.map(([path, tree]) => [kindOf(path), tree]))
  const folders = project.agreements.map(({ id, files }) => ({ id, files: files.map(read) }))
  return {
    registers: byKind(project.registers.map(read)),
    agreements: new Map(
      folders.flatMap(({ id, files }) => {
        const own = files.filter(([path]) => !isDecision(path))
        return own.length > 0 ? [[id, byKind(own)]] : []
      }),
    ),
    decisions: new Map(folders.flatMap(({ files }) => files.filter(([path]) => isDecision(path)))),
  }
}

/** What the validator calls a file, what the models are kept under that are made of it, and its tree. */
export function findSource(
  sources: Sources,
  path: string,
): { readonly kind: string; readonly name: string; readonly tree: SourceMap } {
  const decision = sources.decisions.get(path)
  if (decision) return { kind: 'decision', name: path, tree: decision }
  const [name, kind] = [folderOf(path), kindOf(path)]
  const tree = (name === registerName ? sources.registers : sources.agreements.get(name))?.[kind]
  if (!tree) throw new Error(`${path} is no source`)
  return { kind, name, tree }
}

/** The same sources with another tree at one path. */
export function replaceSource(sources: Sources, path: string, tree: SourceMap): Sources {
  const { kind, name } = findSource(sources, path)
  if (isDecision(path)) return { ...sources, decisions: new Map(sources.decisions).set(path, tree) }
  if (name === registerName) return { ...sources, registers: { ...sources.registers, [kind]: tree } }
  const changed = { ...sources.agreements.get(name), [kind]: tree }
  return { ...sources, agreements: new Map(sources.agreements).set(name, changed) }
}

/** The model of the registers. */
export function registersOf(files: Trees) {
  return buildRegisters({
    bodies: need(files.bodies),
    appropriations: need(files.appropriations),
    forms: need(files.forms),
    regions: files.regions ?? null,
    populations: files.populations ?? null,
  })
}

/** The trees of an agreement. */
export function treesOf(files: Trees) {
  return {
    agreement: need(files.agreement),
    sections: need(files.sections),
    annexes: files.annexes ?? null,
    signed: files.signed ?? null,
  }
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A source is missing.')
  return value
}

function isDecision(path: string): boolean {
  return path.includes('/decisions/')
}

/** The folder under agreements: of a path, or the name that is one already. */
export function folderOf(name: string): string {
  return /^agreements\/([^/]+)\//u.exec(name)?.[1] ?? name
}

/** The name of a file: its kind, or the id of a decision. */
export function kindOf(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.yaml$/u, '')
}
