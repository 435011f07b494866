import {
  chmodSync,
  linkSync,
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
import { replaceSources } from './replace-sources.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const changeOf = (path: string) => ({ path, before: encode('old\n'), after: encode('new\n') })
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ordalag-replace-'))
  mkdirSync(join(folder, 'agreements/x'), { recursive: true })
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `agreements/x/${name}.yaml`), 'old\n')
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const read = (name: string) => readFileSync(join(folder, `agreements/x/${name}.yaml`), 'utf8')
const names = () => readdirSync(join(folder, 'agreements/x')).sort()
const replace = (files: FileSystem, ...paths: readonly string[]) =>
  replaceSources(files, folder, paths.map(changeOf), 'ordalag-1')

describe('replaceSources', () => {
  test('writes each file whole and leaves nothing beside it', () => {
    expect(replace(machineFileSystem, 'agreements/x/a.yaml', 'agreements/x/b.yaml')).toBeNull()
    expect(['a', 'b', 'c'].map(read)).toEqual(['new\n', 'new\n', 'old\n'])
    expect(names()).toEqual(['a.yaml', 'b.yaml', 'c.yaml'])
  })

  test('keeps permissions', () => {
    chmodSync(join(folder, 'agreements/x/a.yaml'), 0o664)
    expect(replace(machineFileSystem, 'agreements/x/a.yaml')).toBeNull()
    expect(statSync(join(folder, 'agreements/x/a.yaml')).mode & 0o777).toBe(0o664)
  })

  test('never writes through a link, nor into a folder behind one', () => {
    writeFileSync(join(folder, 'secret'), 'old\n')
    symlinkSync('../../secret', join(folder, 'agreements/x/link.yaml'))
    symlinkSync('x', join(folder, 'agreements/behind'))
    for (const path of [
      'agreements/x/link.yaml',
      'agreements/behind/a.yaml',
      'agreements/x',
      'agreements/x/no.yaml',
    ]) {
      expect(replace(machineFileSystem, 'agreements/x/b.yaml', path)).toEqual({
        reason: 'no-plain-file',
        path,
      })
    }
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('old\n')
    expect(['a', 'b'].map(read)).toEqual(['old\n', 'old\n'])
  })

  test('parts a file from its other names rather than changing what those show', () => {
    linkSync(join(folder, 'agreements/x/a.yaml'), join(folder, 'other'))
    expect(replace(machineFileSystem, 'agreements/x/a.yaml')).toBeNull()
    expect(readFileSync(join(folder, 'other'), 'utf8')).toBe('old\n')
  })

  test('writes nothing where a file was changed since it was read, or may not be written', () => {
    writeFileSync(join(folder, 'agreements/x/b.yaml'), 'mine\n')
    const paths = ['agreements/x/a.yaml', 'agreements/x/b.yaml']
    expect(replace(machineFileSystem, ...paths)).toEqual({ reason: 'changed-meanwhile', path: paths[1] })
    writeFileSync(join(folder, 'agreements/x/b.yaml'), 'old\n')
    chmodSync(join(folder, 'agreements/x/b.yaml'), 0o444)
    expect(replace(machineFileSystem, ...paths)).toEqual({ reason: 'read-only', path: paths[1] })
    expect(read('a')).toBe('old\n')
  })

  test('whichever call fails, every file is whole and nothing stays beside them', () => {
    const paths = ['a', 'b', 'c'].map((name) => `agreements/x/${name}.yaml`)
    let failures = 0
    for (let n = 1; ; n++) {
      let count = 0
      let failed = false
      const failing = new Proxy(machineFileSystem, {
        get:
          (files, name: keyof FileSystem) =>
          (...given: readonly unknown[]) => {
            count += 1
            // A file that cannot be closed or removed is not about what is written.
            if (count === n && name !== 'close' && name !== 'kind' && name !== 'remove') {
              failed = true
              throw Object.assign(new Error(`EIO: ${name}`), { code: 'EIO' })
            }
            return (files[name] as (...rest: readonly unknown[]) => unknown)(...given)
          },
      })
      try {
        replace(failing, ...paths)
      } catch {
        failures += 1
      }
      expect(['old\n', 'new\n']).toContain(read('a'))
      expect(['old\n', 'new\n']).toContain(read('b'))
      expect(names()).toEqual(['a.yaml', 'b.yaml', 'c.yaml'])
      if (count < n) break
      for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `agreements/x/${name}.yaml`), 'old\n')
      if (!failed) continue
    }
    expect(failures).toBeGreaterThan(15)
  })
})
