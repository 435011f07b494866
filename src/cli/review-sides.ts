import type { Document } from '../document/nodes.ts'
import { type CheckedProject, checkProject, type ProjectSources } from '../pipeline/pipeline.ts'
import type { Sides } from './compare-sides.ts'
import type { NamedSide } from './diff-sides.ts'
import type { CommandEnvironment } from './environment.ts'
import { packageFolder, readProject, readSchemas, type SourceBytes } from './project.ts'
import type { SourceSide } from './read-models.ts'

/** A side as far as it can be built. */
export interface CheckedSide {
  readonly project: ProjectSources
  readonly checked: CheckedProject
}

/** Both sides of a comparison. */
export interface CheckedSides {
  readonly old: CheckedSide
  readonly new: CheckedSide
}

/** Checks the folders of both sides that are compared, each with the schemas of ordalag itself, whatever its age. */
export function checkSides({ named, sources }: Sides, { files }: CommandEnvironment): CheckedSides {
  const own = packageFolder()
  const around = { schemas: readSchemas(files), templates: readProject(files, own, own, []).templates }
  const check = (side: 'old' | 'new') =>
    checkSide(sources[side], new Set(foldersOf(named[side], sources[side])), around)
  return { old: check('old'), new: check('new') }
}

/** What a side needs that its own sources may not hold. */
interface Surroundings {
  readonly schemas: ProjectSources['schemas']
  /** For a project that has no templates of its own. */
  readonly templates: readonly SourceBytes[]
}

/** Checks some folders of a side; decisions in them may lean on the others. */
function checkSide(
  side: SourceSide,
  folders: ReadonlySet<string>,
  { schemas, templates }: Surroundings,
): CheckedSide {
  const all = [...side.agreements].map(([id, files]) => ({ id, files }))
  const project: ProjectSources = {
    schemas,
    registers: side.registers,
    agreements: all.filter(({ id }) => folders.has(id)),
    context: all.filter(({ id }) => !folders.has(id)),
    templates: side.templates.length > 0 ? side.templates : templates,
    refused: [],
  }
  return { project, checked: checkProject(project) }
}

/** The folders that a side brings to a comparison. */
function foldersOf({ agreement }: NamedSide, side: SourceSide): readonly string[] {
  return agreement === null ? [...side.agreements.keys()] : [agreement]
}

/** All documents that came of a folder. */
export function documentsOf({ checked }: CheckedSide, folder: string): readonly Document[] {
  return checked.matters.filter((matter) => matter.folder === folder).flatMap(({ documents }) => documents)
}
