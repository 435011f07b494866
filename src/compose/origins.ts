import type { Origins } from '../document/nodes.ts'
import type { Span } from '../text/source-file.ts'
import { type AssembledText, placesOf } from './assembled-text.ts'

/** The origins of a node: places in the data, then places in templates, each once. */
export function makeOrigins(data: readonly Span[], template: readonly Span[]): Origins {
  const spans: Span[] = []
  for (const span of data) addOnce(spans, span)
  for (const span of template) addOnce(spans, span)
  if (!isFilled(spans)) throw new Error('A node was made of nothing: no origins.')
  return spans
}

function addOnce(spans: Span[], span: Span): void {
  for (const other of spans) {
    if (other.file === span.file && other.start === span.start && other.end === span.end) return
  }
  spans.push(span)
}

function isFilled(spans: readonly Span[]): spans is Origins {
  return spans.length > 0
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
  const { template, context } = placesOf(assembled, start, end)
  return makeOrigins(data.length > 0 ? data : context ? [context] : [], template)
}
