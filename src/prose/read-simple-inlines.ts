import type { MarkdownInline } from './markdown-tree.ts'

/** Thrown where a text is more than simple: the Markdown parser is asked instead. */
export class NotSimple extends Error {}

/** A run of stars, with the characters on either side of it. */
const stars = /(?<before>^|[^*])(?<run>\*+)(?=(?<after>[^*]|$))/gu

/**
 * Words with strong and emphasis in them, but not one inside the other. Whether a star opens or closes must be plain to see: a letter, a
 * digit or a placeholder within, and a space or the end of the words outside.
 */
export function readSimpleInlines(words: string, start: number): readonly MarkdownInline[] {
  if (/[[\]_]|\\(?!\n)/.test(words)) throw new NotSimple()
  const inlines: MarkdownInline[] = []
  const addPlain = (from: number, to: number): void => {
    if (from === to) return
    const written = words.slice(from, to)
    // The indent of a line is of no text, also where what follows it is none.
    const end = to - (/(?<=\n) +$/.exec(written)?.[0].length ?? 0)
    inlines.push({
      kind: 'text',
      start: start + from,
      end: start + end,
      value: written.replace(/\n +/g, '\n'),
    })
  }
  const addText = (from: number, to: number): void => {
    // A backslash at the end of a line breaks it there.
    let at = from
    for (const { index } of words.slice(from, to).matchAll(/\\\n/g)) {
      addPlain(at, from + index)
      inlines.push({ kind: 'line-break', start: start + from + index, end: start + from + index + 2 })
      at = from + index + 2
      while (words[at] === ' ' && at < to) at += 1
    }
    addPlain(at, to)
  }
  let from = 0
  let open: { readonly at: number; readonly length: number } | null = null
  for (const { index, groups } of words.matchAll(stars)) {
    const { before = '', run = '', after = '' } = groups ?? {}
    const at = index + before.length
    if (!open) {
      // Before a space it opens nothing, and where nothing is open it closes nothing: it is a star.
      if (isOutside(after)) continue
      if (run.length > 2 || !isOutside(before) || !isInside(after)) throw new NotSimple()
      addText(from, at)
      open = { at, length: run.length }
    } else {
      if (run.length !== open.length || !isClosedBy(before, after)) throw new NotSimple()
      const [inner, end] = [open.at + open.length, at + run.length]
      const value = words.slice(inner, at).replace(/\n +/g, '\n')
      if (value.includes('\\')) throw new NotSimple()
      inlines.push({
        kind: open.length === 1 ? 'emphasis' : 'strong',
        start: start + open.at,
        end: start + end,
        children: [{ kind: 'text', start: start + inner, end: start + at, value }],
      })
      from = end
      open = null
    }
  }
  if (open) throw new NotSimple()
  addText(from, words.length)
  return inlines
}

function isOutside(character: string): boolean {
  return character === '' || character === ' ' || character === '\n'
}

/** Neither space nor punctuation. */
function isInside(character: string): boolean {
  return /^[^\s\p{P}\p{S}]$/u.test(character)
}

/** Within may stand the stop or colon of what is set off: `**Kostnad:** `. */
function isClosedBy(before: string, after: string): boolean {
  if (isInside(before)) return isOutside(after) || /^[.,:;)?!\\]$/.test(after)
  return /^[.:]$/.test(before) && (isOutside(after) || after === '\\')
}
