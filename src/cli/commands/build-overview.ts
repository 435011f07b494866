import { createHash } from 'node:crypto'
import {
  type IndexFolder,
  makeCommonFiles,
  makeFolderFiles,
  type OverviewFolder,
} from '../../overview/make-overview.ts'
import { type CheckedProject, checkProject } from '../../pipeline/pipeline.ts'
import type { Invocation } from '../arguments.ts'
import type { CommandEnvironment } from '../environment.ts'
import { findFaultyFolders } from '../find-faulty-folders.ts'
import { ordalagVersion } from '../ordalag-version.ts'
import type { ManifestOutput } from '../output/manifest.ts'
import type { BuiltFile } from '../output/plan-outputs.ts'
import { openProject } from './open-project.ts'

/** Calendar, table and model of each folder that was built. */
export function buildFolderFiles({ matters, registers }: CheckedProject): readonly BuiltFile[] {
  if (!registers) return []
  return foldersOf(matters).flatMap((folder) => {
    const version = versionOf(folder)
    return makeFolderFiles(folder, registers, ordalagVersion).map(({ name, text }) =>
      fileOf(folder.id, name, text, version),
    )
  })
}

/**
 * The page that lists everything, and the schema of the models. Of folders that were not asked for it says what their sources say now,
 * and where those hold errors, that they do.
 */
export function buildCommonFiles(
  checked: CheckedProject,
  knownFolders: readonly string[],
  rows: readonly ManifestOutput[],
  invocation: Invocation,
  environment: CommandEnvironment,
): readonly BuiltFile[] {
  if (!checked.registers) return []
  const others =
    invocation.agreements.length === 0 ? [] : knownFolders.filter((id) => !invocation.agreements.includes(id))
  const unasked = others.length === 0 ? null : checkOthers(others, invocation, environment)
  const matters = [...checked.matters, ...(unasked?.matters ?? [])]
  const unsound = findFaultyFolders(unasked?.diagnostics ?? [])
  const sound = new Map(foldersOf(matters).map((folder) => [folder.id, folder]))
  const folders = knownFolders.map((id): IndexFolder => {
    const folder = sound.get(id)
    return {
      id,
      matters: folder?.matters ?? [],
      files: rows.filter((row) => row.folder === id),
      isUnsound: folder === undefined || unsound.has(id),
    }
  })
  const version = hashOf(folders.map(versionOf))
  return makeCommonFiles(folders, checked.registers, ordalagVersion).map(({ name, text }) =>
    fileOf(null, name, text, version),
  )
}

function checkOthers(
  others: readonly string[],
  invocation: Invocation,
  environment: CommandEnvironment,
): CheckedProject | null {
  const { project } = openProject({ ...invocation, agreements: others }, environment)
  return project && checkProject(project)
}

function foldersOf(matters: CheckedProject['matters']): readonly OverviewFolder[] {
  const folders = new Map<
    string,
    { readonly id: string; readonly matters: CheckedProject['matters'][number][] }
  >()
  for (const matter of matters) {
    const known = folders.get(matter.folder)
    if (known) known.matters.push(matter)
    else folders.set(matter.folder, { id: matter.folder, matters: [matter] })
  }
  return [...folders.values()]
}

/** The version of what all matters of a folder say: that of the agreement where it is alone. */
function versionOf({ matters }: OverviewFolder): string {
  const versions = matters.map(({ documents }) => documents[0]?.version ?? '')
  const [only] = versions
  return versions.length === 1 && only !== undefined ? only : hashOf(versions)
}

function hashOf(versions: readonly string[]): string {
  return createHash('sha256').update(versions.join('\n')).digest('hex').slice(0, 12)
}

function fileOf(folder: string | null, name: string, text: string, version: string): BuiltFile {
  const dot = name.lastIndexOf('.')
  return {
    folder,
    id: name.slice(0, dot),
    format: name.slice(dot + 1),
    version,
    bytes: new TextEncoder().encode(text),
  }
}
