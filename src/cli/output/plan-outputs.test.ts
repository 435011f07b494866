import { describe, expect, test } from 'vitest'
import { type Manifest, readManifest, writeManifest } from './manifest.ts'
import { type BuiltFile, planOutputs } from './plan-outputs.ts'

const makers = { node: '1', libraries: {}, lock: null }
const built = (folder: string | null, id: string, format: string, version = 'v2'): BuiltFile => ({
  folder,
  id,
  format,
  version,
  bytes: new TextEncoder().encode(`${folder}/${id}.${format} ${version}`),
})
const source = (path: string, sha256 = 'new') => ({ path, sha256 })
const row = (folder: string | null, name: string, version: string) => ({
  path: folder === null ? name : `${folder}/${name}`,
  folder,
  format: name.slice(name.indexOf('.') + 1),
  version,
  sha256: '0',
  bytes: 1,
})
const index = [built(null, 'index', 'html')]

const before: Manifest = {
  ordalag: '0',
  makers,
  sources: [
    source('agreements/a/agreement.yaml', 'old'),
    source('agreements/b/agreement.yaml', 'old'),
    source('agreements/c/agreement.yaml', 'old'),
  ],
  outputs: [
    row('a', 'x.pdf', 'v1'),
    row('a', 'x.docx', 'v2'),
    row('b', 'y.pdf', 'v1'),
    row('c', 'z.pdf', 'v1'),
    row(null, 'index.html', 'v1'),
    row(null, 'old.html', 'v1'),
  ],
}

describe('a build of one folder', () => {
  const seen: string[] = []
  const planned = planOutputs(
    [built('a', 'x', 'html')],
    before,
    ['a', 'b'],
    { ordalag: '1', makers, sources: [source('agreements/a/agreement.yaml')] },
    (rows) => {
      seen.push(...rows.map(({ path }) => path))
      return index
    },
  )
  const paths = planned.manifest.outputs.map(({ path }) => path)

  test('writes what it made, and what is made of everything', () => {
    expect(planned.outputs.map(({ path }) => path)).toEqual(['a/x.html', 'index.html'])
    expect(seen).toEqual(['a/x.html', 'a/x.docx', 'b/y.pdf'])
  })

  test('keeps other formats of the same version and other folders, and removes the rest', () => {
    expect(paths).toEqual(['a/x.html', 'a/x.docx', 'b/y.pdf', 'index.html'])
    expect(planned.obsolete).toEqual(['a/x.pdf', 'c/z.pdf', 'old.html'])
  })

  test('remembers the sources of what it keeps', () => {
    expect(planned.manifest.sources).toEqual([
      source('agreements/a/agreement.yaml'),
      source('agreements/b/agreement.yaml', 'old'),
    ])
  })

  test('has a receipt that can be read again', () => {
    const read = readManifest(writeManifest(planned.manifest))
    expect(read?.outputs.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(
      planned.manifest.outputs.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    )
  })
})

test('a receipt of a build before there were makers is read', () => {
  const old = {
    ordalag: '0',
    sources: [],
    outputs: [{ ...row('a', 'x.pdf', 'v'), folder: undefined, agreement: 'a' }],
  }
  expect(readManifest(JSON.stringify(old))).toEqual({
    ordalag: '0',
    makers: { node: '', libraries: {}, lock: null },
    sources: [],
    outputs: [row('a', 'x.pdf', 'v')],
  })
})
