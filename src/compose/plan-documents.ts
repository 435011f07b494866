import type { Agreement, Payment, Registers, Terms } from '../model/agreement.ts'
import { indexIds } from '../model/ids.ts'
import type { SourceFile } from '../text/source-file.ts'
import { readTemplates } from './read-templates.ts'
import type { Each } from './template.ts'

/** What a document is for that there is one of for each payment: the payment, or the terms where nothing is requested. */
export interface Subject {
  readonly payment: Payment | null
  readonly terms: Terms
}

/** A document to compose. */
export interface PlannedDocument {
  /** The `kind` of its template. */
  readonly kind: string
  /** Null for a document of the whole. */
  readonly subject: Subject | null
}

/**
 * Which documents an agreement or a decision comes to: those of all templates for agreements, or that of the decision's type; and one
 * for each payment or terms where a template asks for that. A decision whose type has no template is planned all the same, so that
 * composing it says so.
 */
export function planDocuments(
  agreement: Agreement,
  registers: Registers,
  templates: readonly SourceFile[],
): readonly PlannedDocument[] {
  const whole: PlannedDocument[] = agreement.decision
    ? [{ kind: agreement.decision.type.value, subject: null }]
    : []
  const parts: PlannedDocument[] = []
  for (const [kind, { frontMatter }] of readTemplates(templates).byKind) {
    if (!frontMatter.schemas.includes(agreement.kind) || !hasForm(kind, registers)) continue
    if (frontMatter.each === null) {
      if (!agreement.decision) whole.push({ kind, subject: null })
    } else for (const subject of subjectsOf(agreement, frontMatter.each)) parts.push({ kind, subject })
  }
  // A document of the whole first; where there is none by the name of the model's kind, composing tells.
  if (whole.length === 0) whole.push({ kind: agreement.kind, subject: null })
  return [...whole, ...parts]
}

/** A project whose register defines no such form has none. */
function hasForm(kind: string, { forms }: Registers): boolean {
  if (kind !== 'requisition' && kind !== 'financial-report') return true
  return forms.some(({ form }) => form.value === kind)
}

/** The payments and terms of an agreement that have documents of their own. */
export function subjectsOf(agreement: Agreement, each: Each): readonly Subject[] {
  const requested = agreement.payments.flatMap((payment): Subject[] => {
    if (payment.paid.value !== 'on-requisition' || !payment.terms) return []
    const terms = indexIds(agreement).findKind('terms', payment.terms.value)?.terms
    return terms ? [{ payment, terms }] : []
  })
  const named = new Set(agreement.payments.flatMap(({ terms }) => (terms ? [terms.value] : [])))
  const accounted = agreement.terms
    .filter(({ id, requisition }) => !requisition && !named.has(id.value))
    .map((terms): Subject => ({ payment: null, terms }))
  if (each === 'payment-on-requisition') return requested
  return each === 'terms-without-requisition' ? accounted : [...requested, ...accounted]
}
