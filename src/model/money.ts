import type { Money } from './values.ts'

const orePerKrona = 100n
/** A million kronor in öre. */
export const orePerMillion = 1_000_000n * orePerKrona

const grouped = '(0|[1-9][0-9]{0,2}(?:[ \\u00a0][0-9]{3})*)'
const millionsForm = new RegExp(`^${grouped}(?:,([0-9][1-9]|[1-9]))?[ \\u00a0]mnkr$`)
const kronorForm = new RegExp(`^${grouped}[ \\u00a0]kr$`)

/**
 * Reads an amount in the form that sources write it: `80 mnkr`, `182,5 mnkr` or `182 500 000 kr`, with plain or
 * non-breaking spaces. Null for anything else; `suggestMoney` then tells what may have been meant.
 */
export function parseMoney(text: string): Money | null {
  const millions = millionsForm.exec(text)
  if (millions) {
    const hundredths = BigInt(withoutSpaces(millions[1]) + (millions[2] ?? '').padEnd(2, '0'))
    return { ore: (hundredths * orePerMillion) / 100n }
  }
  const kronor = kronorForm.exec(text)
  return kronor ? { ore: BigInt(withoutSpaces(kronor[1])) * orePerKrona } : null
}

const wholeKronor = /^([0-9]+)(?:,00?|:-)?$/
const decimals = /^([0-9]+)(?:[.,]([0-9]{1,2})0*)?$/
const unitsMeaningMillions = new Set([
  'mnkr',
  'mkr',
  'msek',
  'mn',
  'miljoner',
  'miljonerkronor',
  'miljonkronor',
])
const unitsMeaningKronor = new Set(['kr', 'kronor', 'krona', 'sek', ''])

/**
 * The right form of an amount that was written otherwise: `80 Mkr` → `80 mnkr`, `60000000 kr` → `60 000 000 kr`.
 * Null where the unit is missing from a small number or the text is no amount at all.
 */
export function suggestMoney(text: string): string | null {
  const compact = text.replace(/[\s\u00a0\u202f_]/g, '').toLowerCase()
  const split = /^([0-9.,:-]+?)([a-zåäö]*)\.?$/.exec(compact)
  if (!split) return null
  const [, digits = '', unit = ''] = split
  const bare = digits.replace(/[.,](?=[0-9]{3}(?:[^0-9]|$))/g, '')
  if (unitsMeaningMillions.has(unit)) {
    const found = decimals.exec(digits)
    return found ? writeSourceMillions(found[1] ?? '', found[2] ?? '') : null
  }
  if (unit === 'tkr') {
    const thousands = wholeKronor.exec(bare)
    return thousands ? writeMoneyForSource({ ore: BigInt(thousands[1] ?? '0') * 1000n * orePerKrona }) : null
  }
  if (unitsMeaningKronor.has(unit)) {
    const kronor = wholeKronor.exec(bare)
    if (!kronor || (unit === '' && (kronor[1] ?? '').length < 5)) return null
    return `${groupThousands(trimZeros(kronor[1] ?? '0'))} kr`
  }
  return null
}

function writeSourceMillions(whole: string, fraction: string): string {
  const kept = fraction.replace(/0+$/, '')
  return `${groupThousands(trimZeros(whole))}${kept === '' ? '' : `,${kept}`} mnkr`
}

/** An amount in the shortest form that sources allow: in millions where two decimals are enough, else in kronor. */
export function writeMoneyForSource(money: Money): string {
  const { ore } = money
  if (ore % (orePerMillion / 100n) !== 0n || ore < orePerMillion / 100n) {
    return `${groupThousands(String(ore / orePerKrona))} kr`
  }
  const hundredths = String(ore / (orePerMillion / 100n)).padStart(3, '0')
  return writeSourceMillions(hundredths.slice(0, -2), hundredths.slice(-2))
}

/** The sum of amounts; no amounts are nothing at all: 0 kronor. */
export function sumMoney(amounts: Iterable<Money>): Money {
  let ore = 0n
  for (const amount of amounts) ore += amount.ore
  return { ore }
}

/** `a` less `b`; negative where `b` is more. */
export function subtractMoney(a: Money, b: Money): Money {
  return { ore: a.ore - b.ore }
}

/** The amount without its sign. */
export function absoluteMoney(money: Money): Money {
  return { ore: money.ore < 0n ? -money.ore : money.ore }
}

export function isSameMoney(a: Money, b: Money): boolean {
  return a.ore === b.ore
}

/** Below zero where `a` is less than `b`, zero where they are the same, above zero where it is more. */
export function compareMoney(a: Money, b: Money): number {
  return a.ore < b.ore ? -1 : a.ore > b.ore ? 1 : 0
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(?:[0-9]{3})+$)/g, ' ')
}

function trimZeros(digits: string): string {
  return digits.replace(/^0+(?=[0-9])/, '')
}

function withoutSpaces(digits: string | undefined): string {
  return (digits ?? '0').replace(/[ \u00a0]/g, '')
}
