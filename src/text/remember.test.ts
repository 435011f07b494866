import { expect, test } from 'vitest'
import { remember } from './remember.ts'

test('makes a value once for each text, nothing at all too', () => {
  const asked: string[] = []
  const initialOf = remember((text) => {
    asked.push(text)
    return text.at(0) ?? null
  })
  expect(['ab', 'cd', '', 'ab', ''].map(initialOf)).toEqual(['a', 'c', null, 'a', null])
  expect(asked).toEqual(['ab', 'cd', ''])
})

test('forgets all when there are too many, and goes on', () => {
  const asked: string[] = []
  const lengthOf = remember((text) => asked.push(text) && text.length, 2)
  expect(['a', 'bb', 'a', 'ccc', 'a'].map(lengthOf)).toEqual([1, 2, 1, 3, 1])
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a'])
})
