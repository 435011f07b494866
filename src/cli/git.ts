import { spawnSync } from 'node:child_process'
import type { SourceBytes } from './project.ts'

/** Files of a revision, read from git's own store: no checkout, no hooks, nothing written. */
export interface RevisionFiles {
  readonly files: readonly SourceBytes[]
  /** Links and other things that are no plain files, which are not read. */
  readonly refused: readonly string[]
}

/** The files of a revision, or why there are none. */
export type RevisionRead =
  | { readonly found: RevisionFiles }
  /** `detail` is what git says of it. */
  | { readonly fault: 'no-git' | 'no-repository' | 'no-revision' | 'unreadable'; readonly detail: string }

const mostBytes = 256 * 1024 * 1024

/**
 * Reads all files below `folders` as they were at a revision. Paths are relative to `project`, which may lie anywhere in the
 * repository.
 */
export function readRevision(project: string, revision: string, folders: readonly string[]): RevisionRead {
  // A revision may be any expression of git's, but never an option.
  const named = git(project, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if (named.error) return { fault: 'no-git', detail: named.error }
  const commit = named.output.toString('utf8').trim()
  if (named.status !== 0 || commit === '') return explainFailure(project, named.message)

  const listed = git(project, ['ls-tree', '-r', '-z', commit, '--', ...folders])
  if (listed.status !== 0) return { fault: 'unreadable', detail: listed.message }
  const plain: { readonly object: string; readonly path: string }[] = []
  const refused: string[] = []
  for (const line of listed.output.toString('utf8').split('\0')) {
    const [, mode = '', kind = '', object = '', path = ''] =
      /^(\d{6}) (\w+) ([0-9a-f]+)\t(.+)$/su.exec(line) ?? []
    if (path === '') continue
    if (kind === 'blob' && (mode === '100644' || mode === '100755')) plain.push({ object, path })
    else refused.push(path)
  }
  if (plain.length === 0) return { found: { files: [], refused } }
  const objects = git(project, ['cat-file', '--batch'], `${plain.map((each) => each.object).join('\n')}\n`)
  if (objects.status !== 0) return { fault: 'unreadable', detail: objects.message }
  const files = takeObjects(objects.output, plain)
  return files ? { found: { files, refused } } : { fault: 'unreadable', detail: commit }
}

/** Why a revision could not be named: no repository at all, or no such revision in it. */
function explainFailure(project: string, detail: string): RevisionRead {
  const inside = git(project, ['rev-parse', '--git-dir'])
  if (inside.status === 0) return { fault: 'no-revision', detail }
  return { fault: 'no-repository', detail: inside.message }
}

/** Takes the answers of `cat-file --batch` apart: a header with the size, that many bytes, a line end. */
function takeObjects(
  output: Buffer,
  wanted: readonly { readonly path: string }[],
): readonly SourceBytes[] | null {
  const files: SourceBytes[] = []
  let at = 0
  for (const { path } of wanted) {
    const end = output.indexOf(0x0a, at)
    const size = /^[0-9a-f]+ blob (\d+)$/u.exec(output.toString('utf8', at, end))?.[1]
    if (end < 0 || size === undefined) return null
    const start = end + 1
    files.push({ path, bytes: new Uint8Array(output.subarray(start, start + Number(size))) })
    at = start + Number(size) + 1
  }
  return files
}

interface GitResult {
  readonly status: number | null
  readonly output: Buffer
  readonly message: string
  /** Why git could not be started at all. */
  readonly error: string | null
}

function git(folder: string, given: readonly string[], input = ''): GitResult {
  const run = spawnSync('git', given, {
    cwd: folder,
    input,
    maxBuffer: mostBytes,
    // Nothing is fetched and no question asked: what is not in the repository is not there.
    env: {
      ...process.env,
      GIT_NO_LAZY_FETCH: '1',
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      LC_ALL: 'C',
    },
    windowsHide: true,
  })
  const message =
    run.stderr
      ?.toString('utf8')
      .trim()
      .replace(/^fatal: /u, '') ?? ''
  return {
    status: run.status,
    output: run.stdout ?? Buffer.alloc(0),
    message,
    error: run.error?.message ?? null,
  }
}
