import type { Section } from '../model/agreement.ts'
import { linesOf, linesOfSection } from '../model/funding-sums.ts'
import { expressionsOf } from '../model/prose-expressions.ts'
import { writeList } from '../model/swedish-form.ts'
import type { Prose } from '../prose/prose.ts'
import { nameThing } from './names.ts'
import type { Version } from './version.ts'

/** Where a document prints what an id stands for: in prose, in a standard clause, in an annex. */
export interface PrintedPlaces {
  /** `avsnitt 5.3 och 6.2, bilaga 1`; null where nothing prints it. */
  write(ids: Iterable<string>): string | null
}

/** The id that stands for the agreement's year, which no thing may bear. */
export const yearId = '{{year}}'

/** Finds out which section or annex prints which id. */
export function findPrintedPlaces(version: Version): PrintedPlaces {
  const places = new Map<string, Set<string>>()
  const note = (id: string, place: string) => {
    const known = places.get(id)
    if (known) known.add(place)
    else places.set(id, new Set([place]))
  }
  const noteProse = (prose: Prose | null, place: string) => {
    if (!prose) return
    for (const { name, args } of expressionsOf(prose)) {
      if (name.value === 'year') note(yearId, place)
      else for (const arg of args) note(arg.value, place)
    }
  }
  const noteSection = (section: Section) => {
    const place = section.id.value
    const { undertaking } = section
    const parts = [
      section.heading,
      section.text,
      ...section.measures.map((measure) => measure.text),
      section.closing,
    ]
    for (const prose of parts) noteProse(prose, place)
    if (undertaking) {
      for (const prose of [undertaking.tasks, undertaking.schedule, undertaking.costNote])
        noteProse(prose, place)
      if (undertaking.cost) note(undertaking.cost.value, place)
    }
    for (const clause of section.clauses) {
      for (const id of idsOfClause(clause.value, section, version)) note(id, place)
      for (const prose of prosesOfClause(clause.value, section, version)) noteProse(prose, place)
    }
    for (const part of section.sections) noteSection(part)
  }
  const { agreement } = version
  for (const section of agreement.sections) noteSection(section)
  for (const annex of agreement.annexes) {
    const place = annex.id.value
    noteProse(annex.heading, place)
    noteProse(annex.text, place)
    if (annex.kind === 'initiatives')
      for (const initiative of annex.initiatives) noteProse(initiative.text, place)
    if (annex.kind !== 'funding') continue
    for (const id of idsOfTable(version)) note(id, place)
    for (const { text } of agreement.funding.notes) noteProse(text, place)
  }
  const order = new Map(version.outline.things.map((thing, index) => [thing.id ?? '', index]))
  return {
    write: (ids) => {
      const found = new Set([...ids].flatMap((id) => [...(places.get(id) ?? [])]))
      const sorted = [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      return sorted.length === 0 ? null : writePlaces(sorted, version)
    },
  }
}

function idsOfTable({ agreement }: Version): readonly string[] {
  const groups = agreement.funding.groups.map((group) => group.id.value)
  return ['total', ...groups, ...linesOf(agreement).map((line) => line.id.value)]
}

/**
 * What a standard clause prints, as `templates/clauses` has it: a side that is compared need not be sound enough to be composed. That nothing
 * is missing here, the documents of the tests say.
 */
function idsOfClause(clause: string, section: Section, { agreement }: Version): readonly string[] {
  const payments = (paid: 'by-decision' | 'on-requisition') =>
    agreement.payments.filter((payment) => payment.paid.value === paid)
  const datesOfTerms = agreement.terms.flatMap((terms) =>
    [terms.requisition, terms.repayment, terms.financialReport].flatMap((id) => (id ? [id.value] : [])),
  )
  switch (clause) {
    case 'funding-lines':
      return linesOfSection(agreement, section.id.value).map((line) => line.id.value)
    case 'funding-total':
      return ['total', yearId]
    case 'recipient-sums':
      return ['total', ...agreement.funding.groups.map((group) => group.id.value)]
    case 'assignment-funding':
      return ['total', yearId, ...agreement.payments.map((payment) => payment.id.value), ...datesOfTerms]
    case 'charges':
      return agreement.appropriations.map((use) => use.id.value)
    case 'payments-by-decision':
      return payments('by-decision').flatMap(({ id, when }) => (when ? [id.value, when.value] : [id.value]))
    case 'payments-on-requisition':
      return [...payments('on-requisition').map((payment) => payment.id.value), ...datesOfTerms]
    case 'requisition-summary':
    case 'repayment-and-report':
      return datesOfTerms
    default:
      return []
  }
}

/** The texts that a standard clause prints. */
function prosesOfClause(clause: string, section: Section, { agreement }: Version): readonly (Prose | null)[] {
  const lines = linesOfSection(agreement, section.id.value)
  switch (clause) {
    case 'funding-lines':
      return lines.flatMap((line) => [line.text, line.condition])
    case 'payment-conditions': {
      const described = linesOf(agreement).filter(({ activities }) =>
        activities.some(({ value }) => value === section.id.value),
      )
      const paid = new Set([...lines, ...described].map((line) => line.payment?.value))
      return agreement.payments
        .filter((payment) => paid.has(payment.id.value))
        .flatMap((payment) => [payment, ...payment.instalments])
        .flatMap((part) => part.conditions.map((condition) => condition.text))
    }
    case 'payments-by-decision':
      return agreement.payments.flatMap((payment) => payment.instalments.map((instalment) => instalment.text))
    case 'approval':
      return agreement.approval.conditions
    default:
      return []
  }
}

/** `avsnitt 5.3 och 6.2, bilaga 1`; what bears no number by its heading. */
function writePlaces(ids: readonly string[], version: Version): string {
  const idsOfAnnexes = new Set(version.agreement.annexes.map((annex) => annex.id.value))
  const numbersOf = (wanted: 'section' | 'annex') =>
    ids.flatMap((id) => (idsOfAnnexes.has(id) === (wanted === 'annex') ? (version.numberOf(id) ?? []) : []))
  const parts: string[] = []
  const [sections, annexes] = [numbersOf('section'), numbersOf('annex')]
  if (sections.length > 0) parts.push(`avsnitt ${joinNumbers(sections)}`)
  if (annexes.length > 0) parts.push(`bilaga ${joinNumbers(annexes)}`)
  const unnumbered = ids.filter((id) => version.numberOf(id) === null)
  const nameOf = (id: string) => {
    const thing = version.outline.find(id)
    return thing ? nameThing(thing, version) : id
  }
  return [...parts, ...unnumbered.map((id) => `”${nameOf(id)}”`)].join(', ')
}

const mostNumbers = 12

function joinNumbers(numbers: readonly string[]): string {
  if (numbers.length > mostNumbers) return `${numbers.slice(0, mostNumbers).join(', ')} m.fl.`
  return writeList(numbers)
}
