import type { Agreement, Registers } from '../../src/model/agreement.ts'
import { parseCalendarDate } from '../../src/model/calendar-date.ts'
import { indexIds } from '../../src/model/ids.ts'
import { parseMoney, writeMoneyForSource } from '../../src/model/money.ts'
import type { Family, Target } from './find-targets.ts'
import {
  firstNumber,
  lastNumber,
  misspell,
  nextAfter,
  nextMonthWord,
  shiftDay,
  shiftFirstYear,
  shiftMonth,
  swapDigits,
} from './slips.ts'

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
  /** The agreement or the decision that the file is of; null where it is a register. */
  readonly agreement: Agreement | null
  readonly registers: Registers
  /** All targets of the same folder. */
  readonly others: readonly Target[]
  /** The ids of all agreements, and those of the decisions in the same folder. */
  readonly agreements: readonly string[]
  readonly decisions: readonly string[]
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
    case 'person':
      return [
        ['misspelt', misspell(target.written)],
        ['neighbour', neighbourOf(target, around)],
      ]
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
    case 'population':
      return [
        ['unit-up', lastNumber(target.written, 1)],
        ['unit-down', lastNumber(target.written, -1)],
        ['digits-swapped', swapDigits(target.written)],
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
      return
    }
    yield ['misspelt', misspell(written)]
    yield ['neighbour', nextAfter(alternativesTo(target, around), written)]
    return
  }
  yield ['misspelt', misspell(written)]
  if (refersTo.in === 'bodies') {
    const bodies = around.registers.bodies.map(({ id }) => id.value)
    yield ['neighbour', nextAfter(bodies, written)]
    const body = around.registers.bodies.find(({ id }) => id.value === written)
    const member = around.registers.bodies.find(({ memberOf }) => memberOf?.value === written)
    yield ['level-changed', body?.memberOf?.value ?? member?.id.value ?? null]
    return
  }
  if (refersTo.in === 'forms') {
    yield [
      'neighbour',
      nextAfter(
        around.registers.forms.map(({ id }) => id.value),
        written,
      ),
    ]
    return
  }
  if (!around.agreement) return
  const { find } = indexIds(around.agreement)
  const { leansOn } = around.agreement
  const bearers = [around.agreement, ...(leansOn ? [leansOn] : [])].flatMap((each) => indexIds(each).bearers)
  const own = find(written)
  const alike = bearers.filter((bearer) =>
    refersTo.in === 'countables' ? bearer.kind === own?.kind : refersTo.kinds.includes(bearer.kind),
  )
  yield [
    'neighbour',
    nextAfter(
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

/** What else a reference could name that the model does not follow. */
function alternativesTo(
  target: Target,
  { registers, agreements, decisions }: Surroundings,
): readonly string[] {
  const idsOf = (named: readonly { readonly id: { readonly value: string } }[]) =>
    named.map(({ id }) => id.value)
  switch (target.role) {
    case 'agreement':
    case 'leans-on':
      return agreements
    case 'presupposes':
      return decisions
    case 'population':
      return idsOf(registers.populations)
    case 'region':
      return idsOf(registers.regions)
    case 'healthcare-region':
      return idsOf(registers.healthcareRegions)
    case 'rcc':
    case 'collective':
    case 'member-of':
      return idsOf(registers.bodies)
    default: {
      const inOneForm = registers.forms
        .map(({ groups }) => groups.flatMap(({ fields }) => fields))
        .find((fields) => fields.some(({ id }) => id.value === target.written))
      return idsOf(inOneForm ?? [])
    }
  }
}

const nameForms = ['full', 'short', 'running', 'genitive', 'all'] as const

function* changesOfName(target: Target, around: Surroundings): Changes {
  const written = target.written.replaceAll(/\s+/gu, ' ')
  yield ['misspelt', misspell(written)]
  const entries = around.registers.bodies.flatMap((body) => body.names.map((name) => ({ body, name })))
  const found = entries.find(({ name }) => nameForms.some((form) => name[form]?.value === written))
  if (!found) {
    yield ['neighbour', neighbourOf(target, around)]
    return
  }
  const { name: own } = found
  const form =
    own.running.value === written
      ? 'running'
      : (nameForms.find((each) => own[each]?.value === written) ?? 'full')
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
      (!keptToRole.has(target.family) || other.role === target.role) &&
      (target.family !== 'date' || other.written.length === target.written.length) &&
      (target.family !== 'id' || (other.path === target.path && other.bearer === target.bearer)),
  )
  const at = alike.findIndex((other) => other.path === target.path && other.start === target.start)
  const round = [...alike.slice(at + 1), ...alike.slice(0, Math.max(0, at))]
  return round.find((other) => other.written !== target.written)?.written ?? null
}

/** What can only be taken for something that stands under the same key. */
const keptToRole: ReadonlySet<Family> = new Set(['appropriation', 'name', 'figure'])
