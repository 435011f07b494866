import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockIdOf, bookmarkOf, isHashed, makeParagraphIds } from './anchors.ts'

const ids = fc.stringMatching(/^[a-z0-9.~-]{1,90}$/)

test('a bookmark is a name that Word takes, and tells the id or is recorded', () => {
  fc.assert(
    fc.property(ids, (id) => {
      const name = bookmarkOf(id)
      expect(name).toMatch(/^_s_[A-Za-z0-9_]{1,37}$/)
      expect(isHashed(id) || blockIdOf(name) === id).toBe(true)
      expect(bookmarkOf(id)).toBe(name)
    }),
  )
})

test('different ids have different bookmarks', () => {
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      expect(bookmarkOf(a) === bookmarkOf(b)).toBe(a === b)
    }),
  )
})

test('long ids that begin alike have different bookmarks', () => {
  const long = 'economy-childhood-cancer-with-a-very-long-name.measure'
  expect(bookmarkOf(`${long}-1`)).not.toBe(bookmarkOf(`${long}-2`))
  expect(isHashed(long)).toBe(true)
})

test('the bookmarks of others are no ids', () => {
  for (const name of ['_Toc123456789', '_GoBack', '_n_annex', 'OLE_LINK1', bookmarkOf('x'.repeat(60))]) {
    expect(blockIdOf(name)).toBeNull()
  }
})

test('paragraph ids are in the range that Word takes, each once, and the same every time', () => {
  const first = makeParagraphIds()
  const second = makeParagraphIds()
  const given = Array.from({ length: 5000 }, (_, index) => first(`p${index}`))
  expect(new Set(given).size).toBe(5000)
  for (const id of given) expect(id).toMatch(/^[1-7][0-9A-F]{7}$/)
  expect(given).toEqual(Array.from({ length: 5000 }, (_, index) => second(`p${index}`)))
})
