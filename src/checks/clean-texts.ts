import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { PlainText } from './plain-text.ts'

/** More are not remembered; a project has some thousands. */
const mostTexts = 20_000

const keys = new WeakMap<PlainText, string>()

/** All that a rule sees of a text, but for its place. */
function keyOf(plain: PlainText): string {
  const known = keys.get(plain)
  if (known !== undefined) return known
  const key = plain.text === plain.typed ? plain.text : `${plain.text}\0${plain.typed}`
  keys.set(plain, key)
  return key
}

/**
 * Asks a rule of each text only once, as long as it finds nothing: the same words stand in document after document, and after a change
 * nearly all are as they were. The rule may look at nothing but the words, `text` and `typed`.
 */
export function passOverClean(
  rule: (plain: PlainText) => readonly Diagnostic[],
): (plain: PlainText) => readonly Diagnostic[] {
  const clean = new Set<string>()
  return (plain) => {
    const key = keyOf(plain)
    if (clean.has(key)) return []
    const found = rule(plain)
    if (found.length > 0) return found
    if (clean.size >= mostTexts) clean.clear()
    clean.add(key)
    return found
  }
}
