import fc from 'fast-check'
import { zlibSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentOf, paragraph, text } from '../../test/harness/kitchen-sink.ts'
import { readProjectFont } from '../../test/harness/project-fonts.ts'
import { appendUpdate, signPdf, type TestSignature } from '../../test/harness/sign-pdf.ts'
import { writePdf } from '../writers/pdf/write-pdf.ts'
import { readAddition } from './read-addition.ts'
import { readSignatures } from './read-signatures.ts'
import { daySigned } from './signing-day.ts'

let unsigned: Uint8Array
beforeAll(async () => {
  const document = documentOf(paragraph('p', [text('Ord att skriva under.')]))
  const { value } = await writePdf(document, { pageCount: 1, pageOf: new Map() }, { font: readProjectFont })
  if (!value) throw new Error('nothing was written')
  unsigned = value
})

const åsa: TestSignature = {
  field: 'Signature1',
  name: 'Åsa Öberg',
  time: "D:20311220093000+01'00'",
  place: 'Stockholm',
}
const bytesOf = (words: string): Uint8Array => Buffer.from(words, 'latin1')

describe('a signed file', () => {
  test('tells what its signature states, and what it covers', () => {
    const signed = signPdf(unsigned, åsa)
    expect(readSignatures(signed)).toEqual([
      {
        field: 'Signature1',
        name: 'Åsa Öberg',
        place: 'Stockholm',
        time: '2031-12-20T09:30:00+01:00',
        covers: signed.length,
        isTimeStamp: false,
      },
    ])
  })

  test('tells of two, one after the other', () => {
    const once = signPdf(unsigned, åsa)
    const twice = signPdf(once, { field: 'Underskrift – två', name: 'Žofia Łęcka', time: 'D:2031' })
    expect(readSignatures(twice)).toEqual([
      expect.objectContaining({ field: 'Signature1', covers: once.length }),
      expect.objectContaining({
        field: 'Underskrift – två',
        name: 'Žofia Łęcka',
        time: '2031',
        covers: twice.length,
      }),
    ])
  })

  test('finds a field that lies in a compressed stream', () => {
    const signed = signPdf(unsigned, { ...åsa, isCompressed: true })
    expect(readSignatures(signed)).toEqual([
      expect.objectContaining({ field: 'Signature1', name: 'Åsa Öberg' }),
    ])
  })

  test('knows what nobody signed', () => {
    const signed = signPdf(unsigned, åsa)
    const more = appendUpdate(signed)
    expect(readSignatures(more)[0]?.covers).toBe(signed.length)
    expect(readSignatures(unsigned)).toEqual([])
  })

  test('knows a time stamp from a signature', () => {
    const stamped = signPdf(unsigned, {
      field: 'ts',
      spoil: (words) => words.replace('ETSI.CAdES.detached', 'ETSI.RFC3161'),
    })
    expect(readSignatures(stamped)).toEqual([
      expect.objectContaining({ isTimeStamp: true, name: null, time: null }),
    ])
  })

  test('may write names in UTF-8 without saying so', () => {
    const written = Buffer.from('Åsa Öberg', 'utf8').toString('latin1')
    const spoil = (words: string) => words.replace('>>', () => `/Name (${written}) >>`)
    expect(readSignatures(signPdf(unsigned, { field: 'x', spoil }))[0]?.name).toBe('Åsa Öberg')
  })

  test('takes the name of a field within a field', () => {
    const nested = bytesOf(
      '1 0 obj << /T (avtal) /FT /Sig /Kids [2 0 R] >> endobj 2 0 obj << /T (staten) /Parent 1 0 R /V 3 0 R >> endobj ' +
        '3 0 obj << /ByteRange [0 1 2 3] /Contents <00> >> endobj',
    )
    expect(readSignatures(nested)).toEqual([expect.objectContaining({ field: 'avtal.staten' })])
  })
})

describe('a range covers nothing that can be told', () => {
  test.each<[string, (right: readonly number[]) => readonly number[]]>([
    [
      'when it leaves out more than the value',
      ([, first = 0, second = 0, last = 0]) => [0, first - 5, second, last],
    ],
    ['when it begins later', ([, first = 0, second = 0, last = 0]) => [1, first - 1, second, last]],
    ['when it ends after the file', ([, first = 0, second = 0, last = 0]) => [0, first, second, last + 1]],
    ['when it has four numbers and more', (right) => [...right, 0]],
    ['when it has too few', (right) => right.slice(0, 2)],
    ['when it is negative', ([, first = 0, second = 0]) => [0, first, second, -1]],
  ])('%s', (_, range) => {
    expect(readSignatures(signPdf(unsigned, { ...åsa, range }))[0]?.covers).toBeNull()
  })
})

describe('a hostile file', () => {
  test.each<[string, Uint8Array]>([
    ['of nothing', new Uint8Array()],
    ['that ends in a string', bytesOf('1 0 obj (never ends')],
    ['of beginnings', bytesOf('1 0 obj ('.repeat(100_000))],
    ['of brackets', bytesOf(`1 0 obj ${'['.repeat(1_000_000)}`)],
    ['of dictionaries', bytesOf(`1 0 obj ${'<</a'.repeat(500_000)}`)],
    ['of streams without end', bytesOf('1 0 obj <<>> stream '.repeat(100_000))],
    [
      'of fields within themselves',
      bytesOf(
        '1 0 obj << /FT /Sig /T (x) /Parent 1 0 R /V 2 0 R >> endobj 2 0 obj << /ByteRange [] /Contents <> >> endobj',
      ),
    ],
    ['of numbers', bytesOf(`1 0 obj [${'1 0 R 7 '.repeat(100_000)}]`)],
    ['with a stream that grows', growing()],
    ['with a stream that is read over and over', readAgain()],
  ])('%s is read in no time and says nothing that breaks', (_, bytes) => {
    for (const signature of readSignatures(bytes)) expect(signature.covers).toBeNull()
  })

  test('of any bytes in a signed one throws nothing', () => {
    const signed = signPdf(unsigned, åsa)
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.uint8Array({ minLength: 1, maxLength: 12 }), (at, bytes) => {
        const spoiled = Uint8Array.from(signed)
        spoiled.set(bytes.subarray(0, signed.length - at), at)
        for (const { covers } of readSignatures(spoiled))
          expect(covers ?? 0).toBeLessThanOrEqual(spoiled.length)
      }),
      { numRuns: 60 },
    )
  })

  test('cannot print what does not print', () => {
    const signed = signPdf(unsigned, { field: 'x', name: 'a\u001b[2Jb\u202ec\n' })
    expect(readSignatures(signed)[0]?.name).toBe('a[2Jbc')
  })
})

/** Twenty million zeros, in little. */
function growing(): Uint8Array {
  const data = Buffer.from(zlibSync(new Uint8Array(20_000_000), { level: 1 })).toString('latin1')
  return bytesOf(
    `1 0 obj << /Type /ObjStm /N 9 /First 4 /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream`,
  )
}

/** An object stream whose many objects are all the same long one. */
function readAgain(): Uint8Array {
  const header = Array.from({ length: 20_000 }, (_, index) => `${index + 1} 0 `).join('')
  const data = `${header}[${'7 '.repeat(300_000)}]`
  return bytesOf(
    `1 0 obj << /Type /ObjStm /N 20000 /First ${header.length} /Length ${data.length} >>\nstream\n${data}\nendstream`,
  )
}

describe('the day of a signature', () => {
  test.each([
    ['2031-12-20T09:30:00+01:00', '2031-12-20'],
    ['2031-12-19T23:30:00Z', '2031-12-20'],
    ['2031-06-30T22:15:00Z', '2031-07-01'],
    ['2031-06-30T21:45:00Z', '2031-06-30'],
    ['2031-12-20T23:59:59-05:00', '2031-12-21'],
    ['2031-12-20T23:59:59', '2031-12-20'],
    ['2031-12-20', '2031-12-20'],
    ['2031-02-30', null],
    ['2031-12', null],
    ['2031-12-20T99:00:00Z', null],
  ])('%s is %s in Sweden', (time, expected) => {
    const day = daySigned(time)
    const pad = (value: number) => String(value).padStart(2, '0')
    expect(day && `${day.year}-${pad(day.month)}-${pad(day.day)}`).toBe(expected)
  })
})

describe('what was added to a document', () => {
  const objectOf = (number: number, value: string) => `\n${number} 0 obj\n${value}\nendobj\n`
  /** The number and text of the first object of the unsigned file that holds some words. */
  const find = (words: string) => {
    const file = Buffer.from(unsigned).toString('latin1')
    const found = [...file.matchAll(/(?:^|\n)(\d+) 0 obj\s*(<<[\s\S]*?>>)\s*(?:endobj|stream)/gu)]
      .map((match) => ({ number: Number(match[1]), value: match[2] ?? '' }))
      .find(({ value }) => value.includes(words))
    if (!found) throw new Error(`no object holds ${words}`)
    return found
  }
  const added = (update: string) => readAddition(appendUpdate(unsigned, update), unsigned.length)

  test('by two signatures is nothing but them', () => {
    const once = signPdf(unsigned, åsa)
    const twice = signPdf(once, { ...åsa, field: 'Signature2', isCompressed: true })
    const addition = readAddition(twice, unsigned.length)
    expect(addition).toEqual(expect.objectContaining({ uncovered: 0, fields: 0, replaced: 0 }))
    expect(addition.signatures.map(({ field }) => field)).toEqual(['Signature1', 'Signature2'])
  })

  test('after the last signature is counted', () => {
    const signed = signPdf(unsigned, åsa)
    expect(readAddition(appendUpdate(signed), unsigned.length).uncovered).toBe(
      appendUpdate(signed).length - signed.length,
    )
  })

  test.each<[string, () => string]>([
    ['another content of a page', () => objectOf(find('/Filter /FlateDecode').number, '<< /Length 0 >>')],
    [
      'another page',
      () =>
        objectOf(
          find('/MediaBox').number,
          find('/MediaBox').value.replace(/\/MediaBox \[[^\]]*\]/u, '/MediaBox [0 0 1 1]'),
        ),
    ],
    [
      'another catalogue',
      () => objectOf(find('/Type /Catalog').number, '<< /Type /Catalog /Pages 999 0 R >>'),
    ],
    ['a stamp over the page', () => objectOf(9000, '<< /Type /Annot /Subtype /Stamp /Rect [0 0 500 500] >>')],
  ])('is found out where it is %s', (_, update) => {
    expect(added(update()).replaced).toBe(1)
  })

  test('tells a field that was filled in from a document that was changed', () => {
    const filled = added(objectOf(9000, '<< /FT /Tx /T (belopp) /V (60) >>'))
    expect(filled).toEqual(expect.objectContaining({ fields: 1, replaced: 0, signatures: [] }))
  })
})
