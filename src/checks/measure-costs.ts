import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Section, Undertaking } from '../model/agreement.ts'
import { indexIds } from '../model/ids.ts'
import type { Located } from '../text/source-file.ts'
import { sectionsOf } from '../wording/sections-of.ts'
import type { Check } from './check.ts'

/**
 * **Varje insats som har tidplan och kostnad ska ange sin egen kostnad.**
 *
 * En insats som är ett eget avsnitt (`undertaking`) anger med `cost` den rad i medelsfördelningen som betalar den. Raden ska höra
 * till samma avsnitt, och ingen annan insats får ange den. När andra insatser i överenskommelsen anger kostnad ska också
 * den här göra det, eller förklara i `cost-note` varför den inte får några medel.
 *
 * Varför: under rubriken *Kostnad* trycks radens belopp. En glömd kostnad trycks som att insatsen inte kostar något, och en
 * förväxlad lovar pengarna till fel insats eller två gånger.
 *
 * Så rättas det: skriv id för insatsens rad under `cost`, eller en förklaring under `cost-note`.
 *
 * ```yaml
 * - id: tobacco
 *   undertaking:
 *     cost: telephone-advice-funds      # raden hör till avsnittet telephone-advice
 * ```
 */
export const measureCosts: Check = {
  name: 'measure-costs',
  codes: ['reference/measure-without-cost', 'reference/cost-of-other-section', 'reference/cost-used-twice'],
  checkModel: (agreement) => {
    const undertakings = [...sectionsOf(agreement.sections)].flatMap(({ section, parents }) =>
      section.undertaking ? [{ section, parents, undertaking: section.undertaking }] : [],
    )
    const carryCosts = undertakings.some(({ undertaking }) => undertaking.cost)
    const firstUse = new Map<string, Located<string>>()
    return undertakings.flatMap(({ section, parents, undertaking }) => {
      const { cost } = undertaking
      if (!cost) return carryCosts ? checkWithoutCost(section, undertaking) : []
      const first = firstUse.get(cost.value)
      if (first) return [reportSecondUse(cost, first)]
      firstUse.set(cost.value, cost)
      return checkSection(agreement, cost, [...parents, section])
    })
  },
}

function checkWithoutCost(section: Section, undertaking: Undertaking): readonly Diagnostic[] {
  return undertaking.costNote ? [] : [report('reference/measure-without-cost', section.id.span, {})]
}

function reportSecondUse(cost: Located<string>, first: Located<string>): Diagnostic {
  const shown = related('reference/first-cost-here', first.span, {})
  return report('reference/cost-used-twice', cost.span, { id: cost.value }, { related: [shown] })
}

function checkSection(
  agreement: Agreement,
  cost: Located<string>,
  path: readonly Section[],
): readonly Diagnostic[] {
  const of = indexIds(agreement).findKind('line', cost.value)?.line.section
  if (!of || path.some((section) => section.id.value === of.value)) return []
  const shown = related('reference/line-here', of.span, {})
  return [
    report(
      'reference/cost-of-other-section',
      cost.span,
      { id: cost.value, section: of.value },
      { related: [shown] },
    ),
  ]
}
