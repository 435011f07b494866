import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Registers } from '../model/agreement.ts'
import { type BodyName, nameOfBody } from '../model/register-lookup.ts'
import { writeDateInText } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import { type KnownName, knownNamesOf, type Word } from '../wording/body-name-words.ts'
import type { PlainText } from '../wording/plain-text.ts'
import { sentencesOf } from '../wording/sentences.ts'

/** The registers, and the day whose names a text prints. */
export interface DatedRegisters {
  readonly date: CalendarDate
  readonly registers: Registers
}

/** A name that the body did not bear then; also a name that only another entry of the same body has. */
export function checkNameDate(
  plain: PlainText,
  words: readonly Word[],
  at: number,
  name: KnownName,
  { date, registers }: DatedRegisters,
): Diagnostic | null {
  const first = words[at]
  const last = words[at + name.words.length - 1]
  if (!first || !last || !name.entry) return null
  if (name.written.value.length < 3 || !/^\p{Lu}/u.test(name.written.value)) return null
  const now = nameOfBody(registers, name.body, date)
  if (now === name.entry) return null
  const same = knownNamesOf(registers).some(
    (other) =>
      other.written.value === name.written.value && nameOfBody(registers, other.body, date) === other.entry,
  )
  if (same || isSetApart(plain, first.start, name.entry)) return null
  const span = plain.spanOf(first.start, last.end)
  const data = { written: name.written.value, date: writeDateInText(date).replace(/^den\s/u, '') }
  if (!now) {
    const shown = related('language/name-here', name.written.span, {})
    return report('language/body-name-not-then', span, data, { related: [shown] })
  }
  const right = now[name.form] ?? now.running
  return report(
    'language/body-name-other-date',
    span,
    { ...data, right: right.value },
    { related: [related('language/name-here', right.span, {})] },
  )
}

/** The text says itself that it means another time. */
function isSetApart(plain: PlainText, at: number, { from, to }: BodyName): boolean {
  if (/(?:dåvarande|tidigare|f\.d\.|före detta|nuvarande|blivande|då)\s*$/iu.test(plain.text.slice(0, at)))
    return true
  const sentence = sentencesOf(plain.typed).find(({ start, end }) => start <= at && at < end)
  const text = sentence ? plain.text.slice(sentence.start, sentence.end) : plain.text
  return [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].some(([year]) => {
    const isBegun = !from || from.value.year <= Number(year)
    return isBegun && (!to || Number(year) <= to.value.year)
  })
}
