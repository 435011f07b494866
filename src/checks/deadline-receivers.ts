import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Deadline, Registers } from '../model/agreement.ts'
import { indexIds } from '../model/ids.ts'
import { nameOfBody, namingDateOf } from '../model/register-lookup.ts'
import type { PlacedExpression } from '../wording/plain-text.ts'
import { type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'

/**
 * **Den som ska få något till en viss dag är densamma i texten som i tidpunkten.**
 *
 * Säger en mening som trycker en dag att något ska lämnas, sändas eller redovisas *till* en namngiven aktör ska tidpunktens `to` vara den aktören. Säger
 * texten inget om mottagaren jämförs inget.
 *
 * Varför: rapporten går dit texten säger, och kalendern och blanketterna dit tidpunkten säger.
 *
 * Så rättas det: rätta `to`, eller mottagaren i meningen.
 *
 * ```yaml
 * deadlines:
 *   - { id: interim-report, due: 2024-09-30, by: skr, to: socialstyrelsen, what: delrapport }
 * # i ett avsnitt:
 * text: |
 *   Senast {{date "interim-report"}} ska SKR lämna en delrapport till Regeringskansliet.
 * ```
 */
export const deadlineReceivers: Check = {
  name: 'deadline-receivers',
  codes: ['date/given-to-other'],
  checkModel: (agreement, registers) => {
    const names = namesOf(agreement, registers)
    return paragraphsOf(agreement, registers).flatMap((paragraph) =>
      paragraph.expressions.flatMap((placed) => checkDate(agreement, paragraph, placed, names)),
    )
  },
}

interface Name {
  readonly id: string
  readonly words: string
}

/** The longest first: ”Regeringskansliet (Socialdepartementet)” is not ”Regeringskansliet”. */
function namesOf(agreement: Agreement, registers: Registers): readonly Name[] {
  const date = namingDateOf(agreement)
  return registers.bodies
    .flatMap(({ id }) => {
      const name = nameOfBody(registers, id.value, date)
      if (!name) return []
      const forms = [name.full.value, name.running.value, ...(name.short ? [name.short.value] : [])]
      return forms.map((words) => ({ id: id.value, words }))
    })
    .sort((a, b) => b.words.length - a.words.length)
}

function checkDate(
  agreement: Agreement,
  paragraph: ProseParagraphText,
  { expression, start }: PlacedExpression,
  names: readonly Name[],
): readonly Diagnostic[] {
  if (expression.name.value !== 'date') return []
  const [id] = expression.args
  const deadline = id && indexIds(agreement).findKind('deadline', id.value)?.deadline
  const sentence = paragraph.sentences.find((each) => each.start <= start && start < each.end)
  // Of several days in a sentence nobody knows which is whose.
  const isAlone =
    paragraph.expressions.filter(
      (other) =>
        other.expression.name.value === 'date' &&
        sentence &&
        sentence.start <= other.start &&
        other.start < sentence.end,
    ).length === 1
  if (!deadline?.to || !sentence || !isAlone) return []
  const text = paragraph.text.slice(sentence.start, sentence.end).replaceAll('\u00a0', ' ')
  if (!/(?:lämna|sända|skicka|redovisa|rapportera|återrapportera|inge|betala)/u.test(text)) return []
  const receivers = [...text.matchAll(/ till /gu)].flatMap(({ index }) =>
    isOfMoney(text.slice(0, index)) ? [] : (nameAt(text, index + 6, names) ?? []),
  )
  const [receiver] = receivers
  if (!receiver || receivers.some((each) => each.id === deadline.to?.value)) return []
  const at = sentence.start + text.indexOf(` till ${receiver.words}`) + 6
  return [reportOther(paragraph, at, receiver, deadline)]
}

/** `hur medlen till regionerna har använts` says who got the money, not who gets the report. */
function isOfMoney(before: string): boolean {
  return /(?:med(?:el|len)|stöd(?:et)?|bidrag(?:et|en)?|utbetalning(?:en|ar|arna)?|anslag(?:et|en)?|peng(?:ar|arna)|uppdrag(?:et|en)?|kopia)$/u.test(
    before,
  )
}

function nameAt(text: string, at: number, names: readonly Name[]): Name | undefined {
  return names.find(
    ({ words }) => text.startsWith(words, at) && !/[\p{L}-]/u.test(text.charAt(at + words.length)),
  )
}

function reportOther(
  paragraph: ProseParagraphText,
  at: number,
  { id, words }: Name,
  { to, what }: Deadline,
): Diagnostic {
  const data = { what: what.value, named: id, to: to?.value ?? '' }
  const places = to ? [related('date/to-here', to.span, { to: to.value })] : []
  return report('date/given-to-other', paragraph.spanOf(at, at + words.length), data, { related: places })
}
