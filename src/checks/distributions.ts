import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Agreement, Distribution, Payment } from '../model/agreement.ts'
import { buildDistributionTable } from '../model/distribution-table.ts'
import { linesOf, linesOfPayment, sumOfLines } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import { namingDateOf } from '../model/register-lookup.ts'
import { reportMissingId } from '../model/report-missing-id.ts'
import type { Money } from '../model/values.ts'
import type { Check } from './check.ts'

/**
 * **En fördelning i kronor ska gå att räkna ut.**
 *
 * Säger fördelningen mer än grunden (en folkmängd, ett fast belopp, procentsatser, vilka som blir utan) räknas den ut i hela kronor. Då
 * ska folkmängden finnas i registret med en siffra för var och en som delar, procentsatserna bli 100 procent, det fasta beloppet rymmas, de
 * som lämnas utan höra till dem som delar och villkoren som de inte uppfyllt stå i utbetalningen. En fördelning efter befolkning mellan
 * sjukvårdsregionerna behöver siffror för Hallands kommuner, eftersom regionen hör till två av dem.
 *
 * Varför: delarna ska bli beloppet på kronan, och det som trycks under tabellen ska vara det som har räknats.
 *
 * Så rättas det: se vad meddelandet säger att fördelningen saknar, eller lämna uträkningen till ett senare beslut.
 *
 * ```yaml
 * distribution: { among: rcc, by: population, population: scb-2019-11-01 }      # Region Halland hör till två sjukvårdsregioner
 * ```
 */
export const distributions: Check = {
  name: 'distributions',
  codes: [
    'distribution/no-recipients',
    'distribution/no-population',
    'distribution/recipient-twice',
    'distribution/split-region',
    'distribution/not-by-people',
    'distribution/no-figure',
    'distribution/fixed-exceeds',
    'distribution/percentages-not-whole',
    'distribution/percentage-missing',
    'distribution/needless-key',
    'distribution/amount-missing',
    'distribution/amount-left-out',
    'distribution/amounts-sum',
    'distribution/amount-off',
    'distribution/nobody-left',
  ],
  checkModel: (agreement, registers) => {
    const day = namingDateOf(agreement)
    return sharedAmountsOf(agreement).flatMap(({ amount, distribution, conditions }) => [
      ...buildDistributionTable(amount, distribution, registers, day).diagnostics,
      ...checkUnmet(distribution, conditions),
    ])
  },
}

interface SharedAmount {
  readonly amount: Money
  readonly distribution: Distribution
  readonly conditions: Payment['conditions']
}

/** What an agreement shares, and says how in kronor. */
function sharedAmountsOf(agreement: Agreement): readonly SharedAmount[] {
  const ofLines = linesOf(agreement).map(({ amount, distribution }) => ({
    amount: amount.value,
    distribution,
    conditions: [],
  }))
  const ofPayments = agreement.payments.map(({ id, distribution, conditions, instalments }) => ({
    amount: sumOfLines(linesOfPayment(agreement, id.value)),
    distribution,
    conditions: [...conditions, ...instalments.flatMap((instalment) => instalment.conditions)],
  }))
  // A decision may say how it shares a payment of the agreement.
  const ofDecision = (agreement.decision?.pays ?? []).map(({ payment: { value: id }, distribution }) => {
    const payment = indexIds(agreement).findKind('payment', id)?.payment
    return {
      amount: sumOfLines(linesOfPayment(agreement, id)),
      distribution,
      conditions: payment?.conditions ?? [],
    }
  })
  return [...ofLines, ...ofPayments, ...ofDecision].flatMap(({ amount, distribution, conditions }) =>
    distribution && saysKronor(distribution) ? [{ amount, distribution, conditions }] : [],
  )
}

/** Whether a distribution says more than its principle. */
function saysKronor({ population, fixed, percentages, amounts, leftOut, by }: Distribution): boolean {
  return (
    population !== null ||
    fixed !== null ||
    percentages.length > 0 ||
    amounts.length > 0 ||
    (leftOut !== null && leftOut.length > 0) ||
    by.value === 'percentages'
  )
}

/** The conditions that somebody did not meet must be conditions of the payment. */
function checkUnmet(
  distribution: Distribution,
  conditions: SharedAmount['conditions'],
): readonly Diagnostic[] {
  const known = conditions.map(({ id }) => id.value)
  return (distribution.leftOut ?? []).flatMap(({ unmet }) =>
    unmet.flatMap((id) => (known.includes(id.value) ? [] : [reportMissingId(id, 'conditions', known)])),
  )
}
