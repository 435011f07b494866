/** What a bare (unquoted) scalar means. */
export type PlainMeaning =
  | { readonly kind: 'text' }
  | { readonly kind: 'value'; readonly value: number | boolean }
  | { readonly kind: 'number-like' | 'boolean-like' | 'null-like' }

const canonicalWholeNumber = /^(?:0|-?[1-9][0-9]*)$/
const nullLike = /^(?:~|null|Null|NULL)$/
const booleanLike = /^(?:true|True|TRUE|false|False|FALSE|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|y|Y|n|N)$/

/**
 * Everything that a YAML 1.2 (core) or YAML 1.1 reader takes for a number: with signs, points, exponents, underscores,
 * leading zeros, bases, base 60 (`1:6`), infinity and not-a-number.
 */
const numberLike =
  /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))$|^\.(?:nan|NaN|NAN)$/

/** Whole numbers in canonical form, `true` and `false` are values; what readers would disagree about is neither text nor value. */
export function resolvePlain(written: string): PlainMeaning {
  if (canonicalWholeNumber.test(written)) {
    const value = Number(written)
    return Number.isSafeInteger(value) ? { kind: 'value', value } : { kind: 'number-like' }
  }
  if (written === 'true' || written === 'false') return { kind: 'value', value: written === 'true' }
  if (nullLike.test(written)) return { kind: 'null-like' }
  if (booleanLike.test(written)) return { kind: 'boolean-like' }
  if (numberLike.test(written)) return { kind: 'number-like' }
  return { kind: 'text' }
}

/** A text as a YAML scalar in quotation marks. */
export function quoteText(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}
