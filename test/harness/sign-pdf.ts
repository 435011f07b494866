import { zlibSync } from 'fflate'

/**
 * Signs a PDF as a program for signing does: appends an incremental update with a signature, its field and the form that holds it. The
 * value of the signature is no signature of anyone; only the form of the file is that of a signed one.
 */

export interface TestSignature {
  readonly field: string
  /** As the dictionary states it; left out where it is undefined. */
  readonly name?: string
  readonly time?: string
  readonly place?: string
  /** Whether the field lies in a compressed object stream, as newer programs write it. */
  readonly isCompressed?: boolean
  /** Changes the text of the signature's dictionary before its range is filled in. */
  readonly spoil?: (dictionary: string) => string
  /** The range that is written, given the right one. */
  readonly range?: (right: readonly number[]) => readonly number[]
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const contentsLength = 64
const rangePlace = '/ByteRange [0 ********** ********** **********]'

export function signPdf(pdf: Uint8Array, signature: TestSignature): Uint8Array {
  const text = latin1(pdf)
  const size = Math.max(...[...text.matchAll(/\/Size (\d+)/gu)].map((match) => Number(match[1])))
  const [, root = ''] = [...text.matchAll(/\/Root (\d+) 0 R/gu)].at(-1) ?? []
  const [before = ''] = [...text.matchAll(/startxref\s+(\d+)/gu)].at(-1)?.slice(1) ?? []
  const catalogue = [
    ...text.matchAll(new RegExp(`(?:^|\\n)${root} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`, 'gu')),
  ].at(-1)?.[1]
  if (catalogue === undefined) throw new Error('the catalogue was not found')
  const [signed, field, holder] = [size, size + 1, size + 2]
  const fields = [
    ...(/\/AcroForm << \/Fields \[([^\]]*)\]/u.exec(catalogue)?.[1] ?? '').matchAll(/\d+ 0 R/gu),
  ].map(String)
  const facts = [
    ['Name', signature.name],
    ['M', signature.time],
    ['Location', signature.place],
  ].flatMap(([key, value]) => (value === undefined ? [] : [`/${key} ${textString(value)}`]))
  const dictionary = [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    rangePlace,
    `/Contents <${'30'.repeat(contentsLength)}>`,
    ...facts,
    '>>',
  ].join(' ')
  const fieldDictionary = `<< /FT /Sig /T ${textString(signature.field)} /V ${signed} 0 R /Subtype /Widget /Rect [0 0 0 0] >>`
  const form = `/AcroForm << /Fields [${[...fields, `${field} 0 R`].join(' ')}] /SigFlags 3 >>`
  const rest = catalogue.replace(/\/AcroForm << [\s\S]*? >>/u, '')
  const objects = new Map<number, string>([
    [signed, signature.spoil?.(dictionary) ?? dictionary],
    [Number(root), `<<${rest} ${form} >>`],
    ...(signature.isCompressed
      ? [[holder, objectStream(field, fieldDictionary)] as const]
      : [[field, fieldDictionary] as const]),
  ])
  let update = '\n'
  const places: string[] = []
  for (const [number, value] of objects) {
    const place = String(pdf.length + update.length).padStart(10, '0')
    places.push(`${number} 1\n${place} 00000 n \n`)
    update += `${number} 0 obj\n${value}\nendobj\n`
  }
  const table = pdf.length + update.length
  update += `xref\n${places.join('')}trailer\n<< /Size ${holder + 1} /Root ${root} 0 R /Prev ${before} >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(fillRange(update, pdf.length, signature), 'latin1')])
}

/** Something that a program appended, which no signature covers. */
export function appendUpdate(
  pdf: Uint8Array,
  update = '\n9999 0 obj\n<< /Type /DSS >>\nendobj\n%%EOF\n',
): Uint8Array {
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')])
}

function fillRange(update: string, base: number, { range }: TestSignature): string {
  const start = update.indexOf('/Contents <')
  if (start === -1 || !update.includes(rangePlace)) return update
  const first = base + start + '/Contents '.length
  const second = first + 2 * contentsLength + 2
  const right = [0, first, second, base + update.length - second]
  const written = `/ByteRange [${(range?.(right) ?? right).join(' ')}`
  return update.replace(rangePlace, () => `${written.padEnd(rangePlace.length - 1)}]`)
}

/** In UTF-16 where it holds more than Latin-1 has. */
function textString(value: string): string {
  if (!/[^\u0020-\u00ff]/u.test(value)) return `(${value.replace(/[\\()]/gu, (sign) => `\\${sign}`)})`
  const bytes = Buffer.from(`\ufeff${value}`, 'utf16le').swap16()
  return `<${bytes.toString('hex')}>`
}

function objectStream(number: number, value: string): string {
  const header = `${number} 0 `
  const data = latin1(zlibSync(Buffer.from(header + value, 'latin1')))
  return `<< /Type /ObjStm /N 1 /First ${header.length} /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream`
}
