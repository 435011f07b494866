/** What `manifest.json` says of one file that a build made. */
export interface ManifestOutput {
  /** Path below the output folder, with forward slashes. */
  readonly path: string
  /** The folder of sources that it is made from; null for what is made from all of them. */
  readonly folder: string | null
  readonly format: string
  /** Version of the sources that made it, as printed on its pages. */
  readonly version: string
  readonly sha256: string
  readonly bytes: number
}

/** Versions of the programs that shaped the files. */
export interface Makers {
  readonly node: string
  /** Libraries by name. */
  readonly libraries: Readonly<Record<string, string>>
  /** SHA-256 of the lock file that pins them and all that they use; null where it did not come with them. */
  readonly lock: string | null
}

/** The receipt of a build: which sources made which files, and by what. */
export interface Manifest {
  readonly ordalag: string
  readonly makers: Makers
  readonly sources: readonly { readonly path: string; readonly sha256: string }[]
  readonly outputs: readonly ManifestOutput[]
}

/** The manifest as text: stable order, so that identical input gives identical bytes. */
export function writeManifest(manifest: Manifest): string {
  const byPath = <T extends { readonly path: string }>(rows: readonly T[]): readonly T[] =>
    [...rows].sort((a, b) => (a.path < b.path ? -1 : 1))
  const { ordalag, makers, sources, outputs } = manifest
  const libraries = Object.fromEntries(Object.entries(makers.libraries).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify(
    { ordalag, makers: { ...makers, libraries }, sources: byPath(sources), outputs: byPath(outputs) },
    null,
    2,
  )}\n`
}

/** Reads a manifest; null where the text is none. A manifest can have been edited by hand, so nothing in it is trusted. */
export function readManifest(text: string): Manifest | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(value) || typeof value.ordalag !== 'string') return null
  if (!Array.isArray(value.sources) || !Array.isArray(value.outputs)) return null
  const sources: { path: string; sha256: string }[] = []
  for (const row of value.sources) {
    if (!isRecord(row) || typeof row.path !== 'string' || typeof row.sha256 !== 'string') return null
    sources.push({ path: row.path, sha256: row.sha256 })
  }
  const outputs: ManifestOutput[] = []
  for (const row of value.outputs) {
    const output = readOutput(row)
    if (output === null) return null
    outputs.push(output)
  }
  return { ordalag: value.ordalag, makers: readMakers(value.makers), sources, outputs }
}

function readOutput(row: unknown): ManifestOutput | null {
  if (!isRecord(row)) return null
  const { path, format, version, sha256, bytes } = row
  // Earlier builds called the folder after the agreement in it.
  const folder = row.folder === undefined ? row.agreement : row.folder
  if (typeof path !== 'string' || typeof format !== 'string') return null
  if (typeof folder !== 'string' && folder !== null) return null
  if (typeof version !== 'string' || typeof sha256 !== 'string' || typeof bytes !== 'number') return null
  return isOutputPath(path) ? { path, folder, format, version, sha256, bytes } : null
}

/** Who made an earlier build says nothing about this one, so what cannot be read of it is left out. */
function readMakers(value: unknown): Makers {
  const { node, libraries, lock } = isRecord(value) ? value : {}
  const versions = isRecord(libraries) ? Object.entries(libraries) : []
  return {
    node: typeof node === 'string' ? node : '',
    libraries: Object.fromEntries(
      versions.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    lock: typeof lock === 'string' ? lock : null,
  }
}

/** Whether a path may be an output: plain names below the output folder, no way out of it. */
export function isOutputPath(path: string): boolean {
  return path
    .split('/')
    .every((name) => /^[a-z0-9][a-z0-9.-]{0,99}$/u.test(name) && !name.includes('..') && !name.endsWith('.'))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
