import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, AppropriationItem, AppropriationUse, Registers } from '../model/agreement.ts'
import { findAppropriationItem } from '../model/register-lookup.ts'
import { textOf } from '../text/source-file.ts'
import type { Check } from './check.ts'

/**
 * **Anslagsposten ska finnas i registret för överenskommelsens budgetår.**
 *
 * Numren på utgiftsområde, anslag och anslagspost ska stå i `agreements/registers/appropriations.yaml` för det budgetår
 * som anges, och budgetåret ska vara överenskommelsens år. I registret står varje anslagspost en gång per budgetår.
 *
 * Varför: anslagspostens namn trycks ur registret. Ett nummer eller ett år som har blivit kvar från förra årets
 * överenskommelse ger ett villkor som pekar på pengar som inte finns.
 *
 * Så rättas det: rätta numret eller budgetåret. Är anslagsposten ny förs den in i registret efter regleringsbrevet.
 *
 * ```yaml
 * year: 2024
 * appropriations:
 *   - { id: cancer-care, budget-year: 2023, area: 9, appropriation: "1:6", item: 16 }   # ska vara 2024
 * ```
 */
export const appropriationRegister: Check = {
  name: 'appropriation-register',
  codes: ['model/other-budget-year', 'reference/no-such-appropriation', 'reference/duplicate-appropriation'],
  checkModel: (agreement, registers) =>
    agreement.appropriations.flatMap((use) =>
      use.budgetYear.value === agreement.year.value
        ? checkItem(use, registers)
        : reportOtherYear(agreement, use),
    ),
  checkRegisters: findDuplicates,
}

function reportOtherYear(agreement: Agreement, use: AppropriationUse): readonly Diagnostic[] {
  const year = String(agreement.year.value)
  return [
    report(
      'model/other-budget-year',
      use.budgetYear.span,
      { budgetYear: String(use.budgetYear.value), year },
      {
        related: [related('model/agreement-year', agreement.year.span, { year })],
        fix: { span: use.budgetYear.span, text: textOf(agreement.year.span) },
      },
    ),
  ]
}

function checkItem(use: AppropriationUse, registers: Registers): readonly Diagnostic[] {
  if (findAppropriationItem(registers, use)) return []
  const inOtherYears = registers.appropriations.filter(
    (entry) => numbersOf(entry) === `${use.area.value}/${use.appropriation.value}/${use.item.value}`,
  )
  return [
    report(
      'reference/no-such-appropriation',
      use.item.span,
      {
        area: String(use.area.value),
        appropriation: use.appropriation.value,
        item: String(use.item.value),
        year: String(use.budgetYear.value),
      },
      {
        related: inOtherYears.map((entry) =>
          related('reference/appropriation-other-year', entry.budgetYear.span, {
            year: String(entry.budgetYear.value),
            name: entry.item.name.value,
          }),
        ),
      },
    ),
  ]
}

function numbersOf({ area, appropriation, item }: AppropriationItem): string {
  return `${area.number.value}/${appropriation.number.value}/${item.number.value}`
}

function findDuplicates(registers: Registers): readonly Diagnostic[] {
  const first = new Map<string, AppropriationItem>()
  const diagnostics: Diagnostic[] = []
  for (const entry of registers.appropriations) {
    const key = `${entry.budgetYear.value}/${numbersOf(entry)}`
    const known = first.get(key)
    if (!known) {
      first.set(key, entry)
      continue
    }
    diagnostics.push(
      report(
        'reference/duplicate-appropriation',
        entry.item.number.span,
        { year: String(entry.budgetYear.value) },
        {
          related: [
            related('reference/appropriation-first-here', known.item.number.span, {
              name: known.item.name.value,
            }),
          ],
        },
      ),
    )
  }
  return diagnostics
}
