import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Document } from '../document/nodes.ts'
import type { Registers } from '../model/agreement.ts'
import { latin } from '../text/latin.ts'
import { remember } from '../text/remember.ts'
import { type Span, textOf } from '../text/source-file.ts'
import { knownNamesOf } from '../wording/body-name-words.ts'
import { type ReadingText, readingTextsOf } from '../wording/reading-order.ts'
import type { Check } from './check.ts'

/**
 * **En förkortning förklaras en gång, första gången den används.**
 *
 * RCC, SVF, NPO, PREM, KVÅ och andra förkortningar skrivs ut första gången, med förkortningen inom parentes efter: ”regionala
 * cancercentrum (RCC)”. Sedan används bara förkortningen. Det gäller hela dokumentet i den ordning det läses, med mallens ord och
 * det som uttryck trycker. I rubriker och på titelsidan kan en förkortning stå före förklaringen, och en bilaga, som
 * ofta läses för sig, får förklara på nytt. Namn i en listbilaga står som de är. EU, FN och andra som alla känner behöver ingen förklaring.
 *
 * Varför: den som läser från början ska aldrig behöva leta framåt, och en andra förklaring får läsaren att undra om det är något annat.
 *
 * Så rättas det: flytta förklaringen till det ställe där förkortningen står först. För aktörer trycker `{{body-full "…"}}` namnet med
 * förkortning och `{{body "…"}}` bara förkortningen.
 *
 * ```yaml
 * sections:
 *   - id: introduction
 *     heading: Inledning
 *     text: |
 *       Alla SVF ska följas upp. Ett standardiserat vårdförlopp (SVF) gäller hela landet.
 * ```
 */
export const abbreviationsExplained: Check = {
  name: 'abbreviations-explained',
  codes: [
    'language/abbreviation-unexplained',
    'language/abbreviation-before-explanation',
    'language/abbreviation-explained-again',
  ],
  checkDocument: (document, _agreement, registers) => checkAbbreviations(document, registers),
}

/** What every reader knows, what stands in a citation and is explained by it, and what is no abbreviation. */
const wellKnown = new Set(
  'AB DNA EU FN HIV ID IT JO JK NATO OECD OK PDF RNA SFS SMS SOU TV UD UK UNESCO USA USB UV WHO'.split(' '),
)

interface Place {
  readonly abbreviation: string
  /** Found out when it is asked for, which for most places nobody does. */
  readonly span: () => Span
  /** Whether the words stand before it, in parentheses or otherwise. */
  readonly isExplained: boolean
  readonly text: ReadingText
}

function checkAbbreviations(document: Document, registers: Registers): readonly Diagnostic[] {
  const finder = finderOf(registers)
  const places = takeNamesApart(readingTextsOf(document).flatMap((text) => placesIn(text, finder)))
  const byAbbreviation = new Map<string, Place[]>()
  for (const place of places) {
    const known = byAbbreviation.get(place.abbreviation)
    if (known) known.push(place)
    else byAbbreviation.set(place.abbreviation, [place])
  }
  return [...byAbbreviation.values()].flatMap(checkPlaces)
}

const capitals = latin(/\p{Lu}{2,}/u)

/** ”RCC i samverkan” is understood once it has been explained, or where RCC has: until then it is a use of RCC. */
function takeNamesApart(places: readonly Place[]): readonly Place[] {
  const explained = new Set<string>()
  return places.map((place) => {
    if (place.isExplained) explained.add(place.abbreviation)
    const isName = place.abbreviation.includes(' ') && !explained.has(place.abbreviation)
    const inner = isName ? capitals.exec(place.abbreviation)?.[0] : undefined
    return inner === undefined ? place : { ...place, abbreviation: inner }
  })
}

function checkPlaces(places: readonly Place[]): readonly Diagnostic[] {
  const running = places.filter(({ text }) => text.kind === 'running')
  const explained = places.filter(({ isExplained }) => isExplained)
  const [first] = explained
  const [used] = running
  if (!used) return []
  const { abbreviation } = used
  if (!first) return [report('language/abbreviation-unexplained', used.span(), { abbreviation })]
  const shown = { related: [related('language/explained-here', first.span(), { abbreviation })] }
  const again = explained
    .filter((place) => place !== first && place.text.kind === 'running' && !place.text.isAnnex)
    .map((place) => {
      const expression = textOf(place.span())
      const fix = expression.startsWith('{{body-full ')
        ? { fix: { span: place.span(), text: expression.replace('{{body-full', '{{body') } }
        : {}
      return report(
        'language/abbreviation-explained-again',
        place.span(),
        { abbreviation },
        { ...shown, ...fix },
      )
    })
  const isBefore = places.indexOf(used) < places.indexOf(first)
  return isBefore
    ? [report('language/abbreviation-before-explanation', used.span(), { abbreviation }, shown), ...again]
    : again
}

/** Capitals that are a word of their own: no part of a number (S2023/03336), of a name (IOGT-NTO) or of a Roman numeral. */
function patternOf(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replaceAll(/[.*+?^$()[\]{}|\\]/g, '\\$&'))
  const alternatives = [...escaped.sort((a, b) => b.length - a.length), '\\p{Lu}{2,6}']
  return latin(
    new RegExp(
      `(?<![\\p{L}\\p{N}/:.-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}/]|-\\p{Lu}|\\.\\p{L})`,
      'gu',
    ),
  )
}

/** How far before its abbreviation an explanation can end: three words in parentheses stand between at most. */
const farthestExplanation = 200

/** An abbreviation in a text, wherever the text stands. */
interface Use {
  readonly abbreviation: string
  readonly start: number
  readonly isExplained: boolean
}

/** Finds the abbreviations of a text. */
type Finder = (text: string) => readonly Use[]

const finders = new WeakMap<Registers, Finder>()

function finderOf(registers: Registers): Finder {
  const known = finders.get(registers)
  if (known) return known
  const names = knownNamesOf(registers).flatMap(({ written, form }) =>
    form === 'short' && /^[^:]* [^:]*$/u.test(written.value) ? [written.value] : [],
  )
  const pattern = patternOf(names)
  const finder = remember((text) => usesIn(text, pattern))
  finders.set(registers, finder)
  return finder
}

function placesIn(text: ReadingText, find: Finder): readonly Place[] {
  return find(text.text).map(({ abbreviation, start, isExplained }) => ({
    abbreviation,
    span: () => text.placeOf(start, start + abbreviation.length),
    isExplained,
    text,
  }))
}

function usesIn(text: string, pattern: RegExp): readonly Use[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [abbreviation] = match
    if (wellKnown.has(abbreviation) || /^[IVXLM]+$/u.test(abbreviation)) return []
    const before = text.slice(Math.max(0, match.index - farthestExplanation), match.index)
    const after = text.slice(match.index + abbreviation.length)
    // ”2022/0290(NLE)” is the number of a proposal.
    if (/\d\($/u.test(before)) return []
    const isExplained = isAfterWords(before, after) || /^ \(\p{Ll}[^)]* [^)]*\)/u.test(after)
    return [{ abbreviation, start: match.index, isExplained }]
  })
}

const openEnd = latin(/\p{L} [–-] $|\p{L}{3,}, $/u)

const openBracket = latin(/\p{Ll}[”’]?\s\((?:\p{Ll}+\s){0,3}$/u)

/** ”regionala cancercentrum (RCC)”, ”(nedan kallat SVF)”, ”cancer utan känd primärtumör, CUP” at the end of a line. */
function isAfterWords(before: string, after: string): boolean {
  if (/^(?:-\p{Ll}+)?(?:\)|,|;| eller )/u.test(after) && openBracket.test(before)) return true
  return after === '' && openEnd.test(before)
}
