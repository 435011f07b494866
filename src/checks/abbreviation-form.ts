import { report } from '../diagnostics/report.ts'
import { startSentence } from '../model/swedish-form.ts'
import { latin } from '../text/latin.ts'
import type { Check } from './check.ts'
import { checkEveryWording, isInAddress, type WordingRule } from './check-wording.ts'

/**
 * **Förkortningar skrivs med punkter och utan mellanrum, och inte först i en mening.**
 *
 * Det heter bl.a., dvs., etc., fr.o.m., m.fl., m.m., osv., s.k., t.ex. och t.o.m. En mening börjar inte med en sådan
 * förkortning, utan med orden utskrivna.
 *
 * Varför: ”bl a” kan brytas över två rader, och en mening som börjar med ”T.ex.” läses lätt som slutet på den förra. Så här
 * skrivs de också i resten av dokumentet.
 *
 * Så rättas det: skriv förkortningen så som meddelandet visar, eller skriv ut orden.
 *
 * ```yaml
 * sections:
 *   - id: introduction
 *     heading: Inledning
 *     text: |
 *       Regionerna ska bl a stödja patienterna. T.ex. ska vägen in i vården vara kort.
 * ```
 */
const rule: WordingRule = (plain) => {
  const { typed } = plain
  const wrong = [...typed.matchAll(anyForm)].flatMap((match) => {
    const written = match[0]
    const letters = written.toLowerCase().replaceAll(/[^a-z]/g, '')
    const right = forms.get(letters)?.right
    if (right === undefined || written.toLowerCase() === right) return []
    if (/\p{Lu}/u.test(written.slice(1)) || isOtherWord(written, typed.slice(0, match.index))) return []
    if (isInAddress(plain, match.index)) return []
    const span = plain.spanOf(match.index, match.index + written.length)
    const text = /^\p{Lu}/u.test(written) ? startSentence(right) : right
    return [report('language/abbreviation-form', span, { written, right: text }, { fix: { span, text } })]
  })
  const first = [...typed.matchAll(capitalForm)].flatMap((match) => {
    const written = match[0]
    const words = forms.get(written.toLowerCase().replaceAll('.', ''))?.words ?? null
    const span = plain.spanOf(match.index, match.index + written.length)
    const fix = words === null ? {} : { fix: { span, text: startSentence(words) } }
    return [report('language/abbreviation-first', span, { written }, fix)]
  })
  return [...wrong, ...first]
}

export const abbreviationForm: Check = {
  name: 'abbreviation-form',
  codes: ['language/abbreviation-form', 'language/abbreviation-first'],
  ...checkEveryWording(rule),
}

/** By their letters: the right form, and the words; null where the words depend on what follows. */
const forms: ReadonlyMap<string, { readonly right: string; readonly words: string | null }> = new Map(
  (
    [
      ['bl.a.', 'bland annat'],
      ['dvs.', 'det vill säga'],
      ['etc.', 'et cetera'],
      ['f.d.', 'före detta'],
      ['f.n.', 'för närvarande'],
      ['fr.o.m.', 'från och med'],
      ['m.fl.', null],
      ['m.m.', 'med mera'],
      ['osv.', 'och så vidare'],
      ['s.k.', null],
      ['t.ex.', 'till exempel'],
      ['t.o.m.', 'till och med'],
    ] as const
  ).map(([right, words]) => [right.replaceAll('.', ''), { right, words }]),
)

/** Without stops or spaces these are words, units or bodies of their own. */
const otherWords = new Set(['fd', 'fn', 'from', 'mm', 'sk', 'tom'])

/** What goes before `mm` where it is no unit: a word, but such as `antal mm` and `i mm`. */
const wordBefore = latin(/(?<!\p{L})(?!(?:antal|hela|per)[ \u00a0]$)\p{L}{3,}[ \u00a0]$/iu)

function isOtherWord(written: string, before: string): boolean {
  const bare = written.replace('.', '').toLowerCase()
  return otherWords.has(bare) && !(bare === 'mm' && wordBefore.test(before))
}

/** The letters of each abbreviation however they are set apart; `dvs`, `osv`, `etc` and `tex` may be wrongly divided too. */
const anyForm = latin(
  new RegExp(
    `(?<![\\p{L}\\p{N}.-])(?:${[...forms.values()]
      .map(({ right }) =>
        /\..*\./.test(right) && right !== 't.ex.'
          ? right.split('.').filter(Boolean)
          : right.replaceAll('.', '').split(''),
      )
      .map((parts) => `${parts.join('\\.?[ \\u00a0]?')}\\.?`)
      .join('|')})(?![\\p{L}\\p{N}-])`,
    'giu',
  ),
)
const capitalForm = latin(
  /(?<![\p{L}\p{N}.-])(?:Bl\.a|Dvs|Etc|F\.d|F\.n|Fr\.o\.m|M\.fl|M\.m|Osv|S\.k|T\.ex|T\.o\.m)\./gu,
)
