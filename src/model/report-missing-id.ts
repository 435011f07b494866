import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { nearestName } from '../text/nearest-name.ts'
import { type Located, textOf } from '../text/source-file.ts'

/** That nothing in a place bears an id; with a fix where one that does is near enough to have been meant. */
export function reportMissingId(id: Located<string>, place: string, known: readonly string[]): Diagnostic {
  const suggestion = nearestName(id.value, known)
  if (suggestion === null) return report('reference/unknown', id.span, { id: id.value, place })
  const fix = { span: id.span, text: textOf(id.span).replace(id.value, suggestion) }
  return report('reference/misspelt', id.span, { id: id.value, place, suggestion }, { fix })
}
