import { numberWords } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'
import { remember } from '../text/remember.ts'
import type { Range } from './sentences.ts'

/** How an amount is written: in words, in whole kronor, or with an abbreviated unit. */
export type MoneyForm = 'millions' | 'kronor' | 'abbreviated'

/** An amount in running text. */
export interface WrittenMoney extends Range {
  readonly money: Money
  readonly form: MoneyForm
  /** Whether it says that it is kronor: `25 miljoner` does not. */
  readonly hasCurrency: boolean
}

const smallNumbers: readonly string[] = numberWords.map((word) => (word === 'ett' ? 'en' : word))
const gap = '[ \\u00a0\\u202f]'
const number = `(?:[0-9]{1,3}(?:[ \\u00a0\\u202f.][0-9]{3})+|[0-9]+)(?:,[0-9]+)?`
const currency = 'kronor|krona|kr(?![a-zåäö])|SEK(?![A-Za-z])'
const scales = 'miljarder|miljard|miljoner|miljon|tusen'
const abbreviations: Readonly<Record<string, bigint>> = {
  mdkr: 1_000_000_000n,
  mdr: 1_000_000_000n,
  mnkr: 1_000_000n,
  mkr: 1_000_000n,
  msek: 1_000_000n,
  tkr: 1000n,
  kkr: 1000n,
}

/** What stands before a number that is no amount of its own: a section, an article, a part of a longer number. */
const before = '(?<![0-9A-Za-zÅÄÖåäö/:.,–-])(?<![0-9][ \\u00a0])'
const pattern = new RegExp(
  [
    `${before}(?<number>${number})`,
    `(?:${gap}?(?<scale>${scales})(?:${gap}(?<scaled>${currency}))?`,
    `|${gap}?(?<abbreviation>${Object.keys(abbreviations).join('|')})`,
    `|${gap}?(?<plain>${currency})|(?<dash>:-))(?![A-Za-zÅÄÖåäö])`,
    `|(?<![A-Za-zÅÄÖåäö-])(?<word>${smallNumbers.slice(1).join('|')})${gap}(?<wordScale>miljarder|miljard|miljoner|miljon)`,
    `(?:${gap}(?<wordScaled>${currency}))?(?![A-Za-zÅÄÖåäö])`,
  ].join(''),
  'giu',
)

/** Finds the amounts of a text: `80 miljoner kronor`, `182 500 000 kr`, `4,5 mnkr`, `tio miljoner kronor`, `25 miljoner`. */
export const findMoney = remember((text): readonly WrittenMoney[] => {
  // Most paragraphs hold no number at all.
  if (!/[0-9]|milj/iu.test(text)) return []
  const found: WrittenMoney[] = []
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {}
    const scale = groups.scale ?? groups.wordScale
    const digits = groups.number ?? String(smallNumbers.indexOf((groups.word ?? '').toLowerCase()))
    const factor =
      groups.abbreviation !== undefined
        ? abbreviations[groups.abbreviation.toLowerCase()]
        : factorOf(scale?.toLowerCase())
    const money = factor === undefined ? null : readMoney(digits, factor)
    if (!money) continue
    const start = match.index
    found.push({
      start,
      end: start + match[0].length,
      money,
      form: groups.abbreviation !== undefined ? 'abbreviated' : scale === undefined ? 'kronor' : 'millions',
      hasCurrency: scale === undefined || groups.scaled !== undefined || groups.wordScaled !== undefined,
    })
  }
  return found
})

function factorOf(scale: string | undefined): bigint {
  if (scale === undefined) return 1n
  if (scale.startsWith('miljard')) return 1_000_000_000n
  return scale === 'tusen' ? 1000n : 1_000_000n
}

/** Null where öre would be split. */
function readMoney(digits: string, factor: bigint): Money | null {
  const [whole = '', decimals = ''] = digits.replace(/[ \u00a0\u202f.]/g, '').split(',')
  if (decimals.length > 12) return null
  const scaled = BigInt(whole + decimals) * factor * 100n
  const divisor = 10n ** BigInt(decimals.length)
  return scaled % divisor === 0n ? { ore: scaled / divisor } : null
}
