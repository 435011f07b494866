import { type Entry, isOfBoth, isParagraph, shiftEnd } from './entries.ts'
import { bridgeEnd, type FirstCall, holdsCall } from './first-call.ts'
import { partContent } from './merge-content.ts'
import type { ParagraphContents } from './paragraph-contents.ts'
import type { TrackedToken } from './tokens.ts'

/**
 * Where paragraphs of one file are one in the other, its content is spread over them, and only the ends between them are tracked, with
 * what else the one file has between them. What the other file has there comes after them.
 */
export function spreadParted(
  entries: readonly Entry[],
  contents: ParagraphContents,
  firstCall: FirstCall,
): readonly Entry[] {
  const spread: Entry[] = []
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index] as Entry
    const isPair = isOfBoth(entry) && isParagraph(entry)
    const next = isPair ? entries.findIndex((each, at) => at > index && isOfBoth(each)) : -1
    const lone = isPair ? entries.slice(index + 1, next < 0 ? undefined : next) : []
    const parted = lone.filter((each) => isParted(each, contents))
    const [first] = parted
    const isNew = first?.before === null
    const isOwn = (each: Entry) => (each.before === null) === isNew
    const last = parted.at(-1)
    const following = lone.slice(0, last ? lone.indexOf(last) + 1 : 0).filter(isOwn)
    const isSound = last && parted.every(isOwn) && following.every(isParagraph)
    const spreadOver = isSound ? contentsOf([entry, ...parted], isNew, firstCall) : null
    if (!spreadOver) {
      spread.push(entry)
      continue
    }
    const shifted = shiftEnd(entry, following, isNew ? 'inserted' : 'deleted')
    shifted.forEach((each, at) => {
      const content = spreadOver.get(at === 0 ? entry : (following[at - 1] as Entry))
      spread.push(content ? { ...each, content } : each)
    })
    spread.push(...lone.filter((each) => !following.includes(each)))
    index += lone.length
  }
  return spread
}

function isParted(entry: Entry, contents: ParagraphContents): boolean {
  const element = entry.after ?? entry.before
  if (isOfBoth(entry) || element === null) return false
  return contents.knownOf(element, entry.after ? 'after' : 'before')?.key.isParted ?? false
}

/** What each of the paragraphs has of the content; null where LibreOffice would not know what becomes of the end of one. */
function contentsOf(
  parted: readonly Entry[],
  isNew: boolean,
  firstCall: FirstCall,
): ReadonlyMap<Entry, readonly TrackedToken[]> | null {
  const pieces = [
    ...partContent(
      parted.flatMap(({ before }) => before ?? []),
      parted.flatMap(({ after }) => after ?? []),
    ),
  ]
  const calling = parted.some((each) => firstCall.isIn(each)) ? pieces.findIndex(holdsCall) : -1
  if (calling >= 0 && calling < pieces.length - 1) {
    const bridged = isNew ? bridgeEnd(pieces[calling] ?? [], pieces[calling + 1] ?? []) : null
    if (!bridged) return null
    pieces.splice(calling, 2, ...bridged)
  }
  return new Map(parted.map((each, at) => [each, pieces[at] ?? []]))
}
