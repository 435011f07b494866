import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import { indexIds, reservedIds } from '../model/ids.ts'
import type { Located } from '../text/source-file.ts'
import type { Check } from './check.ts'

/**
 * **Ett id får bara stå på ett ställe.**
 *
 * Alla id i en överenskommelse, vad de än är id för och i vilken fil de än står, är olika; så också aktörernas och
 * blanketternas id i registren och fältens id i en blankett. Orden `total` och `later-decision` är upptagna.
 *
 * Varför: en hänvisning till ett id som står på två ställen kan betyda två saker, och då trycks kanske fel nummer,
 * belopp eller datum. Bokmärken och ändringsförslag följer också id.
 *
 * Så rättas det: byt namn på det ena, och se över hänvisningarna.
 *
 * ```yaml
 * deadlines:
 *   - { id: requisition, due: 2024-12-01, what: rekvisition }
 * payments:
 *   - id: requisition          # redan taget av tidpunkten
 * ```
 */
export const uniqueIds: Check = {
  name: 'unique-ids',
  codes: ['reference/duplicate-id', 'reference/reserved-id'],
  checkModel: (agreement) => {
    const ids = indexIds(agreement).bearers.map((bearer) => bearer.id)
    const reserved = ids.filter((id) => reservedIds.has(id.value))
    return [
      ...reserved.map((id) => report('reference/reserved-id', id.span, { id: id.value })),
      ...findDuplicates(ids),
    ]
  },
  checkRegisters: (registers) => [
    ...findDuplicates(registers.bodies.map((body) => body.id)),
    ...findDuplicates(registers.forms.map((form) => form.id)),
    ...registers.forms.flatMap((form) =>
      findDuplicates(form.groups.flatMap((group) => [group.id, ...group.fields.map((field) => field.id)])),
    ),
  ],
}

function findDuplicates(ids: readonly Located<string>[]): readonly Diagnostic[] {
  const first = new Map<string, Located<string>>()
  const diagnostics: Diagnostic[] = []
  for (const id of ids) {
    const known = first.get(id.value)
    if (!known) {
      first.set(id.value, id)
      continue
    }
    const shown = related('reference/first-here', known.span, { id: id.value })
    diagnostics.push(report('reference/duplicate-id', id.span, { id: id.value }, { related: [shown] }))
  }
  return diagnostics
}
