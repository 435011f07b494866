import type { Agreement, Registers } from '../../src/model/agreement.ts'
import { nearestCalendarDate, parseCalendarDate } from '../../src/model/calendar-date.ts'
import { indexIds } from '../../src/model/ids.ts'
import { parseMoney, writeMoneyForSource } from '../../src/model/money.ts'
import type { Target } from './find-targets.ts'

/** What was done to a fact. */
export type Change =
  | 'unit-up'
  | 'unit-down'
  | 'unit-changed'
  | 'digits-swapped'
  | 'neighbour'
  | 'day-later'
  | 'day-earlier'
  | 'month-later'
  | 'year-later'
  | 'year-earlier'
  | 'misspelt'
  | 'near-name'
  | 'former-name'
  | 'other-kind'
  | 'level-changed'

export interface Perturbation {
  readonly target: Target
  readonly change: Change
  readonly text: string
}

/** What perturbing looks things up in. */
export interface Surroundings {
  /** Null where the file is a register. */
  readonly agreement: Agreement | null
  readonly registers: Registers
  /** All targets of the same folder. */
  readonly others: readonly Target[]
}

/** Everything that is done to one fact; each differs from what stands there. */
export function perturb(target: Target, around: Surroundings): readonly Perturbation[] {
  const seen = new Set([target.written])
  const found: Perturbation[] = []
  for (const [change, text] of changesOf(target, around)) {
    if (text === null || seen.has(text)) continue
    seen.add(text)
    found.push({ target, change, text })
  }
  return found
}

type Changes = Iterable<readonly [Change, string | null]>

function changesOf(target: Target, around: Surroundings): Changes {
  switch (target.family) {
    case 'amount':
      return changesOfAmount(target, around)
    case 'date':
      return changesOfDate(target, around)
    case 'year':
      return changesOfYear(target)
    case 'reference':
      return changesOfReference(target, around)
    case 'id':
      return [
        ['misspelt', misspell(target.written)],
        ['neighbour', neighbourOf(target, around)],
      ]
    case 'name':
      return changesOfName(target, around)
    case 'registration':
      return [
        ['unit-up', lastNumber(target.written, 1)],
        ['digits-swapped', swapDigits(target.written)],
        ['year-later', shiftFirstYear(target.written, 1)],
        ['year-earlier', shiftFirstYear(target.written, -1)],
        ['neighbour', neighbourOf(target, around)],
      ]
    case 'appropriation':
      return /[0-9]/u.test(target.written)
        ? [
            ['unit-up', lastNumber(target.written, 1)],
            ['unit-down', lastNumber(target.written, -1)],
            ['digits-swapped', swapDigits(target.written)],
            ['neighbour', neighbourOf(target, around)],
          ]
        : [
            ['misspelt', misspell(target.written)],
            ['neighbour', neighbourOf(target, around)],
          ]
    case 'level':
      return ['national', 'healthcare-region', 'region'].map((level) => ['level-changed', level] as const)
    case 'figure':
      return [
        ['unit-up', lastNumber(target.written, 1)],
        ['unit-down', lastNumber(target.written, -1)],
        ['digits-swapped', swapDigits(target.written)],
        ['unit-changed', target.written.endsWith(' %') ? target.written.slice(0, -2) : null],
        ['neighbour', neighbourOf(target, around)],
      ]
  }
}

const oneMillion = 100_000_000n

function* changesOfAmount(target: Target, around: Surroundings): Changes {
  const money = parseMoney(target.written)
  if (!money) {
    yield ['unit-up', firstNumber(target.written, 1)]
    yield ['digits-swapped', swapDigits(target.written)]
    return
  }
  const step = target.written.endsWith('mnkr') ? oneMillion : 100n
  yield ['unit-up', writeMoneyForSource({ ore: money.ore + step })]
  if (money.ore > step) yield ['unit-down', writeMoneyForSource({ ore: money.ore - step })]
  yield ['digits-swapped', swapDigits(target.written)]
  yield ['neighbour', neighbourOf(target, around)]
  yield [
    'unit-changed',
    target.written.endsWith('mnkr')
      ? target.written.replace('mnkr', 'kr')
      : target.written.replace(/kr$/u, 'mnkr'),
  ]
}

function* changesOfDate(target: Target, around: Surroundings): Changes {
  const { written } = target
  if (parseCalendarDate(written)) {
    yield ['day-later', shiftDay(written, 1)]
    yield ['day-earlier', shiftDay(written, -1)]
    yield ['month-later', shiftMonth(written)]
    yield ['digits-swapped', written.slice(0, 8) + (swapDigits(written.slice(8)) ?? '')]
  } else if (/^[0-9]{4}-[0-9]{2}$/u.test(written)) yield ['month-later', shiftMonth(written)]
  else if (/^[0-9]{2}-[0-9]{2}$/u.test(written)) {
    const later = shiftDay(`2001-${written}`, 1)
    yield ['day-later', later.slice(5)]
  } else {
    yield ['day-later', /^[0-9]/u.test(written) ? firstNumber(written, 1) : null]
    yield ['month-later', nextMonthWord(written)]
  }
  yield ['year-later', shiftFirstYear(written, 1)]
  yield ['year-earlier', shiftFirstYear(written, -1)]
  yield ['neighbour', neighbourOf(target, around)]
}

function* changesOfYear(target: Target): Changes {
  if (target.written.startsWith('{{')) {
    const shift = Number(/[+-][0-9]/u.exec(target.written)?.[0] ?? '0')
    yield ['year-later', yearExpression(shift + 1)]
    yield ['year-earlier', yearExpression(shift - 1)]
    return
  }
  yield ['year-later', shiftFirstYear(target.written, 1)]
  yield ['year-earlier', shiftFirstYear(target.written, -1)]
  yield ['digits-swapped', swapDigits(target.written)]
}

function yearExpression(shift: number): string {
  return shift === 0 ? '{{year}}' : `{{year "${shift > 0 ? '+' : ''}${shift}"}}`
}

function* changesOfReference(target: Target, around: Surroundings): Changes {
  const { refersTo, written } = target
  if (refersTo === undefined) {
    if (/[0-9]{4}/u.test(written) && target.role.endsWith('-words')) {
      yield ['unit-up', lastNumber(written, 1)]
      yield ['digits-swapped', swapDigits(written)]
      yield ['year-later', shiftFirstYear(written, 1)]
    } else yield ['misspelt', misspell(written)]
    return
  }
  yield ['misspelt', misspell(written)]
  if (refersTo.in === 'bodies') {
    const bodies = around.registers.bodies.map(({ id }) => id.value)
    yield ['neighbour', after(bodies, written)]
    const body = around.registers.bodies.find(({ id }) => id.value === written)
    const member = around.registers.bodies.find(({ memberOf }) => memberOf?.value === written)
    yield ['level-changed', body?.memberOf?.value ?? member?.id.value ?? null]
    return
  }
  if (refersTo.in === 'forms') {
    yield [
      'neighbour',
      after(
        around.registers.forms.map(({ id }) => id.value),
        written,
      ),
    ]
    return
  }
  if (!around.agreement) return
  const { bearers, find } = indexIds(around.agreement)
  const own = find(written)
  const alike = bearers.filter((bearer) =>
    refersTo.in === 'countables' ? bearer.kind === own?.kind : refersTo.kinds.includes(bearer.kind),
  )
  yield [
    'neighbour',
    after(
      alike.map(({ id }) => id.value),
      written,
    ),
  ]
  if (own?.kind === 'section') {
    yield ['level-changed', own.parents.at(-1)?.id.value ?? own.section.sections[0]?.id.value ?? null]
  }
  const other = bearers.find((bearer) => refersTo.in === 'agreement' && !refersTo.kinds.includes(bearer.kind))
  yield ['other-kind', other?.id.value ?? null]
}

function* changesOfName(target: Target, around: Surroundings): Changes {
  const written = target.written.replaceAll(/\s+/gu, ' ')
  yield ['misspelt', misspell(written)]
  const entries = around.registers.bodies.flatMap((body) => body.names.map((name) => ({ body, name })))
  const found = entries.find(({ name }) =>
    [name.full, name.short, name.running].some((each) => each?.value === written),
  )
  if (!found) return
  const form =
    found.name.running.value === written ? 'running' : found.name.full.value === written ? 'full' : 'short'
  const former = found.body.names.find((name) => name !== found.name)
  yield ['former-name', former?.[form]?.value ?? null]
  const at = around.registers.bodies.indexOf(found.body)
  const next = around.registers.bodies.slice(at + 1).concat(around.registers.bodies.slice(0, at))
  yield [
    'near-name',
    next.map((body) => body.names.at(-1)?.[form]?.value).find((each) => each !== undefined) ?? null,
  ]
}

/** The next of the same role with another value; round to the first. */
function neighbourOf(target: Target, around: Surroundings): string | null {
  const alike = around.others.filter(
    (other) =>
      other.family === target.family &&
      other.role.endsWith('-words') === target.role.endsWith('-words') &&
      (target.family !== 'appropriation' || other.role === target.role) &&
      (target.family !== 'date' || other.written.length === target.written.length) &&
      (target.family !== 'id' || (other.path === target.path && other.bearer === target.bearer)),
  )
  const at = alike.findIndex((other) => other.path === target.path && other.start === target.start)
  const round = [...alike.slice(at + 1), ...alike.slice(0, Math.max(0, at))]
  return round.find((other) => other.written !== target.written)?.written ?? null
}

function after(ids: readonly string[], written: string): string | null {
  const at = ids.indexOf(written)
  const next = ids[(at + 1) % Math.max(1, ids.length)]
  return next === undefined || next === written ? null : next
}

/** Two neighbouring letters of the longest word change places: a slip of the fingers. */
function misspell(text: string): string {
  const word = [...text.matchAll(/[\p{L}\p{N}]+/gu)].sort((a, b) => b[0].length - a[0].length)[0]
  if (!word) return `${text}x`
  const letters = word[0]
  for (let step = 0; step < letters.length - 1; step += 1) {
    const at = (Math.floor(letters.length / 2) + step) % (letters.length - 1)
    if (letters[at] === letters[at + 1] || at === 0) continue
    const swapped = `${letters.slice(0, at)}${letters[at + 1]}${letters[at]}${letters.slice(at + 2)}`
    return text.slice(0, word.index) + swapped + text.slice(word.index + letters.length)
  }
  return text.slice(0, word.index) + letters + letters.slice(-1) + text.slice(word.index + letters.length)
}

/** The last two neighbouring digits that differ change places, if no number then begins with 0. */
function swapDigits(text: string): string | null {
  for (let at = text.length - 2; at >= 0; at -= 1) {
    const [a = '', b = ''] = [text[at], text[at + 1]]
    if (!/[0-9]/u.test(a) || !/[0-9]/u.test(b) || a === b) continue
    if (b === '0' && !/[0-9,]/u.test(text[at - 1] ?? ' ')) continue
    return text.slice(0, at) + b + a + text.slice(at + 2)
  }
  return null
}

function firstNumber(text: string, step: number): string {
  return text.replace(/[0-9]+/u, (digits) => String(Number(digits) + step))
}

function lastNumber(text: string, step: number): string | null {
  const digits = [...text.matchAll(/[0-9]+/gu)].at(-1)
  if (!digits || Number(digits[0]) + step < 0) return null
  const changed = String(Number(digits[0]) + step).padStart(digits[0].length, '0')
  return text.slice(0, digits.index) + changed + text.slice(digits.index + digits[0].length)
}

function shiftFirstYear(text: string, step: number): string | null {
  const year = /(?:19|20)[0-9]{2}/u.exec(text)
  if (!year) return null
  return text.slice(0, year.index) + String(Number(year[0]) + step) + text.slice(year.index + 4)
}

function shiftDay(text: string, step: number): string {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + step)).toISOString().slice(0, 10)
}

function shiftMonth(text: string): string {
  const [year = 0, month = 1, day] = text.split('-').map(Number)
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1]
  const start = `${nextYear}-${String(nextMonth).padStart(2, '0')}`
  if (day === undefined) return start
  const near = nearestCalendarDate(nextYear, nextMonth, day)
  return `${start}-${String(near.day).padStart(2, '0')}`
}

const monthWords =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')

function nextMonthWord(text: string): string | null {
  const word = monthWords.find((month) => text.includes(month))
  return word ? text.replace(word, after(monthWords, word) ?? word) : null
}
