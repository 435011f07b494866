import { describe, expect, it } from 'vitest'
import { readTracked, writeTracked } from '../../../../test/harness/tracked-text.ts'
import { bridgeEnd, closeCalls } from './first-call.ts'

describe('the paragraph that calls the first note', () => {
  it.each<[string, string, string]>([
    ['a new call after another new one', 'Ett.[+**]|', 'Ett.[+**]|[±]'],
    ['a new call after one that stays', 'Ett.*[+*]', 'Ett.*[+*][±]'],
    ['a call in the place of another', 'Ett.[-*][+*]', 'Ett.[-*][+*][±]'],
    ['one call', 'Ett.[+*]', 'Ett.[+*]'],
    ['calls that stay', 'Ett.**', 'Ett.**'],
    ['words after the calls', 'Ett.[+** två]', 'Ett.[+** två]'],
  ])('where its end stays, is closed after calls: %s', (_, content, expected) => {
    expect(writeTracked(closeCalls(readTracked(content)))).toBe(expected)
  })

  it.each<[string, string, string, readonly string[] | null]>([
    ['a new call', 'Ett[+*]|', ' två.', ['Ett[+*]|', '[±] två.']],
    ['words', 'Ett* två.|', 'Tre.', ['Ett* två[-.][+.]|', '[±]Tre.']],
    ['what is deleted', 'Ett*.[- Två]', 'Tre.', ['Ett*[-. Två][+.]', '[±]Tre.']],
    ['what is deleted and inserted', 'Ett* [+tre][-två]', 'Fyra.', ['Ett* [-två][+tre]', '[±]Fyra.']],
    ['new words, and new ones follow', 'Ett*[+ två]', '[+Tre] fyra', ['Ett*[+ två]', '[+Tre] fyra']],
    ['a call that stays', 'Ett*', ' två.', null],
  ])('where its end has come, ends with what has, and so the next begins: %s', (_, first, next, expected) => {
    expect(bridgeEnd(readTracked(first), readTracked(next))?.map(writeTracked) ?? null).toEqual(expected)
  })
})
