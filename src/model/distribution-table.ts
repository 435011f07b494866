import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Located } from '../text/source-file.ts'
import type { Distribution, Population, Registers } from './agreement.ts'
import { checkDecidedAmounts } from './check-decided-amounts.ts'
import { distributeMoney } from './distribution.ts'
import { peopleOf, type Recipient, recipientsOf } from './recipients-of.ts'
import { reportMissingId } from './report-missing-id.ts'
import { writeAmountWithUnit, writeCount, writeList } from './swedish-form.ts'
import type { CalendarDate, Money } from './values.ts'

/** An amount shared in whole kronor, with all that stands under the table. */
export interface DistributionTable {
  readonly amount: Money
  readonly by: 'equal-shares' | 'population' | 'percentages'
  /** What each gets before the rest is shared. */
  readonly fixed: Money | null
  /** Of a distribution by population: whose figures, of which day. */
  readonly population: Population | null
  /** Everyone of the collective, in the order of the register; those that are left out as well. Their amounts come to `amount`. */
  readonly rows: readonly DistributionRow[]
  /** Whether it has been judged who met the conditions. */
  readonly isJudged: boolean
  /** Whether the amounts are those of a decision that has been taken, and not computed here. */
  readonly isDecided: boolean
}

export interface DistributionRow {
  readonly recipient: Recipient
  /** Null where it is not shared by population. */
  readonly people: number | null
  /** `12,5 %`; null where it is not shared by percentages. */
  readonly percent: string | null
  /** Nothing for those that are left out. */
  readonly amount: Money
  readonly isLeftOut: boolean
  /** Ids of the conditions that it did not meet. */
  readonly unmet: readonly string[]
}

/**
 * Shares an amount in kronor among those of the distribution's collective, under the names that they had on a day. Those that are
 * left out get nothing, and the shares are of those that remain. No value where it cannot be computed; the diagnostics say why.
 */
export function buildDistributionTable(
  amount: Money,
  distribution: Distribution,
  registers: Registers,
  on: CalendarDate,
): Checked<DistributionTable> {
  const by = distribution.by.value
  const among = distribution.among.value
  const recipients = recipientsOf(registers, among, on)
  const diagnostics: Diagnostic[] = [...checkKeys(distribution)]
  // An application or an assignment decides by itself who gets what.
  if (by === 'application' || by === 'assignment') return { value: undefined, diagnostics }
  if (recipients.length === 0) {
    diagnostics.push(report('distribution/no-recipients', distribution.among.span, { among }))
    return { value: undefined, diagnostics }
  }
  const leftOut = distribution.leftOut ?? []
  diagnostics.push(
    ...checkEntries(leftOut, recipients, among),
    ...checkEntries(distribution.percentages, recipients, among),
    ...checkEntries(distribution.amounts, recipients, among),
  )
  const isLeftOut = (id: string) => leftOut.some(({ recipient }) => recipient.value === id)
  const remaining = recipients.filter(({ id }) => !isLeftOut(id))
  const weighed = weigh(distribution, recipients, registers)
  diagnostics.push(...weighed.diagnostics)
  if (!weighed.value || diagnostics.length > 0) return { value: undefined, diagnostics }

  const { weights, population } = weighed.value
  const fixed = distribution.fixed
  if (fixed && fixed.value.ore * BigInt(remaining.length) > amount.ore) {
    diagnostics.push(reportTooMuch(fixed, remaining.length, amount))
    return { value: undefined, diagnostics }
  }
  const sharers = remaining.map(({ id, code }) => ({ id, weight: weights.get(id) ?? 0n, rank: code ?? id }))
  const shares = distributeMoney(amount, sharers, fixed?.value)
  if (!shares) {
    const data = { amount: writeAmountWithUnit(amount) }
    diagnostics.push(report('distribution/nobody-left', distribution.span, data))
    return { value: undefined, diagnostics }
  }
  const decided = new Map(distribution.amounts.map((share) => [share.recipient.value, share.amount.value]))
  const isDecided = decided.size > 0
  diagnostics.push(...checkDecidedAmounts(amount, distribution, sharers, recipients))
  if (diagnostics.length > 0) return { value: undefined, diagnostics }
  const rows = recipients.map((recipient): DistributionRow => {
    const out = leftOut.find((entry) => entry.recipient.value === recipient.id)
    const share = distribution.percentages.find((entry) => entry.recipient.value === recipient.id)
    return {
      recipient,
      people: population ? Number(weights.get(recipient.id) ?? 0n) : null,
      percent: share?.percent.value ?? null,
      amount: (isDecided ? decided : shares).get(recipient.id) ?? { ore: 0n },
      isLeftOut: out !== undefined,
      unmet: out?.unmet.map(({ value }) => value) ?? [],
    }
  })
  const isJudged = distribution.leftOut !== null
  const value = { amount, by, fixed: fixed?.value ?? null, population, rows, isJudged, isDecided }
  return { value, diagnostics }
}

function reportTooMuch(fixed: Located<Money>, count: number, amount: Money): Diagnostic {
  return report('distribution/fixed-exceeds', fixed.span, {
    fixed: writeAmountWithUnit(fixed.value),
    count: String(count),
    sum: writeAmountWithUnit({ ore: fixed.value.ore * BigInt(count) }),
    amount: writeAmountWithUnit(amount),
  })
}

/** Keys that the way of sharing has no use for. */
function checkKeys(distribution: Distribution): readonly Diagnostic[] {
  const by = distribution.by.value
  const isShared = by !== 'application' && by !== 'assignment'
  const given = [
    { key: 'population', at: distribution.population?.span, used: by === 'population' },
    { key: 'fixed', at: distribution.fixed?.span, used: by === 'population' },
    { key: 'percentages', at: distribution.percentages[0]?.span, used: by === 'percentages' },
    { key: 'amounts', at: distribution.amounts[0]?.span, used: isShared },
    { key: 'left-out', at: distribution.leftOut?.[0]?.span, used: isShared },
  ]
  return given.flatMap(({ key, at, used }) =>
    at && !used ? [report('distribution/needless-key', at, { key, by: waysOfSharing[by] })] : [],
  )
}

const waysOfSharing = {
  'equal-shares': { sv: 'i lika delar', en: 'in equal shares' },
  population: { sv: 'efter befolkning', en: 'by population' },
  percentages: { sv: 'efter procentsatser', en: 'by percentages' },
  application: { sv: 'efter ansökan', en: 'by application' },
  assignment: { sv: 'efter uppdrag', en: 'by assignment' },
}

/** Entries of a list, each of one of the recipients. */
function checkEntries(
  entries: readonly { readonly recipient: Located<string> }[],
  recipients: readonly Recipient[],
  among: string,
): readonly Diagnostic[] {
  const known = recipients.map(({ id }) => id)
  return entries.flatMap(({ recipient }, index) => {
    if (!known.includes(recipient.value)) return [reportMissingId(recipient, among, known)]
    const isAgain = entries.slice(0, index).some((entry) => entry.recipient.value === recipient.value)
    return isAgain ? [report('distribution/recipient-twice', recipient.span, { id: recipient.value })] : []
  })
}

interface Weights {
  readonly weights: ReadonlyMap<string, bigint>
  readonly population: Population | null
}

function weigh(
  distribution: Distribution,
  recipients: readonly Recipient[],
  registers: Registers,
): Checked<Weights> {
  switch (distribution.by.value) {
    case 'percentages':
      return weighByPercentages(distribution, recipients)
    case 'population':
      return weighByPeople(distribution, recipients, registers)
    default: {
      const weights = new Map(recipients.map(({ id }) => [id, 1n]))
      return { value: { weights, population: null }, diagnostics: [] }
    }
  }
}

function weighByPercentages(
  { by, percentages }: Distribution,
  recipients: readonly Recipient[],
): Checked<Weights> {
  const weights = new Map(
    percentages.map(({ recipient, percent }) => [recipient.value, parsePercent(percent.value)]),
  )
  const missing = recipients.filter(({ id }) => !weights.has(id))
  const diagnostics = missing.map(({ name }) =>
    report('distribution/percentage-missing', by.span, { recipient: name }),
  )
  const sum = [...weights.values()].reduce((all, weight) => all + weight, 0n)
  if (sum !== wholePercent) {
    const span = percentages.at(-1)?.percent.span ?? by.span
    diagnostics.push(report('distribution/percentages-not-whole', span, { sum: writePercent(sum) }))
  }
  return { value: { weights, population: null }, diagnostics }
}

/** A hundred per cent, in ten-thousandths of a per cent. */
const wholePercent = 1_000_000n

/** `12,5 %` in ten-thousandths of a per cent. The schema has seen to its form. */
function parsePercent(written: string): bigint {
  const [whole = '', decimals = ''] = written.replace(/[ \u00a0]?%$/u, '').split(',')
  return /^[0-9]+$/u.test(whole) && /^[0-9]{0,4}$/u.test(decimals)
    ? BigInt(whole + decimals.padEnd(4, '0'))
    : 0n
}

function writePercent(tenThousandths: bigint): string {
  const decimals = String(tenThousandths % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/u, '')
  return `${tenThousandths / 10_000n}${decimals === '' ? '' : `,${decimals}`}`
}

function weighByPeople(
  { by, population: id }: Distribution,
  recipients: readonly Recipient[],
  registers: Registers,
): Checked<Weights> {
  const nothing = (diagnostic: Diagnostic): Checked<Weights> => ({
    value: undefined,
    diagnostics: [diagnostic],
  })
  const place = 'populations.yaml'
  if (!id) return nothing(report('distribution/no-population', by.span, { known: place }))
  const population = registers.populations.find((each) => each.id.value === id.value)
  if (!population) {
    const known = registers.populations.map((each) => each.id.value)
    return nothing(reportMissingId(id, place, known))
  }
  const weights = new Map<string, bigint>()
  for (const recipient of recipients) {
    const counted = peopleOf(registers, recipient, population)
    if (!('reason' in counted)) {
      weights.set(recipient.id, BigInt(counted.people))
      continue
    }
    switch (counted.reason) {
      case 'no-area':
        return nothing(report('distribution/not-by-people', by.span, { recipient: recipient.name }))
      case 'no-figure': {
        const data = { population: population.id.value, region: counted.region.name.value }
        return nothing(report('distribution/no-figure', id.span, data))
      }
      case 'split':
        return nothing(
          report('distribution/split-region', id.span, {
            region: counted.region.name.value,
            count: writeCount(counted.region.split.length),
            population: population.id.value,
            municipalities: writeList(missingMunicipalities(counted.region, population)),
          }),
        )
    }
  }
  return { value: { weights, population }, diagnostics: [] }
}

/** All municipalities of a split region that a population has no figures of. */
function missingMunicipalities(
  region: Registers['regions'][number],
  population: Population,
): readonly string[] {
  const known = new Set(population.municipalities.map(({ municipality }) => municipality.value))
  return region.split
    .flatMap((part) => part.municipalities.map(({ value }) => value))
    .filter((name) => !known.has(name))
}
