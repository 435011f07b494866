import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { SourceMap, SourceNode, SourceScalar } from '../read/source-tree.ts'
import { type Span, textOf } from '../text/source-file.ts'
import type { Check } from './check.ts'
import type { CommentedSource } from './commented-source.ts'
import { indexPlaces } from './silenced-places.ts'
import { coveredBy } from './silencer.ts'

/**
 * **Det som är övertaget ska bekräftas.**
 *
 * `ordalag new` låter belopp, tidpunkter och siffror följa med från förra överenskommelsen och sätter en kommentar vid vart och ett:
 * `# ordalag-confirm:` och vad uppgiften var. Så länge kommentaren står kvar är uppgiften inte bekräftad. Också den som skriver för
 * hand får sätta en sådan kommentar vid något som ska stämmas av. I ett utkast är det en varning; det som ska
 * undertecknas (`final`, `signed`) har inga sådana kommentarer kvar.
 *
 * Varför: en överenskommelse börjar som en kopia av den förra, och ett övertaget belopp går inte att skilja från ett beslutat.
 *
 * Så rättas det: stäm av uppgiften, ändra den om den är en annan, och ta bort kommentaren.
 *
 * ```yaml
 * - { id: childhood-cancer, label: Barncancer, amount: 80 mnkr }  # ordalag-confirm: 80 mnkr i cancer-2024
 * ```
 */
export const toConfirm: Check = {
  name: 'to-confirm',
  codes: ['amount/to-confirm', 'date/to-confirm', 'structure/to-confirm', 'final/to-confirm'],
  checkSources: (sources) => sources.flatMap((source) => checkSource(source, statusFor(source, sources))),
}

const mark = /#\s*ordalag-confirm\b:?\s*(?<note>[^#]*)/iu

/** Whether a comment, or the end of a line, says that something is yet to be confirmed. */
export function isToConfirm(text: string): boolean {
  return mark.test(text)
}

/** The comment that says that something is yet to be confirmed, and what it was. */
export function writeConfirmComment(note: string): string {
  return `# ordalag-confirm: ${note}`
}

function checkSource(
  { tree, comments }: CommentedSource,
  status: SourceScalar | null,
): readonly Diagnostic[] {
  const marked = comments.filter((comment) => isToConfirm(textOf(comment)))
  if (marked.length === 0) return []
  const places = indexPlaces(tree)
  return marked.map((comment) => {
    const note = mark.exec(textOf(comment))?.groups?.note?.trim() || '–'
    const covered = coveredBy(comment, places)
    const fact = findFact(tree, covered)
    const span = fact?.span ?? covered[0] ?? comment
    if (status && (status.value === 'final' || status.value === 'signed')) {
      const place = related('final/status-here', status.span, { status: status.value })
      return report('final/to-confirm', span, { note }, { related: [place] })
    }
    return report(codesOfFacts[fact?.kind ?? 'other'], span, { note })
  })
}

const codesOfFacts = {
  amount: 'amount/to-confirm',
  date: 'date/to-confirm',
  other: 'structure/to-confirm',
} as const

interface Fact {
  readonly kind: keyof typeof codesOfFacts
  readonly span: Span
}

/** Of what a comment stands at, the value that is to be confirmed: an amount first, then a date, then a figure. */
function findFact(tree: SourceMap, covered: readonly Span[]): Fact | null {
  const facts: Fact[] = []
  const visit = (key: string, node: SourceNode): void => {
    if (node.kind === 'map') for (const entry of node.entries) visit(entry.key.value, entry.value)
    else if (node.kind === 'list') for (const item of node.items) visit(key, item)
    else if (covered.some(({ start, end }) => start <= node.span.start && node.span.end <= end)) {
      const kind = kindOf(key, String(node.value))
      if (kind) facts.push({ kind, span: node.span })
    }
  }
  visit('', tree)
  const kinds: readonly Fact['kind'][] = ['amount', 'date', 'other']
  return kinds.flatMap((kind) => facts.find((fact) => fact.kind === kind) ?? [])[0] ?? null
}

function kindOf(key: string, value: string): Fact['kind'] | null {
  if (/[0-9][ \u00a0](?:mnkr|kr)$/u.test(value)) return 'amount'
  if (/^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$/u.test(value)) return 'date'
  return key === 'value' || key === 'name' ? 'other' : null
}

/** The status of what a source belongs to: its own, or the one that is stated in its folder. */
function statusFor(source: CommentedSource, sources: readonly CommentedSource[]): SourceScalar | null {
  const folder = folderOf(source)
  const inFolder = sources.filter((other) => folderOf(other) === folder)
  return [source, ...inFolder].flatMap(({ tree }) => statusOf(tree) ?? [])[0] ?? null
}

function folderOf({ tree }: CommentedSource): string {
  const { path } = tree.span.file
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function statusOf(tree: SourceMap): SourceScalar | null {
  const value = tree.entries.find(({ key }) => key.value === 'status')?.value
  return value?.kind === 'scalar' ? value : null
}
