import type { Document } from '../document/nodes.ts'
import { type CheckedProject, checkProject, type ProjectSources } from '../pipeline/pipeline.ts'
import type { NamedSide } from './diff-sides.ts'
import type { SourceBytes } from './project.ts'
import type { SourceSide } from './read-models.ts'

/** A side as far as it can be built. */
export interface CheckedSide {
  readonly project: ProjectSources
  readonly checked: CheckedProject
}

/** What a side needs that its own sources may not hold. */
export interface Surroundings {
  readonly schemas: ProjectSources['schemas']
  /** For a project that has no templates of its own. */
  readonly templates: readonly SourceBytes[]
}

/** Checks the folders of a side that are reviewed; decisions in them may lean on the others. */
export function checkSide(
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
export function foldersOf({ agreement }: NamedSide, side: SourceSide): readonly string[] {
  return agreement === null ? [...side.agreements.keys()] : [agreement]
}

/** All documents that came of a folder. */
export function documentsOf({ checked }: CheckedSide, folder: string): readonly Document[] {
  return checked.matters.filter((matter) => matter.folder === folder).flatMap(({ documents }) => documents)
}
