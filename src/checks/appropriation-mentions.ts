import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, AppropriationItem, Registers } from '../model/agreement.ts'
import { latin } from '../text/latin.ts'
import { nearestName } from '../text/nearest-name.ts'
import { wordingsOf } from '../wording/document-text.ts'
import type { PlainText } from '../wording/plain-text.ts'
import { wordingsOfAgreement } from '../wording/wordings.ts'
import type { Check } from './check.ts'

/**
 * **Anslag nämns inte med nummer i löptexten, och alltid med det namn de har i registret.**
 *
 * Nummer på utgiftsområde, anslag och anslagspost står en gång, under `appropriations`; standardvillkoren trycker dem med namn
 * och budgetår. Skrivs namnet på en anslagspost i löptexten ska det vara registrets för överenskommelsens år.
 *
 * Varför: anslagsposter byter nummer och namn från år till år. Ett nummer som är kvar från i fjol belastar någon annans medel.
 *
 * Så rättas det: ta bort numret ur texten och låt standardvillkoret trycka det (`charges`, `payments-by-decision`,
 * `payments-on-requisition`); skriv namnet som i registret.
 *
 * ```yaml
 * text: |
 *   Medlen belastar anslaget 1:6, anslagsposten 16.       # standardvillkoret charges trycker det
 * ```
 */
export const appropriationMentions: Check = {
  name: 'appropriation-mentions',
  codes: ['reference/typed-appropriation', 'reference/appropriation-name'],
  checkModel: (agreement, registers) =>
    wordingsOfAgreement(agreement, registers).flatMap((plain) => checkText(plain, agreement, registers)),
  checkDocument: (document, agreement, registers) =>
    wordingsOf(document).flatMap((plain) => checkText(plain, agreement, registers)),
}

function checkText(plain: PlainText, agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  if (!/anslag|utgiftsområde|ap\./i.test(plain.typed)) return []
  return [...findNumbers(plain), ...findNames(plain, agreement, registers)]
}

const typedNumber = latin(
  /(?<!\p{L})(?:utgiftsområdet?|anslag(?:et)?|anslagspost(?:en|er|erna)?|ap\.)[ \u00a0]\d{1,2}(?::\d{1,2})?(?![\d,.]*[ \u00a0]?(?:mnkr|kr|miljon|kronor|%|procent))(?!\d)/giu,
)
const namedItem = latin(
  /(?<!\p{L})anslagspost(?:en)?[ \u00a0](?:\d{1,2}[ \u00a0])?["”’]?(\p{Lu}[^.,;:()"”’\ufffc]*)/gu,
)

/** The numbers that stand in one sentence are one finding, from the first to the last. */
function findNumbers(plain: PlainText): readonly Diagnostic[] {
  const runs: { readonly start: number; end: number }[] = []
  for (const match of plain.typed.matchAll(typedNumber)) {
    const end = match.index + match[0].length
    const last = runs.at(-1)
    if (last && !/[.;]/u.test(plain.typed.slice(last.end, match.index))) last.end = end
    else runs.push({ start: match.index, end })
  }
  return runs.map(({ start, end }) =>
    report('reference/typed-appropriation', plain.spanOf(start, end), {
      written: plain.typed.slice(start, end),
    }),
  )
}

function* findNames(plain: PlainText, agreement: Agreement, registers: Registers): Generator<Diagnostic> {
  const year = agreement.year.value
  const items = registers.appropriations.filter((entry) => entry.budgetYear.value === year)
  const names = items.map((entry) => entry.item.name.value)
  for (const match of plain.typed.matchAll(namedItem)) {
    const following = match[1] ?? ''
    if (names.some((name) => following === name || following.startsWith(`${name} `))) continue
    const meant = findMeant(following, items)
    if (!meant) continue
    const { written, entry } = meant
    const at = match.index + match[0].length - following.length
    const span = plain.spanOf(at, at + written.length)
    const { name } = entry.item
    yield report(
      'reference/appropriation-name',
      span,
      { written, year: String(year), name: name.value },
      {
        fix: { span, text: name.value },
        related: [related('reference/registered-name-here', name.span, {})],
      },
    )
  }
}

/** The item whose name the words begin with, but for slips; the words are taken as long as the name, a word more or less. */
function findMeant(
  following: string,
  items: readonly AppropriationItem[],
): { readonly written: string; readonly entry: AppropriationItem } | null {
  const words = following.trim().split(/[ \u00a0]/u)
  for (const entry of items) {
    const name = entry.item.name.value
    const length = name.split(' ').length
    for (const count of [length, length - 1, length + 1]) {
      if (count < 1 || count > words.length) continue
      const written = words.slice(0, count).join(' ')
      if (nearestName(written, [name]) !== null) return { written, entry }
    }
  }
  return null
}
