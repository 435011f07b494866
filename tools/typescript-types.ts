/**
 * Reads the types of plain data that a TypeScript file exports: interfaces and unions of them, with what is said of each. It knows no
 * more of the language than such files use, and stops at what it does not know.
 */

/** A type as the schema of its values needs it. */
export type DataType =
  | { readonly kind: 'name'; readonly name: string; readonly of: readonly DataType[] }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly of: DataType }
  | { readonly kind: 'object'; readonly members: readonly Member[] }
  | { readonly kind: 'union'; readonly of: readonly DataType[] }

export interface Member {
  readonly name: string
  readonly type: DataType
  readonly isOptional: boolean
  readonly says: string
}

/** A type under its name. */
export interface Declaration {
  readonly name: string
  /** Names of the interfaces whose members it has too. */
  readonly extends: readonly string[]
  readonly type: DataType
  readonly says: string
}

interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'sign' | 'comment'
  readonly text: string
}

/** All interfaces and type aliases of a file, exported or not; what else it holds is passed over. */
export function readDeclarations(text: string): readonly Declaration[] {
  const starts = [
    ...text.matchAll(/^(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?(?:export )?(?:interface|type) \w/gmu),
  ]
  return starts.map(({ index }, place) => new TypeReader(text.slice(index, starts[place + 1]?.index)).read())
}

class TypeReader {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(text: string) {
    this.#tokens = readTokens(text)
  }

  /** The declaration that the text begins with, and what is said of it. */
  read(): Declaration {
    let says = ''
    for (;;) {
      const token = this.#take()
      if (token.kind === 'comment') says = token.text
      else if (token.text !== 'export') return this.#declaration(token.text, says)
    }
  }

  #declaration(keyword: string, says: string): Declaration {
    const { text: name } = this.#take()
    const bases: string[] = []
    if (keyword === 'type') {
      this.#expect('=')
      return { name, extends: bases, type: this.#type(), says }
    }
    if (this.#skip('extends')) {
      do bases.push(this.#take().text)
      while (this.#skip(','))
    }
    this.#expect('{')
    return { name, extends: bases, type: this.#object(), says }
  }

  #type(): DataType {
    this.#skip('|')
    const parts = [this.#postfix()]
    while (this.#skip('|')) parts.push(this.#postfix())
    const [only] = parts
    return parts.length === 1 && only ? only : { kind: 'union', of: parts }
  }

  #postfix(): DataType {
    this.#skipComments()
    if (this.#skip('readonly')) return this.#postfix()
    let type = this.#primary()
    while (this.#peek().text === '[' && this.#peek(1).text === ']') {
      this.#at += 2
      type = { kind: 'list', of: type }
    }
    return type
  }

  #primary(): DataType {
    const token = this.#take()
    if (token.text === '{') return this.#object()
    if (token.text === '(') {
      const type = this.#type()
      this.#expect(')')
      return type
    }
    if (token.kind === 'text') return { kind: 'literal', value: token.text }
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) }
    if (token.text === 'null') return { kind: 'literal', value: null }
    if (token.kind !== 'word') throw new Error(`no type begins with '${token.text}'`)
    const of: DataType[] = []
    if (this.#skip('<')) {
      do of.push(this.#type())
      while (this.#skip(','))
      this.#expect('>')
    }
    return { kind: 'name', name: token.text, of }
  }

  #object(): DataType {
    const members: Member[] = []
    let says = ''
    while (!this.#skip('}')) {
      const token = this.#take()
      if (token.kind === 'comment') says = token.text
      else if (token.text !== 'readonly' && token.text !== ';') {
        const isOptional = this.#skip('?')
        this.#expect(':')
        members.push({ name: token.text, type: this.#type(), isOptional, says })
        says = ''
      }
    }
    return { kind: 'object', members }
  }

  #peek(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? { kind: 'sign', text: '' }
  }

  #take(): Token {
    const token = this.#peek()
    if (token.text === '' && token.kind === 'sign') throw new Error('the file ends within a type')
    this.#at++
    return token
  }

  #skipComments(): void {
    while (this.#peek().kind === 'comment') this.#at++
  }

  #skip(text: string): boolean {
    let ahead = 0
    while (this.#peek(ahead).kind === 'comment') ahead++
    // A comment before a member is the member's; only one before another part of a union is passed over.
    const isThere = this.#peek(ahead).text === text && (ahead === 0 || text === '|' || text === '}')
    if (isThere) this.#at += ahead + 1
    return isThere
  }

  #expect(text: string): void {
    if (!this.#skip(text)) throw new Error(`'${text}' was expected, not '${this.#peek().text}'`)
  }
}

function readTokens(text: string): readonly Token[] {
  const pattern =
    /\/\*\*?([\s\S]*?)\*\/|\/\/[^\n]*|'([^']*)'|([A-Za-z_$][\w$]*)|(\d+)|([{}[\]()<>|&=:;,?*.])/gu
  return [...text.matchAll(pattern)].flatMap(
    ([whole, comment, quoted, word, number, sign]): readonly Token[] => {
      if (whole.startsWith('//')) return []
      if (comment !== undefined) return [{ kind: 'comment', text: wordsOfComment(comment) }]
      if (quoted !== undefined) return [{ kind: 'text', text: quoted }]
      if (word !== undefined) return [{ kind: 'word', text: word }]
      if (number !== undefined) return [{ kind: 'number', text: number }]
      return [{ kind: 'sign', text: sign ?? '' }]
    },
  )
}

function wordsOfComment(comment: string): string {
  return comment
    .replace(/^\s*\*/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
