/**
 * Room `roll-forward`. In: the sources of an agreement, as texts and trees. Out: the sources of the next one, and the list of what must be
 * decided in them. Texts are edited in place, never written anew, so that comments and layout survive. It judges nothing – the checks do –
 * and does no input or output.
 */
import { moveYears } from '../calendar/move-years.ts'
import { isToConfirm, writeConfirmComment } from '../checks/to-confirm.ts'
import { parseDayOrMonth } from '../model/calendar-date.ts'
import { writeDueAsIso } from '../model/swedish-form.ts'
import type { Due } from '../model/values.ts'
import type { SourceMap, SourceScalar } from '../read/source-tree.ts'
import { type SourceFile, type Span, textOf } from '../text/source-file.ts'
import { type Decision, type DecisionKind, decisionKinds } from './decision.ts'
import { type Edit, editSource } from './edit-source.ts'
import { emptyEntry, endOfLine, scalarsOf } from './empty-entry.ts'
import { findOldYears } from './old-years.ts'
import { type PlacedValue, scalarOf, valuesOf } from './source-values.ts'

/** A source as it was read. */
export interface OldSource {
  readonly file: SourceFile
  readonly bytes: Uint8Array
  readonly tree: SourceMap
}

/** The next agreement: its files, and what must be decided, in the order of `decisionKinds` and then of the files. */
export interface RolledAgreement {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly decisions: readonly Decision[]
}

/** Which agreement becomes which. */
export interface RollOptions {
  /** Id of the old agreement and of the new one. */
  readonly from: string
  readonly to: string
  /** Their years. */
  readonly oldYear: number
  readonly newYear: number
}

/** A place of the old sources that must be decided on, before it is known where it comes to stand. */
interface Found extends Omit<Decision, 'span'> {
  readonly span: Span
}

/** What is to be done to one file. */
interface Plan {
  readonly tree: SourceMap
  readonly edits: Edit[]
  readonly found: Found[]
}

/** Makes the next agreement out of one; null where the bytes of a source are not those of its text. */
export function rollForward(sources: readonly OldSource[], options: RollOptions): RolledAgreement | null {
  const files: { path: string; bytes: Uint8Array }[] = []
  const decisions: Decision[] = []
  for (const source of sources) {
    const plan: Plan = { tree: source.tree, edits: [], found: [] }
    for (const placed of valuesOf(source.tree)) planValue(placed, options, plan)
    const path = source.file.path.replace(`/${options.from}/`, `/${options.to}/`)
    const edited = editSource(source, plan.edits, path)
    if (!edited) return null
    files.push({ path, bytes: edited.bytes })
    decisions.push(...plan.found.map((found) => ({ ...found, span: edited.placeOf(found.span) })))
    decisions.push(...findLeftYears(source, edited, options))
  }
  const order = (decision: Decision) => decisionKinds.indexOf(decision.kind)
  return { files, decisions: decisions.sort((a, b) => order(a) - order(b)) }
}

/** The old year where it still stands in the new file. What a comment to confirm says is told with the fact it stands at. */
function findLeftYears(
  { file, tree }: OldSource,
  edited: { readonly file: SourceFile; placeOf(span: Span): Span },
  { oldYear }: RollOptions,
): readonly Decision[] {
  return findOldYears(file, tree, oldYear).flatMap(({ kind, span, subject }): Decision[] => {
    const place = edited.placeOf(span)
    const isLeft = edited.file.text.slice(place.start, place.end) === file.text.slice(span.start, span.end)
    return isLeft ? [{ kind, span: place, subject, before: null, after: null }] : []
  })
}

const money = /^[0-9][0-9, \u00a0]*[ \u00a0](?:mnkr|kr)$/u

/** Decides what becomes of one value, by the keys that lead to it. */
function planValue({ keys, owners, entry, node }: PlacedValue, options: RollOptions, plan: Plan): void {
  const path = keys.join('.')
  const owner = owners.at(-1)
  const emptied = emptiedPaths.find(({ path: known }) => known.test(path))
  if (emptied && entry && owner) {
    plan.edits.push(...emptyEntry(entry, owner))
    const before = scalarsOf(node).map(({ value }) => String(value))
    const subject = path === 'registration' ? path : nameOf(owners)
    plan.found.push({
      kind: emptied.kind,
      span: entry.key.span,
      subject,
      before: before.join(', '),
      after: null,
    })
  } else if (node.kind === 'scalar') {
    const planScalar = plansByPath[path] ?? (keys.at(-1) === 'population' ? planPopulation : planAmount)
    planScalar({ node, owners, path }, options, plan)
  }
}

/** What was of the old agreement alone. */
const emptiedPaths: readonly { readonly kind: DecisionKind; readonly path: RegExp }[] = [
  { kind: 'registration', path: /^registration$/u },
  { kind: 'signing', path: /^parties\.signed$/u },
  { kind: 'distribution', path: /\.distribution\.(?:left-out|amounts)$/u },
]

/** A value, the maps that it stands in, and the keys that lead to it. */
interface PlacedScalar {
  readonly node: SourceScalar
  readonly owners: readonly SourceMap[]
  readonly path: string
}

type PlanScalar = (placed: PlacedScalar, options: RollOptions, plan: Plan) => void

const plansByPath: Readonly<Record<string, PlanScalar>> = {
  id: planId,
  agreement: planId,
  year: ({ node }, { newYear }, plan) => replace(node, String(newYear), plan),
  status: ({ node }, _, plan) => replace(node, 'draft', plan),
  title: planTitle,
  'short-title': planTitle,
  'parties.signatory.name': planSignatory,
  'appropriations.budget-year': planBudgetYear,
  'payments.appropriation': planPaymentItem,
  'deadlines.due': planDeadline,
  'figures.value': planFigure,
}

function replace({ span: { start, end } }: SourceScalar, text: string, plan: Plan): void {
  plan.edits.push({ start, end, text })
}

function planId({ node }: PlacedScalar, { from, to }: RollOptions, plan: Plan): void {
  if (node.value === from) replace(node, to, plan)
}

/** As the check for placeholders knows it. */
const noName = '[namn]'

function planSignatory({ node, owners }: PlacedScalar, _: RollOptions, plan: Plan): void {
  replace(node, `"${noName}"`, plan)
  const before = String(node.value)
  plan.found.push({ kind: 'signatory', span: node.span, subject: nameOf(owners), before, after: noName })
}

/** A year that stands by itself in a title becomes the new one. */
function planTitle({ node }: PlacedScalar, { oldYear, newYear }: RollOptions, plan: Plan): void {
  const { file, start, end } = node.span
  const alone = new RegExp(`(?<![0-9/:–-])${oldYear}(?![0-9/–-]|:[0-9])`, 'gu')
  const places = [...file.text.slice(start, end).matchAll(alone)].map(({ index }) => start + index)
  if (places.length === 0) return
  plan.edits.push(...places.map((at) => ({ start: at, end: at + 4, text: String(newYear) })))
  const before = String(node.value)
  const after = before.replace(alone, String(newYear))
  plan.found.push({ kind: 'title', span: node.span, subject: before, before, after })
}

function planBudgetYear({ node, owners }: PlacedScalar, options: RollOptions, plan: Plan): void {
  const before = String(node.value)
  const after = String(Number(before) + options.newYear - options.oldYear)
  replace(node, after, plan)
  const [area, number, item] = ['area', 'appropriation', 'item'].map(
    (key) => scalarOf(owners.at(-1), key)?.value ?? '?',
  )
  const subject = `${area} ${number} ap.${item}`
  plan.found.push({ kind: 'appropriation', span: node.span, subject, before, after })
}

function planPaymentItem({ node, owners }: PlacedScalar, _: RollOptions, plan: Plan): void {
  if (node.value !== 'later-decision') return
  plan.found.push({
    kind: 'later-decision',
    span: node.span,
    subject: nameOf(owners),
    before: null,
    after: null,
  })
}

function planDeadline({ node, owners }: PlacedScalar, options: RollOptions, plan: Plan): void {
  const before = String(node.value)
  const due = parseDayOrMonth(before)
  if (!due) return
  const years = options.newYear - options.oldYear
  const moved: Due =
    due.kind === 'day'
      ? { kind: 'day', date: moveYears(due.date, years).date }
      : { ...due, year: due.year + years }
  const after = writeDueAsIso(moved)
  replace(node, textOf(node.span).replace(before, after), plan)
  markToConfirm(node, options, plan)
  plan.found.push({ kind: 'date', span: node.span, subject: nameOf(owners), before, after })
}

function planFigure({ node, owners }: PlacedScalar, options: RollOptions, plan: Plan): void {
  markToConfirm(node, options, plan)
  const before = String(node.value)
  plan.found.push({ kind: 'figure', span: node.span, subject: nameOf(owners), before, after: null })
}

function planAmount({ node, owners, path }: PlacedScalar, options: RollOptions, plan: Plan): void {
  const before = String(node.value)
  if (!money.test(before)) return
  markToConfirm(node, options, plan)
  const subject = path === 'funding.total' ? 'Totalt' : nameOf(owners)
  plan.found.push({ kind: 'amount', span: node.span, subject, before, after: null })
}

/** The population that money is shared by is that of a day. */
function planPopulation({ node, owners }: PlacedScalar, _: RollOptions, plan: Plan): void {
  const before = String(node.value)
  plan.found.push({ kind: 'distribution', span: node.span, subject: nameOf(owners), before, after: null })
}

/** Sets the comment at the end of the line, after any that stands there; where a text runs over that end, on the line before. */
function markToConfirm({ span, value }: SourceScalar, { from }: RollOptions, plan: Plan): void {
  const { text } = span.file
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
  const isFree = (at: number) =>
    scalarsOf(plan.tree).every(({ span: { start, end } }) => at <= start || end <= at)
  const atEnd = endOfLine(text, span.end)
  const at = [atEnd, lineStart].find(isFree)
  // What was never confirmed still says where it came from.
  const isMarked = isToConfirm(text.slice(lineStart, atEnd)) || plan.edits.some((edit) => edit.start === at)
  if (at === undefined || isMarked) return
  const indent = /^ */u.exec(text.slice(lineStart))?.[0] ?? ''
  const comment = writeConfirmComment(`${value} i ${from}`)
  plan.edits.push({ start: at, end: at, text: at === atEnd ? `  ${comment}` : `${indent}${comment}\n` })
}

/** What a drafter calls the thing that a value belongs to: the nearest label, else the nearest id. */
function nameOf(owners: readonly SourceMap[]): string {
  for (const owner of [...owners].reverse()) {
    for (const key of ['label', 'what', 'id', 'body']) {
      const name = scalarOf(owner, key)
      if (name) return String(name.value)
    }
  }
  return ''
}
