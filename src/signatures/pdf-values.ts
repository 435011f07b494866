/** A value of a PDF (ISO 32000-1, 7.3), as far as signatures need it. */
export type PdfValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  /** Its bytes, and where it stands in the file, its brackets included. */
  | { readonly kind: 'string'; readonly bytes: Uint8Array; readonly start: number; readonly end: number }
  | { readonly kind: 'list'; readonly items: readonly PdfValue[] }
  | PdfDictionary
  | { readonly kind: 'reference'; readonly number: number }
  /** true, false, null, and any other word. */
  | { readonly kind: 'word'; readonly value: string }

/** A dictionary of a PDF (ISO 32000-1, 7.3.7). */
export interface PdfDictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfValue>
}

/**
 * A string that was typed by or for people: in UTF-16 or UTF-8 where it says so, else one byte a character. Some programs write UTF-8 without
 * saying so, and other text is hardly ever UTF-8 by chance.
 */
export function textOfString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}

/** Whether a byte is white space (ISO 32000-1, table 1). */
export function isSpace(byte: number): boolean {
  return byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32
}

const delimiters = Uint8Array.from({ length: 256 }, (_, byte) =>
  '()<>[]{}/%'.includes(String.fromCharCode(byte)) || isSpace(byte) ? 1 : 0,
)

/** Whether a byte ends a name, a number or a word (ISO 32000-1, 7.2.2). */
export function endsToken(byte: number): boolean {
  return delimiters[byte] === 1
}
