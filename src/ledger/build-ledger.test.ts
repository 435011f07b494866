import { describe, expect, it } from 'vitest'
import { matchGolden } from '../../test/harness/match-golden.ts'
import { requireModel } from '../../test/harness/model-sources.ts'
import { buildReport, buildRequisition, version } from '../../test/harness/returned-forms.ts'
import { report } from '../diagnostics/report.ts'
import type { Document, FormIdentity } from '../document/nodes.ts'
import { writePlainText } from '../document/plain-text.ts'
import { type CheckedForm, checkReturnedForm } from '../returned-forms/check-returned-form.ts'
import { expectForm } from '../returned-forms/expected-form.ts'
import { buildLedger } from './build-ledger.ts'
import { buildLedgerDocument } from './ledger-document.ts'
import { writeLedgerTable } from './ledger-table.ts'
import { writeLedgerText } from './ledger-text.ts'
import { describeUncounted, findSuperseded } from './uncounted-files.ts'

const { agreement: matter } = requireModel('cancer-2024')
const { agreement: other } = requireModel('cancer-2022')

/** The same form for another payment. */
function forPayment(document: Document, payment: string, source = 'cancer-2024'): Document {
  const form: FormIdentity = { form: document.form?.form ?? 'requisition', source, payment }
  return { ...document, form }
}

const documents = ['regional-work', 'national-work'].flatMap((payment) => [
  forPayment(buildRequisition(), payment),
  forPayment(buildReport(), payment),
])
const forms = [
  ...documents.map((document) => ({ matter, document })),
  { matter: other, document: forPayment(buildRequisition(), 'skr-requisition', 'cancer-2022') },
]

/** A form that came back, as if it had been read. */
function returned(
  form: FormIdentity['form'],
  payment: string,
  values: Readonly<Record<string, string>>,
  file = `svar/${form}-${payment}.pdf`,
): CheckedForm {
  const identity: FormIdentity = { form, source: 'cancer-2024', payment }
  const document = documents.find((each) => each.form?.form === form && each.form.payment === payment)
  const expected = document && expectForm({ matter, document })
  if (!expected) throw new Error('there is no such form')
  const locked = expected.fields.flatMap((field) =>
    field.locked ? [[field.name, field.value] as const] : [],
  )
  return checkReturnedForm(
    {
      file,
      format: 'pdf',
      identity,
      version,
      values: new Map([...locked, ...Object.entries(values)]),
      ambiguous: [],
      signatures: [],
    },
    expected,
    null,
  )
}

const requisition = returned('requisition', 'regional-work', {
  agreement: 'En jämlik och effektiv cancervård 2024',
  'requested-amount': '129 000 000',
  'organisation-number': '212000-0142',
  giro: '991-2346',
  'signature-date': '2024-12-04',
})
const accounts = returned('financial-report', 'regional-work', {
  'costs.1.amount': '100 000 000',
  'costs.2.amount': '20 999 999,50',
  'costs.sum': '120 999 999,50',
  unspent: '8 000 000,50',
  'sign.date': '2025-03-31',
})
const overspent = returned('financial-report', 'national-work', {
  'costs.1.amount': '139 000 000',
  'sign.date': '2025-03-31',
})

const codesOf = (ledger: ReturnType<typeof buildLedger>) =>
  ledger.diagnostics.map(({ message }) => message.code)

describe('buildLedger', () => {
  it('puts the forms of a payment together, and says what is missing, late or faulty', () => {
    const ledger = buildLedger(forms, [requisition, accounts, overspent])
    expect(codesOf(ledger)).toEqual([])
    const [of2024, ...more] = ledger.value ?? []
    expect(more).toEqual([])
    expect(
      of2024?.rows.map(({ payment, granted, requested, costs, unspent, toRepay }) =>
        [payment, granted, requested, costs, unspent, toRepay].map((value) =>
          typeof value === 'object' && value ? value.ore : value,
        ),
      ),
    ).toEqual([
      ['regional-work', 12_900_000_000n, 12_900_000_000n, 12_099_999_950n, 800_000_050n, 800_000_050n],
      // The form says a grant of 129 million, whichever payment it is for here.
      ['national-work', 3_900_000_000n, null, 13_900_000_000n, -1_000_000_000n, 0n],
    ])
    expect(of2024?.sums.toRepay).toEqual({ ore: 800_000_050n })
    matchGolden('ledger/terminal.txt', writeLedgerText(ledger.value ?? []))
  })

  it('of two forms for the same thing counts the one that is dated last', () => {
    const earlier = returned(
      'requisition',
      'regional-work',
      { 'requested-amount': '1', 'signature-date': '2024-11-01' },
      'svar/första.pdf',
    )
    const undated = returned('requisition', 'regional-work', { 'requested-amount': '2' }, 'svar/odaterad.pdf')
    const ledger = buildLedger(forms, [undated, requisition, earlier])
    expect(codesOf(ledger)).toEqual(['returned/form-twice', 'returned/form-twice'])
    expect(ledger.value?.[0]?.rows[0]?.requested).toEqual({ ore: 12_900_000_000n })
    const why = 'I stället räknas svar/requisition-regional-work.pdf.'
    expect(findSuperseded(ledger.value ?? [], [undated, requisition, earlier])).toEqual([
      { file: 'svar/odaterad.pdf', why },
      { file: 'svar/första.pdf', why },
    ])
  })

  it('tells where other money was received than was asked for', () => {
    const less = returned('requisition', 'regional-work', { 'requested-amount': '100 000 000' })
    expect(codesOf(buildLedger(forms, [less, accounts]))).toEqual(['returned/received-differs'])
  })

  it('shows nothing where nothing came back', () => {
    expect(buildLedger(forms, []).value).toEqual([])
    expect(buildLedgerDocument([], { version, day: '2025-04-01', uncounted: [] })).toBeNull()
  })
})

describe('the ledger', () => {
  const ledger = buildLedger(forms, [requisition, accounts, overspent]).value ?? []

  it('is a table for spreadsheets', () => {
    matchGolden('ledger/table.csv', writeLedgerTable(ledger))
  })

  it('is a document', () => {
    const file = 'svar/skadad.pdf'
    const damaged = describeUncounted(file, [report('returned/damaged', null, { file })])
    const document = buildLedgerDocument(ledger, { version, day: '2025-04-01', uncounted: [damaged] })
    matchGolden('ledger/document.txt', document ? writePlainText(document) : '')
  })
})
