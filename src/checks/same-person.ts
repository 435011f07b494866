import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement } from '../model/agreement.ts'
import type { DecisionSignatory } from '../model/decision.ts'
import type { Located } from '../text/source-file.ts'
import type { Check, MatterInFolder } from './check.ts'

/**
 * **Den som undertecknar gör det för en part, i en roll.**
 *
 * Står samma namn i överenskommelsen och i ett beslut som stöder sig på den, eller i två sådana beslut, är det för samma part och i samma roll: statsråd,
 * föredragande, ordförande. Den som undertecknar överenskommelsen undertecknar inget av besluten i en annan roll.
 *
 * Varför: samma person kan inte vara statens statssekreterare och styrelsens ordförande. Det ena namnet har kopierats från det andra.
 *
 * Så rättas det: skriv rätt namn på det ställe som är fel. Har någon verkligen bytt uppdrag, tysta kontrollen och skriv när.
 *
 * ```yaml
 * signatory: { name: Anders Henriksson, title: verkställande direktör }       # i överenskommelsen
 * signatories: [{ role: chair, name: Anders Henriksson }]                    # i styrelsens beslut
 * ```
 */
export const samePerson: Check = {
  name: 'same-person',
  codes: ['structure/person-in-two-roles'],
  checkMatters: (matters) => {
    const signings = matters.flatMap(signingsOf)
    return signings.flatMap((signing, index): readonly Diagnostic[] => {
      const first = signings
        .slice(0, index)
        .find(
          (other) =>
            other.folder === signing.folder &&
            other.matter !== signing.matter &&
            other.name.value === signing.name.value &&
            areApart(other, signing),
        )
      if (!first) return []
      const [role, other] = [signing, first].map(writeRole)
      const data = { name: signing.name.value, role: role ?? '', other: other ?? '' }
      const place = related('structure/signs-as-here', first.name.span, { other: data.other })
      return [report('structure/person-in-two-roles', signing.name.span, data, { related: [place] })]
    })
  },
}

interface Signing {
  readonly folder: string
  readonly matter: Agreement
  readonly name: Located<string>
  /** Null for one who signs for a party of an agreement. */
  readonly role: DecisionSignatory['role']['value'] | null
  readonly title: string | null
}

function signingsOf({ folder, agreement }: MatterInFolder): readonly Signing[] {
  const ofParties = agreement.parties.map(({ signatory }) => ({
    name: signatory.name,
    role: null,
    title: signatory.title.value,
  }))
  const ofDecision = (agreement.decision?.signatories ?? []).flatMap(({ name, role, title }) =>
    name ? [{ name, role: role.value, title: title?.value ?? null }] : [],
  )
  return [...ofParties, ...ofDecision]
    .filter(({ name }) => !/^\[.*\]$/u.test(name.value))
    .map((signing) => ({ folder, matter: agreement, ...signing }))
}

/** A head or a representative may be called either, and has many titles. */
function isOffice(role: Signing['role']): role is keyof typeof titlesOfOffices {
  return role !== null && role in titlesOfOffices
}

/** Titles by which those go who sign an agreement, too; who presents a matter signs none. */
const titlesOfOffices = { minister: /statsråd|minister/iu, chair: /ordförande/iu, officer: /^(?!)/u } as const

function areApart(one: Signing, other: Signing): boolean {
  if (one.role && other.role)
    return isOffice(one.role) || isOffice(other.role) ? one.role !== other.role : false
  if (one.title && other.title) return one.title !== other.title
  const [role, title] = [one.role ?? other.role, one.title ?? other.title]
  return isOffice(role) && title !== null && !titlesOfOffices[role].test(title)
}

const rolesInWords = {
  minister: { sv: 'statsråd', en: 'minister' },
  officer: { sv: 'föredragande', en: 'officer' },
  chair: { sv: 'ordförande', en: 'chair' },
  head: { sv: 'chef', en: 'head' },
  representative: { sv: 'företrädare', en: 'representative' },
} as const

function writeRole({ role, title }: Signing): string | { readonly sv: string; readonly en: string } {
  return title ?? (role ? rolesInWords[role] : '')
}
