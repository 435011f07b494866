import type { Agreement, Section } from '../model/agreement.ts'

/** What a section or annex is called where it is referred to: `avsnitt 3.2.4`, `bilaga 1`; the number alone in tables. */
export interface PlaceNumbers {
  /** `3.2.4` for a section, `1` for an annex; null for what bears no number. */
  find(id: string): string | null
}

/** Numbers sections by their numbered ancestors and annexes by their order, as the documents print them. */
export function numberPlaces(agreement: Agreement): PlaceNumbers {
  const numbers = new Map<string, string>()
  const numberSections = (sections: readonly Section[], before: string, counter: { last: number }) => {
    for (const section of sections) {
      if (!section.numbered) {
        // A chapter without a number does not begin the count of its sections anew.
        numberSections(section.sections, before, counter)
        continue
      }
      counter.last += 1
      const number = before === '' ? String(counter.last) : `${before}.${counter.last}`
      if (!numbers.has(section.id.value)) numbers.set(section.id.value, number)
      numberSections(section.sections, number, { last: 0 })
    }
  }
  numberSections(agreement.sections, '', { last: 0 })
  agreement.annexes.forEach((annex, index) => {
    if (!numbers.has(annex.id.value)) numbers.set(annex.id.value, String(index + 1))
  })
  return { find: (id) => numbers.get(id) ?? null }
}
