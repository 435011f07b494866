import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Measure, Registers } from '../model/agreement.ts'
import type { Prose } from '../prose/prose.ts'
import { remember } from '../text/remember.ts'
import type { Span } from '../text/source-file.ts'
import { type ProseParagraphText, type ProseRole, paragraphsOf } from '../wording/prose-text.ts'
import { sectionsOf } from '../wording/sections-of.ts'
import type { Check } from './check.ts'

/**
 * **Ingen insats och ingen mening ska stå två gånger.**
 *
 * Meningar om minst sju ord jämförs i hela överenskommelsens avsnitt, bilagor och villkor, så som de trycks. Meningar om minst tolv
 * ord anmärks också när bara enstaka ord inne i dem skiljer (ett förslag). Två aktörer får ha samma insats. Tidplaner, och det
 * som står vid rader i medelsfördelningen, jämförs inte: de är med avsikt lika.
 *
 * Varför: två lydelser av samma åtagande kan komma att ändras var för sig, och då gäller båda. Oftast är det en rest från en
 * flytt av text.
 *
 * Så rättas det: ta bort den ena, eller hänvisa till den.
 *
 * ```yaml
 * measures:
 *   - { id: training, actor: rcc, text: ska ta fram utbildningar för vårdens medarbetare i hela landet. }
 *   - { id: courses, actor: rcc, text: ska ta fram utbildningar för vårdens medarbetare i hela landet. }
 * ```
 */
export const repeatedText: Check = {
  name: 'repeated-text',
  codes: ['structure/same-measure', 'structure/same-sentence', 'structure/nearly-same-sentence'],
  checkModel: (agreement, registers) => compareSentences(readSentences(agreement, registers)),
}

const fewestWords = 7
const fewestWordsNearly = 12
/** How much of both sentences must stand in the same words at their beginning and end. */
const likeness = 0.85

const notCompared: ReadonlySet<ProseRole> = new Set<ProseRole>([
  'heading',
  'annex-heading',
  'schedule',
  'cost-note',
  'line-text',
  'line-condition',
  'note',
])

/** The words of a sentence in lower case, and what it is found by. */
interface SentenceWords {
  readonly words: readonly string[]
  /** All of them. */
  readonly joined: string
  /** The first and the last ones: two sentences that are nearly the same share either. */
  readonly edges: readonly string[]
}

interface Sentence extends SentenceWords {
  /** The actor whose name comes before the words. */
  readonly actor: string | null
  place(): Span
  /** The measure whose whole text it is. */
  readonly measure: Measure | null
}

function readSentences(agreement: Agreement, registers: Registers): readonly Sentence[] {
  const measures = new Map<Prose, Measure>()
  for (const { section } of sectionsOf(agreement.sections)) {
    for (const measure of section.measures) measures.set(measure.text, measure)
  }
  return paragraphsOf(agreement, registers)
    .filter(({ home }) => !notCompared.has(home.role))
    .flatMap((paragraph) => readParagraph(paragraph, measures.get(paragraph.prose) ?? null))
}

function readParagraph(paragraph: ProseParagraphText, measure: Measure | null): readonly Sentence[] {
  const isWhole = measure?.text.blocks.length === 1 && paragraph.sentences.length === 1
  return paragraph.sentences.map(({ start, end }, index) => ({
    ...readWords(paragraph.text.slice(start, end)),
    // A measure's first sentence begins with its actor.
    actor: measure && paragraph.index === 0 && index === 0 ? measure.actor.value : null,
    place: () => paragraph.spanOf(start, end),
    measure: isWhole ? measure : null,
  }))
}

/** After a change nearly all sentences are as they were. */
const readWords = remember((sentence): SentenceWords => {
  const words = sentence.toLowerCase().replace(finalMark, '').split(spaces)
  const edges =
    words.length < fewestWordsNearly
      ? []
      : [`< ${words.slice(0, 4).join(' ')}`, `> ${words.slice(-4).join(' ')}`]
  return { words, joined: words.join(' '), edges }
})

const finalMark = /[.!?…:]+$/
const spaces = /[ \u00a0\n]+/

function compareSentences(sentences: readonly Sentence[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const exact = new Map<string, Sentence>()
  const byEdge = new Map<string, Sentence[]>()
  for (const sentence of sentences) {
    const { words, edges } = sentence
    if (words.length < fewestWords) continue
    const key = `${sentence.actor ?? ''}: ${sentence.joined}`
    const twin = exact.get(key)
    if (twin) {
      diagnostics.push(reportSame(sentence, twin))
      continue
    }
    exact.set(key, sentence)
    const near = edges
      .flatMap((edge) => byEdge.get(edge) ?? [])
      .find((other) => areNearlySame(sentence, other))
    if (near) diagnostics.push(reportNearlySame(sentence, near))
    for (const edge of edges) {
      const others = byEdge.get(edge)
      if (others) others.push(sentence)
      else byEdge.set(edge, [sentence])
    }
  }
  return diagnostics
}

function areNearlySame(a: Sentence, b: Sentence): boolean {
  if (a.actor !== b.actor) return false
  const { start, end } = commonEdges(a.words, b.words)
  return start + end >= likeness * Math.max(a.words.length, b.words.length)
}

/** How many words two sentences share at the beginning and, of the rest, at the end. */
function commonEdges(
  a: readonly string[],
  b: readonly string[],
): { readonly start: number; readonly end: number } {
  const shortest = Math.min(a.length, b.length)
  let start = 0
  while (start < shortest && a[start] === b[start]) start += 1
  let end = 0
  while (end < shortest - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return { start, end }
}

function reportSame(sentence: Sentence, twin: Sentence): Diagnostic {
  const shown = related('structure/other-sentence-here', twin.place(), {})
  const code = sentence.measure && twin.measure ? 'structure/same-measure' : 'structure/same-sentence'
  return report(code, sentence.place(), {}, { related: [shown] })
}

function reportNearlySame(sentence: Sentence, near: Sentence): Diagnostic {
  const { start, end } = commonEdges(sentence.words, near.words)
  const middle = (words: readonly string[]) => words.slice(start, words.length - end).join(' ') || '–'
  const shown = related('structure/other-sentence-here', near.place(), {})
  return report(
    'structure/nearly-same-sentence',
    sentence.place(),
    { here: middle(sentence.words), there: middle(near.words) },
    { related: [shown] },
  )
}
