import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement } from '../model/agreement.ts'
import { latin } from '../text/latin.ts'
import { textOf } from '../text/source-file.ts'
import { findYears, type WrittenYear } from '../wording/date-words.ts'
import { tellsOfThePast } from '../wording/past-tense.ts'
import { type LabelText, labelsOf, type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'
import { fixWithExpression } from './expression-fix.ts'

/**
 * **Inget årtal får bli kvar från förra årets överenskommelse.**
 *
 * De tre åren före överenskommelsens anmärks där texten talar om dem som om de vore överenskommelsens eget: i en rubrik (*insatser 2023*), i
 * *2023 års överenskommelse*, *ska … under 2023*, *avsätts … för 2023*, och där den som redovisar ska visa vad som *har bedrivits under 2023*.
 * Historia lämnas i fred: meningar i dåtid, meningar som också nämner det nuvarande året, intervall, namn på planer, citat och
 * bilagans tidigare beslut. Står överenskommelsens eget år skrivet för hand föreslås `{{year}}`.
 *
 * Varför: nästa överenskommelse börjar som en kopia av den förra, och ett årtal i löptexten syns inte i någon tabell.
 *
 * Så rättas det: skriv `{{year}}`, som alltid är överenskommelsens år; `{{year "-1"}}` och `{{year "+1"}}` är åren intill.
 *
 * ```yaml
 * year: 2024
 * sections:
 *   - heading: Prevention – insatser 2023        # skriv {{year}}
 * ```
 */
export const leftoverYears: Check = {
  name: 'leftover-years',
  codes: ['date/leftover-year', 'date/typed-year'],
  checkModel: (agreement, registers) => [
    ...paragraphsOf(agreement, registers).flatMap((paragraph) => checkParagraph(agreement, paragraph)),
    ...labelsOf(agreement).flatMap((label) => checkLabel(agreement, label)),
  ],
}

function checkParagraph(agreement: Agreement, paragraph: ProseParagraphText): readonly Diagnostic[] {
  const { role } = paragraph.home
  if (role === 'initiative') return []
  const year = agreement.year.value
  const isHeading = role === 'heading' || role === 'annex-heading'
  return findYears(paragraph.typed).flatMap((written) => {
    if (written.year === year) return [reportTyped(paragraph, written)]
    if (!isEarlier(written, agreement)) return []
    const { text, at } = sentenceAround(paragraph, written)
    const isLeft = isHeading ? !namesOtherThing(text, at) : isLeftOver(text, at, year)
    return isLeft ? [reportLeftOver(agreement, paragraph, written)] : []
  })
}

/** Agreements have had up to a few years between them; what is older than that is history. */
const mostYearsBetween = 3

function isEarlier(written: WrittenYear, { year }: Agreement): boolean {
  return written.year < year.value && written.year >= year.value - mostYearsBetween
}

function sentenceAround(paragraph: ProseParagraphText, written: WrittenYear) {
  const found = paragraph.sentences.find(({ start, end }) => start <= written.start && written.start < end)
  const start = found?.start ?? 0
  return { text: paragraph.text.slice(start, found?.end), at: written.start - start }
}

/** What is to be told of afterwards is put in the perfect, although it is yet to come. */
const reportedLater = latin(
  /(?<!\p{L})ska(?!\p{L}).*(?:redovisa|redogör|rapport|framgå|lämna).*(?<!\p{L})har (?:bedrivits|genomförts|använts|utförts)/iu,
)
const obligation = latin(
  /(?<!\p{L})(?:ska|skall|avsätts|avsätter|fördelas|betalas|uppgår|omfattar|redovisas|lämnas|genomförs|får|belastar|disponerar)(?!\p{L})/iu,
)
const asOwnYear =
  /(?:^|[ (])(?:under|för|avser|avseende|budgetåret|kalenderåret|året|verksamhetsåret)[ \u00a0]$/iu
const ownNoun =
  /^(?:19|20)[0-9]{2}[ \u00a0]års[ \u00a0](?:överenskommelse|medel|bidrag|insatser|utbetalning|rekvisition)/iu
const insteadOf = latin(
  /(?:som|än|liksom|jämfört med|jämte|enligt \p{L}+|i \p{L}+(?:brevet|propositionen|budgeten)) (?:under|för) $/iu,
)
const nameBefore = latin(
  /\p{L}*(?:brevet|proposition|propositionen|budgeten|plan|planen|strategi|strategin|rapport|rapporten|lagen|förordningen|riktlinjer|riktlinjerna|program|programmet|undersökning|undersökningen|analys|analysen)(?: för| från)? $/iu,
)

/** A plan, a report or a letter that bears the year in its name. */
function namesOtherThing(text: string, at: number): boolean {
  return nameBefore.test(text.slice(0, at))
}

function isLeftOver(text: string, at: number, year: number): boolean {
  const before = text.slice(0, at)
  if (text.includes(String(year)) || namesOtherThing(text, at) || insteadOf.test(before)) return false
  if (reportedLater.test(text)) return asOwnYear.test(before)
  if (tellsOfThePast(text)) return false
  if (ownNoun.test(text.slice(at))) return true
  return obligation.test(text) && asOwnYear.test(before)
}

const yearExpression = '{{year}}'

function reportLeftOver(
  agreement: Agreement,
  paragraph: ProseParagraphText,
  written: WrittenYear,
): Diagnostic {
  const year = String(agreement.year.value)
  return report(
    'date/leftover-year',
    paragraph.spanOf(written.start, written.end),
    { written: String(written.year), year, suggestion: yearExpression },
    { related: [related('date/agreement-year-here', agreement.year.span, { year })] },
  )
}

function reportTyped(paragraph: ProseParagraphText, written: WrittenYear): Diagnostic {
  const span = paragraph.spanOf(written.start, written.end)
  const fix = fixWithExpression(paragraph.prose, span, yearExpression)
  return report('date/typed-year', span, { suggestion: yearExpression }, fix)
}

/** Labels cannot hold `{{year}}`; the year that stands there must be the right one. */
function checkLabel(agreement: Agreement, label: LabelText): readonly Diagnostic[] {
  if (label.key !== 'label' && label.key !== 'purpose') return []
  const year = String(agreement.year.value)
  if (label.text.includes(year)) return []
  return findYears(label.typed)
    .filter((written) => isEarlier(written, agreement))
    .filter((written) => !tellsOfThePast(label.text) && !namesOtherThing(label.text, written.start))
    .map((written) => {
      const span = label.spanOf(written.start, written.end)
      const place = related('date/agreement-year-here', agreement.year.span, { year })
      return report(
        'date/leftover-year',
        span,
        { written: textOf(span), year, suggestion: year },
        { related: [place] },
      )
    })
}
