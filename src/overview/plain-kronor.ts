import type { Money } from '../model/values.ts'

/** An amount in kronor for programs: digits alone, öre after the decimal sign only where there are. */
export function writePlainKronor({ ore }: Money, decimalSign: ',' | '.'): string {
  const positive = ore < 0n ? -ore : ore
  const rest = positive % 100n
  const decimals = rest === 0n ? '' : `${decimalSign}${String(rest).padStart(2, '0')}`
  return `${ore < 0n ? '-' : ''}${positive / 100n}${decimals}`
}
