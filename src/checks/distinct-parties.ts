import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { latin } from '../text/latin.ts'
import type { Located } from '../text/source-file.ts'
import { bodiesNamedIn } from '../wording/named-bodies.ts'
import type { Check } from './check.ts'

/**
 * **Ingen undertecknar två gånger, och ingen lämnar något till sig själv.**
 *
 * De som undertecknar en överenskommelse eller ett beslut är olika personer. Den som ska göra något till en viss dag (`by`) och den som
 * får det (`to`) är olika aktörer. Parterna är de som titeln nämner (*mellan staten och …*).
 *
 * Varför: står samma namn på båda raderna har det ena troligen kopierats från det andra, och den handlingen kan inte undertecknas så.
 *
 * Så rättas det: skriv rätt namn eller rätt aktör på det ställe som är fel.
 *
 * ```yaml
 * deadlines:
 *   - { id: requisition, due: 2024-12-01, by: socialstyrelsen, to: socialstyrelsen, what: rekvisition }      # till Kammarkollegiet
 * ```
 */
export const distinctParties: Check = {
  name: 'distinct-parties',
  codes: ['structure/signs-twice', 'structure/gives-to-itself', 'structure/party-not-in-title'],
  checkModel: (agreement, registers) => [
    ...checkSignatories(agreement),
    ...checkDeadlines(agreement),
    ...checkTitle(agreement, registers),
  ],
}

function checkSignatories({ parties, decision }: Agreement): readonly Diagnostic[] {
  const names: readonly Located<string>[] = [
    ...parties.map(({ signatory }) => signatory.name),
    ...(decision?.signatories ?? []).flatMap(({ name }) => name ?? []),
  ]
  return names.flatMap((name, index) => {
    const first = names.findIndex(({ value }) => value === name.value)
    const known = names[first]
    // Two places that are yet to be filled in look the same and are none.
    if (!known || first === index || /^\[.*\]$/u.test(name.value)) return []
    const place = related('structure/signs-here', known.span, {})
    return [report('structure/signs-twice', name.span, { name: name.value }, { related: [place] })]
  })
}

function checkDeadlines({ deadlines }: Agreement): readonly Diagnostic[] {
  return deadlines.flatMap(({ by, to, what }) => {
    if (!by || by.value !== to?.value) return []
    const place = related('structure/given-by', by.span, { by: by.value })
    const data = { what: what.value, by: by.value }
    return [report('structure/gives-to-itself', to.span, data, { related: [place] })]
  })
}

const between = latin(/(?<!\p{L})mellan (?!\d)/u)

/** `Överenskommelse mellan staten och …` names its parties. */
function checkTitle(agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  const { title, parties } = agreement
  if (!between.test(title.value)) return []
  const named = bodiesNamedIn(title.value, agreement, registers)
  if (named.size < parties.length) return []
  return parties.flatMap(({ body }): readonly Diagnostic[] => {
    if (named.has(body.value)) return []
    const place = related('structure/titled-here', title.span, {})
    return [report('structure/party-not-in-title', body.span, { party: body.value }, { related: [place] })]
  })
}
