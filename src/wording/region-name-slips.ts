import { latin } from '../text/latin.ts'
import type { KnownName } from './body-name-words.ts'
import { areExchanged, differenceOf } from './word-difference.ts'

/** What is wrong with a region's name: a letter or a mark inside it, nothing but capitals, or its end that is missing. */
export type RegionSlip = 'spelling' | 'capitals' | 'cut-short'

/**
 * How words differ from a region's name by a slip of the pen; null where they are the name itself or something else. Stricter than
 * for other bodies, since one region's name is near another's and near those of other places: Österbotten is not Västerbotten.
 */
export function findRegionSlip(text: string, name: KnownName): RegionSlip | null {
  const right = name.written.value
  if (text.length > right.length + mostTooMany || isAllCapitals(text)) return null
  const [bare] = text.split(genitive)
  const forms = bare === undefined || bare === text ? [text] : [text, bare]
  if (forms.includes(right)) return null
  if (forms.some((form) => form.toLowerCase() === right.toLowerCase())) return 'capitals'
  if (!capital.test(text)) return null
  if (forms.some((form) => writePlainly(form) === writePlainly(right) || differsByLetter(form, name)))
    return 'spelling'
  const cut = cutShort(right)
  return cut !== null && writePlainly(text) === writePlainly(cut) ? 'cut-short' : null
}

/** An `ae` for each ä, and a genitive. */
const mostTooMany = 4

const genitive = /s$/u
const capital = latin(/^\p{Lu}/u)

/** A heading in capitals says nothing of how a name is written. */
function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase()
}

/** Without the rings and dots that another keyboard lacks, and without hyphens: `Region Jamtland-Haerjedalen`. */
function writePlainly(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[åä]|a[ae]/gu, 'a')
    .replaceAll(/ö|oe/gu, 'o')
    .replaceAll(/[-–]/gu, ' ')
}

/** Whether one word is a slip and the others are right, but for capitals. */
function differsByLetter(text: string, { words }: KnownName): boolean {
  const written = text.split(' ')
  if (written.length !== words.length) return false
  const differing = words.flatMap((word, index) => {
    const other = written[index] ?? ''
    return other.toLowerCase() === word.toLowerCase() ? [] : [[other, word] as const]
  })
  const [first] = differing
  if (!first || differing.length > 1) return false
  const [other, word] = first
  // A short name is told from a common word by its capital.
  const isCase = word.length >= long || capital.test(other) === capital.test(word)
  return isCase && isLetterSlip(other.toLowerCase(), word.toLowerCase())
}

/** In words as long as this another letter makes no other word: Halland is near Holland. */
const long = 8
const shortest = 4

/** A letter too many or too few, two that changed places, or another letter in a long word. */
function isLetterSlip(written: string, right: string): boolean {
  if (right.length < shortest || Math.abs(written.length - right.length) > 1) return false
  const difference = differenceOf(written, right)
  const isLong = right.length >= long
  const { inOne, inOther } = difference
  if (inOne.length > 1 || inOther.length > 1) return areExchanged(difference)
  return isLong || inOne.length + inOther.length === 1
}

/** Whether a word may be the first of a region's name, or what a slip made of it; most words that begin alike are neither. */
export function mayBeginRegion(word: string, { words: [first = ''] }: KnownName): boolean {
  const [lower, right] = [word.toLowerCase(), first.toLowerCase()]
  return lower === right || isLetterSlip(lower, right)
}

const end = latin(/s? län$|(?<= \p{L}+) \p{Lu}\p{L}+$|(?<=region)en$/u)

/** `Region Jönköping` for `Region Jönköpings län`, `Region Jämtland` for `Region Jämtland Härjedalen`; null where nothing can be cut. */
function cutShort(right: string): string | null {
  const cut = right.replace(end, '')
  return cut === right ? null : cut
}

/** Makes `region` a common noun, or that of somebody else: `i vilken region Skåne ligger`, `patientens region`. */
const commonBefore = latin(
  /(?<![\p{L}\p{N}])(?:en|den|denna|vilken|varje|samma|någon|ingen|annan|egen|ny|hel|sin|min|din|vår|er|per|respektive|resp\.|berörd|aktuell|ansvarig|(?!hos\s)\p{L}+s)\s+$/iu,
)

/** After another name it may be a part of that: `Polisen, region Stockholm`, unless that is a region. A sentence too begins with a capital. */
const nameBefore = latin(
  /(?<![\p{L}\p{N}]|region\s|Region\s)(?!(?:I|Inom|Från|Till|För|Av|Hos|Med|Enligt|Både|Även|När|Om|Mellan|Att|Där)\s)\p{Lu}[\p{L}\p{N}-]*,?\s+$/u,
)

/** A longer name that begins so, or one of several: `region Stockholm – Gotland`, `Region Kalmar och Jönköpings län`. */
const namesAfter = latin(/^(?:[-–/]\p{L}|\s*[-–/]\s*\p{Lu}|\s+\p{Lu}|\s+(?:läns?|kommuns?|stads?)(?!\p{L}))/u)
const enumerationAfter = latin(/^(?:,|,?\s+(?:och|samt|eller|respektive|resp\.))\s+(?!Region\s)\p{Lu}/u)

/** Whether something else than the region may be meant where a slip stands between two texts. Misspelt, it is a slip whatever was meant. */
export function mayBeOther(slip: RegionSlip, text: string, before: string, after: string): boolean {
  if (slip === 'spelling') return false
  if (slip === 'cut-short')
    return nameBefore.test(before) || namesAfter.test(after) || enumerationAfter.test(after)
  if (capital.test(text)) return false
  return commonBefore.test(before) || nameBefore.test(before) || namesAfter.test(after)
}
