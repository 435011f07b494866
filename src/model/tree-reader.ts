import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { parseProse } from '../prose/parse-prose.ts'
import type { Prose } from '../prose/prose.ts'
import type { SourceEntry, SourceMap, SourceNode, SourceScalar } from '../read/source-tree.ts'
import type { Located, Span } from '../text/source-file.ts'
import { nearestCalendarDate, parseCalendarDate, parseDayOrMonth, parseYearlyDay } from './calendar-date.ts'
import { parseMoney, suggestMoney } from './money.ts'
import type { CalendarDate, Due, Money } from './values.ts'

/**
 * Reads leaves out of a source tree that its schema has found valid.
 *
 * Every method returns a value. Where the tree does not hold what the schema promises, the value is a stand-in and
 * the reader is `incomplete`: no model comes out, and the schema has said why. Where a value is well-formed but
 * impossible (30 February), the reader reports it and goes on with the nearest that is possible, so that all else can be checked in
 * the same run.
 */
export interface TreeReader {
  readonly diagnostics: readonly Diagnostic[]
  /** Whether something that the schema requires was not there. */
  isIncomplete(): boolean
  addDiagnostics(diagnostics: readonly Diagnostic[]): void

  has(map: SourceMap, key: string): boolean
  /** The text of a required key. */
  text(map: SourceMap, key: string): Located<string>
  optionalText(map: SourceMap, key: string): Located<string> | null
  /** One of the schema's enum; `Value` is that enum. */
  choice<Value extends string>(map: SourceMap, key: string): Located<Value>
  optionalChoice<Value extends string>(map: SourceMap, key: string): Located<Value> | null
  wholeNumber(map: SourceMap, key: string): Located<number>
  optionalWholeNumber(map: SourceMap, key: string): Located<number> | null
  flag(map: SourceMap, key: string, otherwise: boolean): boolean
  money(map: SourceMap, key: string): Located<Money>
  optionalMoney(map: SourceMap, key: string): Located<Money> | null
  date(map: SourceMap, key: string): Located<CalendarDate>
  optionalDate(map: SourceMap, key: string): Located<CalendarDate> | null
  /** A day, a month or `{ every-year: 04-01 }`. */
  due(map: SourceMap, key: string): Located<Due>
  prose(map: SourceMap, key: string, options?: { singleLine?: boolean }): Prose
  optionalProse(map: SourceMap, key: string): Prose | null
  /** The texts of a list; empty where the key is absent. */
  texts(map: SourceMap, key: string): readonly Located<string>[]
  proseList(map: SourceMap, key: string): readonly Prose[]
  /** A required map. */
  map(map: SourceMap, key: string): SourceMap
  optionalMap(map: SourceMap, key: string): SourceMap | null
  /** The maps of a list; empty where the key is absent. */
  maps(map: SourceMap, key: string): readonly SourceMap[]
  /** The root of a file. */
  root(node: SourceNode): SourceMap
}

/** Makes a reader; one serves all the files of an agreement. */
export function createTreeReader(): TreeReader {
  const diagnostics: Diagnostic[] = []
  let incomplete = false

  function standIn<T>(value: T, span: Span): Located<T> {
    incomplete = true
    return { value, span }
  }

  function optionalText(map: SourceMap, key: string): Located<string> | null {
    const scalar = findScalar(map, key)
    if (!scalar) return has(map, key) ? standIn('', map.span) : null
    return readText(scalar)
  }

  function readText(scalar: SourceScalar): Located<string> {
    if (typeof scalar.value === 'boolean') return standIn('', scalar.span)
    return { value: String(scalar.value), span: scalar.span }
  }

  function text(map: SourceMap, key: string): Located<string> {
    return optionalText(map, key) ?? standIn('', map.span)
  }

  function optionalWholeNumber(map: SourceMap, key: string): Located<number> | null {
    const scalar = findScalar(map, key)
    if (scalar && typeof scalar.value === 'number') return { value: scalar.value, span: scalar.span }
    return has(map, key) ? standIn(0, map.span) : null
  }

  function optionalMoney(map: SourceMap, key: string): Located<Money> | null {
    const written = optionalText(map, key)
    if (!written) return null
    const amount = parseMoney(written.value)
    if (amount) return { value: amount, span: written.span }
    const suggestion = suggestMoney(written.value)
    diagnostics.push(
      suggestion === null
        ? report('amount/unreadable', written.span, { written: written.value })
        : report(
            'amount/other-form',
            written.span,
            { written: written.value, suggestion },
            // In a flow map, a comma outside quotation marks would end the value.
            { fix: { span: written.span, text: suggestion.includes(',') ? `"${suggestion}"` : suggestion } },
          ),
    )
    return standIn({ ore: 0n }, written.span)
  }

  function readImpossibleDate(written: Located<string>): CalendarDate | null {
    const found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(written.value)
    if (!found) {
      incomplete = true
      return null
    }
    diagnostics.push(report('model/no-such-day', written.span, { written: written.value }))
    return nearestCalendarDate(Number(found[1]), Number(found[2]), Number(found[3]))
  }

  function optionalDate(map: SourceMap, key: string): Located<CalendarDate> | null {
    const written = optionalText(map, key)
    if (!written) return null
    const date = parseCalendarDate(written.value) ?? readImpossibleDate(written)
    return date ? { value: date, span: written.span } : standIn(firstDay, written.span)
  }

  function due(map: SourceMap, key: string): Located<Due> {
    const node = find(map, key)?.value
    if (node?.kind === 'map') {
      const written = text(node, 'every-year')
      const yearly = parseYearlyDay(written.value)
      if (yearly) return { value: yearly, span: written.span }
      diagnostics.push(report('model/no-such-yearly-day', written.span, { written: written.value }))
      return { value: { kind: 'every-year', month: 1, day: 1 }, span: written.span }
    }
    const written = text(map, key)
    const known = parseDayOrMonth(written.value)
    if (known) return { value: known, span: written.span }
    if (/^[0-9]{4}-[0-9]{2}$/.test(written.value)) {
      diagnostics.push(report('model/no-such-month', written.span, { written: written.value }))
      return {
        value: { kind: 'month', year: Number(written.value.slice(0, 4)), month: 12 },
        span: written.span,
      }
    }
    const date = readImpossibleDate(written) ?? firstDay
    return { value: { kind: 'day', date }, span: written.span }
  }

  function readProse(node: SourceNode, singleLine: boolean): Prose {
    if (node.kind !== 'scalar') {
      incomplete = true
      return { span: node.span, blocks: [] }
    }
    const parsed = parseOnce(node, singleLine)
    diagnostics.push(...parsed.diagnostics)
    return parsed.value ?? { span: node.span, blocks: [] }
  }

  function optionalProse(map: SourceMap, key: string, singleLine = false): Prose | null {
    const entry = find(map, key)
    return entry ? readProse(entry.value, singleLine) : null
  }

  function items(map: SourceMap, key: string): readonly SourceNode[] {
    const node = find(map, key)?.value
    if (node && node.kind !== 'list') incomplete = true
    return node?.kind === 'list' ? node.items : []
  }

  function asMap(node: SourceNode | undefined, span: Span): SourceMap {
    if (node?.kind === 'map') return node
    incomplete = true
    return { kind: 'map', span: node?.span ?? span, entries: [] }
  }

  return {
    diagnostics,
    isIncomplete: () => incomplete,
    addDiagnostics: (more) => {
      diagnostics.push(...more)
    },
    has,
    text,
    optionalText,
    choice: <Value extends string>(map: SourceMap, key: string) => text(map, key) as Located<Value>,
    optionalChoice: <Value extends string>(map: SourceMap, key: string) =>
      optionalText(map, key) as Located<Value> | null,
    wholeNumber: (map, key) => optionalWholeNumber(map, key) ?? standIn(0, map.span),
    optionalWholeNumber,
    flag: (map, key, otherwise) => {
      const value = findScalar(map, key)?.value
      return typeof value === 'boolean' ? value : otherwise
    },
    money: (map, key) => optionalMoney(map, key) ?? standIn({ ore: 0n }, map.span),
    optionalMoney,
    date: (map, key) => optionalDate(map, key) ?? standIn(firstDay, map.span),
    optionalDate,
    due,
    prose: (map, key, options = {}) => {
      const prose = optionalProse(map, key, options.singleLine ?? false)
      if (!prose) incomplete = true
      return prose ?? { span: map.span, blocks: [] }
    },
    optionalProse: (map, key) => optionalProse(map, key),
    texts: (map, key) =>
      items(map, key).map((item) => (item.kind === 'scalar' ? readText(item) : standIn('', item.span))),
    proseList: (map, key) => items(map, key).map((item) => readProse(item, false)),
    map: (map, key) => asMap(find(map, key)?.value, map.span),
    optionalMap: (map, key) => (has(map, key) ? asMap(find(map, key)?.value, map.span) : null),
    maps: (map, key) => items(map, key).map((item) => asMap(item, map.span)),
    root: (node) => asMap(node, node.span),
  }
}

/** A source that did not change keeps its tree, and so the prose that was read of it; what is known of that prose stays too. */
const knownProse = new WeakMap<
  SourceScalar,
  { readonly singleLine: boolean; readonly parsed: Checked<Prose> }
>()

function parseOnce(node: SourceScalar, singleLine: boolean): Checked<Prose> {
  const known = knownProse.get(node)
  if (known?.singleLine === singleLine) return known.parsed
  const parsed = parseProse(node, node.span.file, { singleLine })
  knownProse.set(node, { singleLine, parsed })
  return parsed
}

const firstDay: CalendarDate = { year: 1, month: 1, day: 1 }

function find(map: SourceMap, key: string): SourceEntry | undefined {
  return map.entries.find((entry) => entry.key.value === key)
}

function findScalar(map: SourceMap, key: string): SourceScalar | undefined {
  const node = find(map, key)?.value
  return node?.kind === 'scalar' ? node : undefined
}

function has(map: SourceMap, key: string): boolean {
  return find(map, key) !== undefined
}
