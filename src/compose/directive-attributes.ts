import { report } from '../diagnostics/report.ts'
import { inlineText } from '../document/inline-text.ts'
import type { Inline } from '../document/nodes.ts'
import type { TemplateContainer, TemplateLeaf } from '../prose/template-markdown.ts'
import type { Span } from '../text/source-file.ts'
import { type AssembledText, templateSpans, tokenEnd, tokenStart } from './assembled-text.ts'
import { refuseFollowing } from './build-blocks.ts'
import { type BuiltInlines, buildInlines, readWords } from './build-inlines.ts'
import type { Building } from './building.ts'

/**
 * The attributes of a directive as plain text, with the values that the template printed into them. Null, with a
 * diagnostic, when one is lacking, empty or unknown.
 */
export function readAttributes(
  directive: TemplateContainer | TemplateLeaf,
  needed: readonly string[],
  optional: readonly string[],
  building: Building,
): ReadonlyMap<string, string> | null {
  const known = [...needed, ...optional]
  const values = new Map<string, string>()
  for (const [name, written] of directive.attributes) {
    const value = plainText(written, directive, building)
    if (known.includes(name) && value !== '') values.set(name, value)
    else if (!known.includes(name) || needed.includes(name)) {
      refuse(name)
      return null
    }
  }
  const missing = needed.find((name) => !values.has(name))
  if (missing === undefined) return values
  refuse(missing)
  return null

  function refuse(attribute: string): void {
    const [span = null] = templateSpans(building.assembled, directive.start, directive.end)
    building.diagnostics.push(
      report('template/directive-attribute', span, {
        name: directive.name,
        attribute,
        known: known.join(', '),
      }),
    )
  }
}

function plainText(value: string, directive: TemplateContainer | TemplateLeaf, building: Building): string {
  if (!value.includes(tokenStart)) return value.trim()
  const printed = readPrinted(value, building)
  if (printed) return printed.text
  const built = buildValue(value, directive, building)
  if (built) refuseFollowing(built, building)
  return built ? inlineText(built.inlines) : ''
}

/** The places in the data that the value of an attribute comes from. */
export function readData(
  directive: TemplateContainer | TemplateLeaf,
  attribute: string,
  building: Building,
): readonly Span[] {
  const value = directive.attributes.get(attribute) ?? ''
  if (!value.includes(tokenStart)) return []
  return readPrinted(value, building)?.data ?? buildValue(value, directive, building)?.data ?? []
}

/** A value in which nothing is printed but words, as most are: the words, and the data that they were made from. */
function readPrinted(
  value: string,
  { assembled }: Building,
): { readonly text: string; readonly data: readonly Span[] } | null {
  const data: Span[] = []
  let text = ''
  let from = 0
  for (let open = value.indexOf(tokenStart); open !== -1; open = value.indexOf(tokenStart, from)) {
    const close = value.indexOf(tokenEnd, open)
    const printed = assembled.tokens[Number(value.slice(open + 1, close))]?.printed
    if (printed?.kind !== 'text') return null
    text += readWords(value.slice(from, open)) + printed.value
    data.push(...printed.data)
    from = close + 1
  }
  text += readWords(value.slice(from))
  const single = text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text
  const [first, last] = [single.startsWith(' ') ? 1 : 0, single.endsWith(' ') ? -1 : single.length]
  return { text: single.slice(first, last), data }
}

type KnownValues = Map<TemplateContainer | TemplateLeaf, Map<string, BuiltInlines | null>>

/**
 * The values of each directive of an assembled text that have been built: what is wrong with one is told once, however often it is
 * read. The directive alone does not say: texts that differ in nothing but the values of their tokens are parsed once.
 */
const knownValues = new WeakMap<AssembledText, KnownValues>()

/** The value of an attribute, its tokens replaced. It stands in the assembled text as it is written. */
function buildValue(
  value: string,
  directive: TemplateContainer | TemplateLeaf,
  building: Building,
): BuiltInlines | null {
  const ofText: KnownValues = knownValues.get(building.assembled) ?? new Map()
  knownValues.set(building.assembled, ofText)
  const values = ofText.get(directive) ?? new Map<string, BuiltInlines | null>()
  ofText.set(directive, values)
  const known = values.get(value)
  if (known !== undefined) return known
  const start = building.assembled.text.indexOf(value, directive.start)
  const built =
    start === -1 || start >= directive.end
      ? null
      : buildInlines([{ kind: 'text', start, end: start + value.length, value }], building)
  values.set(value, built)
  return built
}

/** The label of a directive, in words. */
export function buildLabel(
  directive: TemplateContainer | TemplateLeaf,
  building: Building,
): { readonly inlines: readonly Inline[]; readonly data: BuiltInlines['data'] } | null {
  if (directive.label) {
    const built = buildInlines(directive.label, building)
    refuseFollowing(built, building)
    if (built.inlines.length > 0) return built
  }
  const [span = null] = templateSpans(building.assembled, directive.start, directive.end)
  building.diagnostics.push(
    report('template/directive-content', span, { name: directive.name, expected: '[…]' }),
  )
  return null
}
