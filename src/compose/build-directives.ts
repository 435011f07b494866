import { report } from '../diagnostics/report.ts'
import type {
  Block,
  Columns,
  Contents,
  PageBreak,
  Signatory,
  SignatureBlock,
  TitleBlock,
} from '../document/nodes.ts'
import type { TemplateBlock, TemplateContainer, TemplateLeaf } from '../prose/template-markdown.ts'
import { templateSpans } from './assembled-text.ts'
import { buildFlow, nextId } from './build-blocks.ts'
import { buildFieldRow } from './build-fields.ts'
import { buildTable } from './build-table.ts'
import type { Building } from './building.ts'
import { buildLabel, readAttributes } from './directive-attributes.ts'
import { keepYear } from './keep-together.ts'
import { originsBetween } from './origins.ts'

const containers: Readonly<Record<string, (node: TemplateContainer, building: Building) => Block | null>> = {
  'title-block': buildTitleBlock,
  columns: buildColumns,
  table: buildTable,
  signatures: buildSignatures,
  'field-row': buildFieldRow,
}

const leaves: Readonly<Record<string, (node: TemplateLeaf, building: Building) => Block | null>> = {
  contents: buildContents,
  'page-break': buildPageBreak,
}

/** Directives whose `[label]` is printed; that of any other would be lost. */
const labelled: ReadonlySet<string> = new Set(['title-block', 'fact', 'field', 'option'])

/** Builds the block that a directive stands for; `::property` is not among them. */
export function buildDirective(node: TemplateContainer | TemplateLeaf, building: Building): Block | null {
  refuseLabel(node, building)
  if (node.kind === 'container' && Object.hasOwn(containers, node.name)) {
    return containers[node.name]?.(node, building) ?? null
  }
  if (node.kind === 'leaf' && Object.hasOwn(leaves, node.name)) {
    return leaves[node.name]?.(node, building) ?? null
  }
  const known = Object.keys(node.kind === 'container' ? containers : { ...leaves, property: null })
  reportUnknown(node, known, building)
  return null
}

function refuseLabel(node: TemplateContainer | TemplateLeaf, building: Building): void {
  if (node.label === null || labelled.has(node.name)) return
  const [span = null] = templateSpans(building.assembled, node.start, node.end)
  building.diagnostics.push(report('template/directive-content', span, { name: node.name, expected: '{…}' }))
}

function buildPageBreak(leaf: TemplateLeaf, building: Building): PageBreak | null {
  if (!readAttributes(leaf, [], [], building)) return null
  return { kind: 'page-break', origins: originsBetween(building.assembled, leaf.start, leaf.end) }
}

function reportUnknown(node: TemplateBlock, known: readonly string[], building: Building): void {
  const [span = null] = templateSpans(building.assembled, node.start, node.end)
  const name = node.kind === 'container' || node.kind === 'leaf' ? node.name : node.kind
  building.diagnostics.push(report('template/unknown-directive', span, { name, known: known.join(', ') }))
}

/** `:::title-block[title]{kind emblem}` around `::fact[value]{label}`. */
function buildTitleBlock(node: TemplateContainer, building: Building): TitleBlock | null {
  const attributes = readAttributes(node, ['kind'], ['emblem'], building)
  const title = buildLabel(node, building)
  const facts = leavesOf(node, 'fact', building).flatMap((leaf) => {
    const label = readAttributes(leaf, ['label'], [], building)?.get('label')
    const value = buildLabel(leaf, building)
    if (label === undefined || !value) return []
    const origins = originsBetween(building.assembled, leaf.start, leaf.end, value.data)
    return [{ label, value: value.inlines, origins }]
  })
  if (!attributes || !title) return null
  return {
    kind: 'title-block',
    id: building.ids.claim('title'),
    origins: originsBetween(building.assembled, node.start, node.end, title.data),
    documentKind: attributes.get('kind') ?? '',
    title: keepYear(title.inlines),
    facts,
    emblemPlace: attributes.get('emblem') ?? null,
  }
}

/** The leaf directives in a container that may hold only those of one name. */
function leavesOf(node: TemplateContainer, name: string, building: Building): readonly TemplateLeaf[] {
  return node.blocks.flatMap((block) => {
    if (block.kind === 'leaf' && block.name === name) {
      refuseLabel(block, building)
      return [block]
    }
    reportUnknown(block, [name], building)
    return []
  })
}

/** `::contents{heading depth}` */
function buildContents(leaf: TemplateLeaf, building: Building): Contents | null {
  const attributes = readAttributes(leaf, ['heading', 'depth'], [], building)
  const depth = Number(attributes?.get('depth'))
  if (!attributes || !checkWhole(leaf, 'depth', depth, 4, building)) return null
  return {
    kind: 'contents',
    id: building.ids.claim('contents'),
    origins: originsBetween(building.assembled, leaf.start, leaf.end),
    heading: attributes.get('heading') ?? '',
    depth,
  }
}

/** `:::columns{count}` around paragraphs and lists. */
function buildColumns(node: TemplateContainer, building: Building): Columns | null {
  const attributes = readAttributes(node, ['count'], [], building)
  const count = Number(attributes?.get('count'))
  if (!attributes || !checkWhole(node, 'count', count, 4, building)) return null
  return {
    kind: 'columns',
    id: nextId('k', null, building),
    origins: originsBetween(building.assembled, node.start, node.end),
    count,
    blocks: buildFlow(node.blocks, building),
  }
}

function checkWhole(
  node: TemplateContainer | TemplateLeaf,
  attribute: string,
  value: number,
  most: number,
  building: Building,
): boolean {
  if (Number.isInteger(value) && value >= 1 && value <= most) return true
  const [span = null] = templateSpans(building.assembled, node.start, node.end)
  building.diagnostics.push(
    report('template/directive-attribute', span, { name: node.name, attribute, known: `1–${most}` }),
  )
  return false
}

/** `:::signatures` around `::signatory{party name title place-and-date}`, one per party. */
function buildSignatures(node: TemplateContainer, building: Building): SignatureBlock {
  const signatories = leavesOf(node, 'signatory', building).flatMap((leaf): readonly Signatory[] => {
    const attributes = readAttributes(leaf, ['party', 'name', 'title'], ['place-and-date'], building)
    if (!attributes) return []
    return [
      {
        origins: originsBetween(building.assembled, leaf.start, leaf.end),
        party: attributes.get('party') ?? '',
        placeAndDate: attributes.get('place-and-date') ?? null,
        name: attributes.get('name') ?? '',
        title: attributes.get('title') ?? '',
      },
    ]
  })
  const origins = originsBetween(building.assembled, node.start, node.end)
  return { kind: 'signature-block', id: building.ids.claim('signatures'), origins, signatories }
}
