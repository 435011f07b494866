import type { BearerKind } from '../model/ids.ts'

/** Where in the sources things of a kind are written: the names of the keys, which a drafter knows in any language. */
export const placeOfKind: Readonly<Record<BearerKind, string>> = {
  section: 'sections',
  measure: 'measures',
  annex: 'annexes',
  initiative: 'initiatives',
  group: 'funding.groups',
  line: 'funding.groups.lines',
  note: 'funding.notes',
  appropriation: 'appropriations',
  payment: 'payments',
  instalment: 'payments.instalments',
  condition: 'payments.conditions',
  terms: 'terms',
  deadline: 'deadlines',
  amount: 'amounts',
  figure: 'figures',
  resolution: 'resolutions',
  part: 'break-down',
}
