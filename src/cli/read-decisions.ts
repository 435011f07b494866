import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Model } from '../diff/version.ts'
import type { Agreement } from '../model/agreement.ts'
import { buildDecision } from '../model/build-decision.ts'
import { buildRegisters } from '../model/build-registers.ts'
import type { SourceMap } from '../read/source-tree.ts'
import type { SourceBytes } from './project.ts'
import type { ReadFile, SourceSide } from './source-side.ts'

type Read = (path: string, bytes: Uint8Array) => ReadFile

/** A decision of one side, as far as it could be read. */
export interface ReadDecision {
  readonly model: Model | null
  readonly tree: SourceMap | null
  readonly diagnostics: readonly Diagnostic[]
}

/** The decisions of a folder, by the paths of their files. */
export function decisionPaths(files: readonly SourceBytes[]): readonly string[] {
  return files.map(({ path }) => path).filter(isDecision)
}

function isDecision(path: string): boolean {
  return /^agreements\/[^/]+\/decisions\/[^/]+\.yaml$/u.test(path)
}

/** Reads a decision, with the agreement that it leans on, which may lie in another folder, and the registers. */
export function readDecision(
  side: SourceSide,
  path: string,
  read: Read,
  readAgreement: (id: string) => Model | null,
): ReadDecision {
  const source = filesOf(side).find((file) => file.path === path)
  const file = source && read(path, source.bytes)
  const tree = file?.tree ?? null
  const diagnostics = [...(file?.diagnostics ?? [])]
  if (!tree) return { model: null, tree, diagnostics }
  const leansOn = tree.entries.find(({ key }) => key.value === 'leans-on')?.value
  const agreement = leansOn?.kind === 'scalar' ? readAgreement(String(leansOn.value)) : null
  const registers = agreement?.registers ?? readRegisters(side, read)
  const built = buildDecision(tree, agreement?.agreement ?? null, '')
  diagnostics.push(...built.diagnostics)
  const model = built.value && registers ? { agreement: built.value, registers } : null
  return { model, tree, diagnostics }
}

function readRegisters(side: SourceSide, read: Read) {
  const treeOf = (kind: string) => {
    const path = `agreements/registers/${kind}.yaml`
    const source = side.registers.find((file) => file.path === path)
    return (source && read(path, source.bytes).tree) ?? null
  }
  const [bodies, appropriations, forms] = [treeOf('bodies'), treeOf('appropriations'), treeOf('forms')]
  if (!bodies || !appropriations || !forms) return null
  const [regions, populations] = [treeOf('regions'), treeOf('populations')]
  return buildRegisters({ bodies, appropriations, forms, regions, populations }).value ?? null
}

/** The decisions that lean on an agreement, wherever they lie. What they quote is known without building the agreement again. */
export function decisionsOn(side: SourceSide, id: string, read: Read): readonly Agreement[] {
  const leans = new RegExp(`^leans-on:[ \\t]*["']?${id}["']?[ \\t]*(?:#.*)?\\r?$`, 'mu')
  return filesOf(side).flatMap(({ path, bytes }) => {
    if (!isDecision(path) || !leans.test(new TextDecoder().decode(bytes))) return []
    const { tree } = read(path, bytes)
    return tree ? (buildDecision(tree, null, '').value ?? []) : []
  })
}

function filesOf(side: SourceSide): readonly SourceBytes[] {
  return [...side.agreements.values()].flat()
}
