import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Heading } from '../document/nodes.ts'
import type { TemplateHeading, TemplateTree } from '../prose/template-markdown.ts'
import type { Span } from '../text/source-file.ts'
import { type AssembledText, depthAt, templateSpans } from './assembled-text.ts'
import type { BlockIds } from './block-ids.ts'
import { findMarks } from './marks.ts'

/** What is known of a heading before the text is built, so that references may run forward as well as back. */
export interface PlannedHeading {
  readonly id: string
  readonly level: Heading['level']
  readonly number: string | null
  readonly role: Heading['role']
  /** What in the data the heading names. */
  readonly data: readonly Span[]
}

export interface Outline {
  /** By the place of the heading in the assembled text. */
  at(start: number): PlannedHeading | undefined
  /** By the id in the model that the heading bears. */
  find(id: string): PlannedHeading | undefined
}

/** What `{{role}}` may say of a heading; a chapter is a section without number that the contents list. */
const roles = ['section', 'chapter', 'annex', 'run-in'] as const

/**
 * Numbers the headings: sections 1, 1.1, 1.1.1 to four levels, annexes 1, 2, 3 on their own. Chapters and run-in headings
 * have no number, and what stands under them is numbered as if they were not there.
 */
export function planOutline(
  tree: TemplateTree,
  assembled: AssembledText,
  ids: BlockIds,
): { readonly outline: Outline; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const byPlace = new Map<number, PlannedHeading>()
  const byId = new Map<string, PlannedHeading>()
  const counters: number[] = []
  /** The headings that the next one may stand under, with the depth that the template gives them. */
  let above: { readonly depth: number; readonly isNumbered: boolean }[] = []
  let annexes = 0
  let scope = 'document'
  const plan = (heading: TemplateHeading): void => {
    const marks = findMarks(heading.children, assembled)
    const [span = null] = templateSpans(assembled, heading.start, heading.end)
    const depth = heading.depth + depthAt(assembled, heading.start)
    const written = marks.role ?? 'section'
    const role = roles.find((known) => known === written)
    if (!role) {
      diagnostics.push(report('template/unknown-role', span, { role: written, known: roles.join(', ') }))
    }
    above = above.filter((other) => other.depth < depth)
    const level = role === 'annex' ? 1 : 1 + above.filter((other) => other.isNumbered).length
    above.push({ depth, isNumbered: role === 'section' || role === 'annex' })
    if (level > 4 && role !== 'run-in') {
      const place = marks.anchor?.data[0] ?? span
      diagnostics.push(report('template/heading-depth', place, { level: String(level) }))
    }
    let number: string | null = null
    if (role === 'annex') {
      annexes += 1
      number = String(annexes)
    } else if (role === 'section') {
      counters.length = Math.min(counters.length, level)
      counters[level - 1] = (counters[level - 1] ?? 0) + 1
      number = counters.join('.')
    }
    const id = marks.anchor ? ids.claim(marks.anchor.id) : ids.next(scope, 'h')
    scope = id
    const planned: PlannedHeading = {
      id,
      level: level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4,
      number,
      role: role === 'annex' || role === 'run-in' ? role : 'section',
      data: marks.anchor?.data ?? [],
    }
    byPlace.set(heading.start, planned)
    if (marks.anchor && !byId.has(marks.anchor.id)) byId.set(marks.anchor.id, planned)
  }
  for (const block of tree.blocks) if (block.kind === 'heading') plan(block)
  return { outline: { at: (start) => byPlace.get(start), find: (id) => byId.get(id) }, diagnostics }
}
