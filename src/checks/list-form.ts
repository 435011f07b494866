import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Document } from '../document/nodes.ts'
import type { Registers } from '../model/agreement.ts'
import { latin } from '../text/latin.ts'
import { textOf } from '../text/source-file.ts'
import { type ListItemText, listsOf } from '../wording/prose-lists.ts'
import { type ProseParagraphText, type ProseRole, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'

/**
 * **Stycken slutar med skiljetecken, och listor är byggda lika från början till slut.**
 *
 * Ett stycke slutar med punkt, frågetecken, utropstecken eller kolon; den rad som leder in en lista får sluta utan. En lista är
 * antingen led som tillsammans är en mening, med liten bokstav och punkt bara efter det sista, eller hela meningar med stor
 * bokstav och punkt i varje (Myndigheternas skrivregler 3.9). Listor av bara namn, med stor bokstav och utan punkter, lämnas i fred.
 *
 * Varför: ett stycke utan punkt är ofta ett stycke som har förlorat sitt slut, och i en lista som byter form går det inte att se
 * om leden gäller var för sig.
 *
 * Så rättas det: skriv eller ta bort punkten (`check --fix` gör det där inget annat kan menas), eller bygg om den punkt som avviker.
 *
 * ```yaml
 * text: |
 *   Rapporten ska innehålla
 *
 *   - en beskrivning av läget.
 *   - en plan                      # punkten hör hemma här, inte ovanför
 * ```
 */
export const listForm: Check = {
  name: 'list-form',
  codes: [
    'structure/missing-stop',
    'structure/list-without-stop',
    'structure/stop-inside-list',
    'structure/list-mixed',
  ],
  checkModel: (agreement, registers) => {
    const lists = listsOf(agreement, registers)
    const leads = new Set(lists.map(({ lead }) => lead))
    const openings = new Set(lists.flatMap(({ items }) => items.map(({ opening }) => opening)))
    const names = readNames(registers)
    return [
      ...paragraphsOf(agreement, registers)
        .filter((paragraph) => !leads.has(paragraph) && !openings.has(paragraph))
        .flatMap(checkParagraph),
      ...lists.flatMap(({ items }) => checkList(items, names)),
    ]
  },
  checkDocument: findOpenParagraphs,
}

const withoutStop: ReadonlySet<ProseRole> = new Set<ProseRole>([
  'heading',
  'annex-heading',
  'approval-condition',
  'resolution',
])
const stop = /[.!?…:]["”’)]*$/u
const abbreviation = latin(/(?<!\p{L})(?:m\.m|m\.fl|etc|osv|o\.d|o\.dyl)\.$/iu)
/** What a sentence cannot end with: something has been lost. */
const unfinished = latin(/(?:[,;–-]|(?<!\p{L})(?:och|eller|samt|att|som|för|till|av|med|i|på|om))$/iu)

function checkParagraph(paragraph: ProseParagraphText): readonly Diagnostic[] {
  const { text, home } = paragraph
  if (withoutStop.has(home.role) || text === '' || stop.test(text)) return []
  return [reportMissing('structure/missing-stop', paragraph)]
}

/** Paragraphs whose last words are a template's and end without a mark. */
function findOpenParagraphs(document: Document): readonly Diagnostic[] {
  // What stands in a list, a table or columns is no sentence.
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.role !== 'body') return []
    const last = block.children.at(-1)
    const word = last?.kind === 'text' ? last.value.trimEnd().split(/\s/u).at(-1) : undefined
    if (!last || !word || stop.test(word)) return []
    // What a template only prints is written in a source, and checked there.
    const origin = last.origins.find((span) => span.file.path.endsWith('.hbs') && textOf(span).includes(word))
    return origin ? [report('structure/missing-stop', origin, {})] : []
  })
}

function reportMissing(
  code: 'structure/missing-stop' | 'structure/list-without-stop',
  paragraph: ProseParagraphText,
): Diagnostic {
  const { text } = paragraph
  const word = text.split(/\s/u).at(-1) || text
  const span = paragraph.spanOf(text.length - word.length, text.length)
  if (unfinished.test(text)) return report(code, span, {})
  const fix = { span: { ...span, start: span.end }, text: '.' }
  return report(code, span, {}, { fix })
}

/** First words of names, which have a capital wherever they stand. */
function readNames(registers: Registers): ReadonlySet<string> {
  const names = registers.bodies.flatMap((body) =>
    body.names.flatMap((name) => [name.full.value, name.running.value, name.short?.value ?? '']),
  )
  return new Set(names.flatMap((name) => name.split(/[ :]/u)[0] ?? []))
}

type Opening = 'small' | 'capital' | 'either'

const firstWord = latin(/^["”’(]*(\p{L}+)/u)

function openingOf({ opening: { text } }: ListItemText, names: ReadonlySet<string>): Opening {
  const first = firstWord.exec(text)?.[1]
  if (!first) return 'either'
  if (/^\p{Ll}/u.test(first)) return 'small'
  const isName = names.has(first) || names.has(first.replace(/s$/u, '')) || /^\p{Lu}.*\p{Lu}/u.test(first)
  return isName ? 'either' : 'capital'
}

function checkList(items: readonly ListItemText[], names: ReadonlySet<string>): readonly Diagnostic[] {
  const openings = items.map((item) => openingOf(item, names))
  const small = openings.filter((each) => each === 'small').length
  const capital = openings.filter((each) => each === 'capital').length
  if (small + capital === 0) return []
  const areParts =
    small === capital ? openings.find((each) => each !== 'either') === 'small' : small > capital
  return areParts ? checkParts(items, openings) : checkSentences(items, openings)
}

const parts = { sv: 'ett led med liten bokstav', en: 'a part in lower case' }
const sentences = { sv: 'hela meningar med stor bokstav', en: 'whole sentences with a capital' }
const sentence = { sv: 'en hel mening med stor bokstav', en: 'a whole sentence with a capital' }
const manyParts = { sv: 'led med liten bokstav', en: 'parts in lower case' }

function checkParts(items: readonly ListItemText[], openings: readonly Opening[]): readonly Diagnostic[] {
  // Items of several sentences need their stops.
  const haveSentences = items.some(({ opening }) => opening.sentences.length > 1)
  return items.flatMap((item, index) => {
    const { opening, goesOn } = item
    const isLast = index === items.length - 1
    const ends = stop.test(opening.text)
    if (openings[index] === 'capital' && ends) return [reportMixed(item, sentence, manyParts)]
    if (goesOn) return []
    if (isLast) return ends ? [] : [reportMissing('structure/list-without-stop', opening)]
    if (!ends || haveSentences || !opening.text.endsWith('.') || abbreviation.test(opening.text)) return []
    const at = opening.text.length - 1
    const span = opening.spanOf(at, at + 1)
    return [report('structure/stop-inside-list', span, {}, { fix: { span, text: '' } })]
  })
}

function checkSentences(items: readonly ListItemText[], openings: readonly Opening[]): readonly Diagnostic[] {
  const ends = items.map(({ opening }) => stop.test(opening.text))
  // Names and titles in a list are no sentences, and a stop after the last alone is their norm.
  const areNames = !ends.slice(0, -1).includes(true)
  if (areNames && items.length > 1) return []
  return items.flatMap((item, index) => {
    if (openings[index] === 'small') return [reportMixed(item, parts, sentences)]
    return ends[index] || item.goesOn ? [] : [reportMissing('structure/missing-stop', item.opening)]
  })
}

function reportMixed(item: ListItemText, written: typeof parts, others: typeof parts): Diagnostic {
  const { opening } = item
  const word = /^\S+/u.exec(opening.text)?.[0] ?? ''
  return report('structure/list-mixed', opening.spanOf(0, word.length), { this: written, others })
}
