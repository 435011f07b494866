import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceFile, Span } from '../text/source-file.ts'
import { eachNames, type FrontMatter, type SourceKind } from './template.ts'

const requiredKeys = ['kind', 'schema', 'outputs', 'language'] as const
const keys = [...requiredKeys, 'each'] as const
type Key = (typeof keys)[number]

const sourceKinds: readonly SourceKind[] = ['agreement', 'decision']

/**
 * Reads the lines between `---` and `---` at the top of a template: `key: value`, one each, values as they stand.
 * A template without them is a partial. `bodyStart` is the offset of what follows.
 */
export function parseFrontMatter(file: SourceFile): {
  readonly value: FrontMatter | null
  readonly bodyStart: number
  readonly diagnostics: readonly Diagnostic[]
} {
  const { text } = file
  if (!text.startsWith('---\n')) return { value: null, bodyStart: 0, diagnostics: [] }
  const close = text.indexOf('\n---\n', 3)
  if (close === -1) {
    return {
      value: null,
      bodyStart: text.length,
      diagnostics: [report('template/front-matter-unclosed', { file, start: 0, end: 3 }, {})],
    }
  }
  const diagnostics: Diagnostic[] = []
  const found = new Map<Key, string>()
  let start = 4
  for (const line of text.slice(4, close).split('\n')) {
    const span: Span = { file, start, end: start + line.length }
    const [, written = '', value = ''] = /^([a-z]+): *(\S.*)$/.exec(line) ?? []
    const key = keys.find((known) => known === written)
    if (key && !found.has(key)) found.set(key, value.trim())
    else diagnostics.push(report('template/front-matter-line', span, { known: keys.join(', ') }))
    start += line.length + 1
  }
  const span: Span = { file, start: 0, end: close + 4 }
  for (const key of requiredKeys) {
    if (!found.has(key)) diagnostics.push(report('template/front-matter-missing', span, { key }))
  }
  const oneOf = <Value extends string>(key: Key, written: string, known: readonly Value[]): Value[] => {
    const value = known.find((each) => each === written)
    if (value === undefined && found.has(key)) {
      const data = { key, written, known: known.join(', ') }
      diagnostics.push(report('template/front-matter-value', span, data))
    }
    return value === undefined ? [] : [value]
  }
  const value: FrontMatter = {
    kind: found.get('kind') ?? '',
    schemas: (found.get('schema') ?? '').split(/, */).flatMap((each) => oneOf('schema', each, sourceKinds)),
    each: oneOf('each', found.get('each') ?? '', eachNames)[0] ?? null,
    outputs: (found.get('outputs') ?? '').split(/, */),
    language: found.get('language') ?? '',
    span,
  }
  return { value: diagnostics.length > 0 ? null : value, bodyStart: close + 5, diagnostics }
}
