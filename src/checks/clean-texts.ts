import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { PlainText } from '../wording/plain-text.ts'

type Rule<P extends PlainText, R extends readonly unknown[]> = (plain: P, ...rest: R) => readonly Diagnostic[]

const bitsOfNumber = 32
const nothing: readonly Diagnostic[] = []
let rules = 0

/**
 * Asks a rule of each text only once, as long as it finds nothing: the same words stand in document after document, and after a change
 * nearly all are as they were. Whether it finds something may depend on nothing but the words, `text` and `typed`; what it says of
 * it may depend on the rest.
 */
export function passOverClean<P extends PlainText, R extends readonly unknown[]>(
  rule: Rule<P, R>,
): Rule<P, R> {
  const index = Math.floor(rules / bitsOfNumber)
  const bit = 1 << (rules % bitsOfNumber)
  rules += 1
  return (plain, ...rest) => {
    const { passed } = plain.words
    const known = passed[index] ?? 0
    if ((known & bit) !== 0) return nothing
    const found = rule(plain, ...rest)
    if (found.length === 0) passed[index] = known | bit
    return found
  }
}
