import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { type Bearer, type BearerKind, indexIds } from '../model/ids.ts'
import { type Reference, referencesOf, type Target } from '../model/references.ts'
import { countOfId, findBody, findForm, nameOfBody, namingDateOf } from '../model/register-lookup.ts'
import { reportMissingId } from '../model/report-missing-id.ts'
import { writeDateAsIso } from '../model/swedish-form.ts'
import type { Located } from '../text/source-file.ts'
import type { Check } from './check.ts'
import { placeOfKind } from './place-of-kind.ts'

/**
 * **Varje hänvisning ska peka på något som finns och som är av rätt slag.**
 *
 * Det gäller id i fälten (`section`, `payment`, `terms`, `recipient` …) och i uttrycken i löptexten (`{{ref "…"}}`,
 * `{{amount "…"}}`, `{{date "…"}}`, `{{body "…"}}` …). Aktörer ska ha ett namn som gäller den dag vars namn överenskommelsen
 * trycker, avsnitt som man hänvisar till ska vara numrerade, och det som räknas ska gå att räkna.
 *
 * Varför: nummer, belopp och datum trycks efter hänvisningen. Pekar den fel blir det fel siffra, eller ingen alls.
 *
 * Så rättas det: skriv det id som menas; finns det ett som liknar det skrivna visas det.
 *
 * ```yaml
 * text: |
 *   Redovisningen lämnas senast {{date "requisiton"}}.     # menas requisition?
 * ```
 */
export const references: Check = {
  name: 'references',
  codes: [
    'reference/unknown',
    'reference/misspelt',
    'reference/other-kind',
    'reference/unnumbered-section',
    'reference/nothing-to-count',
    'reference/no-name-then',
    'reference/other-form',
  ],
  checkModel: (agreement, registers) =>
    [...referencesOf(agreement)].flatMap((reference) => checkReference(reference, agreement, registers)),
  checkRegisters: (registers) =>
    registers.bodies.flatMap(({ memberOf }) =>
      memberOf && !findBody(registers, memberOf.value)
        ? [reportMissingId(memberOf, 'bodies.yaml', bodyIds(registers))]
        : [],
    ),
}

function checkReference(
  reference: Reference,
  agreement: Agreement,
  registers: Registers,
): readonly Diagnostic[] {
  const { target } = reference
  switch (target.in) {
    case 'agreement':
      return checkInAgreement(reference, target, agreement)
    case 'bodies':
      return checkBody(reference.id, agreement, registers)
    case 'forms':
      return checkForm(reference.id, target.form, registers)
    case 'countables':
      return checkCountable(reference.id, agreement, registers)
  }
}

function checkInAgreement(
  { id, printsNumber }: Reference,
  target: Extract<Target, { in: 'agreement' }>,
  agreement: Agreement,
): readonly Diagnostic[] {
  if (target.reserved.includes(id.value)) return []
  const index = indexIds(agreement)
  const bearer = index.find(id.value)
  const place = placeOfKinds(target.kinds)
  if (!bearer) {
    const candidates = index.bearers.filter((other) => target.kinds.includes(other.kind))
    return [reportMissingId(id, place, [...candidates.map((other) => other.id.value), ...target.reserved])]
  }
  if (!target.kinds.includes(bearer.kind)) return [reportOtherKind(id, place, bearer)]
  if (printsNumber && bearer.kind === 'section' && !bearer.section.numbered) {
    return [
      report(
        'reference/unnumbered-section',
        id.span,
        { id: id.value },
        { related: [showTarget(id.value, bearer)] },
      ),
    ]
  }
  return []
}

function placeOfKinds(kinds: readonly BearerKind[]): string {
  return kinds.map((kind) => placeOfKind[kind]).join(' / ')
}

function reportOtherKind(id: Located<string>, place: string, bearer: Bearer): Diagnostic {
  const actual = placeOfKind[bearer.kind]
  return report(
    'reference/other-kind',
    id.span,
    { id: id.value, place, actual },
    { related: [showTarget(id.value, bearer)] },
  )
}

function showTarget(id: string, bearer: Bearer) {
  return related('reference/target-here', bearer.id.span, { id, actual: placeOfKind[bearer.kind] })
}

function checkBody(id: Located<string>, agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  if (!findBody(registers, id.value)) {
    return [reportMissingId(id, 'bodies.yaml', bodyIds(registers))]
  }
  const date = namingDateOf(agreement)
  if (nameOfBody(registers, id.value, date)) return []
  return [report('reference/no-name-then', id.span, { id: id.value, date: writeDateAsIso(date) })]
}

function bodyIds(registers: Registers): readonly string[] {
  return registers.bodies.map((body) => body.id.value)
}

function checkForm(
  id: Located<string>,
  wanted: 'requisition' | 'financial-report',
  registers: Registers,
): readonly Diagnostic[] {
  const form = findForm(registers, id.value)
  if (!form) {
    const known = registers.forms.filter((other) => other.form.value === wanted)
    return [
      reportMissingId(
        id,
        'forms.yaml',
        known.map((other) => other.id.value),
      ),
    ]
  }
  const actual = form.form.value
  if (actual === wanted) return []
  return [
    report(
      'reference/other-form',
      id.span,
      { id: id.value, wanted, actual },
      { related: [related('reference/form-here', form.form.span, { actual })] },
    ),
  ]
}

function checkCountable(
  id: Located<string>,
  agreement: Agreement,
  registers: Registers,
): readonly Diagnostic[] {
  if (countOfId(agreement, registers, id.value) !== null) return []
  const index = indexIds(agreement)
  if (index.find(id.value) || findBody(registers, id.value)) {
    return [report('reference/nothing-to-count', id.span, { id: id.value })]
  }
  const known = [...bodyIds(registers), ...index.bearers.map((bearer) => bearer.id.value)]
  const countable = known.filter((other) => countOfId(agreement, registers, other) !== null)
  return [reportMissingId(id, 'bodies.yaml / annexes / sections / payments', countable)]
}
