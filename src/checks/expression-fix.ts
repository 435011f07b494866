import type { Fix } from '../diagnostics/diagnostic.ts'
import type { Prose } from '../prose/prose.ts'
import type { Span } from '../text/source-file.ts'

/**
 * The edit that puts an expression in the place of words in prose. None where YAML would not read it as one: first in a value without
 * quotation marks, or in such a value inside `{ … }` or `[ … ]`.
 */
export function fixWithExpression(
  { span: scalar }: Prose,
  span: Span,
  expression: string,
): { readonly fix?: Fix } {
  const { file, start, end } = scalar
  const opening = file.text[start]
  if (opening === '"') return { fix: { span, text: expression.replaceAll('"', '\\"') } }
  const isBare = opening !== '|' && opening !== "'"
  if (isBare && (span.start === start || endsInBraces.test(file.text.slice(end)))) return {}
  return { fix: { span, text: expression } }
}

/** What follows a value in braces; after any other comes a new line with a key or an item. */
const endsInBraces = /^\s*(?:#.*\s*)*[,}\]]/
