import { splitWords } from '../../src/alignment/words.ts'
import type { Status } from '../../src/writers/docx/redline/revisions.ts'
import type { ContentToken, TrackedToken } from '../../src/writers/docx/redline/tokens.ts'
import { xml } from '../../src/writers/docx/redline/xml-tree.ts'

/** Tracked content of a paragraph as text: "Ett [-två][+tre*]." A bar is a bookmark, an asterisk the call of a note, "[±]" a space that came and went. */
const statuses: Readonly<Record<string, Status>> = { '+': 'inserted', '-': 'deleted' }
const signs: Readonly<Record<Status, string>> = {
  same: '',
  inserted: '+',
  deleted: '-',
  'moved-to': '',
  'moved-from': '',
  passing: '±',
}

export function readTracked(text: string): readonly TrackedToken[] {
  return [...text.matchAll(/\[([+-])([^\]]*)\]|\||[^[|]+/gu)].flatMap(([whole, sign, words]) => {
    if (whole === '|') {
      const anchor = { kind: 'anchor', anchor: xml('w:bookmarkEnd'), key: '|', text: '', ...plain } as const
      return [{ token: anchor, status: 'same' }]
    }
    const status = statuses[sign ?? ''] ?? 'same'
    return splitWords(words ?? whole).map((word): TrackedToken => ({ token: tokenOf(word), status }))
  })
}

export function writeTracked(content: readonly TrackedToken[]): string {
  const written = content.map(({ token, status }) => {
    const text = token.kind === 'anchor' ? '|' : token.kind === 'item' ? '*' : token.text
    if (status === 'passing') return '[±]'
    return signs[status] === '' || text === '|' ? text : `[${signs[status]}${text}]`
  })
  return written.join('').replace(/(?<=\[([+-])[^\]]*)\]\[\1/gu, '')
}

const plain = { look: null, link: null } as const

function tokenOf(word: string): ContentToken {
  if (word !== '*') return { kind: 'text', key: word, text: word, ...plain }
  return { kind: 'item', item: xml('w:footnoteReference'), key: '*', text: '', isFixed: true, ...plain }
}
