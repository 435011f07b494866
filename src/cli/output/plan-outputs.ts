import { createHash } from 'node:crypto'
import type { Manifest, ManifestOutput } from './manifest.ts'
import type { OutputFile } from './output-tree.ts'

/** A file that a build made. */
export interface BuiltFile {
  /** The folder of sources that it is made from, and that it lies in; null for what is made from all of them. */
  readonly folder: string | null
  /** Its name without its ending. */
  readonly id: string
  readonly format: string
  readonly version: string
  readonly bytes: Uint8Array
}

/** What a build writes and removes, and the manifest that says what stands there then. */
export interface PlannedOutputs {
  readonly outputs: readonly OutputFile[]
  readonly manifest: Manifest
  /** Paths of earlier outputs that nothing makes any more. */
  readonly obsolete: readonly string[]
}

/**
 * What to write, what to keep from earlier builds and what to remove. An earlier output is kept where this build did not make it
 * (another agreement, another format) and its source still exists unchanged; else it would stand beside documents that say something else.
 * `makeCommon` is called with all that will stand there, and makes what is made from all of it.
 */
export function planOutputs(
  built: readonly BuiltFile[],
  before: Manifest | null,
  knownFolders: readonly string[],
  made: Omit<Manifest, 'outputs'>,
  makeCommon: (rows: readonly ManifestOutput[]) => readonly BuiltFile[],
): PlannedOutputs {
  const rows = built.map(rowOf)
  const written = new Set(rows.map((row) => row.path))
  const folders = new Set(built.map(({ folder }) => folder))
  const versions = new Map(built.map(({ folder, id, version }) => [`${folder}/${id}`, version]))
  const kept: ManifestOutput[] = []
  const left: ManifestOutput[] = []
  for (const row of before?.outputs ?? []) {
    if (written.has(row.path)) continue
    const version = versions.get(row.path.slice(0, row.path.lastIndexOf('.')))
    const isStillMade = folders.has(row.folder)
      ? version === row.version
      : row.folder !== null && knownFolders.includes(row.folder)
    if (isStillMade) kept.push(row)
    else left.push(row)
  }
  const common = makeCommon([...rows, ...kept])
  const commonRows = common.map(rowOf)
  const commonPaths = new Set(commonRows.map(({ path }) => path))
  return {
    outputs: [...built, ...common].map((file) => ({ path: pathOf(file), bytes: file.bytes })),
    manifest: {
      ...made,
      sources: [...made.sources, ...sourcesOfKept(kept, folders, made, before)],
      outputs: [...rows, ...kept, ...commonRows],
    },
    obsolete: left.map(({ path }) => path).filter((path) => !commonPaths.has(path)),
  }
}

/** The sources of what is kept of folders that this build did not read, as the earlier build found them. */
function sourcesOfKept(
  kept: readonly ManifestOutput[],
  folders: ReadonlySet<string | null>,
  made: Omit<Manifest, 'outputs'>,
  before: Manifest | null,
): Manifest['sources'] {
  const known = new Set(made.sources.map(({ path }) => path))
  const others = new Set(kept.map(({ folder }) => folder).filter((folder) => !folders.has(folder)))
  return (before?.sources ?? []).filter(
    ({ path }) => !known.has(path) && others.has(/^agreements\/([^/]+)\//u.exec(path)?.[1] ?? ''),
  )
}

function pathOf({ folder, id, format }: BuiltFile): string {
  return `${folder === null ? '' : `${folder}/`}${id}.${format}`
}

function rowOf(file: BuiltFile): ManifestOutput {
  return {
    path: pathOf(file),
    folder: file.folder,
    format: file.format,
    version: file.version,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    bytes: file.bytes.length,
  }
}
