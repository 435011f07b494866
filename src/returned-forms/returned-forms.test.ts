import { readdirSync, readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { requireModel } from '../../test/harness/model-sources.ts'
import {
  buildReport,
  buildRequisition,
  editDocx,
  type FilledIn,
  fillInDocx,
  fillInPdf,
  writeForm,
} from '../../test/harness/returned-forms.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { parseCalendarDate } from '../model/calendar-date.ts'
import { textOf } from '../text/source-file.ts'
import { type CheckedForm, checkReturnedForm } from './check-returned-form.ts'
import { matchForm, type WantedForm } from './match-form.ts'
import { readReturnedForm } from './read-returned-form.ts'
import { type ReturnedForm, ticked } from './returned-form.ts'

const { agreement: matter } = requireModel('cancer-2024')
const forms = [buildReport(), buildRequisition()].map((document) => ({ matter, document }))

/** A report that is as it should be, but for the signature, which is on paper. */
const report: FilledIn = {
  'recipient.name': 'Förbundet för Åtgärder, Ärenden & Övrigt <”Å–Ö”>',
  'recipient.number': '212000-0142',
  'recipient.giro': '991-2346',
  'recipient.email': 'åsa.öberg@exempel.se',
  remarks: `Två rader:\n${'en lång mening med å, ä och ö. '.repeat(40).trim()}`,
  'costs.1.text': 'Löner',
  'costs.1.amount': '100 000 000',
  'costs.2.amount': '28 999 999,50',
  'costs.sum': '128 999 999,50 kr',
  unspent: '0,50',
  'review.outcome': 'without-remarks',
  certified: true,
  'sign.date': '2025-03-28',
  'sign.name': 'Åke Öström',
}
const requisition: FilledIn = {
  'requested-amount': '129 000 000',
  'organisation-number': '16212000-0142',
  giro: '991-2346',
  'signature-date': '2024-11-29',
}

let blank: Record<'report' | 'requisition', { readonly pdf: Uint8Array; readonly docx: Uint8Array }>
let filled: Record<'report' | 'requisition', { readonly pdf: Uint8Array; readonly docx: Uint8Array }>

beforeAll(async () => {
  const [reportForm, requisitionForm] = [buildReport(), buildRequisition()]
  blank = {
    report: { pdf: await writeForm(reportForm, 'pdf'), docx: await writeForm(reportForm, 'docx') },
    requisition: {
      pdf: await writeForm(requisitionForm, 'pdf'),
      docx: await writeForm(requisitionForm, 'docx'),
    },
  }
  filled = {
    report: { pdf: await fillInPdf(blank.report.pdf, report), docx: fillInDocx(blank.report.docx, report) },
    requisition: {
      pdf: await fillInPdf(blank.requisition.pdf, requisition),
      docx: fillInDocx(blank.requisition.docx, requisition),
    },
  }
}, 60_000)

/** Reads, matches and checks, as the command does. */
async function readAndCheck(
  bytes: Uint8Array,
  { received = null, wanted = null }: { received?: string | null; wanted?: WantedForm | null } = {},
): Promise<{ readonly checked: CheckedForm | null; readonly diagnostics: readonly Diagnostic[] }> {
  const read = await readReturnedForm('svar/blankett.pdf', bytes)
  if (!read.value) return { checked: null, diagnostics: read.diagnostics }
  const matched = matchForm(read.value, forms, wanted)
  if (!matched.value) return { checked: null, diagnostics: [...read.diagnostics, ...matched.diagnostics] }
  const checked = checkReturnedForm(
    read.value,
    matched.value,
    received === null ? null : parseCalendarDate(received),
  )
  return { checked, diagnostics: [...read.diagnostics, ...checked.diagnostics] }
}

const codesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ message }) => message.code)

async function read(bytes: Uint8Array): Promise<ReturnedForm> {
  const { value, diagnostics } = await readReturnedForm('blankett', bytes)
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('nothing was read')
  return value
}

describe('what was filled in is read back to the letter', () => {
  it.each(['pdf', 'docx'] as const)('in a %s', async (format) => {
    const form = await read(filled.report[format])
    expect(form.format).toBe(format)
    expect(form.identity).toEqual({
      form: 'financial-report',
      source: 'cancer-2024',
      payment: 'regional-work',
    })
    for (const [name, value] of Object.entries(report)) {
      expect(form.values.get(name), name).toBe(value === true ? 'true' : value)
    }
    expect(form.values.get('costs.3.amount')).toBe('')
    expect(form.values.get('grant.amount')?.replaceAll('\u00a0', ' ')).toBe('129 000 000 kronor')
  })

  it('the same from both formats', async () => {
    const [pdf, docx] = [await read(filled.requisition.pdf), await read(filled.requisition.docx)]
    expect(Object.fromEntries(docx.values)).toEqual(Object.fromEntries(pdf.values))
  })

  it('prompts of empty controls are nothing, with the mark that Word sets and without it', async () => {
    const unmarked = editDocx(blank.report.docx, 'word/document.xml', (xml) =>
      xml.replaceAll('<w:showingPlcHdr/>', ''),
    )
    const values = [await read(blank.report.docx), await read(unmarked)].map(({ values }) =>
      [...values].filter(([, value]) => value !== '').map(([name]) => name),
    )
    expect(values).toEqual([
      ['agreement', 'grant.amount', 'recipient.reference'],
      ['agreement', 'grant.amount', 'recipient.reference'],
    ])
  })

  it('words typed over a prompt count, though the mark of the prompt has stayed', async () => {
    const marked = editDocx(filled.report.docx, 'word/document.xml', (xml) =>
      xml.replace('<w:tag w:val="recipient.number"/>', '$&<w:showingPlcHdr/>'),
    )
    expect((await read(marked)).values.get('recipient.number')).toBe('212000-0142')
  })

  it('what a tracked change has taken out is gone', async () => {
    const tracked = editDocx(filled.report.docx, 'word/document.xml', (xml) =>
      xml.replace(
        />212000-0142<\/w:t><\/w:r>/,
        '>212000-0142</w:t></w:r><w:moveFrom w:id="1" w:author="x"><w:r><w:t>9</w:t></w:r></w:moveFrom>',
      ),
    )
    expect((await read(tracked)).values.get('recipient.number')).toBe('212000-0142')
  })
})

describe('forms that others filled in', () => {
  const folder = 'test/fixtures/forms'
  const files = readdirSync(folder).filter((name) => !name.endsWith('.json'))

  it('are there from a browser, a PDF library and LibreOffice', () => {
    expect([...new Set(files.map((name) => name.replace(/^[^.]*/, '')))].sort()).toEqual([
      '.browser.pdf',
      '.library.pdf',
      '.libreoffice.docx',
    ])
  })

  it.each(files)('%s is read back to the letter', async (name) => {
    const path = `${folder}/${name.replace(/\..*$/, '')}.answers.json`
    const answers = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>
    const { values } = await read(readFileSync(`${folder}/${name}`))
    for (const [field, answer] of Object.entries(answers)) {
      expect(values.get(field), field).toBe(answer === 'Yes' ? ticked : answer)
    }
  })
})

describe('a form as it should be', () => {
  it.each([
    'pdf',
    'docx',
  ] as const)('has no findings but that its signature is on paper (%s)', async (format) => {
    const ofReport = await readAndCheck(filled.report[format], { received: '2025-03-31' })
    expect(codesOf(ofReport.diagnostics)).toEqual(['returned/unsigned'])
    expect(ofReport.checked?.outcome).toEqual({
      requested: null,
      received: { ore: 12_900_000_000n },
      costs: { ore: 12_899_999_950n },
      unspent: { ore: 50n },
      signedOn: { year: 2025, month: 3, day: 28 },
      day: { year: 2025, month: 3, day: 31 },
      due: { year: 2025, month: 3, day: 31 },
      daysLate: 0,
      isNextWorkingDay: false,
    })
    const ofRequisition = await readAndCheck(filled.requisition[format])
    expect(ofRequisition.diagnostics).toEqual([])
    expect(ofRequisition.checked?.outcome).toMatchObject({
      requested: { ore: 12_900_000_000n },
      unspent: null,
      daysLate: -2,
    })
  })
})

/** Puts a signature into the field for it, behind what was there, as programs for signing do. It is nobody's. */
function signPdf(pdf: Uint8Array, name: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const fields = [
    ...text.matchAll(/(?<=\n)([0-9]+) 0 obj\n(<<(?:(?!endobj)[\s\S])*?\/FT \/Sig[\s\S]*?)>>\nendobj/g),
  ]
  const [, number = '', dictionary = ''] = fields.at(-1) ?? []
  const size = Math.max(...[...text.matchAll(/\/Size ([0-9]+)/g)].map((match) => Number(match[1])))
  const root = [...text.matchAll(/\/Root ([0-9]+ 0 R)/g)].at(-1)?.[1] ?? ''
  const before = [...text.matchAll(/startxref\s+([0-9]+)/g)].at(-1)?.[1] ?? ''
  const signature = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Name (${name}) /ByteRange [0 ${pdf.length} ${pdf.length} 9] /Contents <3030> >>`
  const [first, second] = [
    `${number} 0 obj\n${dictionary} /V ${size} 0 R >>\nendobj\n`,
    `${size} 0 obj\n${signature}\nendobj\n`,
  ]
  const start = pdf.length + 1
  const entry = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`
  const table = `xref\n${number} 1\n${entry(start)}${size} 1\n${entry(start + first.length)}`
  const trailer = `trailer\n<< /Size ${size + 1} /Root ${root} /Prev ${before} >>\nstartxref\n${start + first.length + second.length}\n%%EOF\n`
  return new Uint8Array([...pdf, ...strToU8(`\n${first}${second}${table}${trailer}`, true)])
}

describe('a form that was signed electronically', () => {
  it('says who signed it, and is not told to be unsigned', async () => {
    const { checked, diagnostics } = await readAndCheck(signPdf(filled.report.pdf, 'Ake Ostrom'), {
      received: '2025-03-31',
    })
    expect(checked?.form.signatures).toEqual([{ field: 'signature', name: 'Ake Ostrom' }])
    expect(codesOf(diagnostics)).toEqual([])
  })
})

/** Files that are no forms, made by hand. */
const minimalPdf = (objects: readonly string[], trailer = ''): Uint8Array =>
  strToU8(
    [
      '%PDF-1.7',
      ...objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj`),
      `trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer} >>\n%%EOF`,
    ].join('\n'),
    true,
  )
const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const pages = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>'
const plain = () => minimalPdf([catalog, pages, page])
const locked = () =>
  minimalPdf(
    [
      catalog,
      pages,
      page,
      `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >>`,
    ],
    '/Encrypt 4 0 R /ID [<00> <00>]',
  )
const bomb = () => deflateSync(new Uint8Array(33 * 1024 * 1024))
const withStream = (dictionary: string, data: Uint8Array, after = ''): Uint8Array => {
  const [head = '', tail = ''] = minimalPdf([
    catalog,
    pages,
    page,
    `<< ${dictionary} /Length ${data.length} >>\nstream${after}\n@\nendstream`,
  ])
    .reduce((text, byte) => text + String.fromCharCode(byte), '')
    .split('@')
  return new Uint8Array([...strToU8(head, true), ...data, ...strToU8(tail, true)])
}

/** An edit of a value that the source has filled in. */
const changeLocked = (xml: string) =>
  xml.replaceAll('129\u00a0000\u00a0000\u00a0kronor', '12\u00a0000\u00a0000\u00a0kronor')
const changeVersion = (xml: string) => xml.replace('0123456789ab', 'fedcba987654')
const changeTag = (from: string, to: string) => (xml: string) =>
  xml.replace(`<w:tag w:val="${from}"/>`, `<w:tag w:val="${to}"/>`)

interface Spoiled {
  readonly of?: 'report' | 'requisition'
  /** Filled in otherwise; in the PDF. */
  readonly fill?: FilledIn
  /** Edits of parts of the DOCX. */
  readonly edit?: readonly (readonly [part: string, edit: (xml: string) => string])[]
  readonly bytes?: () => Uint8Array
  readonly received?: string
  readonly wanted?: WantedForm
  readonly codes: readonly string[]
}

const document = 'word/document.xml'
const properties = 'docProps/custom.xml'
const unsigned = 'returned/unsigned'

const spoiled: Readonly<Record<string, Spoiled>> = {
  'a sum that its items do not come to': {
    fill: { 'costs.sum': '128 999 999', unspent: '1' },
    codes: [unsigned, 'returned/wrong-sum'],
  },
  'an unspent sum that is not grant less costs': {
    fill: { unspent: '0' },
    codes: [unsigned, 'returned/wrong-difference'],
  },
  'sums left for others to compute': {
    fill: { 'costs.sum': '', unspent: '' },
    codes: [unsigned, 'returned/not-computed', 'returned/not-computed'],
  },
  'costs above the grant': {
    fill: { 'costs.1.amount': '200 000 000', 'costs.sum': '228 999 999,50', unspent: '-99 999 999,50' },
    codes: [unsigned, 'returned/overspent'],
  },
  'more asked for than was granted': {
    of: 'requisition',
    fill: { 'requested-amount': '129 000 001' },
    codes: ['returned/above-grant'],
  },
  'more paid out than was received': {
    fill: { 'paid-grant': '128 000 000' },
    codes: [unsigned, 'returned/paid-differs'],
  },
  'an amount in words': {
    of: 'requisition',
    fill: { 'requested-amount': 'hela beloppet' },
    codes: ['returned/unreadable-amount'],
  },
  'an amount below nothing': {
    of: 'requisition',
    fill: { 'requested-amount': '−5 000 kr' },
    codes: ['returned/negative-amount'],
  },
  'an organisation number with two digits in each other’s place': {
    of: 'requisition',
    fill: { 'organisation-number': '212000-0412' },
    codes: ['returned/organisation-number'],
  },
  'a personal number for an organisation': {
    of: 'requisition',
    fill: { 'organisation-number': '900101-0017' },
    codes: ['returned/organisation-number'],
  },
  'a giro with a wrong digit': {
    of: 'requisition',
    fill: { giro: '991-2347' },
    codes: ['returned/giro'],
  },
  'an e-mail address that is none': {
    fill: { 'recipient.email': 'åsa.öberg at exempel.se' },
    codes: ['returned/email', unsigned],
  },
  'no day of the calendar': {
    of: 'requisition',
    fill: { 'signature-date': '2024-11-31' },
    codes: ['returned/unreadable-date'],
  },
  'what is required left empty, and a box not ticked': {
    fill: { 'recipient.number': '', certified: false, 'sign.name': ' ' },
    codes: ['returned/empty', 'returned/empty', 'returned/empty', unsigned],
  },
  'the alternative that does not certify': {
    fill: { 'review.outcome': 'with-remarks', deviations: 'Två fakturor saknas.' },
    codes: ['returned/with-remarks', unsigned],
  },
  'the same without saying why': {
    fill: { 'review.outcome': 'with-remarks' },
    codes: ['returned/with-remarks', unsigned, 'returned/unexplained'],
  },
  'an alternative that nobody offered': {
    edit: [
      [
        document,
        (xml) =>
          xml.replace(
            '<w:t xml:space="preserve">Redovisningen är granskad utan anmärkning.</w:t>',
            '<w:t>Kanske</w:t>',
          ),
      ],
    ],
    codes: ['returned/unknown-choice', unsigned],
  },
  'come in after the last day': { received: '2025-04-10', codes: [unsigned, 'returned/late'] },
  'signed after the last day': {
    fill: { 'sign.date': 'den 2 april 2025' },
    codes: [unsigned, 'returned/signed-late'],
  },
  'come in on the Monday after a Sunday': {
    of: 'requisition',
    received: '2024-12-02',
    codes: ['returned/next-working-day'],
  },
  'signed after it came in': { received: '2025-03-27', codes: [unsigned, 'returned/signed-after-received'] },
  'a locked field changed': {
    edit: [[document, changeLocked]],
    codes: ['returned/locked-changed', unsigned],
  },
  'made from another version': {
    edit: [[properties, changeVersion]],
    codes: ['returned/other-version', unsigned],
  },
  'made from another version, whose source said otherwise': {
    edit: [
      [properties, changeVersion],
      [document, (xml) => xml.replaceAll('Överenskommelse mellan staten', 'Avtal mellan staten')],
    ],
    codes: ['returned/other-version', 'returned/locked-outdated', unsigned],
  },
  'for another agreement than the one asked for': {
    wanted: { source: 'cancer-2022', payment: null },
    codes: ['returned/other-matter'],
  },
  'for another payment than the one asked for': {
    wanted: { source: 'cancer-2024', payment: 'national-work' },
    codes: ['returned/other-matter'],
  },
  'for an agreement that is not here': {
    edit: [[properties, (xml) => xml.replace('cancer-2024', 'cancer-2031')]],
    codes: ['returned/unknown-matter'],
  },
  'for a payment that is not here': {
    edit: [[properties, (xml) => xml.replace('regional-work', 'other-work')]],
    codes: ['returned/unknown-payment'],
  },
  'a field taken out': {
    edit: [[document, (xml) => xml.replace('<w:tag w:val="costs.2.amount"/>', '')]],
    codes: ['returned/field-missing', unsigned, 'returned/wrong-sum'],
  },
  'a field put in': {
    edit: [[document, changeTag('costs.2.text', 'costs.9.text')]],
    codes: ['returned/field-missing', unsigned, 'returned/unknown-field'],
  },
  'a field twice, with different contents': {
    edit: [[document, changeTag('costs.2.amount', 'costs.1.amount')]],
    codes: ['returned/field-missing', unsigned, 'returned/wrong-sum', 'returned/field-twice'],
  },
  'the names of all fields lost': {
    edit: [[document, (xml) => xml.replaceAll(/<w:tag [^>]*>/g, '')]],
    codes: ['returned/names-lost'],
  },
  'a PDF with fields that is none of ours': {
    bytes: () =>
      strToU8(Buffer.from(blank.report.pdf).toString('latin1').replaceAll('(ordalag)', '(anybody)'), true),
    codes: ['returned/foreign'],
  },
  'a PDF without fields': { bytes: plain, codes: ['returned/no-fields'] },
  'a DOCX that is none of ours': {
    edit: [[properties, (xml) => xml.replaceAll('ordalag.', 'anybody.')]],
    codes: ['returned/foreign'],
  },
  'a PDF cut off': { bytes: () => filled.report.pdf.subarray(0, 700), codes: ['returned/damaged'] },
  'a DOCX cut off': { bytes: () => filled.report.docx.subarray(0, 30_000), codes: ['docx/not-a-docx'] },
  'a PDF locked with a password': { bytes: locked, codes: ['returned/encrypted'] },
  'a DOCX locked with a password': {
    bytes: () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0]),
    codes: ['returned/old-or-locked'],
  },
  'a DOCX that unpacks to more than anybody has': {
    bytes: () => zipSync({ '_rels/.rels': new Uint8Array(33 * 1024 * 1024) }),
    codes: ['docx/too-large'],
  },
  'a declaration of entities': {
    edit: [
      [
        document,
        (xml) =>
          xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document'),
      ],
    ],
    codes: ['docx/document-type'],
  },
  'a picture': { bytes: () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), codes: ['returned/unknown-format'] },
  nothing: { bytes: () => new Uint8Array(), codes: ['returned/unknown-format'] },
}

async function spoil({ of = 'report', fill, edit, bytes }: Spoiled): Promise<Uint8Array> {
  if (bytes) return bytes()
  if (edit) return edit.reduce((form, [part, change]) => editDocx(form, part, change), filled[of].docx)
  return fill ? await fillInPdf(filled[of].pdf, fill) : filled[of].pdf
}

describe('a spoiled form gives its finding', () => {
  it.each(Object.entries(spoiled))('%s', async (_, one) => {
    const { diagnostics } = await readAndCheck(await spoil(one), {
      received: one.received ?? null,
      wanted: one.wanted ?? null,
    })
    expect(codesOf(diagnostics)).toEqual(one.codes)
  })
})

describe('a PDF that costs more to read than a form does', () => {
  const few = new Uint8Array(4)
  it.each([
    ['a stream that unpacks to more than anybody has', () => withStream('/Filter /FlateDecode', bomb())],
    ['the same with something after the word', () => withStream('/Filter /FlateDecode', bomb(), '   ')],
    ['a filter upon a filter', () => withStream('/Filter [/FlateDecode /FlateDecode]', few)],
    ['one behind letters', () => withStream('/Filter [/ASCII85Decode /FlateDecode]', few)],
    ['filters in other letters', () => withStream('/F#69lter [/#46lateDecode /F#6c]', few)],
    ['filters by their abbreviations', () => withStream('/F [/Fl/Fl]', few)],
    ['filters behind comments', () => withStream('/Filter %]\n[/Fl%\n/Fl]', few)],
    ['a filter that nobody uses', () => withStream('/Filter /LZWDecode', few)],
    ['a filter that stands elsewhere', () => withStream('/Filter 9 0 R', few)],
    ['an abbreviated one that stands elsewhere', () => withStream('/F 9 0 R', few)],
    ['a list of filters that stand elsewhere', () => withStream('/Filter [/FlateDecode 9 0 R]', few)],
    ['too many streams', () => strToU8(`%PDF-1.7\n${'stream\n'.repeat(20_001)}`)],
    ['too many bytes', () => strToU8('%PDF-1.7'.padEnd(16 * 1024 * 1024 + 1))],
  ])('is refused: %s', async (_, bytes) => {
    expect(codesOf((await readAndCheck(bytes())).diagnostics)).toEqual(['returned/too-large'])
  })

  it.each([
    ['one filter', () => withStream('/Filter /FlateDecode', deflateSync(few))],
    ['a picture that is packed', () => withStream('/Filter [/FlateDecode /DCTDecode]', deflateSync(few))],
    ['a file within the file', () => withStream('/EF << /F 3 0 R >>', few)],
  ])('is read where it has no more than %s', async (_, bytes) => {
    expect(codesOf((await readAndCheck(bytes())).diagnostics)).toEqual(['returned/no-fields'])
  })
})

describe('findings', () => {
  it('point at the field, and at the line of the source that disagrees', async () => {
    const bytes = await fillInPdf(filled.requisition.pdf, { 'requested-amount': '130 000 000' })
    const { diagnostics } = await readAndCheck(bytes)
    const [finding] = diagnostics
    expect(finding?.span && textOf(finding.span)).toBe('130 000 000')
    expect(finding?.span?.file.path).toBe('svar/blankett.pdf')
    expect(finding?.related.map(({ span }) => [span.file.path, textOf(span)])).toEqual([
      ['agreements/cancer-2024/agreement.yaml', 'regional-work'],
    ])
  })

  it.each([
    ['returned/source-here', { edit: [[document, changeLocked]] }],
    ['returned/grant-here', { of: 'requisition', fill: { 'requested-amount': '130 000 000' } }],
    ['returned/operand-here', { fill: { 'costs.sum': '1' } }],
    ['returned/deadline-here', { of: 'requisition', fill: { 'signature-date': '2024-12-24' } }],
  ] as const)('show the other place: %s', async (code, one) => {
    const { diagnostics } = await readAndCheck(await spoil({ ...one, codes: [] }))
    const shown = diagnostics.flatMap(({ related }) => related.map(({ note }) => note.code))
    expect(shown).toContain(code)
  })

  it('show nothing that a terminal would obey', async () => {
    const bytes = await fillInPdf(filled.requisition.pdf, { 'requested-amount': '\u001b[31m9\u202e' })
    const { diagnostics } = await readAndCheck(bytes)
    expect(diagnostics[0]?.span?.file.text).not.toMatch(/[\u001b\u202e]/)
    expect(JSON.stringify(diagnostics[0]?.message.data)).not.toMatch(/u001b|\u202e/)
  })
})
