import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Agreement, Measure, Registers } from '../model/agreement.ts'
import { nameOfBody, namingDateOf } from '../model/register-lookup.ts'
import { latin } from '../text/latin.ts'
import { type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import { sectionsOf } from '../wording/sections-of.ts'
import type { Check } from './check.ts'

/**
 * **En insats börjar med liten bokstav: den fortsätter meningen efter aktörens namn.**
 *
 * Aktören skrivs inte i texten utan hämtas ur `actor`, och texten fortsätter därifrån: *Socialstyrelsen* + *ska följa upp …*
 *
 * Varför: annars trycks ”Socialstyrelsen Ska följa upp” eller ”Socialstyrelsen Socialstyrelsen ska”.
 *
 * Så rättas det: skriv liten bokstav, och stryk aktörens namn om texten börjar med det (`check --fix` gör båda).
 *
 * ```yaml
 * measures:
 *   - { id: follow-up, actor: rcc, text: Ska följa upp arbetet. }
 * ```
 */
export const measureOpenings: Check = {
  name: 'measure-openings',
  codes: ['structure/measure-capital', 'structure/measure-names-actor'],
  checkModel: (agreement, registers) => {
    const measures = new Map(measuresOf(agreement).map((measure) => [measure.text, measure]))
    return paragraphsOf(agreement, registers)
      .filter(({ index }) => index === 0)
      .flatMap((paragraph) => {
        const measure = measures.get(paragraph.prose)
        return measure ? checkOpening(paragraph, namesOf(measure, agreement, registers)) : []
      })
  },
}

function measuresOf(agreement: Agreement): readonly Measure[] {
  return [...sectionsOf(agreement.sections)].flatMap(({ section }) => section.measures)
}

function namesOf({ actor }: Measure, agreement: Agreement, registers: Registers): readonly string[] {
  const name = nameOfBody(registers, actor.value, namingDateOf(agreement))
  return name ? [name.full, name.running, name.short].flatMap((each) => each?.value ?? []) : []
}

/** A word, not an abbreviation. */
const capitalWord = latin(/^\p{Lu}\p{Ll}+/u)
const endOfName = latin(/^[ \u00a0](?=\p{Ll})/u)

function checkOpening(paragraph: ProseParagraphText, actor: readonly string[]): readonly Diagnostic[] {
  const { typed } = paragraph
  const name = actor.find((each) => typed.startsWith(each) && endOfName.test(typed.slice(each.length)))
  if (name !== undefined) {
    const span = paragraph.spanOf(0, name.length)
    const fix = { span: paragraph.spanOf(0, name.length + 1), text: '' }
    return [report('structure/measure-names-actor', span, { name }, { fix })]
  }
  const [written] = capitalWord.exec(typed) ?? []
  if (written === undefined) return []
  const right = written.charAt(0).toLowerCase() + written.slice(1)
  const span = paragraph.spanOf(0, written.length)
  const isName = actor.some((each) => written.startsWith(each))
  const fix = isName ? {} : { fix: { span, text: right } }
  return [report('structure/measure-capital', span, { written, right }, fix)]
}
