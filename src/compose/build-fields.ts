import { report } from '../diagnostics/report.ts'
import { inlineText } from '../document/inline-text.ts'
import type { Field, FieldRow, FieldType } from '../document/nodes.ts'
import type { TemplateContainer, TemplateLeaf } from '../prose/template-markdown.ts'
import type { Span } from '../text/source-file.ts'
import { templateSpans } from './assembled-text.ts'
import { nextId } from './build-blocks.ts'
import type { Building } from './building.ts'
import { buildLabel, readAttributes, readData } from './directive-attributes.ts'
import { originsBetween } from './origins.ts'

const optional = ['value', 'filled', 'required', 'locked', 'lines', 'sum', 'from', 'less'] as const
const simpleTypes = [
  'amount',
  'date',
  'organisation-number',
  'giro',
  'email',
  'phone',
  'checkbox',
  'signature',
] as const
const typeNames: readonly string[] = ['text', 'choice', ...simpleTypes]

/**
 * `:::field-row` around `::field[label]{name type width value required locked lines sum from less}`, one per field. `filled` is a value
 * that locks the field, where there is one. The widths of a row add up to 100. `sum="a b"` adds fields up, `from="a" less="b"` takes one from another. A field of type `choice` is followed by its
 * `::option[label]{value}`.
 */
export function buildFieldRow(node: TemplateContainer, building: Building): FieldRow | null {
  if (!readAttributes(node, [], [], building)) return null
  const id = nextId('f', null, building)
  const fields: Field[] = []
  for (const block of node.blocks) {
    if (block.kind === 'leaf' && block.name === 'field') {
      const field = buildField(block, building)
      if (field) fields.push(field)
    } else if (block.kind === 'leaf' && block.name === 'option' && fields.at(-1)?.type.kind === 'choice') {
      const option = readOption(block, building)
      const last = fields.pop()
      if (last && option) fields.push(withOption(last, option))
    } else {
      const [span = null] = templateSpans(building.assembled, block.start, block.end)
      const name = block.kind === 'leaf' || block.kind === 'container' ? block.name : block.kind
      building.diagnostics.push(
        report('template/unknown-directive', span, { name, known: 'field, option (after a choice)' }),
      )
    }
  }
  const width = fields.reduce((sum, field) => sum + field.width, 0)
  // Where a field is lacking, what is wrong with it has been told.
  const written = node.blocks.filter((block) => block.kind === 'leaf' && block.name === 'field')
  if (fields.length < written.length) return null
  if (width !== 100) {
    const [span = null] = templateSpans(building.assembled, node.start, node.end)
    building.diagnostics.push(report('template/field-widths', span, { sum: String(width) }))
    return null
  }
  return { kind: 'field-row', id, origins: originsBetween(building.assembled, node.start, node.end), fields }
}

function buildField(leaf: TemplateLeaf, building: Building): Field | null {
  const attributes = readAttributes(leaf, ['name', 'type', 'width'], optional, building)
  const label = buildLabel(leaf, building)
  if (!attributes || !label) return null
  const refuse = (attribute: string, known: string): null => {
    const [span = null] = templateSpans(building.assembled, leaf.start, leaf.end)
    building.diagnostics.push(
      report('template/directive-attribute', span, { name: 'field', attribute, known }),
    )
    return null
  }
  const name = attributes.get('name') ?? ''
  if (!/^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*$/.test(name)) return refuse('name', 'costs.1.amount')
  const type = readType(attributes)
  if (!type) return refuse('type', typeNames.join(', '))
  const width = Number(attributes.get('width'))
  if (!Number.isInteger(width) || width < 1 || width > 100) return refuse('width', '1–100')
  for (const flag of ['required', 'locked']) {
    if ((attributes.get(flag) ?? 'true') !== 'true') return refuse(flag, 'true')
  }
  const calculation = readCalculation(attributes)
  if (calculation === undefined) return refuse('sum / from / less', 'sum="a b" / from="a" less="b"')
  return {
    kind: 'field',
    id: building.ids.claim(`field.${name}`),
    origins: originsBetween(building.assembled, leaf.start, leaf.end, [
      ...readData(leaf, 'filled', building),
      ...readData(leaf, 'value', building),
      ...label.data,
    ]),
    name,
    label: inlineText(label.inlines),
    width,
    type,
    required: attributes.has('required') && !attributes.has('filled'),
    value: attributes.get('filled') ?? attributes.get('value') ?? '',
    locked: attributes.has('locked') || attributes.has('filled'),
    calculation,
  }
}

function readType(attributes: ReadonlyMap<string, string>): FieldType | null {
  const written = attributes.get('type')
  const lines = attributes.get('lines') ?? '1'
  if (written === 'text') return /^[1-9][0-9]?$/.test(lines) ? { kind: 'text', lines: Number(lines) } : null
  if (written === 'choice') return { kind: 'choice', options: [] }
  const kind = simpleTypes.find((known) => known === written)
  return kind ? { kind } : null
}

/** Undefined where the attributes say half of something. */
function readCalculation(attributes: ReadonlyMap<string, string>): Field['calculation'] | undefined {
  const [sum, from, less] = [attributes.get('sum'), attributes.get('from'), attributes.get('less')]
  if (sum !== undefined && from === undefined && less === undefined)
    return { kind: 'sum', of: sum.split(/ +/) }
  if (sum === undefined && from !== undefined && less !== undefined) return { kind: 'difference', from, less }
  return sum === undefined && from === undefined && less === undefined ? null : undefined
}

type Option = Extract<FieldType, { kind: 'choice' }>['options'][number]

function readOption(leaf: TemplateLeaf, building: Building): Option | null {
  const value = readAttributes(leaf, ['value'], [], building)?.get('value')
  const label = buildLabel(leaf, building)
  return value !== undefined && label ? { value, label: inlineText(label.inlines) } : null
}

function withOption(field: Field, option: Option): Field {
  if (field.type.kind !== 'choice') return field
  return { ...field, type: { kind: 'choice', options: [...field.type.options, option] } }
}

/** What does not hold between the fields of a whole document: names that stand twice, sums of fields that are not there. */
export function checkFields(
  rows: readonly FieldRow[],
  tell: (code: 'template/field-twice' | 'template/no-such-field', place: Span, name: string) => void,
): void {
  const fields = rows.flatMap((row) => row.fields)
  const amounts = new Set(fields.filter(({ type }) => type.kind === 'amount').map(({ name }) => name))
  const seen = new Set<string>()
  for (const field of fields) {
    const place = field.origins.at(-1) ?? field.origins[0]
    if (seen.has(field.name)) tell('template/field-twice', place, field.name)
    seen.add(field.name)
    const { calculation } = field
    if (!calculation) continue
    const used = calculation.kind === 'sum' ? calculation.of : [calculation.from, calculation.less]
    for (const name of used) {
      if (!amounts.has(name) || name === field.name) tell('template/no-such-field', place, name)
    }
  }
}
