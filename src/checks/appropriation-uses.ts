import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { AppropriationUse } from '../model/agreement.ts'
import type { Check } from './check.ts'

/**
 * **En anslagspost anges en gång i överenskommelsen.**
 *
 * Två poster under `appropriations` kan inte gälla samma anslagspost samma budgetår: det som belastar posten läggs ihop under ett id.
 *
 * Varför: två poster med samma nummer betyder nästan alltid att den ena har fått den andras nummer. Numret finns då i registret och
 * beloppen stämmer, men medlen belastar fel anslagspost.
 *
 * Så rättas det: rätta numret på den som är fel. Är det samma anslagspost, ta bort den ena och ange den andras id på raderna.
 *
 * ```yaml
 * appropriations:
 *   - { id: cancer-care, budget-year: 2024, area: 9, appropriation: "1:6", item: 16 }
 *   - { id: cervical-cancer, budget-year: 2024, area: 9, appropriation: "1:6", item: 16 }   # ska vara 8
 * ```
 */
export const appropriationUses: Check = {
  name: 'appropriation-uses',
  codes: ['reference/appropriation-twice'],
  checkModel: ({ appropriations }) => {
    const first = new Map<string, AppropriationUse>()
    const diagnostics: Diagnostic[] = []
    for (const use of appropriations) {
      const key = `${use.budgetYear.value}/${use.area.value}/${use.appropriation.value}/${use.item.value}`
      const known = first.get(key)
      if (!known) first.set(key, use)
      else diagnostics.push(reportTwice(use, known))
    }
    return diagnostics
  },
}

function reportTwice(use: AppropriationUse, known: AppropriationUse): Diagnostic {
  return report(
    'reference/appropriation-twice',
    use.item.span,
    { id: use.id.value, other: known.id.value },
    { related: [related('reference/appropriation-used-here', known.item.span, { other: known.id.value })] },
  )
}
