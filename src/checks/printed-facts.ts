import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { type Bearer, indexIds, ownerOf } from '../model/ids.ts'
import { findAppropriationItem, nameOfBody, namingDateOf } from '../model/register-lookup.ts'
import type { Located } from '../text/source-file.ts'
import type { PlacedExpression } from '../wording/plain-text.ts'
import { type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import { headingsOf } from '../wording/sections-of.ts'
import type { Range } from '../wording/sentences.ts'
import { areAkin, stemsOf } from '../wording/word-stems.ts'
import type { Check } from './check.ts'

/**
 * **Det som trycks ska vara det som meningen talar om.**
 *
 * Varje belopp, dag och siffra har en beskrivning (`what`, eller radens `label` och `purpose`). Har meningen inget ord ur beskrivningen av
 * det som uttrycket trycker, men orden ur beskrivningen av en annan uppgift av samma slag, är det troligen den andra som menas. Säger
 * beskrivningen vilket år eller vilka år ett belopp gäller ska ett årtal direkt efter beloppet vara detsamma.
 *
 * Varför: id:t syns inte på papperet. Pekar det på grannen trycks en siffra som ser rimlig ut och är fel.
 *
 * Så rättas det: skriv det id som meningen handlar om. Menas verkligen den andra uppgiften, säg det med ett ord ur dess beskrivning.
 *
 * ```yaml
 * figures:
 *   - { id: inclusion-target, value: 70 %, what: inklusionsmålet }
 *   - { id: lead-time-target, value: 80 %, what: ledtidsmålet }
 * # i ett avsnitt:
 * text: |
 *   Regionen ska ha nått inklusionsmålet om {{figure "lead-time-target"}}.
 * ```
 */
export const printedFacts: Check = {
  name: 'printed-facts',
  codes: ['reference/other-fact', 'reference/other-years'],
  checkModel: (agreement, registers) => {
    const facts = factsOf(agreement, registers)
    const headings = headingsOf(agreement, registers)
    return paragraphsOf(agreement, registers).flatMap((paragraph) => {
      const { section } = paragraph.home
      const heading = (section && headings.get(section)) ?? ''
      return paragraph.expressions.flatMap((placed) => checkExpression(paragraph, placed, heading, facts))
    })
  },
}

type Kind = 'date' | 'figure' | 'amount'

/** What an expression may print, and the words that describe it. */
interface Fact {
  readonly kind: Kind
  readonly id: string
  readonly what: Located<string>
  readonly stems: ReadonlySet<string>
  readonly years: Years
  /** Sums of several things have too many words to be what a sentence speaks of. */
  readonly isSum: boolean
}

const kindsOfExpressions: Readonly<Record<string, Kind>> = {
  date: 'date',
  figure: 'figure',
  amount: 'amount',
  kronor: 'amount',
}

const known = new WeakMap<Agreement, readonly Fact[]>()

/** Those of a matter, and of the agreement that it leans on. */
function factsOf(agreement: Agreement, registers: Registers): readonly Fact[] {
  const before = known.get(agreement)
  if (before) return before
  const { leansOn } = agreement
  const own = indexIds(agreement).bearers.flatMap((bearer) => factOf(bearer, agreement, registers) ?? [])
  const inherited = leansOn
    ? factsOf(leansOn, registers).filter(({ id }) => ownerOf(agreement, id) === leansOn)
    : []
  const facts = [...own, ...inherited]
  known.set(agreement, facts)
  return facts
}

function factOf(bearer: Bearer, agreement: Agreement, registers: Registers): Fact | null {
  switch (bearer.kind) {
    case 'deadline':
      return makeFact('date', bearer, bearer.deadline.what, '')
    case 'figure':
      return makeFact('figure', bearer, bearer.figure.what, '')
    case 'amount':
      return makeFact('amount', bearer, bearer.amount.what, '')
    case 'line':
      return makeFact('amount', bearer, bearer.line.label, bearer.line.purpose?.value ?? '')
    case 'payment':
      return { ...makeFact('amount', bearer, bearer.payment.label, ''), isSum: true }
    case 'part':
      return { ...makeFact('amount', bearer, bearer.part.label, ''), isSum: true }
    case 'group': {
      const { label, recipient } = bearer.group
      const name = nameOfBody(registers, recipient.value, namingDateOf(agreement))
      const names = `${name?.full.value ?? ''} ${name?.running.value ?? ''}`
      return { ...makeFact('amount', bearer, label ?? recipient, names), isSum: true }
    }
    case 'appropriation': {
      const name = findAppropriationItem(registers, bearer.appropriation)?.item.name
      return name ? { ...makeFact('amount', bearer, name, ''), isSum: true } : null
    }
    default:
      return null
  }
}

function makeFact(kind: Kind, { id }: Bearer, what: Located<string>, more: string): Fact {
  const stems = specificStems(`${what.value} ${more}`)
  return { kind, id: id.value, what, stems, years: yearsIn(what.value), isSum: false }
}

/** Words that describe anything. */
const generalStems = stemsOf(
  `arbete arbetet arbeten insats insatser insatserna medel medlen uppdrag uppdraget andel andelen antal antalet sammanlagt första andra
  särskild särskilda nationell nationella regional regionala samverkansregional samverkansregionalt överenskommelse överenskommelsen
  satsning satsningen satsningar från till under inom efter enligt inklusive övrigt övriga lägsta högsta minst utbetalning utbetalningen utbetalningar cancer cancervård cancervården`,
)

/** Words of four letters and more, and abbreviations such as SVF. */
function specificStems(text: string): ReadonlySet<string> {
  const abbreviations = text.match(/\b[A-ZÅÄÖ]{2,3}\b/g) ?? []
  return new Set([...stemsOf(text), ...abbreviations].filter((stem) => !generalStems.has(stem)))
}

interface Years {
  readonly all: ReadonlySet<number>
  /** Whether they were written as one year or one period. */
  readonly isOne: boolean
}

const mayBeYear = /(?:19|20)\d\d/
const yearWords = /(?<![\d/:])((?:19|20)\d{2})(?:[–-]((?:19|20)\d{2}))?(?![\d/:])/g

/** `2010–2012` covers three years. */
function yearsIn(text: string): Years {
  const all = new Set<number>()
  const written = mayBeYear.test(text) ? [...text.matchAll(yearWords)] : []
  for (const [, first = '', last = first] of written) {
    for (let year = Number(first); year <= Number(last); year += 1) all.add(year)
  }
  return { all, isOne: written.length === 1 }
}

function areSame(said: Years, described: Years): boolean {
  const isInside = [...said.all].every((year) => described.all.has(year))
  return isInside && (said.all.size === described.all.size || !described.isOne)
}

function checkExpression(
  paragraph: ProseParagraphText,
  placed: PlacedExpression,
  heading: string,
  facts: readonly Fact[],
): readonly Diagnostic[] {
  const { expression, start } = placed
  const [id] = expression.args
  const kind = kindsOfExpressions[expression.name.value]
  const own = facts.find((fact) => fact.kind === kind && fact.id === id?.value)
  const sentence = paragraph.sentences.find((each) => each.start <= start && start < each.end)
  if (!id || !own || !sentence) return []
  const place: Place = { paragraph, heading, placed, sentence, id }
  return [...checkYears(place, own), ...checkWords(place, own, facts)]
}

interface Place {
  readonly paragraph: ProseParagraphText
  /** Of the section that it stands in; empty outside sections. */
  readonly heading: string
  readonly placed: PlacedExpression
  readonly sentence: Range
  readonly id: Located<string>
}

/** The years right after an amount: `{{amount "grant-2011"}} för 2011`, `… om året 2024–2026`, `… ska avsättas för 2012`. */
const yearsAfter =
  /^ (?:(?:ska|skall|har|hade|bör) )?(?:[a-zåäö]+ )?(?:för|under|om året|per år|årligen)(?: åren| år| avsättas)? ((?:19|20)\d{2}(?:[–-](?:19|20)\d{2})?)(?!\d)/
/** The year that it is for, said before it: `för arbetet under 2011 betala ut {{amount "grant-2011"}}`. */
const yearBefore = /(?<![a-zåäö])för (?:[a-zåäö]+ )?(?:år |under )?((?:19|20)\d{2})(?![\d/:–-])[^.;]*$/

function checkYears({ paragraph, placed, sentence, id }: Place, own: Fact): readonly Diagnostic[] {
  if (own.kind !== 'amount' || own.years.all.size === 0) return []
  if (!mayBeYear.test(paragraph.text)) return []
  const plain = paragraph.text.replaceAll('\u00a0', ' ')
  const after = plain.slice(placed.end, sentence.end)
  const before = own.years.all.size === 1 && !mayBeYear.test(after)
  const written =
    yearsAfter.exec(after)?.[1] ??
    (before ? yearBefore.exec(plain.slice(sentence.start, placed.start))?.[1] : undefined)
  if (written === undefined || areSame(yearsIn(written), own.years)) return []
  const place = related('reference/described-here', own.what.span, { what: own.what.value })
  const data = { id: id.value, what: own.what.value, written }
  return [report('reference/other-years', id.span, data, { related: [place] })]
}

function checkWords(place: Place, own: Fact, facts: readonly Fact[]): readonly Diagnostic[] {
  const { paragraph, heading, placed, sentence, id } = place
  const inSentence = paragraph.expressions.filter(
    ({ start }) => sentence.start <= start && start < sentence.end,
  )
  const printed = inSentence.flatMap(({ expression }) => expression.args.map(({ value }) => value))
  // Of one that is printed twice, only what follows says which of the two is meant.
  const isTwice = printed.filter((value) => value === id.value).length > 1
  const next = inSentence.find(({ start }) => start > placed.start)?.start ?? sentence.end
  const [from, to] = isTwice ? [placed.end, next] : [sentence.start, sentence.end]
  const text = paragraph.text.slice(from, to)
  const explained = facts.filter((fact) => fact.id !== own.id && printed.includes(fact.id))
  // Mostly the sentence has a word of what it prints, and prints nothing else.
  if (own.stems.size === 0 || (explained.length === 0 && beginsWord(own.stems, text))) return []
  const all = specificStems(text)
  // A word that stands in its own description is no part of another's: `barncancerforskning` beside `barncancer`.
  const isOnlySaidHere = (stem: string) =>
    explained.every(({ stems }) => (own.stems.has(stem) ? !stems.has(stem) : !isSaid(stem, stems)))
  for (const stem of all) if (isSaid(stem, own.stems) && isOnlySaidHere(stem)) return []
  const said = new Set([...all].filter(isOnlySaidHere))
  const around = isTwice ? said : new Set([...said, ...stemsAround(paragraph, heading)])
  if (wordsSaid(own.stems, around) > 0) return []
  if ([...yearsIn(text).all].some((year) => own.years.all.has(year))) return []
  const isSaidNearby = wordsSaid(own.stems, specificStems(paragraph.text)) > 0
  const [best] = facts
    .filter((fact) => fact.kind === own.kind && !fact.isSum && !printed.includes(fact.id))
    .map((fact) => ({ fact, share: wordsSaid(fact.stems, said) / Math.max(1, fact.stems.size) }))
    .filter(({ share }) => share >= (isSaidNearby && !isTwice ? 1 : 0.5))
    .sort((a, b) => b.share - a.share)
  if (!best) return []
  const { fact } = best
  const data = { id: id.value, what: own.what.value, other: fact.id, otherWhat: fact.what.value }
  const places = [own, fact].map(({ what }) =>
    related('reference/described-here', what.span, { what: what.value }),
  )
  return [report('reference/other-fact', id.span, data, { related: places })]
}

/** What the text around speaks of, and need not say again: the line, payment or section that it belongs to. */
function stemsAround({ home }: ProseParagraphText, heading: string): ReadonlySet<string> {
  return specificStems([heading, home.payment?.label.value, home.initiative?.heading.value].join(' '))
}

/** Whether a word of the text plainly begins with a stem: found faster than all stems of the text. */
function beginsWord(stems: ReadonlySet<string>, text: string): boolean {
  const lower = text.toLowerCase()
  for (const stem of stems) {
    if (stem.length < longStem) continue
    for (let at = lower.indexOf(stem); at !== -1; at = lower.indexOf(stem, at + 1)) {
      if (at === 0 || !letter.test(lower.charAt(at - 1))) return true
    }
  }
  return false
}

/** A shorter one may begin another word. */
const longStem = 6
const letter = /[a-zåäö]/

/** How many of the words are said, in whatever form. */
function wordsSaid(stems: ReadonlySet<string>, said: ReadonlySet<string>): number {
  let count = 0
  for (const stem of stems) if (isSaid(stem, said)) count += 1
  return count
}

function isSaid(stem: string, said: ReadonlySet<string>): boolean {
  if (said.has(stem)) return true
  for (const other of said) if (areAkin(stem, other)) return true
  return false
}
