import type { Field } from '../../document/nodes.ts'

/** The computed fields, each after those that it is computed from: readers compute in this order and only once. */
export function calculationOrder(fields: readonly Field[]): readonly Field[] {
  const byName = new Map(fields.map((field) => [field.name, field]))
  const ordered = new Set<Field>()
  const visited = new Set<Field>()
  const visit = (field: Field | undefined): void => {
    if (!field?.calculation || visited.has(field)) return
    visited.add(field)
    for (const name of sourcesOf(field.calculation)) visit(byName.get(name))
    ordered.add(field)
  }
  for (const field of fields) visit(field)
  return [...ordered]
}

function sourcesOf(calculation: NonNullable<Field['calculation']>): readonly string[] {
  return calculation.kind === 'sum' ? calculation.of : [calculation.from, calculation.less]
}
