import { type FileSystem, writeWhole } from './file-system.ts'

/** Puts a whole file in the place of one that may be there: never half of it. */
export function replaceFile(files: FileSystem, path: string, bytes: Uint8Array): void {
  const part = `${path}.part`
  writeWhole(files, part, bytes)
  files.rename(part, path)
}
