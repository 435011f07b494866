import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Agreement, Registers, Section } from '../model/agreement.ts'
import { numbersOf } from '../model/printed-numbers.ts'
import { type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import { type PlacedSection, sectionsOf } from '../wording/sections-of.ts'
import type { Check } from './check.ts'

/**
 * **Avsnitten ska dela upp texten så att läsaren hittar.**
 *
 * Ett avsnitt som delas har minst två underavsnitt. Numreringen går högst tre nivåer ner; det anmärks en gång per
 * överenskommelse, vid det första avsnittet på fjärde nivån. Under varje rubrik ska det stå något: text, insatser, standardvillkor
 * eller underavsnitt, och mer än några ord.
 *
 * Varför: en ensam del delar ingenting, långa nummer (3.2.4.1) går inte att hålla i minnet, och en tom rubrik ser ut som att
 * något har fallit bort.
 *
 * Så rättas det: låt texten stå direkt i avsnittet ovanför, flytta upp avsnitten eller ge dem små rubriker utan nummer
 * (`numbered: false`), skriv det som saknas eller ta bort rubriken.
 *
 * ```yaml
 * - id: economy
 *   heading: Ekonomi
 *   sections:
 *     - { id: total, heading: Totalt, clauses: [funding-total] }      # det enda underavsnittet
 * ```
 */
export const sectionTree: Check = {
  name: 'section-tree',
  codes: [
    'structure/lone-subsection',
    'structure/many-levels',
    'structure/empty-section',
    'structure/near-empty-section',
  ],
  checkModel: (agreement, registers) => {
    const placed = [...sectionsOf(agreement.sections)]
    return [
      ...placed.flatMap(({ section }) => checkParts(section)),
      ...checkLevels(agreement, placed),
      ...checkContents(placed, agreement, registers),
    ]
  },
}

const deepestNorm = 3
const fewestWords = 5

function checkParts({ sections }: Section): readonly Diagnostic[] {
  const [only] = sections
  if (!only || sections.length > 1 || !only.numbered) return []
  return [report('structure/lone-subsection', only.heading.span, {})]
}

function checkLevels(agreement: Agreement, placed: readonly PlacedSection[]): readonly Diagnostic[] {
  const { sections } = numbersOf(agreement)
  const deep = placed.flatMap(({ section }) => {
    const number = sections.get(section.id.value) ?? ''
    return number.split('.').length > deepestNorm ? [{ section, number }] : []
  })
  const [first] = deep
  if (!first) return []
  const { section, number } = first
  return [
    report('structure/many-levels', section.heading.span, {
      number,
      count: { sv: deep.length === 1 ? 'ett' : String(deep.length), en: String(deep.length) },
    }),
  ]
}

function checkContents(
  placed: readonly PlacedSection[],
  agreement: Agreement,
  registers: Registers,
): readonly Diagnostic[] {
  const ownTexts = new Map<Section | null, ProseParagraphText[]>()
  for (const paragraph of paragraphsOf(agreement, registers)) {
    const { section, role } = paragraph.home
    if (role !== 'text' && role !== 'closing') continue
    const before = ownTexts.get(section)
    if (before) before.push(paragraph)
    else ownTexts.set(section, [paragraph])
  }
  return placed.flatMap(({ section }) => {
    const { measures, undertaking, clauses, sections, text, closing } = section
    if (measures.length > 0 || undertaking || clauses.length > 0 || sections.length > 0) return []
    if (!text && !closing) return [report('structure/empty-section', section.heading.span, {})]
    const own = ownTexts.get(section) ?? []
    const words = own.map((paragraph) => paragraph.text).join(' ')
    const [first] = own
    if (!first || words.split(/\s+/u).length >= fewestWords) return []
    return [report('structure/near-empty-section', first.span, { words })]
  })
}
