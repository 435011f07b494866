import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FileSystem, machineFileSystem } from './file-system.ts'
import { takeLock } from './lock.ts'
import { recoverOutputs, replaceOutputs, workFolderOf } from './output-tree.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ordalag-output-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What stands under the folder, work files apart: path → text. */
function tree(): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.startsWith('.ordalag') || !statSync(join(folder, name)).isFile()) continue
    found[name] = readFileSync(join(folder, name), 'utf8')
  }
  return found
}

const oldFiles = [
  { path: 'a/one.docx', bytes: bytes('old one') },
  { path: 'a/one.pdf', bytes: bytes('old pdf') },
  { path: 'b/two.pdf', bytes: bytes('old two') },
]
const newFiles = [
  { path: 'a/one.docx', bytes: bytes('new one') },
  { path: 'c/three.pdf', bytes: bytes('new three') },
]
const obsolete = ['a/one.pdf', 'b/two.pdf']
const oldTree = {
  'a/one.docx': 'old one',
  'a/one.pdf': 'old pdf',
  'b/two.pdf': 'old two',
  'manifest.json': 'old',
}
const newTree = { 'a/one.docx': 'new one', 'c/three.pdf': 'new three', 'manifest.json': 'new' }

function buildOld(): void {
  replaceOutputs(machineFileSystem, folder, oldFiles, [], 'old')
}

describe('replaceOutputs', () => {
  test('writes the new files, removes the obsolete ones and the folders they leave empty', () => {
    buildOld()
    expect(tree()).toEqual(oldTree)
    replaceOutputs(machineFileSystem, folder, newFiles, obsolete, 'new')
    expect(tree()).toEqual(newTree)
    expect(readdirSync(folder).sort()).toEqual(['.ordalag', 'a', 'c', 'manifest.json'])
    expect(readdirSync(workFolderOf(folder))).toEqual([])
  })

  test('leaves files alone that no build made', () => {
    buildOld()
    writeFileSync(join(folder, 'a', 'notes.txt'), 'mine')
    replaceOutputs(machineFileSystem, folder, newFiles, obsolete, 'new')
    expect(tree()).toEqual({ ...newTree, 'a/notes.txt': 'mine' })
  })

  test('whichever call fails, the tree is the old one or – once the journal stands – becomes the new one', () => {
    // Counts the calls of an undisturbed run, then fails each of them in turn, as a full or broken disk would.
    const calls = countCalls()
    expect(calls).toBeGreaterThan(30)
    let old = 0
    let finished = 0
    for (let n = 1; n <= calls; n++) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      buildOld()
      const faulty = failingAt(n)
      expect(() => replaceOutputs(faulty.files, folder, newFiles, obsolete, 'new'), `call ${n}`).toThrow(
        /EIO/u,
      )
      const journalled = readdirSync(workFolderOf(folder)).includes('journal.json')
      if (!journalled && JSON.stringify(tree()) === JSON.stringify(oldTree)) old++
      // The next build first finishes or clears what was left.
      recoverOutputs(machineFileSystem, folder)
      const after = tree()
      if (journalled) {
        expect(after, `call ${n}: ${faulty.name()}`).toEqual(newTree)
        finished++
      } else {
        expect([oldTree, newTree], `call ${n}: ${faulty.name()}`).toContainEqual(after)
      }
      replaceOutputs(machineFileSystem, folder, newFiles, obsolete, 'new')
      expect(tree()).toEqual(newTree)
      expect(readdirSync(workFolderOf(folder)), `call ${n}`).toEqual([])
    }
    expect(old).toBeGreaterThan(20)
    expect(finished).toBeGreaterThan(5)
  })

  test('a disk that takes fewer bytes than given is no success', () => {
    buildOld()
    const files: FileSystem = {
      ...machineFileSystem,
      write: (descriptor, data, offset) =>
        offset >= 4 ? 0 : machineFileSystem.write(descriptor, data.subarray(0, 4), offset),
    }
    expect(() => replaceOutputs(files, folder, newFiles, obsolete, 'new')).toThrow(/ENOSPC/u)
    expect(tree()).toEqual(oldTree)
  })

  test.each([
    '../x',
    '/etc/x',
    'a/../../x',
    'a/..',
    'A/x',
    '.ordalag/x',
    'a//x',
    'a/x\u0000',
    '',
  ])('refuses the name %j, which leads out or is no name for an output', (path) => {
    buildOld()
    expect(() => replaceOutputs(machineFileSystem, folder, [{ path, bytes: bytes('x') }], [], 'new')).toThrow(
      /EINVAL/u,
    )
    expect(() => replaceOutputs(machineFileSystem, folder, [], [path], 'new')).toThrow(/EINVAL/u)
    expect(tree()).toEqual(oldTree)
  })

  test('follows no link out of the folder', () => {
    const outside = mkdtempSync(join(tmpdir(), 'ordalag-outside-'))
    try {
      writeFileSync(join(outside, 'one.docx'), 'theirs')
      symlinkSync(outside, join(folder, 'a'))
      expect(() => replaceOutputs(machineFileSystem, folder, newFiles, [], 'new')).toThrow(/ENOTDIR/u)
      expect(readFileSync(join(outside, 'one.docx'), 'utf8')).toBe('theirs')
    } finally {
      rmSync(outside, { recursive: true, force: true })
    }
  })

  test('an output that is a link is replaced, what it pointed at is not touched', () => {
    const outside = join(folder, 'theirs.txt')
    writeFileSync(outside, 'theirs')
    mkdirSync(join(folder, 'a'))
    symlinkSync(outside, join(folder, 'a', 'one.docx'))
    replaceOutputs(machineFileSystem, folder, newFiles, [], 'new')
    expect(readFileSync(outside, 'utf8')).toBe('theirs')
    expect(readFileSync(join(folder, 'a', 'one.docx'), 'utf8')).toBe('new one')
  })
})

describe('takeLock', () => {
  const environment = { holder: { process: 11, host: 'here' }, isAlive: (id: number) => id === 22 }
  const path = (): string => join(folder, 'lock')

  test('keeps a second build out until the first releases it', () => {
    const first = takeLock(machineFileSystem, path(), {
      ...environment,
      holder: { process: 22, host: 'here' },
    })
    expect(first.taken).toBe(true)
    expect(takeLock(machineFileSystem, path(), environment)).toEqual({
      taken: false,
      holder: { process: 22, host: 'here' },
    })
    if (first.taken) first.release()
    expect(takeLock(machineFileSystem, path(), environment).taken).toBe(true)
  })

  test('takes over the lock of a build that was killed on this machine, not of one elsewhere', () => {
    writeFileSync(path(), JSON.stringify({ process: 33, host: 'here' }))
    expect(takeLock(machineFileSystem, path(), environment).taken).toBe(true)
    writeFileSync(path(), JSON.stringify({ process: 33, host: 'elsewhere' }))
    expect(takeLock(machineFileSystem, path(), environment).taken).toBe(false)
    writeFileSync(path(), '')
    expect(takeLock(machineFileSystem, path(), environment).taken).toBe(true)
  })
})

function countCalls(): number {
  buildOld()
  const counting = failingAt(Number.POSITIVE_INFINITY)
  replaceOutputs(counting.files, folder, newFiles, obsolete, 'new')
  return counting.count()
}

/** The machine's files, but the n-th call fails. */
function failingAt(n: number): { files: FileSystem; count: () => number; name: () => string } {
  let count = 0
  let name = ''
  const wrapped = Object.fromEntries(
    Object.entries(machineFileSystem).map(([method, call]) => [
      method,
      (...rest: readonly unknown[]) => {
        count++
        if (count === n) {
          name = `${method} ${String(rest[0])}`
          throw Object.assign(new Error(`EIO: ${name}`), { code: 'EIO' })
        }
        return (call as (...given: readonly unknown[]) => unknown)(...rest)
      },
    ]),
  )
  return { files: wrapped as unknown as FileSystem, count: () => count, name: () => name }
}
