import type { Span } from '../text/source-file.ts'
import type { Agreement, FundingLine, Registers } from './agreement.ts'
import { amountOfId, linesCharged, linesCovered, linesOfPayment } from './funding-sums.ts'
import { indexIds, ownerOf } from './ids.ts'
import { countOfId, findBody, membersOf, nameOfBody, namingDateOf } from './register-lookup.ts'
import {
  writeAmountInKronor,
  writeAmountInMillions,
  writeAmountInText,
  writeCount,
  writeDateAsIso,
  writeDueInText,
  writeFigureInText,
  writeKronorInDigits,
} from './swedish-form.ts'
import type { Due, Money } from './values.ts'

/** Words that say something of the model, and where the model has it from. */
export interface Wording {
  readonly value: string
  readonly data: readonly Span[]
}

export type AmountForm = 'text' | 'kronor' | 'digits' | 'millions'
export type NameForm = 'running' | 'full' | 'introduced' | 'all'

/** What prose and templates may ask of the model, in words. Null where the id does not stand for such a thing. */
export interface Facts {
  readonly agreement: Agreement
  readonly registers: Registers
  amount(id: string, form: AmountForm): Wording | null
  money(id: string): Money | null
  due(id: string): Wording | null
  figure(id: string): Wording | null
  /**
   * `running`: "SKR"; `full`: "Sveriges Kommuner och Regioner"; `introduced`: full with the short name in parentheses; `all`:
   * "samtliga regioner", for others as `full`.
   */
  name(id: string, form: NameForm): Wording | null
  count(id: string): Wording | null
  year(offset: number): Wording
}

export function createFacts(agreement: Agreement, registers: Registers): Facts {
  const known = knownFacts.get(agreement)
  if (known?.registers === registers) return known
  const facts = readFacts(agreement, registers)
  knownFacts.set(agreement, facts)
  return facts
}

/** All documents of an agreement, and the checks of its words, ask for the same. */
const knownFacts = new WeakMap<Agreement, Facts>()

function readFacts(agreement: Agreement, registers: Registers): Facts {
  const index = indexIds(agreement)
  const day = namingDateOf(agreement)
  const amounts = new Map<string, Wording | null>()
  return {
    agreement,
    registers,
    amount: (id, form) => {
      const key = `${form} ${id}`
      const known = amounts.get(key)
      if (known !== undefined) return known
      const money = amountOfId(agreement, id)
      const wording = money && { value: writeAmount(money, form), data: spansOfAmount(agreement, id) }
      amounts.set(key, wording)
      return wording
    },
    money: (id) => amountOfId(agreement, id),
    due: (id) => {
      const deadline = index.findKind('deadline', id)?.deadline
      return deadline ? { value: writeDueInText(deadline.due.value), data: [deadline.due.span] } : null
    },
    figure: (id) => {
      const figure = index.findKind('figure', id)?.figure
      return figure ? { value: writeFigureInText(figure.value.value), data: [figure.value.span] } : null
    },
    name: (id, form) => {
      const name = nameOfBody(registers, id, day)
      if (!name) return null
      if (form === 'all') {
        const { value, span } = name.all ?? name.full
        return { value, data: [span] }
      }
      if (form === 'running') return { value: name.running.value, data: [name.running.span] }
      // A short name that running text does not use is not introduced.
      if (form === 'full' || !name.short || name.running.value === name.full.value)
        return { value: name.full.value, data: [name.full.span] }
      return {
        value: `${name.full.value} (${name.short.value})`,
        data: [name.full.span, name.short.span],
      }
    },
    count: (id) => {
      const count = countOfId(agreement, registers, id)
      if (count === null) return null
      const bearer = index.find(id)
      const data = bearer ? [bearer.id.span] : membersOf(registers, id).map((member) => member.id.span)
      return { value: writeCount(count), data }
    },
    year: (offset) => ({ value: String(agreement.year.value + offset), data: [agreement.year.span] }),
  }
}

export function writeAmount(money: Money, form: AmountForm): string {
  if (form === 'text') return writeAmountInText(money)
  if (form === 'digits') return writeKronorInDigits(money)
  return form === 'kronor' ? writeAmountInKronor(money) : writeAmountInMillions(money)
}

/** Whether something due falls in a month or on a day decides between "i" and "senast". */
export function writeByDue(due: Due): string {
  return `${due.kind === 'month' ? 'i' : 'senast'} ${writeDueInText(due)}`
}

/** The day whose names are printed, as ISO: also the date in a file's properties. */
export function namingDay(facts: Facts): Wording {
  const { decision, leansOn } = facts.agreement
  if (decision?.date) return { value: writeDateAsIso(decision.date.value), data: [decision.date.span] }
  const dates = (leansOn ?? facts.agreement).parties.flatMap((party) =>
    party.signed ? [party.signed.date.span] : [],
  )
  return {
    value: writeDateAsIso(namingDateOf(facts.agreement)),
    data: dates.length > 0 ? dates : [(leansOn ?? facts.agreement).year.span],
  }
}

export function isBody(facts: Facts, id: string): boolean {
  return findBody(facts.registers, id) !== undefined
}

function spansOfAmount(agreement: Agreement, id: string): readonly Span[] {
  if (id === 'total' || id === agreement.leansOn?.id.value) {
    const { total } = ownerOf(agreement, id).funding
    return total ? [total.span] : []
  }
  const bearer = indexIds(agreement).find(id)
  const spansOf = (lines: readonly FundingLine[]) => lines.map((line) => line.amount.span)
  switch (bearer?.kind) {
    case 'line':
      return [bearer.line.amount.span]
    case 'group':
      return bearer.group.sum ? [bearer.group.sum.span] : spansOf(bearer.group.lines)
    case 'payment':
      return spansOf(linesOfPayment(agreement, id))
    case 'appropriation':
      return bearer.appropriation.amount
        ? [bearer.appropriation.amount.span]
        : spansOf(linesCharged(agreement, bearer.appropriation))
    case 'amount':
      return [bearer.amount.amount.span]
    case 'part':
      return bearer.part.amount ? [bearer.part.amount.span] : spansOf(linesCovered(agreement, bearer.part))
    default:
      return []
  }
}
