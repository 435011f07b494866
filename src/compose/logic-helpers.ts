import { report } from '../diagnostics/report.ts'
import { buildDistributionTable } from '../model/distribution-table.ts'
import { chargesOfPayments } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import {
  findAppropriationItem,
  findForm,
  findFormFor,
  membersOf,
  namingDateOf,
} from '../model/register-lookup.ts'
import type { Span } from '../text/source-file.ts'
import type { Helper, HelperCall } from './helper.ts'
import { idText, isAppropriationUse, isPayment, spanOfId, wrongArgument } from './helper-arguments.ts'
import { failed, isPresent, isRecord, placeOf, unlocated } from './template-values.ts'

/** Helpers that print nothing: they find, choose and compare. */
export const logicHelpers: Readonly<Record<string, Helper>> = {
  equals: {
    min: 2,
    max: 2,
    takesAbsent: true,
    run: ({ args: [a, b] }) => unlocated(a?.value) === unlocated(b?.value),
  },
  not: { min: 1, max: 1, takesAbsent: true, run: ({ args: [a] }) => !isPresent(a?.value) },
  and: { min: 2, max: 6, takesAbsent: true, run: ({ args }) => args.every(({ value }) => isPresent(value)) },
  or: { min: 2, max: 6, takesAbsent: true, run: ({ args }) => args.some(({ value }) => isPresent(value)) },
  /** What bears an id in the agreement. */
  find: { min: 1, max: 1, run: find },
  /** The form definition of the register with an id. */
  form: { min: 1, max: 1, run: form },
  /** The form definition for a requisition or a financial report: that of the form-contents annex, else the register's first. */
  'form-for': { min: 1, max: 1, run: formFor },
  /** The fields of a form as rows of `first` and `fields`: those that follow on each other until their widths come to 100. */
  rows: { min: 1, max: 1, run: rows },
  /** How many items a list has. */
  size: { min: 1, max: 1, run: size },
  /** How a payment is shared in kronor: `rows`, `amount`, `population`, `conditions`; the decision's own way before the agreement's. */
  'distribution-table': { min: 1, max: 1, run: distributionTable },
  /** 1, 2, 3 … up to a number. */
  'up-to': { min: 1, max: 1, run: upTo },
  /** The items of a list whose fields have the values given by name; where either is a list, they must have one in common. */
  where: { min: 1, max: 1, takesNamed: true, run: where },
  /** Lists run together. */
  concat: { min: 1, max: 6, run: concat },
  /** What a field of every item of a list holds, lists run together, absent ones left out, each text once. */
  all: { min: 2, max: 2, run: all },
  /** The items of a list, each followed by those of its own list in the field, to any depth. */
  deep: { min: 2, max: 2, run: deep },
  /** Two lists as rows of `left` and `right`; the shorter one is filled with absent values. */
  'side-by-side': { min: 2, max: 2, run: sideBySide },
  /** The register's entry, with names, for an appropriation that the agreement uses. */
  'appropriation-item': { min: 1, max: 1, run: appropriationItem },
  /** What a payment, or several by their ids, charge to each appropriation: its `appropriation` and its `lines`. */
  charges: { min: 1, max: 1, run: charges },
  /** The bodies that belong to a collective; none for other bodies. */
  members: { min: 1, max: 1, run: members },
}

function find(call: HelperCall): unknown {
  const [argument] = call.args
  const id = idText(argument?.value)
  if (!argument || id === null) return wrongArgument(call, 'find', argument, 'id')
  const bearer = indexIds(call.facts.agreement).find(id)
  if (!bearer) return call.fail(report('document/unknown-id', spanOfId(argument), { id }))
  return (bearer as unknown as Readonly<Record<string, unknown>>)[bearer.kind]
}

function form(call: HelperCall): unknown {
  const [argument] = call.args
  const id = idText(argument?.value)
  if (!argument || id === null) return wrongArgument(call, 'form', argument, 'id')
  return (
    findForm(call.facts.registers, id) ?? call.fail(report('document/unknown-id', spanOfId(argument), { id }))
  )
}

function formFor(call: HelperCall): unknown {
  const [argument] = call.args
  const wanted = unlocated(argument?.value)
  if (wanted !== 'requisition' && wanted !== 'financial-report')
    return wrongArgument(call, 'form-for', argument, '"requisition" / "financial-report"')
  const { agreement, registers } = call.facts
  return (
    findFormFor(agreement, registers, wanted) ??
    call.fail(report('document/unknown-id', call.span, { id: wanted }))
  )
}

function rows(call: HelperCall): unknown {
  const list = listOf(call, 'rows')
  if (list === failed) return failed
  const found: { first: unknown; fields: unknown[]; width: number; span: Span | null }[] = []
  for (const item of list) {
    const width = isRecord(item) && typeof item.width === 'number' ? item.width : 100
    const row = found.at(-1)
    if (row && row.width + width <= 100) {
      row.fields.push(item)
      row.width += width
    } else found.push({ first: item, fields: [item], width, span: placeOf(item) })
  }
  return found
}

function size(call: HelperCall): unknown {
  const list = listOf(call, 'size')
  return list === failed ? failed : list.length
}

function distributionTable(call: HelperCall): unknown {
  const [argument] = call.args
  const { agreement, registers } = call.facts
  const id = idText(argument?.value)
  const payment = id === null ? undefined : indexIds(agreement).findKind('payment', id)?.payment
  if (!argument || id === null || !payment)
    return wrongArgument(call, 'distribution-table', argument, 'payments')
  const paid = agreement.decision?.pays.find((each) => each.payment.value === id)
  const distribution = paid?.distribution ?? payment.distribution
  const amount = call.facts.money(id)
  if (!distribution || !amount) return wrongArgument(call, 'distribution-table', argument, 'distribution')
  const built = buildDistributionTable(amount, distribution, registers, namingDateOf(agreement))
  if (!built.value) {
    const [first] = built.diagnostics
    return call.fail(first ?? report('document/not-distributed', distribution.span, { id }))
  }
  const rows = built.value.rows.map((row) => ({ ...row, span: distribution.span }))
  return { ...built.value, rows, conditions: payment.conditions, span: distribution.span }
}

function upTo(call: HelperCall): unknown {
  const [argument] = call.args
  const count = unlocated(argument?.value)
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= 99
    ? Array.from({ length: count }, (_, index) => index + 1)
    : wrongArgument(call, 'up-to', argument, '1–99')
}

function listOf(call: HelperCall, name: string): readonly unknown[] | typeof failed {
  const [argument] = call.args
  return Array.isArray(argument?.value) ? argument.value : wrongArgument(call, name, argument, '#each')
}

/** A field of an item; a field that no item can have is a misspelling. */
function fieldOf(item: unknown, field: string, call: HelperCall): unknown {
  if (isRecord(item) && Object.hasOwn(item, field)) return item[field]
  const known = isRecord(item) ? Object.keys(item).filter((key) => key !== 'span') : []
  return call.fail(
    report('template/unknown-path', call.span, { path: field, part: field, known: known.join(', ') || '–' }),
  )
}

function where(call: HelperCall): unknown {
  const list = listOf(call, 'where')
  if (list === failed) return failed
  const kept: unknown[] = []
  for (const item of list) {
    let keeps = true
    for (const [field, wanted] of call.named) {
      const value = fieldOf(item, field, call)
      if (value === failed) return failed
      const targets = new Set(listed(wanted))
      keeps &&= listed(value).some((element) => targets.has(element))
    }
    if (keeps) kept.push(item)
  }
  return kept
}

function listed(value: unknown): readonly unknown[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.map((element) => idText(element) ?? unlocated(element))
}

function concat(call: HelperCall): unknown {
  const found: unknown[] = []
  for (const argument of call.args) {
    if (!Array.isArray(argument.value)) return wrongArgument(call, 'concat', argument, '#each')
    found.push(...argument.value)
  }
  return found
}

function all(call: HelperCall): unknown {
  const list = listOf(call, 'all')
  const field = unlocated(call.args[1]?.value)
  if (list === failed) return failed
  if (typeof field !== 'string') return wrongArgument(call, 'all', call.args[1], '"…"')
  const found: unknown[] = []
  const seen = new Set<string>()
  for (const item of list) {
    const value = fieldOf(item, field, call)
    if (value === failed) return failed
    for (const element of Array.isArray(value) ? value : value === null ? [] : [value]) {
      const text = unlocated(element)
      if (typeof text === 'string' && seen.has(text)) continue
      if (typeof text === 'string') seen.add(text)
      found.push(element)
    }
  }
  return found
}

function deep(call: HelperCall): unknown {
  const list = listOf(call, 'deep')
  const field = unlocated(call.args[1]?.value)
  if (list === failed) return failed
  if (typeof field !== 'string') return wrongArgument(call, 'deep', call.args[1], '"…"')
  const found: unknown[] = []
  const visit = (items: readonly unknown[]): boolean =>
    items.every((item) => {
      found.push(item)
      const inner = fieldOf(item, field, call)
      return inner !== failed && (!Array.isArray(inner) || visit(inner))
    })
  return visit(list) ? found : failed
}

function sideBySide(call: HelperCall): unknown {
  const [left, right] = call.args
  if (!Array.isArray(left?.value)) return wrongArgument(call, 'side-by-side', left, '#each')
  if (!Array.isArray(right?.value)) return wrongArgument(call, 'side-by-side', right, '#each')
  const [a, b]: unknown[][] = [left.value, right.value]
  return Array.from({ length: Math.max(a?.length ?? 0, b?.length ?? 0) }, (_, index) => ({
    left: a?.[index] ?? null,
    right: b?.[index] ?? null,
    span: placeOf(a?.[index]) ?? placeOf(b?.[index]),
  }))
}

function appropriationItem(call: HelperCall): unknown {
  const [argument] = call.args
  const id = idText(argument?.value)
  const bearer = id === null ? undefined : indexIds(call.facts.agreement).findKind('appropriation', id)
  const use = isAppropriationUse(argument?.value) ? argument.value : bearer?.appropriation
  if (!argument || !use) return wrongArgument(call, 'appropriation-item', argument, 'appropriations')
  return (
    findAppropriationItem(call.facts.registers, use) ??
    call.fail(
      report('document/no-appropriation-item', use.span, {
        appropriation: use.appropriation.value,
        item: String(use.item.value),
        year: String(use.budgetYear.value),
      }),
    )
  )
}

function charges(call: HelperCall): unknown {
  const [argument] = call.args
  const { agreement } = call.facts
  const values: readonly unknown[] = Array.isArray(argument?.value) ? argument.value : [argument?.value]
  const index = indexIds(agreement)
  const payments = values.flatMap((value) => {
    if (isPayment(value)) return [value]
    const id = idText(value)
    return (id !== null && index.findKind('payment', id)?.payment) || []
  })
  if (payments.length === 0 || payments.length < values.length)
    return wrongArgument(call, 'charges', argument, 'payments')
  return chargesOfPayments(agreement, payments).map((charge) => ({
    ...charge,
    span: charge.appropriation.span,
  }))
}

function members(call: HelperCall): unknown {
  const [argument] = call.args
  const id = idText(argument?.value)
  return id === null ? wrongArgument(call, 'members', argument, 'id') : membersOf(call.facts.registers, id)
}
