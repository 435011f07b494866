import type { SourceFile, Span } from '../text/source-file.ts'
import type { ExpectedForm } from './expected-form.ts'
import type { ReturnedForm } from './returned-form.ts'

/** What stands in a returned form, a line for each field, so that findings can point at a field as they do at a line of a source. */
export interface Transcript {
  readonly file: SourceFile
  /** The value of a field; where it is empty or there is no such field, the place where it would stand. */
  spanOf(name: string): Span
}

/** Writes what a form says: the fields that it should have in their order, then any others. */
export function writeTranscript(form: ReturnedForm, { fields }: ExpectedForm): Transcript {
  const known = new Set(fields.map(({ name }) => name))
  const entries = [
    ...fields.map(({ name, label }) => ({ name, label, value: form.values.get(name) ?? '' })),
    ...[...form.values]
      .filter(([name]) => !known.has(name))
      .map(([name, value]) => ({ name, label: name, value })),
  ]
  const places = new Map<string, { readonly start: number; readonly end: number }>()
  let text = ''
  for (const { name, label, value } of entries) {
    text += `${cleanText(label)}: `
    const start = text.length
    text += cleanText(value)
    places.set(name, { start, end: text.length })
    text += '\n'
  }
  const file = { path: cleanText(form.file), text }
  return { file, spanOf: (name) => ({ file, ...(places.get(name) ?? { start: 0, end: 0 }) }) }
}

const longestShown = 200

/**
 * What a stranger wrote, fit to be shown on one line: what a terminal would obey, what turns the direction of text and what cannot be
 * seen is replaced.
 */
export function cleanText(text: string): string {
  const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
  return shown
    .replace(/\s*\n\s*/gu, ' / ')
    .replace(/\t/gu, ' ')
    .replace(/[\p{Cc}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029]/gu, '\ufffd')
}
