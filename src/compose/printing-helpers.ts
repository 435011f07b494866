import type { MessageCode } from '../diagnostics/catalogue/index.ts'
import { report } from '../diagnostics/report.ts'
import { compareCalendarDates } from '../model/calendar-date.ts'
import {
  type AmountForm,
  type Facts,
  isBody,
  type NameForm,
  namingDay,
  type Wording,
  writeAmount,
  writeByDue,
} from '../model/facts.ts'
import { indexIds } from '../model/ids.ts'
import { sumMoney } from '../model/money.ts'
import { namingDateOf } from '../model/register-lookup.ts'
import {
  startSentence,
  writeCount,
  writeDueAsIso,
  writeDueInText,
  writeInteger,
} from '../model/swedish-form.ts'
import type { Due } from '../model/values.ts'
import type { Located, Span } from '../text/source-file.ts'
import type { Printed } from './assembled-text.ts'
import type { Helper, HelperArgument, HelperCall } from './helper.ts'
import { idText, locatedId, spanOfId, wrongArgument } from './helper-arguments.ts'
import {
  isCalendarDate,
  isDue,
  isLocated,
  isMoney,
  isPrinted,
  isProse,
  placeOf,
  unlocated,
} from './template-values.ts'

/** Helpers that print: amounts, dates, names, numbers, references, and marks on the block that they stand in. */
export const printingHelpers: Readonly<Record<string, Helper>> = {
  /** "80 miljoner kronor"; of an amount, of what bears one, or of a list of such. */
  amount: { min: 1, max: 1, run: (call) => amount(call, 'text') },
  /** "182 500 000 kronor" */
  kronor: { min: 1, max: 1, run: (call) => amount(call, 'kronor') },
  /** "182 500 000", where a label or a heading says that it is kronor. */
  'kronor-in-digits': { min: 1, max: 1, run: (call) => amount(call, 'digits') },
  /** "182,5", for tables in miljoner kronor. */
  'amount-in-millions': { min: 1, max: 1, run: (call) => amount(call, 'millions') },
  /** "den 1 december 2024", "december 2024", "den 1 april varje år" */
  date: { min: 1, max: 1, run: (call) => date(call, writeDueInText) },
  /** "senast den 1 december 2024", "i december 2024" */
  'by-date': { min: 1, max: 1, run: (call) => date(call, writeByDue) },
  /** "den 1 maj 2010" of what was due before the agreement was signed and is done; else as `by-date`. */
  'report-date': { min: 1, max: 1, run: (call) => date(call, (due) => writeReportDate(call.facts, due)) },
  /** "2024-12-01" */
  'iso-date': { min: 1, max: 1, run: (call) => date(call, writeDueAsIso) },
  /** The day whose names the agreement prints: "2023-12-20". */
  'naming-day': { min: 0, max: 0, run: (call) => words(namingDay(call.facts)) },
  /** "SKR" */
  body: { min: 1, max: 1, run: (call) => name(call, 'running') },
  /** "Sveriges Kommuner och Regioner" */
  'body-name': { min: 1, max: 1, run: (call) => name(call, 'full') },
  /** "Sveriges Kommuner och Regioner (SKR)" */
  'body-full': { min: 1, max: 1, run: (call) => name(call, 'introduced') },
  /** "samtliga regioner"; the full name of what is no collective. */
  'body-all': { min: 1, max: 1, run: (call) => name(call, 'all') },
  /** "70 procent" */
  figure: {
    min: 1,
    max: 1,
    run: (call) => ofId(call, 'figure', 'document/no-figure', (id) => call.facts.figure(id)),
  },
  /** "sex"; of a number, a list or of what can be counted. */
  count: { min: 1, max: 1, run: count },
  /** A whole number in digits, without grouping: "9", "2024". */
  numeral: { min: 1, max: 1, run: (call) => numeral(call, String) },
  /** A whole number in digits, in groups of three: "2 453 674". */
  grouped: { min: 1, max: 1, run: (call) => numeral(call, writeInteger) },
  /** The agreement's year; `{{year "+1"}}` the year after. */
  year: { min: 0, max: 1, run: year },
  /** "avsnitt 3.2.4", "avsnitt 4.2 och 5.3", "bilaga 1"; of ids or lists of ids. */
  ref: { min: 1, max: 6, run: reference },
  /** The page on which what the id names stands. */
  page: { min: 1, max: 1, run: page },
  /** The mark of a note of the agreement. */
  'note-mark': { min: 1, max: 1, run: noteMark },
  /** The text with a capital first letter. */
  capital: { min: 1, max: 1, run: (call) => changeCase(call, 'capital', startSentence) },
  /** The text with a small first letter. */
  lower: { min: 1, max: 1, run: (call) => changeCase(call, 'lower', startSmall) },
  /** Names the block that it stands in, so that references find it and its id is stable. */
  anchor: { min: 1, max: 1, run: anchor },
  /** Says what the block that it stands in is for: `annex`, `run-in`; `group`, `subtotal`, `total`; `lead`, `small`, `placeholder`. */
  role: { min: 1, max: 1, run: role },
  /** For the last else of a choice: a diagnostic, since the template has no text for the value. */
  unexpected: { min: 1, max: 1, run: (call) => refuseValue(call, 'template/unexpected-value') },
  /** For the else of a loop that must print something: a diagnostic at what asked for it. */
  'nothing-for': { min: 1, max: 1, run: (call) => refuseValue(call, 'template/nothing-to-print') },
}

function words(wording: Wording): Printed {
  return { kind: 'text', ...wording }
}

type IdCode = Extract<MessageCode, 'document/no-figure' | 'document/no-deadline' | 'document/no-amount'>

function ofId(call: HelperCall, name: string, code: IdCode, find: (id: string) => Wording | null): unknown {
  const [argument] = call.args
  const id = idText(argument?.value)
  if (!argument || id === null) return wrongArgument(call, name, argument, 'id')
  const wording = find(id)
  return wording ? words(wording) : call.fail(report(code, spanOfId(argument), { id }))
}

function amount(call: HelperCall, form: AmountForm): unknown {
  const [argument] = call.args
  const value = argument?.value
  const bare = unlocated(value)
  if (isMoney(bare)) {
    return words({ value: writeAmount(bare, form), data: isLocated(value) ? [value.span] : [] })
  }
  if (!Array.isArray(value)) {
    return ofId(call, 'amount', 'document/no-amount', (id) => call.facts.amount(id, form))
  }
  const { facts } = call
  const found = value.flatMap((item) => {
    const located: unknown = isLocated(item?.amount) ? item.amount : item
    const money = unlocated(located)
    if (isMoney(money)) return [{ money, data: isLocated(located) ? [located.span] : [] }]
    const id = idText(item)
    const ofBearer = id === null ? null : facts.money(id)
    return ofBearer && id !== null ? [{ money: ofBearer, data: facts.amount(id, form)?.data ?? [] }] : []
  })
  if (found.length !== value.length || found.length === 0)
    return wrongArgument(call, 'amount', argument, 'amount')
  return words({
    value: writeAmount(sumMoney(found.map(({ money }) => money)), form),
    data: found.flatMap(({ data }) => data),
  })
}

function date(call: HelperCall, write: (due: Due) => string): unknown {
  const [argument] = call.args
  const value = argument?.value
  const bare = unlocated(value)
  const data = isLocated(value) ? [value.span] : []
  if (isDue(bare)) return words({ value: write(bare), data })
  if (isCalendarDate(bare)) return words({ value: write({ kind: 'day', date: bare }), data })
  return ofId(call, 'date', 'document/no-deadline', (id) => {
    const deadline = indexIds(call.facts.agreement).findKind('deadline', id)?.deadline
    return deadline ? { value: write(deadline.due.value), data: [deadline.due.span] } : null
  })
}

function writeReportDate(facts: Facts, due: Due): string {
  const isDone = due.kind === 'day' && compareCalendarDates(due.date, namingDateOf(facts.agreement)) < 0
  return isDone ? writeDueInText(due) : writeByDue(due)
}

function name(call: HelperCall, form: NameForm): unknown {
  const [argument] = call.args
  const id = idText(argument?.value)
  if (!argument || id === null) return wrongArgument(call, 'body', argument, 'id')
  const wording = call.facts.name(id, form)
  if (wording) {
    const written = locatedId(argument)
    return words({
      value: wording.value,
      data: written && written.span !== argument.span ? [written.span, ...wording.data] : wording.data,
    })
  }
  const span = spanOfId(argument)
  return call.fail(
    isBody(call.facts, id)
      ? report('document/no-name', span, { id, day: namingDay(call.facts).value })
      : report('document/no-body', span, { id }),
  )
}

function count(call: HelperCall): unknown {
  const [argument] = call.args
  const value = argument?.value
  const bare = unlocated(value)
  if (typeof bare === 'number')
    return words({ value: writeCount(bare), data: isLocated(value) ? [value.span] : [] })
  if (Array.isArray(value)) {
    return words({ value: writeCount(value.length), data: value.flatMap((item) => item?.span ?? []) })
  }
  const id = idText(value)
  if (!argument || id === null) return wrongArgument(call, 'count', argument, 'id')
  const wording = call.facts.count(id)
  return wording ? words(wording) : call.fail(report('document/no-count', spanOfId(argument), { id }))
}

function numeral(call: HelperCall, write: (value: number) => string): unknown {
  const [argument] = call.args
  const value = unlocated(argument?.value)
  if (typeof value !== 'number') return wrongArgument(call, 'numeral', argument, '1, 2, 3 …')
  return words({ value: write(value), data: isLocated(argument?.value) ? [argument.value.span] : [] })
}

function year(call: HelperCall): unknown {
  const [argument] = call.args
  const offset = argument ? unlocated(argument.value) : '+0'
  if (typeof offset !== 'string' || !/^[+-][0-9]{1,2}$/.test(offset)) {
    return wrongArgument(call, 'year', argument, '"+1"')
  }
  return words(call.facts.year(Number(offset)))
}

function reference(call: HelperCall): unknown {
  const targets: Located<string>[] = []
  for (const argument of call.args) {
    const values: readonly unknown[] = Array.isArray(argument.value) ? argument.value : [argument.value]
    for (const value of values) {
      const target = locatedId({ ...argument, value })
      if (!target) return wrongArgument(call, 'ref', argument, 'id')
      targets.push(target)
    }
  }
  if (targets.length === 0) return wrongArgument(call, 'ref', call.args[0], 'id')
  return { kind: 'reference', targets, capital: false } satisfies Printed
}

function page(call: HelperCall): unknown {
  const [argument] = call.args
  const target = argument && locatedId(argument)
  return target ? ({ kind: 'page', target } satisfies Printed) : wrongArgument(call, 'page', argument, 'id')
}

function noteMark(call: HelperCall): unknown {
  const [argument] = call.args
  const id = idText(argument?.value)
  if (!argument || id === null) return wrongArgument(call, 'note-mark', argument, 'id')
  const note = indexIds(call.facts.agreement).findKind('note', id)?.note
  return note
    ? ({ kind: 'note-mark', note } satisfies Printed)
    : call.fail(report('document/unknown-id', spanOfId(argument), { id }))
}

function changeCase(call: HelperCall, helper: string, change: (text: string) => string): unknown {
  const [argument] = call.args
  const value = argument?.value
  if (isPrinted(value)) {
    if (value.kind === 'text') return { ...value, value: change(value.value) }
    if (value.kind === 'prose' && helper === 'capital') return { ...value, capital: true }
    if (value.kind === 'reference' && helper === 'capital') return { ...value, capital: true }
  }
  if (isProse(value) && helper === 'capital')
    return { kind: 'prose', prose: value, capital: true } satisfies Printed
  const text = unlocated(value)
  if (typeof text !== 'string') return wrongArgument(call, helper, argument, 'text')
  return words({ value: change(text), data: isLocated(value) ? [value.span] : [] })
}

function startSmall(text: string): string {
  const [first = ''] = text
  return first.toLowerCase() + text.slice(first.length)
}

function anchor(call: HelperCall): unknown {
  const [argument] = call.args
  const id = idText(argument?.value)
  if (!argument || id === null) return wrongArgument(call, 'anchor', argument, 'id')
  return { kind: 'anchor', id, data: dataOf(argument) } satisfies Printed
}

function dataOf(argument: HelperArgument): readonly Span[] {
  const place = placeOf(argument.value)
  return place ? [place] : []
}

function role(call: HelperCall): unknown {
  const [argument] = call.args
  const value = unlocated(argument?.value)
  return typeof value === 'string'
    ? ({ kind: 'role', role: value } satisfies Printed)
    : wrongArgument(call, 'role', argument, '"…"')
}

function refuseValue(
  call: HelperCall,
  code: Extract<MessageCode, 'template/unexpected-value' | 'template/nothing-to-print'>,
): unknown {
  const [argument] = call.args
  const value = unlocated(argument?.value)
  const span = (argument && placeOf(argument.value)) ?? argument?.span ?? call.span
  const shown = typeof value === 'object' ? (argument?.written ?? '') : String(value)
  return call.fail(report(code, span, { value: shown }))
}
