import type { Agreement, Annex, Initiative, Payment, Registers, Section } from '../model/agreement.ts'
import type { Prose, ProseBlock, ProseExpression, ProseParagraph } from '../prose/prose.ts'
import type { Located } from '../text/source-file.ts'
import { type PlainText, readInlines, readValue } from './plain-text.ts'
import { printExpression } from './printed-expression.ts'
import { type Range, sentencesOf } from './sentences.ts'

/** What a text is for, in the words of the source language. */
export type ProseRole =
  | 'heading'
  | 'text'
  | 'measure'
  | 'tasks'
  | 'schedule'
  | 'cost-note'
  | 'closing'
  | 'note'
  | 'condition'
  | 'instalment'
  | 'approval-condition'
  | 'resolution'
  | 'annex-heading'
  | 'annex-text'
  | 'initiative'
  | 'line-text'
  | 'line-condition'
  | 'form-text'

/** Where a text belongs. */
export interface ProseHome {
  readonly role: ProseRole
  /** The section that holds it. */
  readonly section: Section | null
  readonly annex: Annex | null
  readonly initiative: Initiative | null
  readonly payment: Payment | null
}

/** A paragraph, or a paragraph of a list item, as plain text. */
export interface ProseParagraphText extends PlainText {
  readonly home: ProseHome
  readonly prose: Prose
  /** Depth of the list that it stands in: 0 outside lists. */
  readonly depth: number
  /** The paragraph's place among those of its prose, from 0. */
  readonly index: number
  /** Of the item in its list; null outside lists. */
  readonly item: { readonly index: number; readonly count: number; readonly ordered: boolean } | null
  readonly sentences: readonly Range[]
}

/** A short text that is no prose: a label, a title, an item of a list annex. */
export interface LabelText extends PlainText {
  /** The key that holds it: `title`, `label`, `purpose`, `what`, `item`, `heading`. */
  readonly key: 'title' | 'short-title' | 'label' | 'purpose' | 'what' | 'item' | 'heading'
}

const knownParagraphs = new WeakMap<Agreement, readonly ProseParagraphText[]>()

/**
 * Every paragraph of an agreement's prose, in the order of the sources: what all checks of wording read. Made once per
 * agreement.
 */
export function paragraphsOf(agreement: Agreement, registers: Registers): readonly ProseParagraphText[] {
  const known = knownParagraphs.get(agreement)
  if (known) return known
  const print = (expression: ProseExpression) => printExpression(expression, agreement, registers)
  const paragraphs = [...homesOf(agreement)].flatMap(([prose, home]) => paragraphsOfProse(prose, home, print))
  knownParagraphs.set(agreement, paragraphs)
  return paragraphs
}

function paragraphsOfProse(
  prose: Prose,
  home: ProseHome,
  print: (expression: ProseExpression) => string,
): readonly ProseParagraphText[] {
  const paragraphs: ProseParagraphText[] = []
  const visit = (block: ProseBlock, depth: number, item: ProseParagraphText['item']): void => {
    if (block.kind === 'paragraph') {
      const { plain, sentences } = readParagraph(block, print)
      paragraphs.push({ ...plain, home, prose, depth, index: paragraphs.length, item, sentences })
      return
    }
    const { items, ordered } = block
    items.forEach((each, index) => {
      for (const inner of each.blocks) visit(inner, depth + 1, { index, count: items.length, ordered })
    })
  }
  for (const block of prose.blocks) visit(block, 0, null)
  return paragraphs
}

interface ReadParagraph {
  readonly plain: PlainText
  readonly sentences: readonly Range[]
}

/** What holds no expression reads the same whatever the agreement says: it is read once. */
const knownReadings = new WeakMap<ProseParagraph, ReadParagraph>()

function readParagraph(
  paragraph: ProseParagraph,
  print: (expression: ProseExpression) => string,
): ReadParagraph {
  const known = knownReadings.get(paragraph)
  if (known) return known
  const plain = readInlines(paragraph.children, paragraph.span, print)
  const read = { plain, sentences: sentencesOf(plain.typed) }
  if (plain.expressions.length === 0) knownReadings.set(paragraph, read)
  return read
}

type PlacedProse = readonly [Prose, ProseHome]
const nowhere = { section: null, annex: null, initiative: null, payment: null } as const

/** Every prose of an agreement and what it belongs to. */
export function* homesOf(agreement: Agreement): Generator<PlacedProse> {
  for (const { lines } of agreement.funding.groups) {
    for (const { condition, text } of lines) {
      yield* present(condition, { ...nowhere, role: 'line-condition' })
      yield* present(text, { ...nowhere, role: 'line-text' })
    }
  }
  for (const note of agreement.funding.notes) yield [note.text, { ...nowhere, role: 'note' }]
  for (const payment of agreement.payments) {
    for (const { text } of payment.conditions) yield [text, { ...nowhere, role: 'condition', payment }]
    for (const { text, conditions } of payment.instalments) {
      yield [text, { ...nowhere, role: 'instalment', payment }]
      for (const condition of conditions) {
        yield [condition.text, { ...nowhere, role: 'condition', payment }]
      }
    }
  }
  for (const condition of agreement.approval.conditions) {
    yield [condition, { ...nowhere, role: 'approval-condition' }]
  }
  for (const { text } of agreement.decision?.resolutions ?? [])
    yield [text, { ...nowhere, role: 'resolution' }]
  for (const section of agreement.sections) yield* homesOfSection(section)
  for (const annex of agreement.annexes) {
    const home = { ...nowhere, annex }
    yield [annex.heading, { ...home, role: 'annex-heading' }]
    yield* present(annex.text, { ...home, role: 'annex-text' })
    if (annex.kind !== 'initiatives') continue
    for (const initiative of annex.initiatives) {
      yield [initiative.text, { ...home, role: 'initiative', initiative }]
    }
  }
}

function* homesOfSection(section: Section): Generator<PlacedProse> {
  const home = { ...nowhere, section }
  yield [section.heading, { ...home, role: 'heading' }]
  yield* present(section.text, { ...home, role: 'text' })
  for (const measure of section.measures) yield [measure.text, { ...home, role: 'measure' }]
  if (section.undertaking) {
    const { tasks, schedule, costNote } = section.undertaking
    yield [tasks, { ...home, role: 'tasks' }]
    yield [schedule, { ...home, role: 'schedule' }]
    yield* present(costNote, { ...home, role: 'cost-note' })
  }
  yield* present(section.closing, { ...home, role: 'closing' })
  for (const part of section.sections) yield* homesOfSection(part)
}

function* present(prose: Prose | null, home: ProseHome): Generator<PlacedProse> {
  if (prose) yield [prose, home]
}

const knownLabels = new WeakMap<Agreement, readonly LabelText[]>()

/** Every printed text of an agreement that is no prose: titles, labels, purposes, what deadlines are for, list items. */
export function labelsOf(agreement: Agreement): readonly LabelText[] {
  const known = knownLabels.get(agreement)
  if (known) return known
  const labels: LabelText[] = []
  const add = (key: LabelText['key'], located: Located<string> | null): void => {
    if (located) labels.push({ ...readValue(located.value, located.span), key })
  }
  add('title', agreement.title)
  add('short-title', agreement.shortTitle)
  for (const group of agreement.funding.groups) {
    add('label', group.label)
    for (const line of group.lines) {
      add('label', line.label)
      add('purpose', line.purpose)
    }
  }
  for (const payment of agreement.payments) add('label', payment.label)
  for (const deadline of agreement.deadlines) add('what', deadline.what)
  for (const amount of agreement.amounts) add('what', amount.what)
  for (const figure of agreement.figures) add('what', figure.what)
  for (const line of agreement.decision?.breakDown ?? []) add('label', line.label)
  for (const attachment of agreement.decision?.attachments ?? []) add('item', attachment)
  for (const annex of agreement.annexes) {
    if (annex.kind === 'list') for (const item of annex.items) add('item', item)
    if (annex.kind !== 'initiatives') continue
    for (const initiative of annex.initiatives) {
      add('heading', initiative.heading)
      for (const report of initiative.reports) add('what', report.what)
    }
  }
  knownLabels.set(agreement, labels)
  return labels
}
