import { positionOf } from '../text/source-file.ts'
import type { Diagnostic } from './diagnostic.ts'
import { type Language, textOfMessage } from './text-of-message.ts'

/** What a diagnostic says, after the line that it points at: `agreements/cancer-2024/agreement.yaml:69: …`. */
export function messageAtPlace({ message, span }: Diagnostic, language: Language): string {
  const text = textOfMessage(message, language)
  return span ? `${span.file.path}:${positionOf(span.file, span.start).line}: ${text}` : text
}
