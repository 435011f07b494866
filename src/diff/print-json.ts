import { writeDueAsIso } from '../model/swedish-form.ts'
import type { Due, Money } from '../model/values.ts'
import { positionOf, type Span } from '../text/source-file.ts'
import type { AmountChange, Change, Side } from './change.ts'
import type { DiffReport } from './diff-report.ts'

/**
 * Changes for a program. Amounts are kronor as decimal strings, dates as sources write them; lines and columns count from 1. The form
 * only ever grows: `version` changes where it does not.
 */
export function printJson(report: DiffReport): string {
  const parts = report.parts.map((part) => ({
    title: part.title,
    old: part.old,
    new: part.new,
    compared: part.isCompared,
    notes: part.notes,
    substantive: part.changes.filter((change) => change.weight === 'substantive').length,
    editorial: part.changes.filter((change) => change.weight === 'editorial').length,
    changes: part.changes.map(writeChange),
  }))
  return `${JSON.stringify({ version: 1, parts }, null, 2)}\n`
}

function writeChange(change: Change): object {
  const { topic, kind, weight, reason, subject, field, path, before, after, consequences } = change
  return {
    topic,
    kind,
    weight,
    reason,
    subject,
    field,
    path,
    before: before && writeSide(before),
    after: after && writeSide(after),
    ...writeDetails(change),
    consequences: consequences.map((consequence) => ({
      ...consequence,
      spans: {
        before: consequence.spans.before && writeSpan(consequence.spans.before),
        after: consequence.spans.after && writeSpan(consequence.spans.after),
      },
      amounts: consequence.amounts && writeAmounts(consequence.amounts),
    })),
  }
}

function writeDetails(change: Change): object {
  switch (change.kind) {
    case 'amount':
      return { amounts: writeAmounts(change.amounts) }
    case 'split':
    case 'merged':
      return {
        amounts: writeAmounts(change.amounts),
        parts: change.parts.map(({ label, amount, path, span }) => ({
          label,
          amount: writeMoney(amount),
          path,
          place: writeSpan(span),
        })),
      }
    case 'due': {
      const { old, new: now, days, followsYear } = change.dates
      return { dates: { old: writeDue(old), new: writeDue(now), days, followsYear } }
    }
    case 'words':
      return { segments: change.segments, rewritten: change.isRewritten }
    case 'added':
    case 'removed':
      return {
        ...(change.amount ? { amount: writeMoney(change.amount) } : {}),
        ...(change.due ? { due: writeDue(change.due) } : {}),
      }
    default:
      return {}
  }
}

function writeSide(side: Side): object {
  return { text: side.text, place: writeSpan(side.span) }
}

function writeSpan(span: Span): object {
  const [start, end] = [positionOf(span.file, span.start), positionOf(span.file, span.end)]
  return {
    file: span.file.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
}

function writeAmounts(amounts: AmountChange): object {
  return {
    old: amounts.old && writeMoney(amounts.old),
    new: amounts.new && writeMoney(amounts.new),
    difference: writeMoney(amounts.difference),
    percent: amounts.percent,
  }
}

function writeMoney({ ore }: Money): string {
  const sign = ore < 0n ? '-' : ''
  const digits = String(ore < 0n ? -ore : ore).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function writeDue(due: Due | null): string | null {
  return due && writeDueAsIso(due)
}
