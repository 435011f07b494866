import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Deadline, Registers } from '../model/agreement.ts'
import { membersOf } from '../model/register-lookup.ts'
import { bodiesNamedIn } from '../wording/named-bodies.ts'
import { type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'

/**
 * **Den som ska göra något till en viss dag ska nämnas där dagen nämns.**
 *
 * Anger en tidpunkt vem som ska göra det (`by`), ska någon av texterna som trycker dagen nämna den aktören, om de nämner någon aktör
 * alls. En insats nämner sin egen aktör.
 *
 * Varför: `by` och texten är två uppgifter om samma sak. Skiljer de sig åt vet ingen vem som ska lämna redovisningen.
 *
 * Så rättas det: rätta `by`, eller nämn aktören i meningen.
 *
 * ```yaml
 * deadlines:
 *   - { id: interim-report, due: 2024-09-30, by: socialstyrelsen, what: delrapport }     # ska vara skr
 * # i ett avsnitt:
 * text: |
 *   Senast {{date "interim-report"}} ska SKR lämna en delrapport till Regeringskansliet.
 * ```
 */
export const deadlineDoers: Check = {
  name: 'deadline-doers',
  codes: ['date/done-by-other'],
  checkModel: (agreement, registers) => {
    const paragraphs = paragraphsOf(agreement, registers)
    return agreement.deadlines.flatMap((deadline) => {
      const printing = paragraphs.filter((paragraph) =>
        paragraph.expressions.some(
          ({ expression }) =>
            expression.name.value === 'date' && expression.args[0]?.value === deadline.id.value,
        ),
      )
      return checkDoer(agreement, registers, deadline, printing)
    })
  },
}

function checkDoer(
  agreement: Agreement,
  registers: Registers,
  { by, to, what }: Deadline,
  paragraphs: readonly ProseParagraphText[],
): readonly Diagnostic[] {
  const [first] = paragraphs
  if (!by || !first) return []
  const named = new Set(paragraphs.flatMap((paragraph) => [...namedIn(paragraph, agreement, registers)]))
  // Who gets it says nothing about who does it.
  if (to && to.value !== by.value) named.delete(to.value)
  const members = membersOf(registers, by.value).map((member) => member.id.value)
  if (named.size === 0 || [by.value, ...members].some((id) => named.has(id))) return []
  const data = { by: by.value, what: what.value, named: [...named].join(', ') }
  return [
    report('date/done-by-other', by.span, data, {
      related: [related('date/said-here', first.span, {})],
    }),
  ]
}

function namedIn(
  paragraph: ProseParagraphText,
  agreement: Agreement,
  registers: Registers,
): ReadonlySet<string> {
  const { section, role } = paragraph.home
  const measure =
    role === 'measure' ? section?.measures.find(({ text }) => text === paragraph.prose) : undefined
  const named = bodiesNamedIn(paragraph.text, agreement, registers)
  return measure ? new Set([...named, measure.actor.value]) : named
}
