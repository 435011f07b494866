import type { Filling } from './catalogue/index.ts'
import type { Diagnostic } from './diagnostic.ts'

/** The path of the file that a diagnostic is about: where it points, or the file that it names; null where there is none. */
export function fileOfDiagnostic({ span, message }: Diagnostic): string | null {
  if (span !== null) return span.file.path
  const data: Readonly<Record<string, Filling>> = message.data
  const file = Object.hasOwn(data, 'file') ? data.file : undefined
  return typeof file === 'string' ? file : null
}
