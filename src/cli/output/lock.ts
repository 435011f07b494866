import { codeOf, type FileSystem, writeWhole } from './file-system.ts'

/** Who holds a lock. */
export interface LockHolder {
  readonly process: number
  readonly host: string
}

/** What a lock must know of the machine. */
export interface LockEnvironment {
  readonly holder: LockHolder
  /** Whether a process of this host is alive. */
  readonly isAlive: (process: number) => boolean
}

/** A lock that was taken, to be released; or who has it, null where that cannot be read. */
export type LockResult =
  | { readonly taken: true; readonly release: () => void }
  | { readonly taken: false; readonly holder: LockHolder | null }

/** Whether a process of this machine is alive. */
export function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // EPERM: it lives, under another user.
    return codeOf(error) === 'EPERM'
  }
}

/**
 * Takes the lock that keeps two builds into the same folder apart. A lock whose process is dead on this host
 * is stale (a build was killed) and is taken over.
 */
export function takeLock(files: FileSystem, path: string, environment: LockEnvironment): LockResult {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      files.close(files.open(path, 'wx'))
      return holdLock(files, path, environment.holder)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    const holder = readHolder(files, path)
    if (holder && isHeld(holder, environment)) return { taken: false, holder }
    // An empty lock may be one that is being taken this very moment: look once more before it counts as stale.
    if (!holder && attempt === 0) continue
    const newer = clearStale(files, path, environment)
    if (newer) return { taken: false, holder: newer }
  }
  return { taken: false, holder: null }
}

/** Says in a lock who holds it; a lock that cannot say so is given up again. */
function holdLock(files: FileSystem, path: string, holder: LockHolder): LockResult {
  try {
    writeWhole(files, path, new TextEncoder().encode(JSON.stringify(holder)))
  } catch (error) {
    removeIfThere(files, path)
    throw error
  }
  return { taken: true, release: () => removeIfThere(files, path) }
}

/** Whether the one who took a lock may still be at work. Whoever bears our own number bore it before us, and is gone. */
function isHeld(holder: LockHolder, { holder: own, isAlive }: LockEnvironment): boolean {
  return holder.host !== own.host || (holder.process !== own.process && isAlive(holder.process))
}

/**
 * Removes a stale lock. Two builds may find it stale at once, and one be done with it before the other begins: so it is moved
 * aside first and looked at there, and a lock that turns out to be new is put back. Returns the holder of such a lock.
 */
function clearStale(files: FileSystem, path: string, environment: LockEnvironment): LockHolder | null {
  const aside = `${path}.${environment.holder.process}`
  try {
    files.rename(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
  const holder = readHolder(files, aside)
  if (holder && isHeld(holder, environment)) {
    files.rename(aside, path)
    return holder
  }
  removeIfThere(files, aside)
  return null
}

function removeIfThere(files: FileSystem, path: string): void {
  try {
    files.remove(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

function readHolder(files: FileSystem, path: string): LockHolder | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(files.read(path)))
    if (typeof value !== 'object' || value === null || !('process' in value) || !('host' in value))
      return null
    if (typeof value.process !== 'number' || typeof value.host !== 'string') return null
    return { process: value.process, host: value.host }
  } catch {
    return null
  }
}
