import { expect, it } from 'vitest'
import { differBySlip, differInOnePlace } from './one-place.ts'

it.each([
  ['S2023/03336', 'S2023/03366', true],
  ['S2023/03366', 'S2023/03636', true],
  ['S2023/03336', 'S2023/03336', false],
  ['S2023/03336', 'S2023/3336', false],
  ['S2023/03336', 'S2023/04436', false],
  ['S2023/03456', 'S2023/05436', false],
  ['S2023/03456', 'S2023/06456', true],
  ['S2023/01234', 'S2023/11235', false],
  ['abcd', 'bacx', false],
])('%s and %s differ in one place: %s', (a, b, expected) => {
  expect(differInOnePlace(a, b)).toBe(expected)
})

it.each([
  ['Kammarkollegiet', 'Kammarkolllegiet', true],
  ['Kammarkolllegiet', 'Kammarkollegiet', true],
  ['kammarkollegiet', 'Kammarkollegiet', false],
  ['Socialstyrelsen', 'Socialstyrelsens', true],
  ['Vinnov', 'Vinnova', true],
  ['Inera', 'Ineraa', false],
  ['Skåne', 'Skane', true],
  ['Socialstyrelsen', 'Socialstyrelsenss', false],
  ['Regionerna', 'eRegionernas', false],
])('%s and %s differ by a slip: %s', (a, b, expected) => {
  expect(differBySlip(a, b)).toBe(expected)
})
