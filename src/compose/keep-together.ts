import type { Inline } from '../document/nodes.ts'
import { latin } from '../text/latin.ts'

/** What announces a number or name of its own: "SOU 2009:11", "prop. 2019/20:164", "dnr S2023/03336". */
const announced = latin(
  /(?<![\p{L}\d])(SOU|Ds|dir\.|prop\.|bet\.|rskr\.|skr\.|dnr|bilaga|avsnitt) (?=\p{Lu}?\d)/giu,
)

/** What a number counts: "30 procent", "5 §". */
const counted = /(\d) (?=procent|%|§)/gu

/** Puts no-break spaces where a line may not end: within citations, and between a number and its unit. */
export function keepTogether(text: string): string {
  if (!/\d/.test(text)) return text
  return text.replace(announced, '$1\u00a0').replace(counted, '$1\u00a0')
}

/** Keeps the year that a title ends with from standing alone on the last line. */
export function keepYear(title: readonly Inline[]): readonly Inline[] {
  const last = title.at(-1)
  if (last?.kind !== 'text') return title
  return [...title.slice(0, -1), { ...last, value: last.value.replace(/ (?=\d{4}$)/, '\u00a0') }]
}
