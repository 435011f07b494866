import { readFileSync, writeFileSync } from 'node:fs'
import { getCompileCacheDir } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { KeptBytes } from '../writers/writer.ts'
import { packageFolder } from './project.ts'

/**
 * What is kept beside the compiled modules (module-cache.mjs): below node_modules, in the folder whose name nobody knows beforehand.
 * Undefined where modules are not kept there. Whatever goes wrong, bytes are made anew.
 */
export function findKeptBytes(): KeptBytes | undefined {
  const compiled = getCompileCacheDir()
  if (compiled === undefined) return undefined
  const folder = dirname(compiled)
  if (!folder.startsWith(join(packageFolder(), 'node_modules', '.cache', 'ordalag') + sep)) return undefined
  return {
    find: (name) => {
      try {
        return readFileSync(join(folder, name))
      } catch {
        return null
      }
    },
    keep: (name, bytes) => {
      try {
        writeFileSync(join(folder, name), bytes)
      } catch {
        // A folder that cannot be written is no reason to stop.
      }
    },
  }
}
