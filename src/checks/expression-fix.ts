import type { Fix } from '../diagnostics/diagnostic.ts'
import { lineAt, positionOf } from '../text/source-file.ts'
import type { ProseParagraphText } from './prose-text.ts'

/**
 * The edit that puts an expression in the place of typed words. None where the expression would not be read as one: in quotation marks,
 * first in a bare scalar, or inside `{ … }`.
 */
export function fixWithExpression(
  paragraph: ProseParagraphText,
  start: number,
  end: number,
  expression: string,
): { readonly fix?: Fix } {
  const span = paragraph.spanOf(start, end)
  const { file, start: from } = paragraph.prose.span
  const isBlock = file.text[from] === '|'
  if (!isBlock) {
    const { line, column } = positionOf(file, from)
    const before = lineAt(file, line).slice(0, column - 1)
    if (/[{[]/.test(before) || /["']/.test(file.text[from] ?? '') || span.start === from) return {}
  }
  return { fix: { span, text: expression } }
}
