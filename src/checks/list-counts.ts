import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { numberWords, writeCount } from '../model/swedish-form.ts'
import { latin } from '../text/latin.ts'
import { listsOf } from '../wording/prose-lists.ts'
import { type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'

/**
 * **Antalet i texten ska vara det som listan har.**
 *
 * *fyra områden:* följt av en lista ska ha fyra punkter. Det gäller listor med punkter eller nummer, uppräkningar i samma mening efter
 * ett kolon, och listbilagor. Räkneord räknas från två till tjugo, i ord eller siffror, före ord som *områden*, *mål*,
 * *delar*, *krav*, *moduler*; *de sex RCC* och *två år* räknar något annat. I en uppräkning kan *och* stå mellan två led eller inne i
 * ett; båda läsningarna godtas. Delavsnitt räknas också, när avsnittets text saknar lista och slutar med att något *delas in i* eller
 * har *följande* antal delar.
 *
 * Varför: när en punkt läggs till eller stryks glöms antalet, och då undrar läsaren vad som saknas.
 *
 * Så rättas det: rätta antalet, eller skriv om utan antal.
 *
 * ```yaml
 * text: |
 *   Insatserna delas in i fyra områden:
 *
 *   - prevention
 *   - tidig upptäckt
 *   - rehabilitering.
 * ```
 */
export const listCounts: Check = {
  name: 'list-counts',
  codes: ['structure/count-of-list', 'structure/count-of-subsections'],
  checkModel: (agreement, registers) => [
    ...listsOf(agreement, registers).flatMap(({ list, lead }) => {
      const count = list.items.length
      return lead ? check(lead, lead.typed.length, count, count, list.span) : []
    }),
    ...paragraphsOf(agreement, registers).flatMap(checkEnumeration),
    ...paragraphsOf(agreement, registers).flatMap(checkSubsections),
    ...checkAnnexes(agreement, registers),
  ],
}

const numbers: readonly string[] = [
  ...numberWords,
  'tretton',
  'fjorton',
  'femton',
  'sexton',
  'sjutton',
  'arton',
  'nitton',
  'tjugo',
]
const counted =
  'aktiviteter|alternativ|avsnitt|delar|faktorer|former|frågor|förslag|förutsättningar|grupper|inriktningar|insatser|kategorier|krav|kriterier|led|moduler|modeller|moment|målsättningar|mål|områden|perspektiv|principer|prioriteringar|projekt|punkter|saker|satsningar|skäl|slag|steg|syften|typer|uppdrag|uppgifter|utgångspunkter|villkor|vårdförlopp|vårdprogram|åtaganden|åtgärder'
/** A number before something that a list can spell out, with at most two words between. */
const countWords = latin(
  new RegExp(
    String.raw`(?<![\p{L}\d.,:/–-])(${numbers.slice(2).join('|')}|[2-9]|[1-9]\d)[ \u00a0](?:\p{Ll}+[ \u00a0]){0,2}(\p{L}*(?:${counted}))(?!\p{L})`,
    'giu',
  ),
)

interface Counted {
  readonly count: number
  readonly noun: string
  readonly written: string
  readonly start: number
  readonly end: number
}

const ofOthers = latin(/(?<!\p{L})(?:de|dessa|andra|ytterligare)[ \u00a0]$/iu)

/** The last number in a stretch of text that counts something a list can spell out; null after `de`: they are known already. */
function findCount(paragraph: ProseParagraphText, from: number, to: number): Counted | null {
  const found = [...paragraph.typed.slice(from, to).matchAll(countWords)].flatMap((match) => {
    const [whole, written = '', noun = ''] = match
    const start = from + match.index
    if (ofOthers.test(paragraph.typed.slice(0, start))) return []
    const inWords = numbers.indexOf(written.toLowerCase())
    const count = inWords >= 0 ? inWords : Number(written)
    return [{ count, noun, written, start, end: start + whole.length }]
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

function check(
  paragraph: ProseParagraphText,
  to: number,
  fewest: number,
  most: number,
  place: Parameters<typeof related>[1],
): readonly Diagnostic[] {
  const sentence = paragraph.sentences.find(({ start, end }) => start < to && to <= end + 1)
  const isLead = paragraph.typed.slice(0, to).trimEnd().endsWith(':')
  if (!sentence || !isLead) return []
  const found = findCount(paragraph, sentence.start, to)
  if (!found || (fewest <= found.count && found.count <= most)) return []
  const { written, noun, start, end } = found
  const count = writeCount(fewest)
  return [
    report(
      'structure/count-of-list',
      paragraph.spanOf(start, end),
      { written, noun, count },
      { related: [related('structure/list-here', place, { count })] },
    ),
  ]
}

/** An enumeration in the sentence itself: `fyra områden: a, b, c och d.` */
function checkEnumeration(paragraph: ProseParagraphText): readonly Diagnostic[] {
  return paragraph.sentences.flatMap((sentence) => {
    const text = paragraph.text.slice(sentence.start, sentence.end)
    const colon = text.indexOf(': ')
    if (colon < 0) return []
    const enumeration = text.slice(colon + 2).replace(/[.!?]$/u, '')
    // A whole sentence after the colon enumerates nothing.
    if (!/,| och | samt /u.test(enumeration) || /^\p{Lu}/u.test(enumeration)) return []
    const parts = enumeration.split(/, samt | samt |, /u)
    const last = parts.at(-1) ?? ''
    const joined = [...enumeration.matchAll(/(?<!,) och /gu)].length
    // The word before the last part; where `samt` or a comma stands there, `och` may lie inside a part.
    const isJoinedByAnd = !/ samt /u.test(enumeration) && !last.startsWith('och ') && last.includes(' och ')
    const fewest = parts.length + (isJoinedByAnd ? 1 : 0)
    const start = sentence.start + colon + 2
    const place = paragraph.spanOf(start, start + enumeration.length)
    return check(paragraph, sentence.start + colon + 1, fewest, parts.length + joined, place)
  })
}

/** What comes before a number of parts that the subsections are. */
const dividing = latin(
  /(?<!\p{L})(?:delas?[ \u00a0]in[ \u00a0]i|(?:in|upp)dela[dt]?[es]?[ \u00a0]i|ordna[dts]e?[ \u00a0]i|följande)[ \u00a0]$/iu,
)

/** A text without a list that ends in a number of parts, right before the subsections: `delas in i fyra områden.` */
function checkSubsections(paragraph: ProseParagraphText): readonly Diagnostic[] {
  const { section, role } = paragraph.home
  const sentence = paragraph.sentences.at(-1)
  if (!section || !sentence || role !== 'text' || section.measures.length > 0) return []
  const { blocks } = paragraph.prose
  const [first] = section.sections
  if (!first || section.sections.length < 2 || blocks.at(-1)?.span !== paragraph.span) return []
  if (blocks.some((block) => block.kind === 'list')) return []
  // What the sentence itself enumerates after a colon is what it counts.
  if (paragraph.typed.slice(sentence.start, sentence.end - 1).includes(':')) return []
  const found = findCount(paragraph, sentence.start, sentence.end)
  if (!found || found.count === section.sections.length) return []
  const { written, noun, start, end } = found
  if (!dividing.test(paragraph.typed.slice(0, start))) return []
  const count = writeCount(section.sections.length)
  return [
    report(
      'structure/count-of-subsections',
      paragraph.spanOf(start, end),
      { written, noun, count },
      { related: [related('structure/subsections-here', first.heading.span, { count })] },
    ),
  ]
}

function checkAnnexes(agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  return paragraphsOf(agreement, registers).flatMap((paragraph) => {
    const { annex, role } = paragraph.home
    if (annex?.kind !== 'list' || role !== 'annex-text') return []
    const [first] = annex.items
    const last = annex.items.at(-1)
    if (!first || !last || paragraph.prose.blocks.at(-1)?.span !== paragraph.span) return []
    const place = { ...first.span, end: last.span.end }
    return check(paragraph, paragraph.typed.length, annex.items.length, annex.items.length, place)
  })
}
