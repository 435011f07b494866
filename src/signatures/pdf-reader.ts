import { endsToken, isSpace, type PdfDictionary, type PdfValue } from './pdf-values.ts'

/** Values within values deeper than this are in no honest file. */
const deepest = 60

/** What is read is not a value. */
export class PdfFault extends Error {}

const [openRound, closeRound, backslash] = [0x28, 0x29, 0x5c]
const [less, greater, openSquare, closeSquare, slash, percent, hash] = [
  0x3c, 0x3e, 0x5b, 0x5d, 0x2f, 0x25, 0x23,
]

/** Reads values of a PDF one after the other. Every step goes forward, so that no file can keep it for longer than its length. */
export class PdfReader {
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  get isAtEnd(): boolean {
    this.skipSpace()
    return this.at >= this.#bytes.length
  }

  /** Past white space and comments. */
  skipSpace(): void {
    for (;;) {
      const byte = this.#bytes[this.at]
      if (byte === undefined) return
      if (isSpace(byte)) this.at++
      else if (byte === percent) this.#skipLine()
      else return
    }
  }

  /** The next value. Throws a `PdfFault` where there is none. */
  value(depth = 0): PdfValue {
    if (depth > deepest) throw new PdfFault('values within values, too deep')
    this.skipSpace()
    const start = this.at
    const byte = this.#bytes[start]
    switch (byte) {
      case undefined:
        throw new PdfFault('the file ends')
      case slash:
        return { kind: 'name', value: this.#name() }
      case openRound:
        return { kind: 'string', bytes: this.#literal(), start, end: this.at }
      case less:
        if (this.#bytes[start + 1] === less) return this.#dictionary(depth)
        return { kind: 'string', bytes: this.#hexadecimal(), start, end: this.at }
      case openSquare:
        return this.#list(depth)
      default:
        return this.#numberOrWord()
    }
  }

  /** Whether a word stands next; it is passed over then. */
  skipWord(word: string): boolean {
    this.skipSpace()
    for (let index = 0; index < word.length; index++) {
      if (this.#bytes[this.at + index] !== word.charCodeAt(index)) return false
    }
    const after = this.#bytes[this.at + word.length]
    if (after !== undefined && !endsToken(after)) return false
    this.at += word.length
    return true
  }

  #skipLine(): void {
    for (; ; this.at++) {
      const byte = this.#bytes[this.at]
      if (byte === undefined || byte === 10 || byte === 13) return
    }
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.skipSpace()
      if (this.#bytes[this.at] === greater && this.#bytes[this.at + 1] === greater) {
        this.at += 2
        return { kind: 'dictionary', entries }
      }
      if (this.#bytes[this.at] !== slash) throw new PdfFault('a key of a dictionary is a name')
      const key = this.#name()
      entries.set(key, this.value(depth + 1))
    }
  }

  #list(depth: number): PdfValue {
    this.at++
    const items: PdfValue[] = []
    for (;;) {
      this.skipSpace()
      if (this.#bytes[this.at] === closeSquare) {
        this.at++
        return { kind: 'list', items }
      }
      items.push(this.value(depth + 1))
    }
  }

  #name(): string {
    this.at++
    let name = ''
    for (;;) {
      const byte = this.#bytes[this.at]
      if (byte === undefined || endsToken(byte)) return name
      const code = byte === hash ? this.#pair(this.at + 1) : null
      name += String.fromCharCode(code ?? byte)
      this.at += code === null ? 1 : 3
    }
  }

  /** Two hexadecimal digits as a byte; null where there are none. */
  #pair(at: number): number | null {
    const high = digitOf(this.#bytes[at])
    const low = digitOf(this.#bytes[at + 1])
    return high === null || low === null ? null : high * 16 + low
  }

  #hexadecimal(): Uint8Array {
    const digits: number[] = []
    for (this.at++; ; this.at++) {
      const byte = this.#bytes[this.at]
      if (byte === undefined) throw new PdfFault('a string does not end')
      if (byte === greater) break
      const digit = digitOf(byte)
      if (digit !== null) digits.push(digit)
      else if (!isSpace(byte)) throw new PdfFault('a string of digits holds something else')
    }
    this.at++
    return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, index) => {
      return (digits[2 * index] ?? 0) * 16 + (digits[2 * index + 1] ?? 0)
    })
  }

  #literal(): Uint8Array {
    const bytes: number[] = []
    let open = 1
    for (this.at++; ; this.at++) {
      const byte = this.#bytes[this.at]
      if (byte === undefined) throw new PdfFault('a string does not end')
      if (byte === backslash) this.#escaped(bytes)
      else {
        if (byte === openRound) open++
        if (byte === closeRound) open--
        if (open === 0) break
        bytes.push(byte)
      }
    }
    this.at++
    return Uint8Array.from(bytes)
  }

  /** What a backslash in a string stands for (ISO 32000-1, table 3). */
  #escaped(bytes: number[]): void {
    this.at++
    const byte = this.#bytes[this.at] ?? 0
    const known = escapes.get(byte)
    if (known !== undefined) bytes.push(known)
    else if (byte >= 0x30 && byte <= 0x37) {
      let code = byte - 0x30
      for (let count = 1; count < 3; count++) {
        const next = this.#bytes[this.at + 1] ?? 0
        if (next < 0x30 || next > 0x37) break
        code = code * 8 + next - 0x30
        this.at++
      }
      bytes.push(code & 0xff)
    } else if (byte === 13) {
      if (this.#bytes[this.at + 1] === 10) this.at++
    } else if (byte !== 10) bytes.push(byte)
  }

  #numberOrWord(): PdfValue {
    const start = this.at
    const whole = this.#integer()
    if (whole !== null && this.#endsHere()) {
      const after = this.at
      if (this.#skipRestOfReference()) return { kind: 'reference', number: whole }
      this.at = after
      return { kind: 'number', value: whole }
    }
    this.at = start
    const written = this.#token()
    return /^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(written)
      ? { kind: 'number', value: Number(written) }
      : { kind: 'word', value: written }
  }

  /** `0 R`, after the number of the object. */
  #skipRestOfReference(): boolean {
    this.skipSpace()
    return this.#integer() !== null && this.skipWord('R')
  }

  /** Digits as a number, at most so many as an offset in a file has; null where there are none. */
  #integer(): number | null {
    const start = this.at
    let value = 0
    while (this.at - start < 15) {
      const byte = this.#bytes[this.at]
      if (byte === undefined || byte < 0x30 || byte > 0x39) break
      value = value * 10 + byte - 0x30
      this.at++
    }
    return this.at === start ? null : value
  }

  #endsHere(): boolean {
    const byte = this.#bytes[this.at]
    return byte === undefined || endsToken(byte)
  }

  #token(): string {
    const start = this.at
    // Longer than this is neither number nor keyword.
    while (this.at - start < 64 && !this.#endsHere()) this.at++
    if (this.at === start) throw new PdfFault('a sign that begins no value')
    return String.fromCharCode(...this.#bytes.subarray(start, this.at))
  }
}

function digitOf(byte: number | undefined): number | null {
  if (byte === undefined) return null
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : null
}

const escapes: ReadonlyMap<number, number> = new Map(
  Object.entries({ n: 10, r: 13, t: 9, b: 8, f: 12, '(': openRound, ')': closeRound, '\\': backslash }).map(
    ([letter, code]) => [letter.charCodeAt(0), code],
  ),
)
