import type { Field, FieldRow } from '../../document/nodes.ts'
import { fieldLabel } from '../../pagination/printed-words.ts'
import { changedClass, markWords, unseen, writeProperty, writeStop } from './marks.ts'
import { type Content, classes, element, type Html } from './markup.ts'
import { claimId, type Writing, within } from './writing.ts'

/** Boxes side by side, one below the other on a phone. They show what the form holds; it is filled in as PDF or DOCX. */
export function writeFieldRow(writing: Writing, row: FieldRow): Content {
  const widths = row.fields.map(({ width }) => `minmax(0,${width}fr)`).join(' ')
  return [
    writeStop(writing, row),
    element(
      'div',
      {
        id: claimId(writing, row.id),
        class: classes('fields', changedClass(writing, row)),
        style: `--fields:${widths}`,
      },
      row.fields.map((field) => writeField(within(writing, field), field)),
    ),
  ]
}

function writeField(writing: Writing, field: Field): Html {
  const id = claimId(writing, field.id)
  const control = `${id ?? field.id}_value`
  const style = classes('field', field.type.kind, field.locked || field.value !== '' ? null : 'open')
  const label = element('label', { for: control }, writeLabel(writing, field))
  const box = (...content: Content[]) => element('div', { id, class: style }, ...content)
  const value = writeProperty(writing, field.was?.value, field.value)
  const named = { id: control, name: field.name }
  switch (field.type.kind) {
    case 'checkbox':
      return box(
        element('input', {
          ...named,
          type: 'checkbox',
          disabled: true,
          required: field.required,
          checked: field.value !== '',
        }),
        label,
      )
    case 'choice':
      return writeChoice(writing, field, field.type.options, id, style)
    case 'signature':
      return box(label, element('output', named, value))
    default:
      break
  }
  if (field.value !== '' || field.was?.value !== undefined || field.locked) {
    return box(label, element('output', named, value))
  }
  if (field.type.kind === 'text' && field.type.lines > 1) {
    return box(
      label,
      element('textarea', { ...named, rows: field.type.lines, disabled: true, required: field.required }),
    )
  }
  return box(label, element('input', { ...named, type: 'text', disabled: true, required: field.required }))
}

function writeChoice(
  writing: Writing,
  field: Field,
  options: readonly { readonly value: string; readonly label: string }[],
  id: string | null,
  style: string | null,
): Html {
  return element(
    'fieldset',
    { id, class: style, disabled: true },
    element('legend', {}, writeLabel(writing, field)),
    element(
      'div',
      { class: 'options' },
      options.map(({ value, label }, index) => {
        const control = `${id ?? field.id}_value_${index + 1}`
        const isChosen = field.value !== '' && (field.value === value || field.value === label)
        const attributes = { id: control, name: field.name, type: 'radio', value, checked: isChosen }
        return element(
          'div',
          { class: 'option' },
          element('input', attributes),
          element('label', { for: control }, markWords(writing, label)),
        )
      }),
    ),
  )
}

/** The label, and for those who hear it that the box is filled in already, or that it is computed. */
function writeLabel(writing: Writing, field: Field): Content {
  const { label, required, locked } = { ...field, ...field.was }
  const before = field.was ? fieldLabel({ ...field, label, required, locked }) : undefined
  return [
    writeProperty(writing, before, fieldLabel(field)),
    field.calculation === null ? null : ' (räknas ut)',
    field.locked ? unseen(' (ifyllt)') : null,
  ]
}
