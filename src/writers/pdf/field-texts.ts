import type { Field, FieldType } from '../../document/nodes.ts'

/** What is said of fields to those who do not see them: their names in the file are for programs. */

/** How a value is to be written, where a reader would else have to guess. */
const forms: Partial<Readonly<Record<FieldType['kind'], string>>> = {
  date: 'åååå-mm-dd',
  'organisation-number': 'tio siffror',
  amount: 'kronor',
}

/** The label, and how the value is written if the label does not say it. */
export function describeField(field: Field): string {
  const form = field.locked ? undefined : forms[field.type.kind]
  if (form === undefined || field.label.toLowerCase().includes(form)) return field.label
  return `${field.label} (${form})`
}

/** A single place of a field: of a choice, the alternative. */
export function describeWidget(field: Field, index: number): string {
  if (field.type.kind !== 'choice') return describeField(field)
  return `${field.label}: ${field.type.options[index]?.label ?? ''}`
}
