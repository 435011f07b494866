import type { TemplateInline } from '../prose/template-markdown.ts'
import { type AssembledText, type Printed, tokensBetween } from './assembled-text.ts'

/** What a block says of itself without printing it. */
export interface Marks {
  readonly anchor: Extract<Printed, { kind: 'anchor' }> | null
  readonly role: string | null
}

/** Finds the anchor and the role among inlines, before they are built. */
export function findMarks(inlines: readonly TemplateInline[], assembled: AssembledText): Marks {
  const [first] = inlines
  const last = inlines.at(-1)
  if (!first || !last) return { anchor: null, role: null }
  let anchor: Marks['anchor'] = null
  let role: Marks['role'] = null
  for (const { printed } of tokensBetween(assembled, first.start, last.end)) {
    if (printed.kind === 'anchor') anchor ??= printed
    if (printed.kind === 'role') role ??= printed.role
  }
  return { anchor, role }
}
