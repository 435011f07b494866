import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement } from '../model/agreement.ts'
import { amountOfId } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import { latin } from '../text/latin.ts'
import type { Span } from '../text/source-file.ts'
import { type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'

/**
 * **Det som sägs om hela överenskommelsen ska gälla den.**
 *
 * Säger en mening att överenskommelsen omfattar eller uppgår till ett belopp, eller talar den om *överenskommelsens* belopp, är det
 * överenskommelsens hela belopp. Nämner samma mening vilket år överenskommelsen gäller är det dess år. Ett beslut som återger överenskommelsens titel
 * återger den med rätt år.
 *
 * Varför: beslutet läses för sig, av den som inte har överenskommelsen framför sig. Står där en dels belopp eller ett annat års siffra märks det inte.
 *
 * Så rättas det: skriv `{{amount "total"}}` eller överenskommelsens id, och `{{year}}`. Menas en del eller ett annat år, skriv om meningen så att det framgår.
 *
 * ```yaml
 * text: |
 *   Överenskommelsen för {{year}} omfattar sammanlagt {{amount "to-regions"}}.      # ska vara total
 * ```
 */
export const quotedAgreement: Check = {
  name: 'quoted-agreement',
  codes: ['amount/not-the-total', 'date/title-of-other-year'],
  checkModel: (agreement, registers) => {
    const about = agreement.leansOn ?? agreement
    const paragraphs = paragraphsOf(agreement, registers).filter(({ home }) => home.role !== 'initiative')
    return [
      ...paragraphs.flatMap((paragraph) => checkTotals(agreement, about, paragraph)),
      ...(agreement.leansOn ? checkTitle(about, paragraphs) : []),
    ]
  },
}

/** Up to the amount, in lower case: `överenskommelsen för 2024 omfattar sammanlagt `. */
const beforeTotal = latin(
  /(?<!\p{L})(?:överenskommelsens|överenskommelsen([^.;:]*?) (?:omfattar|uppgår)(?: till)?)(?: sammanlagt| totalt)?(?: till)? $/u,
)
const yearWords = /(?<![\d/:–-])(?:19|20)\d{2}(?![\d/:–-])/gu

function checkTotals(
  agreement: Agreement,
  about: Agreement,
  paragraph: ProseParagraphText,
): readonly Diagnostic[] {
  const { total } = about.funding
  if (!total) return []
  return paragraph.expressions.flatMap(({ expression, start }): readonly Diagnostic[] => {
    const [id] = expression.args
    if (!id || !isAmount(expression.name.value)) return []
    const before = paragraph.text.slice(0, start).replaceAll('\u00a0', ' ').toLowerCase()
    const match = before.includes('överenskommelse') ? beforeTotal.exec(before) : null
    const amount = match && amountOfId(agreement, id.value)
    if (!match || !amount) return []
    // What is declared under amounts may be what another agreement came to.
    if (indexIds(agreement).find(id.value)?.kind === 'amount') return []
    const isTotal = amount.ore === total.value.ore
    const [year] = match[1]?.match(yearWords) ?? []
    const isOtherYear = year !== undefined && year !== String(about.year.value)
    // What an earlier agreement came to is another amount.
    if (isTotal !== isOtherYear) return []
    const data = { amount: writeAmountWithUnit(amount), total: writeAmountWithUnit(total.value) }
    const place = related('amount/total-here', total.span, { total: data.total })
    if (!isOtherYear) return [report('amount/not-the-total', id.span, data, { related: [place] })]
    const at = before.lastIndexOf(year)
    return [reportYear(paragraph.spanOf(at, at + 4), year, about)]
  })
}

function isAmount(name: string): boolean {
  return name === 'amount' || name === 'kronor'
}

function reportYear(span: Span, written: string, about: Agreement): Diagnostic {
  const year = String(about.year.value)
  const place = related('date/agreement-year-here', about.year.span, { year })
  return report('date/title-of-other-year', span, { written, year }, { related: [place] })
}

/** How many of the last words of a title must stand before the year. */
const wordsOfTitle = 3

/** Where a decision never gives the title with the right year, but with another. */
function checkTitle(about: Agreement, paragraphs: readonly ProseParagraphText[]): readonly Diagnostic[] {
  const endings = new Set(
    [about.title.value, about.shortTitle.value].flatMap((title) => {
      const words = title.replace(/ (?:19|20)\d{2}$/u, '').split(' ')
      return words.length >= wordsOfTitle ? [words.slice(-wordsOfTitle).join(' ').toLowerCase()] : []
    }),
  )
  const mentions = paragraphs.flatMap((paragraph) => {
    const text = paragraph.text.replaceAll('\u00a0', ' ').toLowerCase()
    return [...text.matchAll(yearWords)]
      .filter(({ index }) => [...endings].some((ending) => text.slice(0, index).endsWith(`${ending} `)))
      .map(({ 0: year, index }) => ({ paragraph, year, index }))
  })
  const year = String(about.year.value)
  if (mentions.some((mention) => mention.year === year)) return []
  return mentions.map((mention) =>
    reportYear(mention.paragraph.spanOf(mention.index, mention.index + 4), mention.year, about),
  )
}
