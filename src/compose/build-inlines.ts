import { report } from '../diagnostics/report.ts'
import type { Inline, Text } from '../document/nodes.ts'
import type { Prose, ProseBlock, ProseInline } from '../prose/prose.ts'
import type { TemplateInline } from '../prose/template-markdown.ts'
import type { Span } from '../text/source-file.ts'
import { type Token, templateSpans, tokenEnd, tokenStart } from './assembled-text.ts'
import { buildExpression } from './build-expression.ts'
import { buildReference } from './build-reference.ts'
import { type Building, markOf } from './building.ts'
import { keepTogether } from './keep-together.ts'
import { makeOrigins, originsBetween } from './origins.ts'

/** The words of one paragraph, and what came with them. */
export interface BuiltInlines {
  readonly inlines: readonly Inline[]
  /** The places in the data that the words come from. */
  readonly data: readonly Span[]
  /** Blocks of prose that follow the words: its second paragraph and on, its lists. */
  readonly following: readonly { readonly block: ProseBlock; readonly template: Span }[]
  /** Blocks of a table cell. */
  readonly cell: Token | null
}

interface Gathering {
  readonly building: Building
  readonly data: Span[]
  following: { block: ProseBlock; template: Span }[]
  /** The prose that ended the sentence with blocks of its own, if anything may yet come after it. */
  ended: { readonly prose: Prose } | null
  cell: Token | null
}

/** Builds inlines of a template, each token replaced by what it prints. */
export function buildInlines(children: readonly TemplateInline[], building: Building): BuiltInlines {
  const gathering: Gathering = { building, data: [], following: [], ended: null, cell: null }
  const inlines = gather(children, gathering, true)
  return {
    inlines: tidySpaces(inlines),
    data: gathering.data,
    following: gathering.following,
    cell: gathering.cell,
  }
}

function gather(children: readonly TemplateInline[], gathering: Gathering, isTop: boolean): Inline[] {
  const inlines: Inline[] = []
  for (const child of children) inlines.push(...gatherOne(child, gathering, isTop))
  return inlines
}

function gatherOne(child: TemplateInline, gathering: Gathering, isTop: boolean): readonly Inline[] {
  const { building } = gathering
  const { assembled } = building
  if (child.kind === 'text') return gatherText(child, gathering, isTop)
  if (child.kind === 'line-break')
    return [{ kind: 'line-break', origins: originsBetween(assembled, child.start, child.end) }]
  if (child.kind === 'refused') {
    const [span = null] = templateSpans(assembled, child.start, child.end)
    building.diagnostics.push(report('template/refused-markdown', span, { construct: child.construct }))
    return []
  }
  refuseAfterBlocks(gathering)
  const from = gathering.data.length
  const children = tidySpaces(gather(child.children, gathering, false))
  const inner = originsBetween(assembled, child.start, child.end, gathering.data.slice(from))
  return child.kind === 'link'
    ? [{ kind: 'link', origins: inner, url: child.url, children }]
    : [{ kind: child.kind, origins: inner, children }]
}

/** `&nbsp;` is the one character reference of templates, where a space that does not break could not be told from others. */
function gatherText(
  node: Extract<TemplateInline, { kind: 'text' }>,
  gathering: Gathering,
  isTop: boolean,
): readonly Inline[] {
  const { assembled } = gathering.building
  if (!node.value.includes(tokenStart)) {
    const value = readWords(node.value)
    if (value === '') return []
    if (value.trim() !== '') refuseAfterBlocks(gathering)
    const origins = originsBetween(assembled, node.start, Math.max(node.end, node.start + 1))
    return [{ kind: 'text', origins, value }]
  }
  const inlines: Inline[] = []
  // The words are those of the value; where they stand is told by the text itself, which may hold more.
  const { text } = assembled
  let [from, read] = [node.start, 0]
  for (;;) {
    const open = text.indexOf(tokenStart, from)
    const isLast = open === -1 || open >= node.end
    const end = isLast ? node.end : open
    const written = isLast ? node.value.length : node.value.indexOf(tokenStart, read)
    const value = readWords(node.value.slice(read, written))
    if (value !== '') {
      if (value.trim() !== '') refuseAfterBlocks(gathering)
      inlines.push({ kind: 'text', origins: originsBetween(assembled, from, Math.max(end, from + 1)), value })
    }
    if (isLast) return inlines
    const close = text.indexOf(tokenEnd, open)
    const token = assembled.tokens[Number(text.slice(open + 1, close))]
    if (token) inlines.push(...gatherToken(token, gathering, isTop))
    from = close + 1
    read = node.value.indexOf(tokenEnd, written) + 1
  }
}

/** Most words are as they are written. */
export function readWords(words: string): string {
  if (words === '') return words
  const onOneLine = words.includes('\n') ? words.replace(/[ \t]*\n[ \t]*/g, ' ') : words
  const kept = keepTogether(onOneLine)
  return kept.includes('&') ? kept.replaceAll('&nbsp;', '\u00a0') : kept
}

/** Prose with blocks of its own may only end a sentence: what comes after it would be torn from it. */
function refuseAfterBlocks(gathering: Gathering): void {
  if (!gathering.ended) return
  gathering.building.diagnostics.push(report('template/blocks-in-sentence', gathering.ended.prose.span, {}))
  gathering.ended = null
}

function gatherToken(token: Token, gathering: Gathering, isTop: boolean): readonly Inline[] {
  const { printed, template, context } = token
  const { building } = gathering
  switch (printed.kind) {
    case 'anchor':
      gathering.data.push(...printed.data)
      return []
    case 'role':
      return []
    case 'blocks':
      gathering.cell = token
      return []
    case 'prose':
      refuseAfterBlocks(gathering)
      return gatherProse(printed.prose, printed.capital, template, gathering, isTop)
    case 'text': {
      refuseAfterBlocks(gathering)
      gathering.data.push(...printed.data)
      const data = printed.data.length > 0 ? printed.data : [context]
      return [{ kind: 'text', origins: makeOrigins(data, [template]), value: printed.value }]
    }
    case 'reference':
      refuseAfterBlocks(gathering)
      gathering.data.push(
        ...printed.targets.map((target) => target.span).filter((span) => span.file !== template.file),
      )
      return buildReference(printed.targets, printed.capital, [template], building)
    case 'page': {
      refuseAfterBlocks(gathering)
      const target = building.outline.find(printed.target.value)
      if (target) {
        return [
          {
            kind: 'page-reference',
            origins: makeOrigins([printed.target.span], [template]),
            target: target.id,
          },
        ]
      }
      building.diagnostics.push(
        report('document/unknown-target', printed.target.span, { id: printed.target.value }),
      )
      return []
    }
    case 'note-mark': {
      refuseAfterBlocks(gathering)
      const { notes } = building
      const id = printed.note.id.value
      let index = notes.sources.findIndex((source) => source.id.value === id)
      if (index === -1) {
        index = notes.sources.length
        notes.sources.push(printed.note)
        notes.ids.set(id, building.ids.claim(id))
      }
      const origins = makeOrigins([printed.note.id.span], [template])
      return [{ kind: 'note-mark', origins, sign: markOf(notes, index), note: notes.ids.get(id) ?? id }]
    }
  }
}

function gatherProse(
  prose: Prose,
  capital: boolean,
  template: Span,
  gathering: Gathering,
  isTop: boolean,
): readonly Inline[] {
  const [first, ...rest] = prose.blocks
  if (!first) return []
  const inlines =
    first.kind === 'paragraph' ? buildProseInlines(first.children, template, gathering.building) : []
  if (first.kind === 'paragraph') gathering.data.push(first.span)
  const following = first.kind === 'paragraph' ? rest : prose.blocks
  if (following.length > 0) {
    gathering.following.push(...following.map((block) => ({ block, template })))
    gathering.ended = { prose }
    if (!isTop) refuseAfterBlocks(gathering)
  }
  return capital ? capitalize(inlines) : inlines
}

/** Prose inlines as document inlines: the drafter's place first, then the template's. */
export function buildProseInlines(
  inlines: readonly ProseInline[],
  template: Span,
  building: Building,
): readonly Inline[] {
  return inlines.flatMap((inline) => buildProseInline(inline, template, building))
}

function buildProseInline(inline: ProseInline, template: Span, building: Building): readonly Inline[] {
  if (inline.kind === 'expression') return buildExpression(inline, template, building)
  const origins = makeOrigins([inline.span], [template])
  if (inline.kind === 'text') return [{ kind: 'text', origins, value: keepTogether(inline.value) }]
  const children = buildProseInlines(inline.children, template, building)
  return inline.kind === 'link'
    ? [{ kind: 'link', origins, url: inline.url, children }]
    : [{ kind: inline.kind, origins, children }]
}

function capitalize(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines
  if (first?.kind !== 'text') return inlines
  const [letter = ''] = first.value
  return [{ ...first, value: letter.toUpperCase() + first.value.slice(letter.length) }, ...rest]
}

/** No space at either end, and never two in a row, however the template was broken into lines. */
export function tidySpaces(inlines: readonly Inline[]): readonly Inline[] {
  const tidied: Inline[] = []
  let afterSpace = true
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      tidied.push(inline)
      afterSpace = inline.kind === 'line-break'
      continue
    }
    const single = inline.value.includes('  ') ? inline.value.replace(/ {2,}/g, ' ') : inline.value
    const value = afterSpace && single.startsWith(' ') ? single.slice(1) : single
    if (value === '') continue
    tidied.push(value === inline.value ? inline : { ...inline, value })
    afterSpace = value.endsWith(' ')
  }
  const last = tidied.at(-1)
  if (last?.kind !== 'text' || !last.value.endsWith(' ')) return tidied
  const trimmed: Text = { ...last, value: last.value.slice(0, -1) }
  return trimmed.value === '' ? tidySpaces(tidied.slice(0, -1)) : [...tidied.slice(0, -1), trimmed]
}
