import type { FormIdentity } from '../document/nodes.ts'

/** A form that came back: what stands in its fields, nothing of it judged yet. */
export interface ReturnedForm {
  /** The path that messages show. */
  readonly file: string
  readonly format: 'pdf' | 'docx'
  /** What the file says that it is. */
  readonly identity: FormIdentity
  /** Which version of the sources it says that it was made from. */
  readonly version: string
  /** What stands in each field, by its name; without what the file carries unseen. */
  readonly values: ReadonlyMap<string, string>
  /** Names that several fields bear, with different contents; the first stands in `values`. */
  readonly ambiguous: readonly string[]
  /** What each signature that the file carries says of itself. Whether it is valid has not been looked at. */
  readonly signatures: readonly Signature[]
}

/** A signature as its file states it. */
export interface Signature {
  /** The field that it stands in, by its last name. */
  readonly field: string
  /** As the signature states it; null where it does not. */
  readonly name: string | null
}

/** What a ticked box reads as; one that is not is empty. */
export const ticked = 'true'

/** What a field that somebody has signed electronically reads as. */
export const signed = 'signed'

/** The fields that carry unseen what the form was made from, and the type of what they hold. */
const identityFields = {
  form: 'ordalag.form',
  source: 'ordalag.source',
  payment: 'ordalag.payment',
  version: 'ordalag.version',
} as const

/** What was found in a file, before it is known whether it is one of our forms. */
export interface FoundFields {
  readonly values: ReadonlyMap<string, string>
  readonly ambiguous: readonly string[]
  readonly signatures: readonly Signature[]
}

/** Makes a returned form of what was found in a file; null where it does not say what form it is. */
export function identifyForm(
  file: string,
  format: ReturnedForm['format'],
  found: FoundFields,
): ReturnedForm | null {
  const { values } = found
  const form = values.get(identityFields.form)
  const source = values.get(identityFields.source)
  const payment = values.get(identityFields.payment)
  if ((form !== 'requisition' && form !== 'financial-report') || !source || !payment) return null
  const unseen: readonly string[] = Object.values(identityFields)
  return {
    file,
    format,
    identity: { form, source, payment },
    version: values.get(identityFields.version) ?? '',
    values: new Map([...values].filter(([name]) => !unseen.includes(name))),
    ambiguous: found.ambiguous,
    signatures: found.signatures,
  }
}

/** Collects the fields of a file in their order; of fields with one name the first counts. */
export function collectFields(fields: Iterable<readonly [string, string]>): Omit<FoundFields, 'signatures'> {
  const values = new Map<string, string>()
  const ambiguous = new Set<string>()
  for (const [name, value] of fields) {
    const known = values.get(name)
    if (known === undefined) values.set(name, value)
    else if (known !== value) ambiguous.add(name)
  }
  return { values, ambiguous: [...ambiguous] }
}
