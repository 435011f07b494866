import type { Checked } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { type ExpectedForm, expectForm, type ProjectForm } from './expected-form.ts'
import type { ReturnedForm } from './returned-form.ts'
import { cleanText } from './transcript.ts'

/** Which agreement or decision, and which payment of it, a form must be for. */
export interface WantedForm {
  readonly source: string
  /** Null for any. */
  readonly payment: string | null
}

/** Finds the form of the project that a returned one was made from. `wanted` refuses those of other agreements. */
export function matchForm(
  form: ReturnedForm,
  forms: readonly ProjectForm[],
  wanted: WantedForm | null,
): Checked<ExpectedForm> {
  const { identity } = form
  const file = cleanText(form.file)
  const payment = cleanText(identity.payment)
  const source = cleanText(identity.source)
  const refuse = (diagnostic: ReturnType<typeof report>) => ({ value: undefined, diagnostics: [diagnostic] })
  if (
    wanted &&
    (wanted.source !== identity.source || (wanted.payment ?? identity.payment) !== identity.payment)
  ) {
    const expected = wanted.payment === null ? wanted.source : `${wanted.source}/${wanted.payment}`
    return refuse(report('returned/other-matter', null, { file, found: `${source}/${payment}`, expected }))
  }
  const ofSource = forms.filter(({ document }) => document.form?.source === identity.source)
  if (ofSource.length === 0) {
    const known = [...new Set(forms.map(({ document }) => document.form?.source ?? ''))].join(', ')
    return refuse(report('returned/unknown-matter', null, { file, source, known }))
  }
  const same = ofSource.find(
    ({ document }) => document.form?.payment === identity.payment && document.form.form === identity.form,
  )
  const expected = same && expectForm(same)
  if (!expected) {
    const known = ofSource
      .filter(({ document }) => document.form?.form === identity.form)
      .map(({ document }) => document.form?.payment ?? '')
      .join(', ')
    return refuse(report('returned/unknown-payment', null, { file, payment, source, known }))
  }
  return { value: expected, diagnostics: [] }
}
