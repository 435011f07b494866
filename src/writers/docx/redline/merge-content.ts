import { diffTokens } from '../../../alignment/words.ts'
import { type ContentToken, type TrackedToken, tokensOfParagraph } from './tokens.ts'
import { isSameXml, type XmlElement, xml } from './xml-tree.ts'

/** Both contents of a paragraph in one: what is the same word by word, whatever it looks like, and what only one of them has. */
export function mergeContent(
  before: readonly ContentToken[],
  after: readonly ContentToken[],
): readonly TrackedToken[] {
  return diffTokens(before, after).flatMap((run): readonly TrackedToken[] => {
    if (run.kind === 'deleted') return run.before.map((token) => ({ token, status: 'deleted' }))
    if (run.kind === 'inserted') return run.after.map((token) => ({ token, status: 'inserted' }))
    return run.after.flatMap((token, index) => keepToken(run.before[index], token))
  })
}

/** A token of both: with what its look was. Of a field that says something else, the old one goes and the new one comes. */
function keepToken(before: ContentToken | undefined, after: ContentToken): readonly TrackedToken[] {
  if (before?.kind === 'field' && after.kind === 'field') {
    const result = mergeContent(before.result, after.result)
    // A change within a field is left standing by LibreOffice (7.4) where it does not know what the field refers to.
    if (result.some(({ status }) => status !== 'same')) {
      return [
        { token: before, status: 'deleted' },
        { token: after, status: 'inserted' },
      ]
    }
    const whole = (token: ContentToken): TrackedToken => ({ token, status: 'same' })
    return [...after.code.map(whole), ...result, whole(after.end)]
  }
  const isAlike = !before || isSameXml(before.look, after.look)
  return [{ token: after, status: 'same', ...(isAlike ? {} : { lookBefore: before.look }) }]
}

/** Both contents of paragraphs that are several in one file and one in the other, cut where either has an end. */
export function partContent(
  before: readonly XmlElement[],
  after: readonly XmlElement[],
): readonly (readonly TrackedToken[])[] {
  const tokens = (paragraphs: readonly XmlElement[]) =>
    paragraphs.flatMap((paragraph, index) => [
      ...(index > 0 ? [endOfParagraph] : []),
      ...tokensOfParagraph(paragraph),
    ])
  const parted: TrackedToken[][] = [[]]
  for (const tracked of mergeContent(tokens(before), tokens(after))) {
    if (tracked.token === endOfParagraph) parted.push([])
    else parted.at(-1)?.push(tracked)
  }
  return parted
}

/** Stands for the end between two paragraphs while they are compared. */
const endOfParagraph: ContentToken = {
  kind: 'item',
  item: xml('w:br'),
  look: null,
  link: null,
  key: 'end of paragraph',
  text: '',
  isFixed: true,
}
