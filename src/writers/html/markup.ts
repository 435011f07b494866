/**
 * Markup as a value. Words always come in as strings and are escaped here, so that nothing that somebody wrote can become markup. What
 * comes out is HTML that is well-formed XML too, which lets any reader of XML check it.
 */
export interface Html {
  readonly markup: string
}

/** What an element may hold: words, other markup, nothing, or several of these. */
export type Content = Html | string | null | readonly Content[]

/** Null and false leave an attribute out; true writes it without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** Elements without content. */
const empty = new Set(['br', 'col', 'hr', 'input', 'link', 'meta'])

/** Elements that hold elements only: each of those on a line of its own, for people who read the file. */
const holders = new Set([
  ...['html', 'head', 'body', 'header', 'main', 'footer', 'nav', 'section', 'article', 'div', 'figure'],
  ...['ul', 'ol', 'dl', 'table', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'fieldset', 'details'],
  ...['svg', 'g'],
])

/** An element; what it holds is escaped where it is words. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Html {
  const open = `<${name}${writeAttributes(attributes)}`
  if (empty.has(name)) return { markup: `${open} />` }
  const parts = flatten(content)
  const gap = holders.has(name) && parts.length > 0 ? '\n' : ''
  return { markup: `${open}>${gap}${parts.join(gap)}${gap}</${name}>` }
}

/** Several pieces of markup, one after the other. */
export function together(...content: readonly Content[]): Html {
  return { markup: flatten(content).join('') }
}

/** Whether there is anything in it. */
export function isEmpty(content: Content): boolean {
  return flatten([content]).every((part) => part === '')
}

/** A style sheet. It may not hold words that somebody wrote but through `cssString`. */
export function styleSheet(rules: string): Html {
  return { markup: `<style>\n${rules.trim()}\n</style>` }
}

/** Words as a string of CSS, which can end neither the string nor the style sheet. */
export function cssString(words: string): string {
  const escaped = words.replace(
    /["\\<>&\p{Cc}]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  )
  return `"${escaped}"`
}

/** Class names, those that hold; null where none does. */
export function classes(...names: readonly (string | false | null)[]): string | null {
  const held = names.filter((name) => name !== false && name !== null && name !== '')
  return held.length === 0 ? null : held.join(' ')
}

function flatten(content: readonly Content[]): readonly string[] {
  return content.flatMap((part): readonly string[] => {
    if (part === null) return []
    if (typeof part === 'string') return [escapeWords(part)]
    return 'markup' in part ? [part.markup] : flatten(part)
  })
}

function writeAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === null || value === false) return ''
      return ` ${name}="${value === true ? '' : escapeWords(String(value))}"`
    })
    .join('')
}

function escapeWords(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
