import type { Agreement, Section } from './agreement.ts'
import { writeList } from './swedish-form.ts'

/**
 * "avsnitt 4.2 och 5.3", "bilaga 1": how references to sections and annexes are printed. What a decision has not, the agreement that it
 * leans on may have: "bilaga 3 i överenskommelsen". Null where none of the ids bears a number.
 */
export function writeReference(ids: readonly string[], agreement: Agreement): string | null {
  const numbers = numbersOf(agreement)
  const sections = ids.flatMap((id) => numbers.sections.get(id) ?? [])
  const annexes = ids.flatMap((id) => numbers.annexes.get(id) ?? [])
  const parts = [
    ...(sections.length > 0 ? [`avsnitt\u00a0${writeList(sections)}`] : []),
    ...(annexes.length > 0 ? [`bilaga\u00a0${writeList(annexes)}`] : []),
  ]
  if (parts.length > 0) return writeList(parts)
  const inAgreement = agreement.leansOn && writeReference(ids, agreement.leansOn)
  return inAgreement ? `${inAgreement} i överenskommelsen` : null
}

interface PrintedNumbers {
  /** `3.2.1` by the id of the section; sections without number are not there. */
  readonly sections: ReadonlyMap<string, string>
  readonly annexes: ReadonlyMap<string, string>
}

const knownNumbers = new WeakMap<Agreement, PrintedNumbers>()

/** The numbers that sections and annexes bear in print. */
export function numbersOf(agreement: Agreement): PrintedNumbers {
  const known = knownNumbers.get(agreement)
  if (known) return known
  const sections = new Map<string, string>()
  // What stands under an unnumbered heading goes on counting where the numbered headings are.
  const counters = new Map<string, number>()
  const number = (parts: readonly Section[], prefix: string): void => {
    for (const part of parts) {
      if (!part.numbered) {
        number(part.sections, prefix)
        continue
      }
      const count = (counters.get(prefix) ?? 0) + 1
      counters.set(prefix, count)
      sections.set(part.id.value, `${prefix}${count}`)
      number(part.sections, `${prefix}${count}.`)
    }
  }
  number(agreement.sections, '')
  const annexes = new Map(agreement.annexes.map((annex, index) => [annex.id.value, String(index + 1)]))
  const numbers = { sections, annexes }
  knownNumbers.set(agreement, numbers)
  return numbers
}
