import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { remember } from '../text/remember.ts'
import type { PlainText } from '../wording/plain-text.ts'

type Rule = (plain: PlainText) => readonly Diagnostic[]

/** The rules that have found nothing in a text, by all that a rule sees of it but for its place. */
const passedByWords = remember(() => new Set<Rule>())

/** The same for texts that are looked at again as they are. */
const passedByText = new WeakMap<PlainText, Set<Rule>>()

function passedOf(plain: PlainText): Set<Rule> {
  const known = passedByText.get(plain)
  if (known) return known
  const words = plain.text === plain.typed ? plain.text : `${plain.text}\0${plain.typed}`
  const passed = passedByWords(words)
  passedByText.set(plain, passed)
  return passed
}

const nothing: readonly Diagnostic[] = []

/**
 * Asks a rule of each text only once, as long as it finds nothing: the same words stand in document after document, and after a change
 * nearly all are as they were. The rule may look at nothing but the words, `text` and `typed`.
 */
export function passOverClean(rule: Rule): Rule {
  return (plain) => {
    const passed = passedOf(plain)
    if (passed.has(rule)) return nothing
    const found = rule(plain)
    if (found.length === 0) passed.add(rule)
    return found
  }
}
