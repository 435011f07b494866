import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { nearestName } from '../text/nearest-name.ts'
import type { Span } from '../text/source-file.ts'
import type { ExpressionName, ProseExpression } from './prose.ts'

/** How many arguments each expression takes, and how it is written. */
const shapes: Readonly<
  Record<ExpressionName, { min: number; max: number; expected: string; example: string }>
> = {
  ref: { min: 1, max: 4, expected: '1–4', example: '{{ref "funding"}}' },
  amount: { min: 1, max: 1, expected: '1', example: '{{amount "funding"}}' },
  kronor: { min: 1, max: 1, expected: '1', example: '{{kronor "funding"}}' },
  date: { min: 1, max: 1, expected: '1', example: '{{date "requisition"}}' },
  figure: { min: 1, max: 1, expected: '1', example: '{{figure "target"}}' },
  body: { min: 1, max: 1, expected: '1', example: '{{body "regions"}}' },
  'body-full': { min: 1, max: 1, expected: '1', example: '{{body-full "skr"}}' },
  count: { min: 1, max: 1, expected: '1', example: '{{count "rcc"}}' },
  year: { min: 0, max: 1, expected: '0–1', example: '{{year "+1"}}' },
}

/** The names of the closed set, in the order in which they are shown. */
export const expressionNames = Object.keys(shapes) as readonly ExpressionName[]

function isExpressionName(name: string): name is ExpressionName {
  return Object.hasOwn(shapes, name)
}

/** Turns a place in the scalar's text into a place in its file. */
export type SpanMaker = (start: number, end: number) => Span

/** An expression and where it stands in the scalar's text: from `start` up to, not including, `end`. */
export interface FoundExpression {
  readonly start: number
  readonly end: number
  /** Null where it could not be read; a diagnostic then says why. */
  readonly expression: ProseExpression | null
}

/** Finds `{{…}}` in a text, before Markdown sees it, and reads each against the closed set. */
export function findExpressions(
  text: string,
  spanOf: SpanMaker,
): { readonly found: readonly FoundExpression[]; readonly diagnostics: readonly Diagnostic[] } {
  const found: FoundExpression[] = []
  const diagnostics: Diagnostic[] = []
  const example = shapes.ref.example
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('{{', at)
    const close = text.indexOf('}}', at)
    if (close !== -1 && (open === -1 || close < open)) {
      diagnostics.push(report('prose/expression-stray-close', spanOf(close, close + 2), { example }))
      at = close + 2
      continue
    }
    if (open === -1) break
    const lineEnd = endOfLine(text, open)
    const next = text.indexOf('{{', open + 2)
    if (close === -1 || close > lineEnd || (next !== -1 && next < close && next > open + 2)) {
      diagnostics.push(
        report('prose/expression-unclosed', spanOf(open, open + 2), { opening: '{{', example }),
      )
      at = open + 2
      continue
    }
    let end = close + 2
    while (text[end] === '}') end += 1
    const expression = readExpression(text, open, end, spanOf, diagnostics)
    found.push({ start: open, end, expression })
    at = end
  }
  return { found, diagnostics }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

const wholeExpression = /^\{\{[ \u00a0]*([^\s"'{}]+)((?:[ \u00a0]+"[^"{}]*")*)[ \u00a0]*\}\}$/

function readExpression(
  text: string,
  start: number,
  end: number,
  spanOf: SpanMaker,
  diagnostics: Diagnostic[],
): ProseExpression | null {
  const written = text.slice(start, end)
  const match = wholeExpression.exec(written)
  const name = match?.[1]
  if (!match || name === undefined) {
    const straight = written.replace(/['’‘”“]/g, '"')
    const fix: Fix | undefined = wholeExpression.test(straight)
      ? { span: spanOf(start, end), text: straight }
      : undefined
    diagnostics.push(
      report(
        'prose/expression-syntax',
        spanOf(start, end),
        { written, example: fix ? straight : shapes.ref.example },
        fix ? { fix } : {},
      ),
    )
    return null
  }
  const nameStart = start + written.indexOf(name)
  const nameSpan = spanOf(nameStart, nameStart + name.length)
  if (!isExpressionName(name)) {
    const suggestion = nearestName(name, expressionNames)
    diagnostics.push(
      suggestion === null
        ? report('prose/expression-unknown', nameSpan, { name, known: expressionNames.join(', ') })
        : report(
            'prose/expression-misspelt',
            nameSpan,
            { name, suggestion },
            { fix: { span: nameSpan, text: suggestion } },
          ),
    )
    return null
  }
  const args: { value: string; span: Span }[] = []
  for (const quoted of written.matchAll(/"([^"]*)"/g)) {
    const from = start + quoted.index
    args.push({ value: quoted[1] ?? '', span: spanOf(from, from + quoted[0].length) })
  }
  const shape = shapes[name]
  if (args.length < shape.min || args.length > shape.max) {
    const { expected, example } = shape
    diagnostics.push(
      report('prose/expression-arguments', spanOf(start, end), {
        name,
        expected,
        found: String(args.length),
        example,
      }),
    )
    return null
  }
  const offset = args[0]
  if (name === 'year' && offset && !/^[+-][1-9][0-9]?$/.test(offset.value)) {
    diagnostics.push(
      report('prose/year-offset', offset.span, { written: offset.value, example: shapes.year.example }),
    )
    return null
  }
  return { kind: 'expression', span: spanOf(start, end), name: { value: name, span: nameSpan }, args }
}
