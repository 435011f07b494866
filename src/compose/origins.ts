import type { Origins } from '../document/nodes.ts'
import type { Span } from '../text/source-file.ts'
import { type AssembledText, contextAt, templateSpans } from './assembled-text.ts'

/** The origins of a node: places in the data, then places in templates, each once. */
export function makeOrigins(data: readonly Span[], template: readonly Span[]): Origins {
  const spans: Span[] = []
  for (const span of [...data, ...template]) {
    const known = spans.some(
      (other) => other.file === span.file && other.start === span.start && other.end === span.end,
    )
    if (!known) spans.push(span)
  }
  const [first, ...rest] = spans
  if (!first) throw new Error('A node was made of nothing: no origins.')
  return [first, ...rest]
}

/**
 * The origins of what stands between two places of the assembled text: the given data, or else the part of the data
 * that surrounds it; then the template.
 */
export function originsBetween(
  assembled: AssembledText,
  start: number,
  end: number,
  data: readonly Span[] = [],
): Origins {
  const context = contextAt(assembled, start)
  const places = data.length > 0 ? data : context ? [context] : []
  return makeOrigins(places, templateSpans(assembled, start, end))
}
