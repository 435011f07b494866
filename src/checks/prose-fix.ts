import type { Fix } from '../diagnostics/diagnostic.ts'
import type { Prose } from '../prose/prose.ts'
import { lineAt, positionOf, type Span } from '../text/source-file.ts'

/**
 * An expression that takes the place of words in prose; null where the form of the scalar makes that unsafe (a
 * value without quotation marks within braces, or one that would begin with a brace).
 */
export function replaceByExpression({ span: scalar }: Prose, span: Span, expression: string): Fix | null {
  const { file, start } = scalar
  if (file.text[start] === '"') return { span, text: expression.replaceAll('"', '\\"') }
  const { line, column } = positionOf(file, start)
  const before = lineAt(file, line).slice(0, column - 1)
  const isPlain = !/^[|']/u.test(file.text.slice(start, start + 1)) && before.trim() !== ''
  if (isPlain && (/[[{]/u.test(before) || span.start === start)) return null
  return { span, text: expression }
}
