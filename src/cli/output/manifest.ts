/** What `manifest.json` says of one file that a build made. */
export interface ManifestOutput {
  /** Path below the output folder, with forward slashes. */
  readonly path: string
  readonly agreement: string
  readonly format: string
  /** Version of the sources that made it, as printed on its pages. */
  readonly version: string
  readonly sha256: string
  readonly bytes: number
}

/** The receipt of a build: which sources made which files. */
export interface Manifest {
  readonly ordalag: string
  readonly sources: readonly { readonly path: string; readonly sha256: string }[]
  readonly outputs: readonly ManifestOutput[]
}

/** The manifest as text: stable order, so that identical input gives identical bytes. */
export function writeManifest(manifest: Manifest): string {
  const byPath = <T extends { readonly path: string }>(rows: readonly T[]): readonly T[] =>
    [...rows].sort((a, b) => (a.path < b.path ? -1 : 1))
  return `${JSON.stringify(
    { ordalag: manifest.ordalag, sources: byPath(manifest.sources), outputs: byPath(manifest.outputs) },
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
    if (!isRecord(row)) return null
    const { path, agreement, format, version, sha256, bytes } = row
    if (typeof path !== 'string' || typeof agreement !== 'string' || typeof format !== 'string') return null
    if (typeof version !== 'string' || typeof sha256 !== 'string' || typeof bytes !== 'number') return null
    if (!isOutputPath(path)) return null
    outputs.push({ path, agreement, format, version, sha256, bytes })
  }
  return { ordalag: value.ordalag, sources, outputs }
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
