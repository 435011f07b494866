import { weekdayOf } from '../model/calendar-date.ts'
import { writeAmountWithUnit, writeDateAsIso, writeDueInText } from '../model/swedish-form.ts'
import type { Due } from '../model/values.ts'
import { positionOf, type Span } from '../text/source-file.ts'
import type { ArrangedEntry } from './arrange-changes.ts'
import type { AmountChange, Change, DateChange, Segment, Side } from './change.ts'
import { type ChangeTexts, changeTexts, nameChoice } from './change-texts.ts'

/** Fields whose values are words of the source language, with a name for readers. */
const choiceFields = new Set([
  'status',
  'paid',
  'level',
  'kind',
  'form',
  'numbered',
  'pages',
  'appropriation',
])

/** `80 → 90 mnkr`, `15 mnkr` for what came or went. */
export function writeAmounts(amounts: AmountChange, texts: ChangeTexts): string {
  const old = amounts.old && writeAmountWithUnit(amounts.old)
  const now = amounts.new && writeAmountWithUnit(amounts.new)
  if (old === null || now === null) return `${old ?? texts.noAmount} → ${now ?? texts.noAmount}`
  const [unit = ''] = now.match(/[^0-9,]+$/u) ?? []
  return `${old.endsWith(unit) ? old.slice(0, -unit.length) : old} → ${now}`
}

/** `+10 mnkr (+12,5 %)`; empty where there is nothing to compare with. */
export function writeDifference(amounts: AmountChange, texts: ChangeTexts): string {
  if (amounts.old === null || amounts.new === null || amounts.difference.ore === 0n) return ''
  const sign = amounts.difference.ore > 0n ? '+' : ''
  const difference = `${sign}${writeAmountWithUnit(amounts.difference)}`
  return amounts.percent === null ? difference : `${difference} (${writePercent(amounts.percent, texts)})`
}

function writePercent(percent: number, texts: ChangeTexts): string {
  const rounded = Math.abs(percent)
    .toFixed(Math.abs(percent) < 0.1 ? 2 : 1)
    .replace(/\.?0+$/u, '')
  return texts.percent(`${percent < 0 ? '−' : '+'}${rounded}`)
}

/** `1 december 2024 (söndag)`, `december 2024`. */
export function writeDue(due: Due | null, texts: ChangeTexts): string {
  if (due === null) return texts.noDate
  const written =
    texts === changeTexts.sv ? writeDueInText(due).replace(/^den /u, '') : writeDueInEnglish(due)
  return due.kind === 'day' ? `${written} (${texts.weekday(weekdayOf(due.date))})` : written
}

function writeDueInEnglish(due: Due): string {
  if (due.kind === 'day') return writeDateAsIso(due.date)
  const month = String(due.month).padStart(2, '0')
  return due.kind === 'month'
    ? `${due.year}-${month}`
    : `every year ${month}-${String(due.day).padStart(2, '0')}`
}

/** `1 december 2024 (söndag) → 15 november 2024 (fredag), 16 dagar tidigare`. */
export function writeDates(dates: DateChange, texts: ChangeTexts): string {
  const moved = dates.followsYear ? texts.followsYear : dates.days === null ? '' : texts.days(dates.days)
  return `${writeDue(dates.old, texts)} → ${writeDue(dates.new, texts)}${moved === '' ? '' : `, ${moved}`}`
}

/** What a side says, in the language of the reader where the value is of a closed set. */
export function writeSide(change: Change, side: Side | null, texts: ChangeTexts): string {
  if (side === null) return texts.nothingThere
  if (change.field === 'clauses') {
    return side.text
      .split(/, | och /u)
      .map((name) => nameChoice(name, texts))
      .join(', ')
  }
  return change.field !== null && choiceFields.has(change.field) ? nameChoice(side.text, texts) : side.text
}

/** Words on each side of a change that are enough to find it by. */
const contextWords = 7

/** Segments with the long runs that are the same cut to what stands next to a change. */
export function clipSegments(segments: readonly Segment[]): readonly Segment[] {
  return segments.map((segment, index) => {
    if (segment.kind !== 'same') return segment
    const words = segment.text.split(/(?<=\S)(?= )/u)
    const isFirst = index === 0
    const isLast = index === segments.length - 1
    const most = isFirst || isLast ? contextWords : 2 * contextWords
    if (words.length <= most + 2) return segment
    const head = isFirst ? '' : words.slice(0, contextWords).join('')
    const tail = isLast ? '' : words.slice(-contextWords).join('')
    return { kind: 'same', text: `${head} …${tail}` }
  })
}

/** `agreement.yaml:33 → agreement.yaml:57`, the folder only where it differs. */
export function writePlaces(before: Span | null, after: Span | null): string {
  const place = (span: Span, isShort: boolean): string => {
    const path = span.file.path.replace(/^agreements\//u, '')
    const line = positionOf(span.file, span.start).line
    return `${isShort ? path.slice(path.lastIndexOf('/') + 1) : path}:${line}`
  }
  if (!before || !after) {
    const span = before ?? after
    return span ? place(span, true) : ''
  }
  if (before.file.path !== after.file.path) return `${place(before, false)} → ${place(after, false)}`
  const [old, now] = [place(before, true), place(after, true)]
  return old === now ? now : `${old} → ${now.slice(now.indexOf(':') + 1)}`
}

/** The places of an entry: of the change that says most of it. */
export function placesOfEntry(entry: ArrangedEntry): string {
  const [first] = entry.changes
  const main = entry.changes.find((change) => change.kind === 'amount' || change.kind === 'due') ?? first
  return main ? writePlaces(main.before?.span ?? null, main.after?.span ?? null) : ''
}
