import { dirname } from 'node:path'
import { type FileSystem, removeTree, syncDirectory, writeWhole } from './file-system.ts'

/**
 * Makes a folder with its files, all or nothing: they are written and synced in a hidden folder beside it, which then gets its name. What
 * stands there already is never touched: the caller has seen that there is nothing, and a folder that has come since makes
 * the renaming fail. `tag` keeps the hidden folders of two processes apart.
 */
export function createFolder(
  files: FileSystem,
  root: string,
  folder: string,
  contents: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  tag: string,
): void {
  const target = `${root}/${folder}`
  const holder = dirname(target)
  const part = `${holder}/.${folder.slice(folder.lastIndexOf('/') + 1)}.${tag}`
  try {
    removeTree(files, part)
    files.makeDirectory(part)
    for (const { path, bytes } of contents)
      writeWhole(files, `${part}/${path.slice(folder.length + 1)}`, bytes)
    syncDirectory(files, part)
    files.rename(part, target)
  } finally {
    removeTree(files, part)
  }
  syncDirectory(files, holder)
}
