import { type PdfObject, readObjects } from './pdf-objects.ts'
import type { PdfDictionary, PdfValue } from './pdf-values.ts'
import { type StatedSignature, signaturesOf } from './read-signatures.ts'

/** What was added to a PDF after its first bytes, as far as it bears on what the document says. */
export interface Addition {
  readonly signatures: readonly StatedSignature[]
  /** How many bytes stand after what the last signature covers; all that was added, where there is none. */
  readonly uncovered: number
  /** How many form fields were filled in or changed, signatures not counted. */
  readonly fields: number
  /**
   * How many parts of the document (a page's content, a font, its structure) were put in place of others, or laid over it as annotations. Then
   * a reader shows something else than the first bytes say.
   */
  readonly replaced: number
}

/**
 * Reads what was appended to a document of `base` bytes. A signature adds a field, names it in the catalogue and on a page, and leaves all
 * else as it was; whatever does more is counted.
 */
export function readAddition(bytes: Uint8Array, base: number): Addition {
  const objects = readObjects(bytes)
  const before = new Map<number, PdfObject>()
  const added: PdfObject[] = []
  for (const object of objects) {
    if (object.start !== null && object.start < base) before.set(object.number, object)
    else added.push(object)
  }
  // A range that leaves out something of the document covers none of it.
  const signatures = signaturesOf(objects, bytes.length).filter(
    ({ covers }) => covers === null || covers > base,
  )
  const covered = signatures.flatMap(({ covers }) => covers ?? [])
  const kinds = added.map((object) => kindOf(object, before.get(object.number)?.value))
  return {
    signatures,
    uncovered: bytes.length - Math.max(base, ...covered),
    fields: kinds.filter((kind) => kind === 'field').length,
    replaced: kinds.filter((kind) => kind === 'replaced').length,
  }
}

/** Keys that signing changes in the catalogue and on pages; the rest says what the document shows. */
const changedBySigning: Readonly<Record<string, ReadonlySet<string>>> = {
  Catalog: new Set(['AcroForm', 'DSS', 'Extensions', 'Metadata', 'Perms', 'Version']),
  Page: new Set(['Annots', 'Tabs']),
}

function kindOf({ value }: PdfObject, before: PdfValue | undefined): 'harmless' | 'field' | 'replaced' {
  if (value.kind !== 'dictionary') {
    return before === undefined || value.kind === 'list' ? 'harmless' : 'replaced'
  }
  const type = nameAt(value, 'Type')
  if (isField(value)) return nameAt(value, 'FT') === 'Sig' || value.entries.has('Kids') ? 'harmless' : 'field'
  if (value.entries.has('Rect') && value.entries.has('Subtype')) {
    return before !== undefined && sameValue(value, before, new Set(['AP'])) ? 'harmless' : 'replaced'
  }
  if (before === undefined) return 'harmless'
  if (type === 'Metadata' || type === 'XRef' || isInformation(value)) return 'harmless'
  const mayChange =
    changedBySigning[type ?? ''] ?? (value.entries.has('Fields') ? new Set(value.entries.keys()) : new Set())
  return sameValue(value, before, mayChange) ? 'harmless' : 'replaced'
}

function isField(value: PdfDictionary): boolean {
  return (
    value.entries.has('FT') ||
    (value.entries.has('T') && (value.entries.has('V') || value.entries.has('Kids')))
  )
}

/** The document's own facts: who made it, when. */
function isInformation({ entries }: PdfDictionary): boolean {
  return entries.has('Producer') || entries.has('CreationDate') || entries.has('ModDate')
}

function nameAt(value: PdfDictionary, key: string): string | null {
  const found = value.entries.get(key)
  return found?.kind === 'name' ? found.value : null
}

/** Whether two values say the same, some keys at the top left out of account. */
function sameValue(one: PdfValue, other: PdfValue, except: ReadonlySet<string> = new Set()): boolean {
  switch (one.kind) {
    case 'dictionary': {
      if (other.kind !== 'dictionary') return false
      const keys = new Set([...one.entries.keys(), ...other.entries.keys()])
      return [...keys].every((key) => {
        if (except.has(key)) return true
        const [a, b] = [one.entries.get(key), other.entries.get(key)]
        return a !== undefined && b !== undefined && sameValue(a, b)
      })
    }
    case 'list':
      return (
        other.kind === 'list' &&
        one.items.length === other.items.length &&
        one.items.every((item, index) => {
          const pair = other.items[index]
          return pair !== undefined && sameValue(item, pair)
        })
      )
    case 'string':
      return other.kind === 'string' && Buffer.compare(one.bytes, other.bytes) === 0
    case 'reference':
      return other.kind === 'reference' && one.number === other.number
    default:
      return other.kind === one.kind && one.value === other.value
  }
}
