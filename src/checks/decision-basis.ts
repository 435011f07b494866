import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { writeDateAsIso, writeList } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import { latin } from '../text/latin.ts'
import type { Located } from '../text/source-file.ts'
import { findDates } from '../wording/date-words.ts'
import { differInOnePlace } from '../wording/one-place.ts'
import { type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'

/**
 * **Ett beslut och den överenskommelse som det stöder sig på ska säga detsamma om ärendet.**
 *
 * Beslutet gäller samma år som överenskommelsen i `leans-on`, och bereds i det departement som staten ingick den genom. Ligger beslutet i
 * överenskommelsens ärende har det dess nummer: ett nummer som skiljer sig på en siffra, eller är det nästa i ordningen, är troligen felskrivet, och motpartens nummer
 * är inte Regeringskansliets. Skriver löptexten när överenskommelsen ingicks är det en dag då den undertecknades, och en bilaga som kallas
 * överenskommelsen är den för det året.
 *
 * Varför: beslutet hämtar alla belopp och dagar ur överenskommelsen. Är den av ett annat år eller i ett annat ärende är allt som hämtas fel.
 *
 * Så rättas det: jämför beslutet med överenskommelsen och rätta den uppgift som är fel. Är båda rätta, tysta kontrollen och skriv varför.
 *
 * ```yaml
 * year: 2022
 * leans-on: cancer-2024      # som gäller 2024
 * ```
 */
export const decisionBasis: Check = {
  name: 'decision-basis',
  codes: [
    'decision/other-year',
    'decision/other-ministry',
    'decision/number-nearly-same',
    'decision/number-of-other',
    'decision/agreed-other-day',
    'decision/attached-other-year',
  ],
  checkModel: (agreement, registers) => {
    const { leansOn } = agreement
    if (!leansOn) return []
    return [
      ...checkYear(agreement, leansOn),
      ...checkMinistry(agreement, leansOn),
      ...checkNumber(agreement, leansOn),
      ...checkAgreedDay(agreement, leansOn, registers),
      ...checkAttachments(agreement, leansOn),
    ]
  },
}

function checkYear({ year }: Agreement, leansOn: Agreement): readonly Diagnostic[] {
  if (year.value === leansOn.year.value) return []
  const agreed = String(leansOn.year.value)
  const place = related('decision/agreement-says', leansOn.year.span, { agreed })
  return [
    report('decision/other-year', year.span, { year: String(year.value), agreed }, { related: [place] }),
  ]
}

function checkMinistry({ decision }: Agreement, leansOn: Agreement): readonly Diagnostic[] {
  const ministry = decision?.ministry
  const through = leansOn.parties.flatMap((party) => party.through ?? [])
  const [first] = through
  if (!ministry || !first || through.some(({ value }) => value === ministry.value)) return []
  const agreed = writeList(through.map(({ value }) => value))
  const place = related('decision/agreement-says', first.span, { agreed })
  const data = { ministry: ministry.value, agreed }
  return [report('decision/other-ministry', ministry.span, data, { related: [place] })]
}

function checkNumber(agreement: Agreement, leansOn: Agreement): readonly Diagnostic[] {
  const own = agreement.registration
  const { counterparty, government } = leansOn.registration
  if (own.counterparty && own.counterparty.value === government?.value) {
    const place = related('decision/agreement-says', government.span, { agreed: government.value })
    const data = { written: own.counterparty.value }
    return [report('decision/number-of-other', own.counterparty.span, data, { related: [place] })]
  }
  // Money is decided in matters of their own, whose numbers may lie next to that of the agreement.
  const isOfAgreement = agreement.decision?.pays.length === 0 && agreement.funding.total === null
  return [
    ...compareNumbers(own.counterparty, counterparty),
    ...(isOfAgreement ? compareNumbers(own.government, government) : []),
  ]
}

type RegistrationNumber = Agreement['registration']['government']

function compareNumbers(own: RegistrationNumber, agreed: RegistrationNumber): readonly Diagnostic[] {
  if (!own || !agreed || !isNearly(own.value, agreed.value)) return []
  const data = { written: own.value, agreed: agreed.value }
  const place = related('decision/agreement-says', agreed.span, { agreed: agreed.value })
  return [report('decision/number-nearly-same', own.span, data, { related: [place] })]
}

/** One digit off, or the number next to it. */
function isNearly(own: string, agreed: string): boolean {
  const [a, b] = [own, agreed].map((number) => /^(.*\/)(\d+)(\D*)$/u.exec(number))
  const isNext = a?.[1] === b?.[1] && a?.[3] === b?.[3] && Math.abs(Number(a?.[2]) - Number(b?.[2])) === 1
  return differInOnePlace(own, agreed) || isNext
}

function checkAttachments({ decision }: Agreement, { year }: Agreement): readonly Diagnostic[] {
  return (decision?.attachments ?? []).flatMap((attachment): readonly Diagnostic[] => {
    const years = [...attachment.value.matchAll(/(?<![0-9:/])[0-9]{4}(?![0-9:/])/gu)].map(([each]) => each)
    const isAgreement = /^överenskommelse/iu.test(attachment.value)
    const agreed = String(year.value)
    if (!isAgreement || years.length === 0 || years.includes(agreed)) return []
    const place = related('decision/agreement-says', year.span, { agreed })
    const data = { attached: attachment.value, agreed }
    return [report('decision/attached-other-year', attachment.span, data, { related: [place] })]
  })
}

const agreeing = latin(
  /(?<!\p{L})(?:ingick(?:s|it|its)?|träffa(?:de|des|t|ts)|slöts|slutits|underteckna(?:de|des|t|ts))(?!\p{L})/iu,
)

function checkAgreedDay(
  agreement: Agreement,
  leansOn: Agreement,
  registers: Registers,
): readonly Diagnostic[] {
  const signings = leansOn.parties.flatMap(({ signed }) => (signed ? [signed.date] : []))
  if (signings.length === 0) return []
  return paragraphsOf(agreement, registers).flatMap((paragraph) =>
    checkSentences(paragraph, String(leansOn.year.value), signings),
  )
}

/** Only a sentence that names the year of the agreement is sure to speak of it, and not of one of another year. */
function checkSentences(
  paragraph: ProseParagraphText,
  year: string,
  signings: readonly Located<CalendarDate>[],
): readonly Diagnostic[] {
  const days = signings.map(({ value }) => writeDateAsIso(value))
  return paragraph.sentences.flatMap(({ start, end }): readonly Diagnostic[] => {
    const before = paragraph.text.slice(start, end)
    if (!/överenskommelse/iu.test(before) || !before.includes(year) || !agreeing.test(before)) return []
    const dates = findDates(paragraph.typed.slice(start, end)).filter((date) => date.year !== null)
    const [first] = dates
    const isAgreed = dates.some((date) =>
      signings.some(
        ({ value }) =>
          date.year === value.year && date.month === value.month && (date.day ?? value.day) === value.day,
      ),
    )
    if (!first || isAgreed) return []
    const data = {
      written: before.slice(first.start, first.end),
      signed: writeList([...new Set(days)]),
    }
    const places = signings.map(({ span }, index) =>
      related('decision/dated-here', span, { date: days[index] ?? '' }),
    )
    const span = paragraph.spanOf(start + first.start, start + first.end)
    return [report('decision/agreed-other-day', span, data, { related: places })]
  })
}
