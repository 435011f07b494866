import { basename, dirname } from 'node:path'
import { type FileSystem, removeTree, syncDirectory, writeWhole } from './file-system.ts'

/**
 * Writes a new file whole: beside its place, synced, then renamed. The caller has seen that nothing stands there. `tag` keeps the
 * unfinished files of two processes apart.
 */
export function createFile(
  files: FileSystem,
  root: string,
  path: string,
  bytes: Uint8Array,
  tag: string,
): void {
  const target = `${root}/${path}`
  const part = `${dirname(target)}/.${basename(target)}.${tag}`
  try {
    removeTree(files, part)
    writeWhole(files, part, bytes)
    files.rename(part, target)
  } finally {
    removeTree(files, part)
  }
  syncDirectory(files, dirname(target))
}
