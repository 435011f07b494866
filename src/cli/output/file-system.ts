import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'

/**
 * The file operations that writing outputs rests on, each of which can fail. Handed in, so that tests can
 * make the n-th call fail and see that nothing is lost.
 */
export interface FileSystem {
  /** Opens for writing; `wx` fails where the file exists. Returns a descriptor. */
  open(path: string, flags: 'w' | 'wx' | 'r'): number
  /** Writes bytes and returns how many were written, which may be fewer than given. */
  write(descriptor: number, bytes: Uint8Array, offset: number): number
  sync(descriptor: number): void
  close(descriptor: number): void
  read(path: string): Uint8Array
  /** How many bytes a file holds. */
  size(path: string): number
  rename(from: string, to: string): void
  remove(path: string): void
  makeDirectory(path: string): void
  removeDirectory(path: string): void
  list(path: string): readonly string[]
  /** What stands at a path, without following a link; null where there is nothing. */
  kind(path: string): 'file' | 'directory' | 'link' | 'other' | null
  realPath(path: string): string
  /** The permissions of a file. */
  mode(path: string): number
  setMode(path: string, mode: number): void
}

/** The machine's own files. */
export const machineFileSystem: FileSystem = {
  open: (path, flags) => openSync(path, flags, 0o644),
  write: (descriptor, bytes, offset) => writeSync(descriptor, bytes, offset),
  sync: (descriptor) => fsyncSync(descriptor),
  close: (descriptor) => closeSync(descriptor),
  read: (path) => readFileSync(path),
  size: (path) => statSync(path).size,
  rename: (from, to) => renameSync(from, to),
  remove: (path) => unlinkSync(path),
  makeDirectory: (path) => {
    mkdirSync(path, { recursive: true })
  },
  removeDirectory: (path) => rmdirSync(path),
  list: (path) => readdirSync(path),
  kind: (path) => {
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (!stat) return null
    if (stat.isSymbolicLink()) return 'link'
    if (stat.isDirectory()) return 'directory'
    return stat.isFile() ? 'file' : 'other'
  },
  realPath: (path) => realpathSync(path),
  mode: (path) => statSync(path).mode & 0o777,
  setMode: (path, mode) => chmodSync(path, mode),
}

/** Writes a whole file and makes it last: checks that every byte was taken and syncs it to disk. */
export function writeWhole(files: FileSystem, path: string, bytes: Uint8Array): void {
  const descriptor = files.open(path, 'w')
  try {
    let written = 0
    while (written < bytes.length) {
      const count = files.write(descriptor, bytes, written)
      // A full disk may take fewer bytes without an error; none at all would loop for ever.
      if (count <= 0)
        throw new Error(`ENOSPC: only ${written} of ${bytes.length} bytes could be written, '${path}'`)
      written += count
    }
    files.sync(descriptor)
  } catch (error) {
    // Calls on a descriptor fail without saying which file it was.
    throw error instanceof Error && !('path' in error) ? Object.assign(error, { path }) : error
  } finally {
    files.close(descriptor)
  }
}

/** Syncs a folder, so that renames in it last. Not every system can (Windows): that is no fault. */
export function syncDirectory(files: FileSystem, path: string): void {
  let descriptor: number
  try {
    descriptor = files.open(path, 'r')
  } catch (error) {
    if (codeOf(error) === 'EISDIR' || codeOf(error) === 'EPERM') return
    throw error
  }
  try {
    files.sync(descriptor)
  } catch (error) {
    if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'EINVAL') throw error
  } finally {
    files.close(descriptor)
  }
}

/** Removes a file or a folder with all in it; links are removed, never followed. Nothing there is fine. */
export function removeTree(files: FileSystem, path: string): void {
  const kind = files.kind(path)
  if (kind === null) return
  if (kind !== 'directory') {
    files.remove(path)
    return
  }
  for (const name of files.list(path)) removeTree(files, `${path}/${name}`)
  files.removeDirectory(path)
}

/** The system's code of a failed call, such as `ENOSPC`; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
