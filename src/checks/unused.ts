import { report } from '../diagnostics/report.ts'
import type { Agreement, Section } from '../model/agreement.ts'
import { type BearerKind, indexIds } from '../model/ids.ts'
import { prosesOf } from '../model/prose-expressions.ts'
import { referencesOf } from '../model/references.ts'
import type { Check } from './check.ts'
import { placeOfKind } from './place-of-kind.ts'

/**
 * **Det som ingen hänvisar till trycks ingenstans.**
 *
 * Noter, tidpunkter, villkor för rekvisition, anslagsposter, andra belopp och siffror kommer med i dokumentet bara
 * genom en hänvisning. Saknas den är uppgiften kanske glömd i texten, eller kvar från ett tidigare utkast.
 *
 * Varför: en tidpunkt som står i källan men inte i det undertecknade dokumentet binder ingen.
 *
 * Så rättas det: hänvisa till uppgiften där den hör hemma, eller ta bort den. Det här är ett förslag och hindrar inget.
 *
 * ```yaml
 * deadlines:
 *   - { id: interim-report, due: 2024-09-30, what: delrapport }   # ingen text har {{date "interim-report"}}
 * ```
 */
export const unused: Check = {
  name: 'unused',
  codes: ['reference/unused'],
  checkModel: (agreement) => {
    if (hasUnreadProse(agreement)) return []
    const used = new Set(Array.from(referencesOf(agreement), (reference) => reference.id.value))
    // This clause prints the terms of an agreement that has no payments.
    if (agreement.sections.some(printsTerms)) for (const terms of agreement.terms) used.add(terms.id.value)
    return indexIds(agreement)
      .bearers.filter((bearer) => mustBeUsed.has(bearer.kind) && !used.has(bearer.id.value))
      .map(({ id, kind }) => report('reference/unused', id.span, { id: id.value, place: placeOfKind[kind] }))
  },
}

const mustBeUsed: ReadonlySet<BearerKind> = new Set<BearerKind>([
  'note',
  'deadline',
  'terms',
  'appropriation',
  'amount',
  'figure',
])

function printsTerms(section: Section): boolean {
  return (
    section.clauses.some((clause) => clause.value === 'repayment-and-report') ||
    section.sections.some(printsTerms)
  )
}

/** A text that could not be read may hold the reference that seems to be missing. */
function hasUnreadProse(agreement: Agreement): boolean {
  for (const prose of prosesOf(agreement)) if (prose.blocks.length === 0) return true
  return false
}
