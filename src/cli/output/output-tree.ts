import { createHash } from 'node:crypto'
import { type FileSystem, removeTree, syncDirectory, writeWhole } from './file-system.ts'
import { isOutputPath } from './manifest.ts'

/**
 * Replaces what stands under the output folder by what a build made, all or nothing.
 *
 * In: the folder, the new files, the paths of earlier outputs that no source makes any more.
 * Out: nothing; the folder holds the new files, or – where a call failed before the journal was written – the old ones, untouched.
 * May not: write anywhere but below the folder, follow a link in it, or remove a file that no build made.
 *
 * How: everything is written and synced under `.ordalag/next`, then a journal of the moves is written and synced; from
 * that moment the new tree is what counts. The moves are renames, the manifest's last. A build that dies between
 * them is finished by the next one from the journal, before anything else.
 */
const workFolder = '.ordalag'
const manifestName = 'manifest.json'

/** A file to be written. */
export interface OutputFile {
  /** Path below the output folder. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The folder for locks, journals and unfinished trees below an output folder. */
export function workFolderOf(folder: string): string {
  return `${folder}/${workFolder}`
}

/** A failure between the moves: the journal stands, and the next build finishes what this one began. */
export class SwapInterrupted extends Error {}

/** Finishes the moves of a build that was stopped half-way. Returns whether there was one. Throws `SwapInterrupted`. */
export function recoverOutputs(files: FileSystem, folder: string): boolean {
  const journalPath = `${workFolderOf(folder)}/journal.json`
  if (files.kind(journalPath) !== 'file') {
    removeTree(files, `${workFolderOf(folder)}/next`)
    return false
  }
  const journal = readJournal(new TextDecoder().decode(files.read(journalPath)))
  // The journal is renamed into place only when it is whole: an unreadable one is not ours.
  try {
    if (journal) carryOut(files, folder, journal)
  } catch (cause) {
    throw new SwapInterrupted(cause instanceof Error ? cause.message : String(cause), { cause })
  }
  removeTree(files, journalPath)
  removeTree(files, `${workFolderOf(folder)}/next`)
  return journal !== null
}

/** Writes the new files and removes the obsolete ones, all or nothing. `manifest` is written last. Throws `SwapInterrupted`. */
export function replaceOutputs(
  files: FileSystem,
  folder: string,
  outputs: readonly OutputFile[],
  obsolete: readonly string[],
  manifest: string,
): void {
  const work = workFolderOf(folder)
  const next = `${work}/next`
  const all = [...outputs, { path: manifestName, bytes: new TextEncoder().encode(manifest) }]
  for (const path of [...all.map((output) => output.path), ...obsolete]) refuseOutside(files, folder, path)
  try {
    removeTree(files, next)
    files.makeDirectory(next)
    for (const output of all) {
      const target = `${next}/${output.path}`
      files.makeDirectory(folderOf(target))
      writeWhole(files, target, output.bytes)
      if (sha256(files.read(target)) !== sha256(output.bytes))
        throw new Error(`EIO: '${target}' reads back differently`)
    }
    for (const directory of new Set(all.map((output) => folderOf(`${next}/${output.path}`)))) {
      syncDirectory(files, directory)
    }
    const journal: Journal = { moves: all.map((output) => output.path), removals: obsolete }
    writeWhole(files, `${work}/journal.part`, new TextEncoder().encode(JSON.stringify(journal)))
  } catch (error) {
    discard(files, next)
    discard(files, `${work}/journal.part`)
    throw error
  }
  files.rename(`${work}/journal.part`, `${work}/journal.json`)
  syncDirectory(files, work)
  recoverOutputs(files, folder)
}

interface Journal {
  readonly moves: readonly string[]
  readonly removals: readonly string[]
}

function carryOut(files: FileSystem, folder: string, journal: Journal): void {
  const next = `${workFolderOf(folder)}/next`
  const touched = new Set<string>()
  for (const path of journal.moves) {
    // Already moved before the build was stopped.
    if (files.kind(`${next}/${path}`) !== 'file') continue
    refuseOutside(files, folder, path)
    const target = `${folder}/${path}`
    files.makeDirectory(folderOf(target))
    files.rename(`${next}/${path}`, target)
    touched.add(folderOf(target))
  }
  for (const path of journal.removals) {
    refuseOutside(files, folder, path)
    if (files.kind(`${folder}/${path}`) === 'file') files.remove(`${folder}/${path}`)
    const parent = folderOf(`${folder}/${path}`)
    if (parent !== folder && files.kind(parent) === 'directory' && files.list(parent).length === 0) {
      files.removeDirectory(parent)
    }
    touched.add(folder)
  }
  for (const directory of touched) if (files.kind(directory) === 'directory') syncDirectory(files, directory)
}

function readJournal(text: string): Journal | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('moves' in value) || !('removals' in value))
      return null
    if (!isPathList(value.moves) || !isPathList(value.removals)) return null
    return { moves: value.moves, removals: value.removals }
  } catch {
    return null
  }
}

function isPathList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((path) => typeof path === 'string' && isOutputPath(path))
}

/** Throws where a path would lead out of the folder: by its name, or through a link on the way. */
function refuseOutside(files: FileSystem, folder: string, path: string): void {
  if (!isOutputPath(path)) throw new Error(`EINVAL: '${path}' is no name for an output`)
  const names = path.split('/').slice(0, -1)
  let at = folder
  for (const name of names) {
    at = `${at}/${name}`
    const kind = files.kind(at)
    if (kind !== null && kind !== 'directory') throw new Error(`ENOTDIR: '${at}' is not a folder of its own`)
  }
}

/** Cleans up after a failure; what cannot be removed now is removed by the next build. */
function discard(files: FileSystem, path: string): void {
  try {
    removeTree(files, path)
  } catch {
    // The first failure is the one to report.
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
