import type { Agreement, Registers, Section } from '../model/agreement.ts'
import { paragraphsOf } from './prose-text.ts'

/** A section and those that it stands in, the outermost first. */
export interface PlacedSection {
  readonly section: Section
  readonly parents: readonly Section[]
}

/** Every section of an agreement, in the order of the sources. */
export function* sectionsOf(
  sections: readonly Section[],
  parents: readonly Section[] = [],
): Generator<PlacedSection> {
  for (const section of sections) {
    yield { section, parents }
    yield* sectionsOf(section.sections, [...parents, section])
  }
}

/** The level of a section's work: its own, else that of the nearest section around it that has one. */
export function levelOf({ section, parents }: PlacedSection): Section['level'] {
  return [...parents, section].reverse().find((each) => each.level)?.level ?? null
}

const known = new WeakMap<Agreement, ReadonlyMap<Section, string>>()

/** The headings of sections as they are printed. */
export function headingsOf(agreement: Agreement, registers: Registers): ReadonlyMap<Section, string> {
  const before = known.get(agreement)
  if (before) return before
  const headings = new Map<Section, string>()
  for (const { home, text } of paragraphsOf(agreement, registers)) {
    if (home.role === 'heading' && home.section) headings.set(home.section, text)
  }
  known.set(agreement, headings)
  return headings
}
