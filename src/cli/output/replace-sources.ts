import { basename, dirname } from 'node:path'
import { type FileSystem, removeTree, syncDirectory, writeWhole } from './file-system.ts'

/** A source that is to be changed. */
export interface ChangedSource {
  /** Path below the project's folder, with forward slashes. */
  readonly path: string
  /** What was read, which must still stand there. */
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/** Why nothing was written. */
export interface Refusal {
  readonly reason: 'no-plain-file' | 'changed-meanwhile' | 'read-only'
  readonly path: string
}

const ownerMayWrite = 0o200

/**
 * Writes changed sources, each whole: a new file is written and synced beside the old one, with its permissions, and renamed into
 * its place when all are written. Refuses, before anything is written, what is a link or lies behind one, what somebody changed
 * since it was read, and what is read-only. `tag` keeps the new files of two processes apart.
 */
export function replaceSources(
  files: FileSystem,
  folder: string,
  changes: readonly ChangedSource[],
  tag: string,
): Refusal | null {
  for (const change of changes) {
    const reason = refusalOf(files, folder, change)
    if (reason !== null) return { reason, path: change.path }
  }
  const moves = changes.map(({ path, after }) => {
    const target = `${folder}/${path}`
    return { target, after, part: `${dirname(target)}/.${basename(target)}.${tag}` }
  })
  try {
    for (const { target, part, after } of moves) {
      removeTree(files, part)
      writeWhole(files, part, after)
      files.setMode(part, files.mode(target))
    }
    for (const { target, part } of moves) files.rename(part, target)
  } finally {
    for (const { part } of moves) removeTree(files, part)
  }
  for (const place of new Set(moves.map(({ target }) => dirname(target)))) syncDirectory(files, place)
  return null
}

function refusalOf(
  files: FileSystem,
  folder: string,
  { path, before }: ChangedSource,
): Refusal['reason'] | null {
  const parts = path.split('/')
  const isReal = parts.every(
    (_, index) =>
      files.kind(`${folder}/${parts.slice(0, index + 1).join('/')}`) ===
      (index === parts.length - 1 ? 'file' : 'directory'),
  )
  if (!isReal) return 'no-plain-file'
  const target = `${folder}/${path}`
  if ((files.mode(target) & ownerMayWrite) === 0) return 'read-only'
  return Buffer.compare(files.read(target), before) === 0 ? null : 'changed-meanwhile'
}
