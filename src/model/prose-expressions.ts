import type { Prose, ProseBlock, ProseExpression, ProseInline } from '../prose/prose.ts'
import type { Agreement, Annex, Section } from './agreement.ts'

/** The expressions of a text, in the order in which they stand. */
export function* expressionsOf(prose: Prose): Generator<ProseExpression> {
  for (const block of prose.blocks) yield* expressionsOfBlock(block)
}

function* expressionsOfBlock(block: ProseBlock): Generator<ProseExpression> {
  if (block.kind === 'paragraph') {
    for (const inline of block.children) yield* expressionsOfInline(inline)
    return
  }
  for (const item of block.items) for (const part of item.blocks) yield* expressionsOfBlock(part)
}

function* expressionsOfInline(inline: ProseInline): Generator<ProseExpression> {
  if (inline.kind === 'expression') yield inline
  else if (inline.kind !== 'text') for (const child of inline.children) yield* expressionsOfInline(child)
}

/** Every text of an agreement that is prose. */
export function* prosesOf(agreement: Agreement): Generator<Prose> {
  for (const { lines } of agreement.funding.groups) {
    for (const line of lines) yield* present(line.condition, line.text)
  }
  for (const note of agreement.funding.notes) yield note.text
  for (const payment of agreement.payments) {
    for (const condition of payment.conditions) yield condition.text
    for (const instalment of payment.instalments) {
      yield instalment.text
      for (const condition of instalment.conditions) yield condition.text
    }
  }
  yield* agreement.approval.conditions
  for (const resolution of agreement.decision?.resolutions ?? []) yield resolution.text
  for (const section of agreement.sections) yield* prosesOfSection(section)
  for (const annex of agreement.annexes) yield* prosesOfAnnex(annex)
}

function* prosesOfSection(section: Section): Generator<Prose> {
  yield section.heading
  yield* present(section.text)
  for (const measure of section.measures) yield measure.text
  if (section.undertaking) {
    const { tasks, schedule, costNote } = section.undertaking
    yield* present(tasks, schedule, costNote)
  }
  yield* present(section.closing)
  for (const part of section.sections) yield* prosesOfSection(part)
}

function* prosesOfAnnex(annex: Annex): Generator<Prose> {
  yield annex.heading
  yield* present(annex.text)
  if (annex.kind === 'initiatives') for (const initiative of annex.initiatives) yield initiative.text
}

function* present(...proses: readonly (Prose | null)[]): Generator<Prose> {
  for (const prose of proses) if (prose) yield prose
}
