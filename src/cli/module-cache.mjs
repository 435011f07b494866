// Keeps what Node makes of ordalag's own files – TypeScript stripped of its types, compiled code – beside what npm installed,
// so that the next command starts in half the time. Plain JavaScript, since it runs before anything is stripped.
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { enableCompileCache, getCompileCacheDir } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Below node_modules, which no project carries and `npm ci` empties. Whatever goes wrong, the command runs without. */
export function keepModules() {
  if (getCompileCacheDir() !== undefined) return
  try {
    const installed = fileURLToPath(new URL('../../node_modules', import.meta.url))
    if (!statSync(installed).isDirectory()) return
    const folder = makeOwnFolder(makeOwnFolder(installed, '.cache'), 'ordalag')
    const own = ownName()
    for (const name of readdirSync(folder)) {
      if (name !== own) rmSync(join(folder, name), { recursive: true })
    }
    enableCompileCache(makeOwnFolder(folder, own))
  } catch {
    // A folder that cannot be written, or read, is no reason to stop.
  }
}

/** Not through a link, behind which files that are not ours would be removed. */
function makeOwnFolder(parent, name) {
  const path = join(parent, name)
  mkdirSync(path, { recursive: true })
  if (!lstatSync(path).isDirectory()) throw new Error(`${path} is a link`)
  return path
}

/**
 * What is kept is run as it stands, so none may come with a change that somebody sends: the name holds the time at which this
 * file was put on this machine, to the nanosecond, which nobody knows who prepares one.
 */
function ownName() {
  const { ino, ctimeNs } = statSync(fileURLToPath(import.meta.url), { bigint: true })
  return createHash('sha256').update(`${ino} ${ctimeNs}`).digest('hex').slice(0, 32)
}
