/** What announces a number or name of its own: "SOU 2009:11", "prop. 2019/20:164", "dnr S2023/03336". */
const announced = /(?<![\p{L}\d])(SOU|Ds|dir\.|prop\.|bet\.|rskr\.|skr\.|dnr|bilaga|avsnitt) (?=\p{Lu}?\d)/giu

/** What a number counts: "30 procent", "5 §". */
const counted = /(\d) (?=procent|%|§)/gu

/** Puts no-break spaces where a line may not end: within citations, and between a number and its unit. */
export function keepTogether(text: string): string {
  if (!/\d/.test(text)) return text
  return text.replace(announced, '$1\u00a0').replace(counted, '$1\u00a0')
}
