import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Document, Field } from '../document/nodes.ts'

/** What is wrong with the fields of a form as a whole: names that no file can hold beside each other, sums of nothing. */
export function findFieldFaults(document: Document): readonly Diagnostic[] {
  const fields = document.blocks.flatMap((block) => (block.kind === 'field-row' ? block.fields : []))
  return [...findNameFaults(fields), ...findCalculationFaults(fields)]
}

/** The parts of a name are groups within groups: what names a field cannot name a group of fields. */
function findNameFaults(fields: readonly Field[]): readonly Diagnostic[] {
  const named = new Map<string, Field>()
  const groups = new Map<string, Field>()
  return fields.flatMap((field) => {
    const above = groupsAbove(field.name)
    const other = named.get(field.name) ?? groups.get(field.name) ?? firstOf(named, above)
    named.set(field.name, field)
    for (const group of above) groups.set(group, groups.get(group) ?? field)
    if (!other) return []
    const data = { label: field.label, name: field.name, other: other.name }
    return [report('layout/field-name', field.origins[0], data)]
  })
}

function groupsAbove(name: string): readonly string[] {
  const parts = name.split('.')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'))
}

function firstOf(fields: ReadonlyMap<string, Field>, names: readonly string[]): Field | undefined {
  return names.map((name) => fields.get(name)).find((field) => field !== undefined)
}

function findCalculationFaults(fields: readonly Field[]): readonly Diagnostic[] {
  const amounts = new Set(fields.flatMap(({ name, type }) => (type.kind === 'amount' ? [name] : [])))
  return fields.flatMap(({ name, calculation, origins }) => {
    if (calculation === null) return []
    const sources = calculation.kind === 'sum' ? calculation.of : [calculation.from, calculation.less]
    return sources
      .filter((source) => source === name || !amounts.has(source))
      .map((other) => report('layout/field-calculation', origins[0], { name, other }))
  })
}
