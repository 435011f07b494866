import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Model } from '../../src/diff/version.ts'
import type { Registers } from '../../src/model/agreement.ts'
import { buildAgreement } from '../../src/model/build-agreement.ts'
import { buildDecision } from '../../src/model/build-decision.ts'
import { buildRegisters } from '../../src/model/build-registers.ts'
import { readYaml } from '../../src/read/read-yaml.ts'
import type { SourceMap } from '../../src/read/source-tree.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export type FileKind = 'agreement' | 'sections' | 'annexes'

/** Changes the text of a source before it is read. */
export type Edit = (text: string, kind: FileKind) => string

/** The folder of the real agreements, and that of the made-up ones, below the repository. */
export const realAgreements = 'agreements'
export const madeUpAgreements = 'test/made-up/agreements'

/** The text of a source as it stands in the repository. */
export function readSource(id: string, kind: FileKind, folder = realAgreements): string {
  return readFileSync(`${root}/${folder}/${id}/${kind}.yaml`, 'utf8')
}

/** Reads an agreement with its registers, edited; undefined where no model comes of it. */
export function readModel(
  id: string,
  edit: Edit = (text) => text,
  folder = realAgreements,
): Model | undefined {
  const tree = (kind: FileKind): SourceMap | undefined =>
    readYaml(
      `agreements/${id}/${kind}.yaml`,
      new TextEncoder().encode(edit(readSource(id, kind, folder), kind)),
    ).value
  const [agreement, sections, annexes] = [tree('agreement'), tree('sections'), tree('annexes')]
  if (!agreement || !sections || !annexes) return undefined
  const built = buildAgreement({ agreement, sections, annexes }, '').value
  return built && { agreement: built, registers: readRegisters(folder) }
}

/** Reads a decision as it stands by itself, without the agreement that it leans on. */
export function requireDecision(folder: string, name: string): Model {
  const path = `agreements/${folder}/decisions/${name}.yaml`
  const tree = readYaml(path, readFileSync(`${root}/${path}`)).value
  const agreement = tree && buildDecision(tree, null, '').value
  if (!agreement) throw new Error(`${path} could not be read`)
  return { agreement, registers: readRegisters(realAgreements) }
}

/** The same where it must be readable. */
export function requireModel(id: string, edit?: Edit, folder?: string): Model {
  const model = readModel(id, edit, folder)
  if (!model) throw new Error(`${id} could not be read`)
  return model
}

const registers = new Map<string, Registers>()

function readRegisters(folder: string): Registers {
  const known = registers.get(folder)
  if (known) return known
  const tree = (kind: string): SourceMap => {
    const path = `${folder}/registers/${kind}.yaml`
    const { value } = readYaml(`agreements/registers/${kind}.yaml`, readFileSync(`${root}/${path}`))
    if (!value) throw new Error(`${path} could not be read`)
    return value
  }
  const optionalTree = (kind: string) =>
    existsSync(`${root}/${folder}/registers/${kind}.yaml`) ? tree(kind) : null
  const built = buildRegisters({
    bodies: tree('bodies'),
    appropriations: tree('appropriations'),
    forms: tree('forms'),
    regions: optionalTree('regions'),
    populations: optionalTree('populations'),
  }).value
  if (!built) throw new Error(`the registers of ${folder} could not be built`)
  registers.set(folder, built)
  return built
}
