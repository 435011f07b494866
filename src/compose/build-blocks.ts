import { report } from '../diagnostics/report.ts'
import type { Block, Heading, List, ListItem, Paragraph } from '../document/nodes.ts'
import type { ProseBlock } from '../prose/prose.ts'
import type {
  TemplateBlock,
  TemplateHeading,
  TemplateInline,
  TemplateItem,
  TemplateList,
} from '../prose/template-markdown.ts'
import type { Span } from '../text/source-file.ts'
import { templateSpans } from './assembled-text.ts'
import { type BuiltInlines, buildInlines, buildProseInlines, tidySpaces } from './build-inlines.ts'
import type { Building } from './building.ts'
import { findMarks } from './marks.ts'
import { makeOrigins, originsBetween } from './origins.ts'

/** A block whose parts are only paragraphs and lists: what list items, cells and columns may hold. */
export type FlowBlock = Paragraph | List

const paragraphRoles: readonly Paragraph['role'][] = ['body', 'lead', 'small', 'placeholder']

/** Says where in the template something stands that cannot be built. */
export function refuseMarkdown(block: TemplateBlock, building: Building): void {
  const [span = null] = templateSpans(building.assembled, block.start, block.end)
  const construct = block.kind === 'refused' ? block.construct : block.kind
  building.diagnostics.push(report('template/refused-markdown', span, { construct }))
}

/** Builds paragraphs and lists; anything else does not belong where these are asked for. */
export function buildFlow(blocks: readonly TemplateBlock[], building: Building): readonly FlowBlock[] {
  const built = blocks.flatMap((block): readonly FlowBlock[] => {
    if (block.kind === 'paragraph') return buildParagraph(block.children, block, building)
    if (block.kind === 'list') return [buildList(block, building)]
    refuseMarkdown(block, building)
    return []
  })
  return keepIntroductions(built)
}

export function buildHeading(heading: TemplateHeading, building: Building): Heading | null {
  const planned = building.outline.at(heading.start)
  if (!planned) return null
  building.scope.id = planned.id
  const built = buildInlines(heading.children, building)
  refuseFollowing(built, building)
  return {
    kind: 'heading',
    id: planned.id,
    origins: originsBetween(building.assembled, heading.start, heading.end, [...planned.data, ...built.data]),
    level: planned.level,
    number: planned.number,
    role: planned.role,
    children: built.inlines,
  }
}

/** In a heading and its like there is only one line. */
export function refuseFollowing(built: BuiltInlines, building: Building): void {
  refuseCell(built, building)
  for (const { block } of built.following) {
    building.diagnostics.push(report('template/blocks-in-sentence', block.span, {}))
  }
}

export function refuseCell(built: BuiltInlines, building: Building): void {
  if (built.cell) building.diagnostics.push(report('template/misplaced-cell', built.cell.template, {}))
}

/** What the marks in a paragraph's words belong to: an anchor at the start of an item names the item. */
type MarkBearer = 'paragraph' | 'item' | 'row'

/** A paragraph of the template, and the blocks of prose that follow its words. */
export function buildParagraph(
  children: readonly TemplateInline[],
  place: { readonly start: number; readonly end: number },
  building: Building,
  bearer: MarkBearer = 'paragraph',
): readonly FlowBlock[] {
  const marks = findMarks(children, building.assembled)
  const role = paragraphRoles.find((known) => known === (bearer === 'row' ? 'body' : (marks.role ?? 'body')))
  if (!role) {
    const [span = null] = templateSpans(building.assembled, place.start, place.end)
    building.diagnostics.push(
      report('template/unknown-role', span, { role: marks.role ?? '', known: paragraphRoles.join(', ') }),
    )
  }
  const built = buildInlines(children, building)
  refuseCell(built, building)
  const blocks: FlowBlock[] = []
  if (built.inlines.length > 0) {
    blocks.push({
      kind: 'paragraph',
      id: nextId('p', bearer === 'paragraph' ? (marks.anchor?.id ?? null) : null, building),
      origins: originsBetween(building.assembled, place.start, place.end, built.data),
      role: role ?? 'body',
      keepWithNext: false,
      children: built.inlines,
    })
  }
  for (const { block, template } of built.following) blocks.push(buildProseBlock(block, template, building))
  return blocks
}

/** The id of a block: that of the model if the template names one, else the next of its kind in its scope. */
export function nextId(letter: string, anchor: string | null, building: Building): string {
  return anchor === null ? building.ids.next(building.scope.id, letter) : building.ids.claim(anchor)
}

/** The same building, with ids under another block's. */
export function insideBlock(id: string, building: Building): Building {
  return { ...building, scope: { id } }
}

function buildList(list: TemplateList, building: Building): List {
  const style = list.marker === '1' ? 'decimal' : list.marker === '-' ? 'dash' : 'bullet'
  const id = nextId('l', null, building)
  const items = list.items.map((item) => buildItem(item, building))
  const origins = originsBetween(building.assembled, list.start, list.end)
  return { kind: 'list', id, origins, style, start: list.first, items }
}

/** An anchor in the first words of an item names the item, not the paragraph. */
function buildItem(item: TemplateItem, building: Building): ListItem {
  const [first, ...rest] = item.blocks
  const opening = first?.kind === 'paragraph' ? first : null
  const anchor = opening ? findMarks(opening.children, building.assembled).anchor : null
  const id = nextId('i', anchor?.id ?? null, building)
  const inner = insideBlock(id, building)
  const blocks = opening
    ? [...buildParagraph(opening.children, opening, inner, 'item'), ...buildFlow(rest, inner)]
    : buildFlow(item.blocks, inner)
  const origins = originsBetween(building.assembled, item.start, item.end, anchor?.data ?? [])
  return { kind: 'list-item', id, origins, blocks: keepIntroductions(blocks) }
}

/** A block that a drafter wrote: its own place first, then where the template prints it. */
function buildProseBlock(block: ProseBlock, template: Span, building: Building): FlowBlock {
  const origins = makeOrigins([block.span], [template])
  if (block.kind === 'paragraph') {
    return {
      kind: 'paragraph',
      id: nextId('p', null, building),
      origins,
      role: 'body',
      keepWithNext: false,
      children: tidySpaces(buildProseInlines(block.children, template, building)),
    }
  }
  const id = nextId('l', null, building)
  const items = block.items.map((item): ListItem => {
    const itemId = nextId('i', null, building)
    const inner = insideBlock(itemId, building)
    const blocks = item.blocks.map((part) => buildProseBlock(part, template, inner))
    return {
      kind: 'list-item',
      id: itemId,
      origins: makeOrigins([item.span], [template]),
      blocks: keepIntroductions(blocks),
    }
  })
  const style = block.ordered ? 'decimal' : 'bullet'
  return { kind: 'list', id, origins, style, start: block.start, items }
}

/**
 * Words that introduce a list or a table, ending in a colon, stay on its page; so do those who sign with one another, and with
 * the words before their names.
 */
export function keepIntroductions<B extends Block>(blocks: readonly B[]): readonly B[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    if (block.kind !== 'paragraph' || !next) return block
    return introduces(block, next) || (isFact(block) && isFact(next))
      ? { ...block, keepWithNext: true }
      : block
  })
}

function introduces(paragraph: Paragraph, next: Block): boolean {
  const last = paragraph.children.at(-1)
  const isIntroduced = next.kind === 'list' || next.kind === 'table' || next.kind === 'columns'
  return isIntroduced && last?.kind === 'text' && last.value.endsWith(':')
}

/** A name or another fact on a line of its own, or the place where one is missing. */
function isFact(block: Block): boolean {
  return block.kind === 'paragraph' && (block.role === 'lead' || block.role === 'placeholder')
}
