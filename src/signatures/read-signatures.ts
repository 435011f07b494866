/**
 * What a signed PDF says of its signatures. In: the bytes of a file. Out: each signature as its dictionary states it, and which bytes of
 * the file it covers. It checks no certificate and no digest, so it says nothing of whether a signature is valid; nothing in the file is
 * trusted, and no file can keep it for long.
 */
import { type PdfObject, readObjects } from './pdf-objects.ts'
import { type PdfDictionary, type PdfValue, textOfString } from './pdf-values.ts'

/** A signature as it is stated. */
export interface StatedSignature {
  /** The name of the form field that it stands in; null where no field was found. */
  readonly field: string | null
  /** Who signed, as the dictionary says it; null where it does not. Anyone can write anything there. */
  readonly name: string | null
  readonly place: string | null
  /** When, as stated: `2031-12-20T10:00:00+01:00`, cut short where the file says less; null where it says nothing. */
  readonly time: string | null
  /** How many bytes of the file, from its first, it covers but for its own value; null where its range is not of that form. */
  readonly covers: number | null
  /** Whether it is a time stamp of a service and nobody's signature. */
  readonly isTimeStamp: boolean
}

/** The signatures of a PDF, in the order of its objects. */
export function readSignatures(bytes: Uint8Array): readonly StatedSignature[] {
  return signaturesOf(readObjects(bytes), bytes.length)
}

/** The same of a file of `length` bytes whose objects have been read. */
export function signaturesOf(objects: readonly PdfObject[], length: number): readonly StatedSignature[] {
  // The last object of a number is the one that holds.
  const latest = new Map(objects.map((object) => [object.number, object]))
  const fields = fieldsBySignature(latest)
  return objects.flatMap((object) => {
    const { number, value, start } = object
    if (start === null || value.kind !== 'dictionary' || latest.get(number) !== object) return []
    const contents = value.entries.get('Contents')
    const range = value.entries.get('ByteRange')
    if (contents?.kind !== 'string' || range?.kind !== 'list') return []
    const filter = value.entries.get('SubFilter')
    return [
      {
        field: fields.get(number) ?? null,
        name: textAt(value, 'Name'),
        place: textAt(value, 'Location'),
        time: timeOf(textAt(value, 'M')),
        covers: coveredBytes(range.items, contents, length),
        isTimeStamp: filter?.kind === 'name' && filter.value === 'ETSI.RFC3161',
      },
    ]
  })
}

/**
 * A range covers the file from its first byte to some end, leaving out exactly the value of the signature (ISO 32000-1, 12.8.1). Any other
 * would leave something out that nobody signed.
 */
function coveredBytes(
  items: readonly PdfValue[],
  contents: Extract<PdfValue, { kind: 'string' }>,
  length: number,
): number | null {
  const numbers = items.flatMap((item) =>
    item.kind === 'number' && Number.isSafeInteger(item.value) && item.value >= 0 ? [item.value] : [],
  )
  const [first, firstLength, second, secondLength] = numbers
  if (numbers.length !== 4 || items.length !== 4) return null
  if (first !== 0 || firstLength !== contents.start || second !== contents.end) return null
  const end = (second ?? 0) + (secondLength ?? 0)
  return end <= length ? end : null
}

/** The full names of signature fields, by the number of the signature that is their value. */
function fieldsBySignature(objects: ReadonlyMap<number, PdfObject>): ReadonlyMap<number, string> {
  const fields = new Map<number, string>()
  for (const { value } of objects.values()) {
    if (value.kind !== 'dictionary') continue
    const signature = value.entries.get('V')
    if (signature?.kind !== 'reference' || !isSignatureField(value, objects)) continue
    const name = fullName(value, objects)
    if (name !== '') fields.set(signature.number, name)
  }
  return fields
}

/** More fields within fields than this are in no honest file; they may even be within themselves. */
const deepestField = 20

function* lineage(field: PdfDictionary, objects: ReadonlyMap<number, PdfObject>): Generator<PdfDictionary> {
  let at: PdfDictionary = field
  for (let depth = 0; depth < deepestField; depth++) {
    yield at
    const parent = at.entries.get('Parent')
    const next = parent?.kind === 'reference' ? objects.get(parent.number)?.value : parent
    if (next?.kind !== 'dictionary') return
    at = next
  }
}

function isSignatureField(field: PdfDictionary, objects: ReadonlyMap<number, PdfObject>): boolean {
  for (const each of lineage(field, objects)) {
    const type = each.entries.get('FT')
    if (type !== undefined) return type.kind === 'name' && type.value === 'Sig'
  }
  return false
}

function fullName(field: PdfDictionary, objects: ReadonlyMap<number, PdfObject>): string {
  const names = [...lineage(field, objects)].flatMap((each) => textAt(each, 'T') ?? [])
  return names.reverse().join('.')
}

const longestText = 300

/** A text of a dictionary, without what does not print and not longer than anyone would read; null where there is none. */
function textAt(dictionary: PdfDictionary, key: string): string | null {
  const value = dictionary.entries.get(key)
  if (value?.kind !== 'string') return null
  const text = textOfString(value.bytes.subarray(0, 4 * longestText))
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .slice(0, longestText)
    .trim()
  return text === '' ? null : text
}

const dateForm =
  /^D:(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2}))?)?)?)?)?(?:(Z|[+-])(?:(\d{2})'?(?:(\d{2})'?)?)?)?$/u

/** A date of a PDF (ISO 32000-1, 7.9.4) as ISO writes it. */
function timeOf(written: string | null): string | null {
  const found = written && dateForm.exec(written)
  if (!found) return null
  const [, year, month, day, hour, minute = '00', second = '00', sign, zoneHour = '00', zoneMinute = '00'] =
    found
  if (month === undefined || day === undefined)
    return [year, month].filter((part) => part !== undefined).join('-')
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return date
  const zone = sign === undefined ? '' : sign === 'Z' ? 'Z' : `${sign}${zoneHour}:${zoneMinute}`
  return `${date}T${hour}:${minute}:${second}${zone}`
}
