import type { Reason, Weight } from './change.ts'
import type { BlockChange } from './diff-words.ts'
import type { Token } from './text-tokens.ts'

/** Words that say what must, may or must not be done, by whom it is decided, and where a limit runs. */
const dutyWords = new Set(
  (
    'ska skall skulle bör måste får kan kunna behöver åtar åläggs inte ej aldrig utan endast bara enbart alla samtliga varje ' +
    'senast tidigast minst högst före efter och/eller eller om'
  ).split(' '),
)

/** Spellings that say the same. */
const sameSpelling: Readonly<Record<string, string>> = {
  skall: 'ska',
  'bl.a': 'bland annat',
  't.ex': 'till exempel',
  'm.m': 'med mera',
  'm.fl': 'med flera',
  dvs: 'det vill säga',
  's.k': 'så kallad',
  'fr.o.m': 'från och med',
  't.o.m': 'till och med',
  osv: 'och så vidare',
  '%': 'procent',
  stödjer: 'stöder',
  idag: 'i dag',
  ifråga: 'i fråga',
  tillstånds: 'till stånds',
}

/**
 * Weighs a change of words. Editorial is only what cannot say anything else: punctuation, capitals, spaces, emphasis, list marks and the
 * known spellings above. Everything else is substantive, since no rule can tell a better word from another duty.
 */
export function weighWords(change: BlockChange): { readonly weight: Weight; readonly reason: Reason } {
  if (change.kind === 'moved') return { weight: 'editorial', reason: { code: 'order' } }
  const deleted = tokensOf(change, 'deleted')
  const inserted = tokensOf(change, 'inserted')
  if (deleted.length === 0 && inserted.length === 0)
    return { weight: 'editorial', reason: { code: 'arrangement' } }

  const same = (name: (token: Token) => string): boolean => {
    const [first, other] = [firstOf(deleted, name), firstOf(inserted, name)]
    // Most differ from the first word on.
    if (!first.startsWith(other) && !other.startsWith(first)) return false
    return deleted.map(name).join('') === inserted.map(name).join('')
  }
  const editorial = (code: 'spaces' | 'emphasis' | 'capitals' | 'punctuation' | 'spelling') =>
    ({ weight: 'editorial', reason: { code } }) as const
  // The address of a link and what an expression refers to are in the key: they are no matter of looks.
  const isPlain = (token: Token) => !/[:/]/u.test(token.format) && !token.key.includes('{{')
  const isSameSaid = same((token) => spellingOf(token.text))
  if (
    isSameSaid &&
    ([...deleted, ...inserted].every(isPlain) || same((token) => token.key.replace(/^[^|]*/u, '')))
  ) {
    if (same((token) => `${token.text}|${token.format}|`)) return editorial('spaces')
    if (same((token) => `${token.space}${token.text}`)) return editorial('emphasis')
    if (same((token) => foldCase(token.text))) return editorial('capitals')
    if (same((token) => (isMark(token.text) ? '' : `${foldCase(token.text)} `)))
      return editorial('punctuation')
    return editorial('spelling')
  }

  const words = [...deleted, ...inserted].map((token) => token.text)
  // Of whole sentences that came or went, single words say nothing more.
  const isTelling = words.length <= 24 && ((deleted.length > 0 && inserted.length > 0) || words.length <= 6)
  const duties = isTelling ? differentWords(deleted, inserted).filter((word) => dutyWords.has(word)) : []
  if (duties.length > 0) return { weight: 'substantive', reason: { code: 'duty', words: duties } }
  const numbers = isTelling ? [...new Set(words.filter((word) => /\p{N}/u.test(word)))] : []
  if (numbers.length > 0) return { weight: 'substantive', reason: { code: 'number', words: numbers } }
  return { weight: 'substantive', reason: { code: 'wording', words: [] } }
}

/** The first that has a name at all; marks have none where only words count. */
function firstOf(tokens: readonly Token[], name: (token: Token) => string): string {
  for (const token of tokens) {
    const named = name(token)
    if (named !== '') return named
  }
  return ''
}

function tokensOf(change: BlockChange, kind: 'deleted' | 'inserted'): readonly Token[] {
  return change.steps.flatMap((step) => (step.kind === kind ? step.tokens : []))
}

/** Words that only one side has. */
function differentWords(deleted: readonly Token[], inserted: readonly Token[]): readonly string[] {
  const old = new Set(deleted.map((token) => token.text.toLowerCase()))
  const now = new Set(inserted.map((token) => token.text.toLowerCase()))
  return [...[...old].filter((word) => !now.has(word)), ...[...now].filter((word) => !old.has(word))]
}

function isMark(text: string): boolean {
  return /^[\p{P}]+$/u.test(text) && !/[%§&]/u.test(text)
}

function foldCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‐‑–—]/gu, '-')
    .replace(/[’´]/gu, "'")
}

function spellingOf(text: string): string {
  if (isMark(text)) return ''
  const folded = foldCase(text)
  return `${Object.hasOwn(sameSpelling, folded) ? (sameSpelling[folded] ?? folded) : folded} `
}
