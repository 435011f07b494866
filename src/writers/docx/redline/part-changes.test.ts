import { describe, expect, it } from 'vitest'
import { splitWords } from '../../../alignment/words.ts'
import { partChanges } from './part-changes.ts'
import type { Status } from './revisions.ts'
import type { TrackedToken } from './tokens.ts'
import { xml } from './xml-tree.ts'

const statuses: Readonly<Record<string, Status>> = { '+': 'inserted', '-': 'deleted' }
const signs = { same: '', inserted: '+', deleted: '-', 'moved-to': '', 'moved-from': '' } as const

/** "Ett [-två][+tre]." as tokens; a bar is a bookmark. */
function read(text: string): readonly TrackedToken[] {
  return [...text.matchAll(/\[([+-])([^\]]*)\]|\||[^[|]+/gu)].flatMap(([whole, sign, words]) => {
    const around = { look: null, link: null }
    if (whole === '|') {
      const anchor = { kind: 'anchor', anchor: xml('w:bookmarkEnd'), key: '|', text: '', ...around } as const
      return [{ token: anchor, status: 'same' }]
    }
    const status = statuses[sign ?? ''] ?? 'same'
    return splitWords(words ?? whole).map(
      (word): TrackedToken => ({ token: { kind: 'text', key: word, text: word, ...around }, status }),
    )
  })
}

function write(content: readonly TrackedToken[]): string {
  const written = content.map(({ token, status }) => {
    if (token.kind === 'anchor') return '|'
    return signs[status] === '' ? token.text : `[${signs[status]}${token.text}]`
  })
  return written.join('').replace(/(?<=\[([+-])[^\]]*)\]\[\1/gu, '')
}

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
