import { writeAmountWithUnit } from '../model/swedish-form.ts'
import type { ArrangedEntry } from './arrange-changes.ts'
import type { AmountChange, Change, Consequence, Segment } from './change.ts'
import { type ChangeTexts, nameField } from './change-texts.ts'
import { labelOfConsequence, nameSubject } from './entry-words.ts'
import { shorten } from './names.ts'
import { clipSegments, writeAmounts, writeDates, writeDue, writeSide } from './write-values.ts'

/** A piece of what is said of a change. Every view sets it in its own way: a terminal in colour, a page with `<del>` and `<ins>`. */
export interface Piece {
  readonly text: string
  /** `name`: what of the thing it is. `note`: why it matters, or that it was written anew. */
  readonly style: 'plain' | 'name' | 'deleted' | 'inserted' | 'note'
}

/** How long texts may be; null where a view has room for all of it. */
export interface Describing {
  readonly texts: ChangeTexts
  readonly longest: number | null
}

const plain = (text: string): Piece => ({ text, style: 'plain' })

/** What the head of an entry says: its mark is told by the view. */
export interface EntryHead {
  readonly label: string
  /** What it came to or comes to; null where it is no matter of money, or of nothing else. */
  readonly amounts: AmountChange | null
  readonly amount: string | null
  readonly dates: string | null
}

/** The head of an entry: a measure that came or went is shown whole, other things by their names. */
export function describeHead(entry: ArrangedEntry, { texts, longest }: Describing): EntryHead {
  const [first] = entry.changes
  const kinds = ['measure', 'condition', 'instalment']
  const whole = entry.mark === 'added' ? first?.after : entry.mark === 'removed' ? first?.before : null
  const isText = first !== undefined && kinds.includes(first.subject.kind)
  const isWhole = first?.kind === 'added' || first?.kind === 'removed'
  const name = first ? nameSubject(first.subject, texts) : ''
  const label = isText && whole ? cut(labelOfText(first, whole.text), longest) : name
  const due = entry.changes.length === 1 ? entry.dates : null
  return {
    label,
    amounts: entry.amounts,
    amount: isWhole && first.amount ? writeAmountWithUnit(first.amount) : null,
    dates: due ? writeDates(due, texts) : isWhole && first.due ? writeDue(first.due, texts) : null,
  }
}

/** A measure's text continues its actor's name. */
function labelOfText(change: Change, text: string): string {
  const start = change.subject.label.indexOf(text.slice(0, 12))
  return start > 0 ? change.subject.label.slice(0, start) + text : text
}

/** The changes of an entry that its head does not tell. */
export function untoldChanges(entry: ArrangedEntry): readonly Change[] {
  return entry.changes.filter((change) => {
    if (change.kind === 'added' || change.kind === 'removed') return false
    if (change.kind === 'amount') return change.field === 'funding.total'
    return !(change.kind === 'due' && entry.changes.length === 1)
  })
}

/** One change in words, below the name of what it is about. */
export function describeChange(change: Change, describing: Describing): readonly Piece[] {
  const { texts, longest } = describing
  const name: Piece = { text: `${nameField(change, texts)}: `, style: 'name' }
  const side = (which: 'before' | 'after') => cut(writeSide(change, change[which], texts), longest)
  switch (change.kind) {
    case 'added':
    case 'removed':
      return []
    case 'moved':
      return [plain(texts.moved(change.before?.text || texts.top, change.after?.text || texts.top))]
    case 'reordered':
      return [plain(texts.reordered)]
    case 'due':
      return [name, plain(writeDates(change.dates, texts))]
    case 'words':
      return [
        name,
        ...describeWords(change.segments, change.isRewritten, describing),
        ...describeReason(change, texts),
      ]
    case 'handed-over':
      return [name, plain(texts.handedOver(side('before'), side('after')))]
    case 'split':
      return [plain(texts.split(writeOne(change.amounts.old), change.parts.length))]
    case 'merged':
      return [plain(texts.merged(writeOne(change.amounts.new), change.parts.length))]
    case 'amount':
      return [name, plain(writeAmounts(change.amounts, texts))]
    case 'value':
    case 'identifier':
      return [name, plain(`${side('before')} → ${side('after')}`)]
  }
}

function writeOne(money: AmountChange['old']): string {
  return money ? writeAmountWithUnit(money) : ''
}

/** The lines that one line became, or that became one. */
export function describeParts(
  change: Change,
): readonly { readonly label: string; readonly amount: string }[] {
  if (change.kind !== 'split' && change.kind !== 'merged') return []
  return change.parts.map(({ label, amount }) => ({ label, amount: writeAmountWithUnit(amount) }))
}

/** A word that governs, or a number, is why a change of words matters. */
function describeReason({ reason }: Change, texts: ChangeTexts): readonly Piece[] {
  return reason.code === 'duty' || reason.code === 'number'
    ? [{ text: texts.reasons(reason), style: 'note' }]
    : []
}

function describeWords(
  segments: readonly Segment[],
  isRewritten: boolean,
  { texts, longest }: Describing,
): readonly Piece[] {
  const shown = isRewritten ? segments : clipSegments(segments)
  const pieces = shown.map(({ kind, text }, index): Piece => {
    const [space = ''] = /^\s*/u.exec(text) ?? []
    const words = kind === 'same' && !isRewritten ? text.slice(space.length) : cut(text.trim(), longest)
    // A paragraph begins with a space that is not printed.
    const before = index === 0 ? '' : isRewritten ? ' ' : space
    return { text: before + words, style: kind === 'same' ? 'plain' : kind }
  })
  return isRewritten ? [{ text: texts.rewritten, style: 'note' }, plain(' '), ...pieces] : pieces
}

function cut(text: string, longest: number | null): string {
  return longest === null ? text : shorten(text, longest)
}

/** What follows from a change, in words: those that are many of a kind are put together. */
export interface ConsequenceWords {
  readonly kind: 'money' | 'left-behind' | 'other'
  readonly label: string
  readonly amounts: AmountChange | null
}

const mostOfOneKind = 8
const mostReferences = 4

/** What follows, each once: sums first as they come, then the sections that got other numbers and the references that follow. */
export function describeConsequences(
  consequences: readonly Consequence[],
  texts: ChangeTexts,
): readonly ConsequenceWords[] {
  const single = consequences.filter(({ kind }) => kind !== 'number' && kind !== 'reference')
  const numbers = consequences.filter(({ kind }) => kind === 'number')
  const references = consequences.filter(({ kind }) => kind === 'reference')
  const words = single.map((consequence): ConsequenceWords => {
    const label = labelOfConsequence(consequence, texts)
    const { kind, before, after, amounts } = consequence
    if (kind === 'left-behind' && before && after)
      return { kind, label: `${label} ${texts.leftBehind(before, after)}`, amounts: null }
    return { kind: amounts ? 'money' : 'other', label, amounts }
  })
  const together = (label: string): ConsequenceWords => ({ kind: 'other', label, amounts: null })
  if (numbers.length > 0) {
    const shown = numbers
      .slice(0, mostOfOneKind)
      .map(({ before, after, label }) => `${before ?? '–'} → ${after ?? '–'} ${label}`)
    const rest = numbers.length - shown.length
    const list = [...shown, ...(rest > 0 ? [texts.alsoCount(rest)] : [])].join('; ')
    words.push(together(`${texts.consequences.number} ${list}`))
  }
  if (references.length > 0) {
    const shown = [...new Set(references.map(({ label }) => shorten(label, 50)))].slice(0, mostReferences)
    words.push(together(`${texts.consequences.reference} ${shown.join('; ')}`))
  }
  return words
}
