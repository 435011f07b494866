import { createHash } from 'node:crypto'
import kerning from './kerning.json' with { type: 'json' }

/**
 * What the fonts say of each two letters in succession, as `npm run kerning` has measured it once and for all: asking the fonts takes
 * a quarter of all the time that a build takes.
 */
export interface KerningTable {
  /** The text with a character of its own in place of each ligature. */
  join(text: string): string
  /** What stands in place of a ligature; null for any other character. */
  ligature(code: number): Ligature | null
  /** Whether a character stands for itself in this font, and what it does beside others is known here. */
  knows(code: number): boolean
  /** How much closer two known characters stand, in font units; null where they become something else together (`fi`). */
  between(left: number, right: number): number | null
}

export interface Ligature {
  readonly glyph: number
  readonly characters: readonly number[]
}

/** Stands for the first ligature of a font; those for the others follow. No text holds such characters. */
export const firstLigature = 0xe000

/** A font in the file. Its texts are lines of a number, a space and the characters that it goes for. */
export interface KerningData {
  readonly font: string
  /** Characters of the alphabet that the font lacks, or does not leave as they are. */
  readonly unknown: string
  /** Letters that become one glyph, and which. */
  readonly ligatures: Readonly<Record<string, number>>
  /** Pairs that are no mere pairs, ligatures apart, one on each line. */
  readonly together: string
  /** By left characters: lines of a distance and the right characters. Pairs that are not among them stand as they are. */
  readonly distances: Readonly<Record<string, string>>
}

export interface KerningFile {
  /** All characters that were asked for, each as one unit of UTF-16. */
  readonly alphabet: string
  /** By the SHA-256 of the font file. */
  readonly fonts: Readonly<Record<string, KerningData>>
}

const file: KerningFile = kerning
const alphabet = new Map(Array.from(file.alphabet, (character, index) => [character.charCodeAt(0), index]))

/** The table of a font file, or null where none was made of those very bytes. */
export function kerningTableOf(bytes: Uint8Array): KerningTable | null {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const data = file.fonts[hash]
  return data ? readTable(data) : null
}

/** No distance: `together`. */
const noPair = 0x7fff

function readTable(data: KerningData): KerningTable {
  const unknown = new Set(Array.from(data.unknown, (character) => character.charCodeAt(0)))
  const ligatures = Object.entries(data.ligatures).map(([letters, glyph]) => ({
    letters,
    glyph,
    characters: Array.from(letters, (letter) => letter.charCodeAt(0)),
  }))
  const codeOf = new Map(ligatures.map(({ letters }, index) => [letters, firstLigature + index]))
  const longestFirst = [...codeOf.keys()].sort((a, b) => b.length - a.length)
  const joined = longestFirst.length === 0 ? null : new RegExp(longestFirst.join('|'), 'g')
  const columnOf = (code: number): number =>
    code < firstLigature ? (alphabet.get(code) ?? -1) : alphabet.size + code - firstLigature
  const linesOf = new Map(
    Object.entries(data.distances).flatMap(([lefts, lines]) =>
      Array.from(lefts, (left) => [left.charCodeAt(0), lines] as const),
    ),
  )
  const readRow = (left: number): Int16Array => {
    const row = new Int16Array(alphabet.size + ligatures.length)
    for (const line of linesOf.get(left)?.split('\n') ?? []) {
      const space = line.indexOf(' ')
      const distance = Number(line.slice(0, space))
      for (let at = space + 1; at < line.length; at++) row[columnOf(line.charCodeAt(at))] = distance
    }
    for (const pair of data.together.split('\n'))
      if (pair.charCodeAt(0) === left) row[columnOf(pair.charCodeAt(1))] = noPair
    return row
  }
  // Read for the first word that a character stands in: a document uses a third of them.
  const rows = new Map<number, Int16Array>()
  return {
    join: (text) =>
      joined ? text.replace(joined, (letters) => String.fromCharCode(codeOf.get(letters) ?? 0)) : text,
    ligature: (code) => ligatures[code - firstLigature] ?? null,
    knows: (code) =>
      code < firstLigature
        ? alphabet.has(code) && !unknown.has(code)
        : code - firstLigature < ligatures.length,
    between: (left, right) => {
      let row = rows.get(left)
      if (!row) {
        row = readRow(left)
        rows.set(left, row)
      }
      const distance = row[columnOf(right)] ?? noPair
      return distance === noPair ? null : distance
    },
  }
}
