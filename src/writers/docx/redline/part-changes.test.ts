import { describe, expect, it } from 'vitest'
import { readTracked as read, writeTracked as write } from '../../../../test/harness/tracked-text.ts'
import { partChanges } from './part-changes.ts'

describe('changes on both sides of the end of a paragraph', () => {
  it.each<[string, string, string, string, string]>([
    ['are of two kinds', 'Ett[+ två]', '[-Tre ]fyra', 'Ett[+ två]', '[-Tre ]fyra'],
    ['are not at the end', 'Ett[+ två].', '[+Tre ]fyra', 'Ett[+ två].', '[+Tre ]fyra'],
    ['the other way round', 'Ett [-två][+tre]|', '[+Fyra ]fem', 'Ett [+tre][-två]|', '[+Fyra ]fem'],
    ['the other way round after it', 'Ett[- två]', '|[-Tre][+Fyra] fem', 'Ett[- två]', '|[+Fyra][-Tre] fem'],
    ['a sentence more', 'Ett.[+ Två.]|', '[+Tre ]fyra', 'Ett[+. Två].|', '[+Tre ]fyra'],
    ['a sentence fewer', 'Ett.[- Två.]', '[-Tre ]fyra', 'Ett[-. Två].', '[-Tre ]fyra'],
    ['a mark is taken in', 'Ett.[+ Två]', '[+Tre ]fyra', 'Ett[+. Två][-.]', '[+Tre ]fyra'],
    ['a word is taken in', 'Ett två[- tre]', '[-Fyra ]fem', 'Ett [-två tre][+två]', '[-Fyra ]fem'],
    ['a word after it', '[+Ett]', '|[+Två ]tre fyra', '[+Ett]', '|[-tre][+Två tre] fyra'],
    ['the paragraph before it is spared', 'Ett[+ två]', '[+Tre ]fyra', 'Ett[+ två]', '[-fyra][+Tre fyra]'],
    ['nothing can be taken in', '[+Ett]', '[+Två]|tre', '[+Ett]', '[+Två]|tre'],
  ])('%s', (_, first, next, ...expected) => {
    expect(partChanges(read(first), read(next)).map(write)).toEqual(expected)
  })

  it('nothing is copied where nothing must be changed', () => {
    const [first, next] = [read('Ett[+ två]'), read('Tre')]
    const parted = partChanges(first, next)
    expect([parted[0] === first, parted[1] === next]).toEqual([true, true])
  })
})
