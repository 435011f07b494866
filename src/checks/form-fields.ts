import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { FormDefinition, FormField } from '../model/agreement.ts'
import type { Located } from '../text/source-file.ts'
import type { Check } from './check.ts'

/**
 * **Fälten i en blankett ska ha var sitt namn, fylla sina rader och gå att räkna med.**
 *
 * Ett fälts id är dess namn i den fil som fylls i, och därför unikt i blanketten. Fält som följer på varandra delar rad tills deras
 * bredder blir 100 procent. Ett fält som räknas ut (`sum-of`, `difference`) är ett beloppsfält, liksom de fält det räknas ut av. Det som dras av är inte samma fält som det dras från, och inte en summa som det ingår i. Ett fält av slaget
 * `choice` har alternativ och ett av slaget `cost-items` har ett antal poster.
 *
 * Varför: när blanketten kommer tillbaka läses svaren efter fältens namn, och summor räknas om.
 *
 * Så rättas det: ändra id, bredd eller nyckel i `forms.yaml`.
 *
 * ```yaml
 * - { id: phone, label: Telefon, width: 50 }
 * - { id: email, label: E-post, width: 40 }      # raden blir 90 procent
 * ```
 */
export const formFields: Check = {
  name: 'form-fields',
  codes: [
    'form/field-twice',
    'form/row-width',
    'form/no-such-amount',
    'form/part-of-what-is-taken',
    'form/needless-key',
    'form/missing-key',
  ],
  checkRegisters: ({ forms }) => forms.flatMap(checkForm),
}

function checkForm(form: FormDefinition): readonly Diagnostic[] {
  const fields = form.groups.flatMap((group) => group.fields)
  return [
    ...findTwice(fields.map(({ id }) => id)),
    ...form.groups.flatMap((group) => checkRows(group.fields)),
    ...fields.flatMap((field) => [...checkKeys(field), ...checkCalculation(field, fields)]),
  ]
}

function findTwice(ids: readonly Located<string>[]): readonly Diagnostic[] {
  return ids.flatMap((id, index) => {
    const first = ids.slice(0, index).find((other) => other.value === id.value)
    if (!first) return []
    const places = [related('form/first-here', first.span, {})]
    return [report('form/field-twice', id.span, { id: id.value }, { related: places })]
  })
}

function checkRows(fields: readonly FormField[]): readonly Diagnostic[] {
  const rows: { fields: FormField[]; width: number }[] = []
  for (const field of fields) {
    const row = rows.at(-1)
    if (row && row.width + field.width <= 100) {
      row.fields.push(field)
      row.width += field.width
    } else rows.push({ fields: [field], width: field.width })
  }
  return rows.flatMap((row) => {
    const [first] = row.fields
    if (row.width === 100 || !first) return []
    const names = row.fields.map(({ id }) => id.value).join(', ')
    return [report('form/row-width', first.id.span, { fields: names, sum: String(row.width) })]
  })
}

function checkKeys(field: FormField): readonly Diagnostic[] {
  const type = field.type?.value ?? 'text'
  const place = (field.type ?? field.id).span
  const needless: readonly (readonly [boolean, string])[] = [
    [field.options.length > 0 && type !== 'choice', 'options'],
    [field.items > 1 && type !== 'cost-items', 'items'],
    [field.lines > 1 && type !== 'text', 'lines'],
    [field.sumOf.length > 0 && type !== 'amount', 'sum-of'],
    [field.difference !== null && type !== 'amount', 'difference'],
    [
      field.filledFrom !== null && (type === 'choice' || type === 'cost-items' || type === 'signature'),
      'filled-from',
    ],
  ]
  const found = needless.flatMap(([isThere, key]) =>
    isThere ? [report('form/needless-key', place, { key, type })] : [],
  )
  if (type === 'choice' && field.options.length === 0) {
    found.push(report('form/missing-key', place, { key: 'options', type }))
  }
  return found
}

function checkCalculation(field: FormField, fields: readonly FormField[]): readonly Diagnostic[] {
  const countable = fields.filter(
    ({ id, type }) =>
      id.value !== field.id.value && (type?.value === 'amount' || type?.value === 'cost-items'),
  )
  const amounts = countable.filter(({ type }) => type?.value === 'amount').map(({ id }) => id.value)
  const unknown = (id: Located<string>, known: readonly string[]) =>
    known.includes(id.value)
      ? []
      : [report('form/no-such-amount', id.span, { id: id.value, known: known.join(', ') || '–' })]
  const { difference } = field
  return [
    ...field.sumOf.flatMap((id) =>
      unknown(
        id,
        countable.map((other) => other.id.value),
      ),
    ),
    ...(difference
      ? [
          ...unknown(difference.from, amounts),
          ...unknown(difference.less, amounts),
          ...findPartOfItself(difference, fields),
        ]
      : []),
  ]
}

/** What is left of a part when the whole is taken from it is less than nothing. */
function findPartOfItself(
  { from, less }: NonNullable<FormField['difference']>,
  fields: readonly FormField[],
): readonly Diagnostic[] {
  const parts = fields.find(({ id }) => id.value === less.value)?.sumOf ?? []
  const part = parts.find(({ value }) => value === from.value)
  if (!part && from.value !== less.value) return []
  const data = { from: from.value, less: less.value }
  const place = related('form/counted-here', (part ?? less).span, {})
  return [report('form/part-of-what-is-taken', from.span, data, { related: [place] })]
}
