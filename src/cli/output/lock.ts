import { codeOf, type FileSystem, writeWhole } from './file-system.ts'

/** Who holds a lock. */
export interface LockHolder {
  readonly process: number
  readonly host: string
}

export interface LockEnvironment {
  readonly holder: LockHolder
  /** Whether a process of this host is alive. */
  readonly isAlive: (process: number) => boolean
}

export type LockResult =
  | { readonly taken: true; readonly release: () => void }
  | { readonly taken: false; readonly holder: LockHolder | null }

/**
 * Takes the lock that keeps two builds into the same folder apart. A lock whose process is dead on this host
 * is stale (a build was killed) and is taken over.
 */
export function takeLock(files: FileSystem, path: string, environment: LockEnvironment): LockResult {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      files.close(files.open(path, 'wx'))
      writeWhole(files, path, new TextEncoder().encode(JSON.stringify(environment.holder)))
      return { taken: true, release: () => files.remove(path) }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    const holder = readHolder(files, path)
    if (holder && (holder.host !== environment.holder.host || environment.isAlive(holder.process))) {
      return { taken: false, holder }
    }
    // An empty lock may be one that is being taken this very moment: look once more before it counts as stale.
    if (!holder && attempt === 0) continue
    try {
      files.remove(path)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
    }
  }
  return { taken: false, holder: null }
}

function readHolder(files: FileSystem, path: string): LockHolder | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(files.read(path)))
    if (typeof value !== 'object' || value === null || !('process' in value) || !('host' in value)) return null
    if (typeof value.process !== 'number' || typeof value.host !== 'string') return null
    return { process: value.process, host: value.host }
  } catch {
    return null
  }
}
