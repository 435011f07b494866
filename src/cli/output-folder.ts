import { resolve } from 'node:path'
import type { Invocation } from './arguments.ts'
import type { CommandEnvironment } from './environment.ts'
import { ordalagVersion } from './ordalag-version.ts'
import { takeLock } from './output/lock.ts'
import { holdsSources, realPlace } from './output/output-place.ts'
import { type OutputFile, recoverOutputs, replaceOutputs, workFolderOf } from './output/output-tree.ts'
import { findObsolete, writeReceipt } from './output/receipt.ts'
import { texts } from './texts.ts'

/** Where the folder that `--out` names really is, or why nothing may be written there. */
export function findOutputFolder(
  { out, project, language }: Invocation,
  { files, workingFolder }: CommandEnvironment,
): { readonly target: string } | { readonly fault: string } {
  const target = realPlace(files, resolve(workingFolder, out))
  const folder = files.realPath(resolve(workingFolder, project))
  return holdsSources(target, folder) ? { fault: texts[language].badOut(out) } : { target }
}

/** Keeps all others from writing in the output folder until `release`, or says who is at it. */
export function lockOutputFolder(
  target: string,
  { out, language }: Invocation,
  { files, lock: own }: CommandEnvironment,
): { readonly release: () => void } | { readonly fault: string } {
  files.makeDirectory(workFolderOf(target))
  const lock = takeLock(files, `${workFolderOf(target)}/lock`, own)
  if (lock.taken) return { release: lock.release }
  const holder = lock.holder ? `${lock.holder.process}, ${lock.holder.host}` : '?'
  return { fault: texts[language].locked(out, holder, `${workFolderOf(out)}/lock`) }
}

/**
 * Replaces what an earlier run of the same command left in the output folder by what this one made, all or nothing. Returns why it could
 * not, or null. Throws as `replaceOutputs` does.
 */
export function replaceOutputFolder(
  target: string,
  outputs: readonly OutputFile[],
  invocation: Invocation,
  environment: CommandEnvironment,
): { readonly fault: string } | null {
  const { files } = environment
  const { command } = invocation
  const lock = lockOutputFolder(target, invocation, environment)
  if ('fault' in lock) return lock
  try {
    recoverOutputs(files, target)
    const obsolete = findObsolete(files, target, command, outputs)
    replaceOutputs(files, target, outputs, obsolete, writeReceipt(ordalagVersion, command, outputs))
  } finally {
    lock.release()
  }
  return null
}
