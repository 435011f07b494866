import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement } from '../model/agreement.ts'
import { indexIds } from '../model/ids.ts'
import { numbersOf } from '../model/printed-numbers.ts'
import { latin } from '../text/latin.ts'
import { wordingsOf } from '../wording/document-text.ts'
import type { PlainText } from '../wording/plain-text.ts'
import { labelsOf, type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'
import { passOverClean } from './clean-texts.ts'
import { fixWithExpression } from './expression-fix.ts'

/**
 * **Nummer på avsnitt och bilagor räknas ut; de skrivs inte för hand.**
 *
 * *avsnitt 5.3*, *bilaga 2* eller *avsnittet nedan* i löptexten ska vara `{{ref "…"}}`, och en rubrik har inte sitt nummer med sig. Finns det som numret pekar på i dag visas det, och
 * `check --fix` sätter in hänvisningen. Avsnitt och bilagor i andra handlingar (*avsnitt 5.3 i propositionen*, *bilaga 2
 * till förordningen*) lämnas i fred.
 *
 * Varför: när ett avsnitt läggs till eller flyttas ändras numren, men inte de som står i texten. Då pekar den undertecknade
 * överenskommelsen på något annat än vad parterna menade.
 *
 * Så rättas det: ersätt numret med hänvisningen.
 *
 * ```yaml
 * text: |
 *   Kraven framgår av avsnitt 5.3.      # ska vara {{ref "economy-svf"}}
 * ```
 */
export const typedNumbers: Check = {
  name: 'typed-numbers',
  codes: ['reference/typed-number', 'reference/typed-number-nowhere'],
  checkModel: (agreement, registers) => [
    ...[...paragraphsOf(agreement, registers), ...labelsOf(agreement)].flatMap((plain) =>
      checkText(plain, agreement),
    ),
    ...paragraphsOf(agreement, registers)
      .filter(({ home }) => home.role === 'heading')
      .flatMap(checkHeading),
  ],
  checkDocument: (document, agreement) =>
    wordingsOf(document).flatMap((plain) => checkText(plain, agreement)),
}

const number = String.raw`\d{1,2}(?:\.\d{1,2}){0,4}`
const typedNumber = latin(
  new RegExp(
    String.raw`(?<![\p{L}\d])(avsnitt(?:en|et)?|bilag(?:a|an|or|orna))[ \u00a0](${number}(?:(?:, | och | samt | eller |[–-])${number})*)(?![\d:/%])`,
    'giu',
  ),
)
/** What follows when the number belongs to another text. */
const ofAnother = /^[ \u00a0](?:i|till|av|på|ur)[ \u00a0](?!(?:denna |den här |samma )?överenskommelse)/iu
/** What goes before when it does: a genitive (`propositionens avsnitt 5`) or, in the same parentheses, a citation. */
const genitiveBefore = /(\p{Ll}{4,}s)[ \u00a0]$/u
const citationBefore = /(?:prop\.|bet\.|rskr\.|skr\.|SOU|Ds|dir\.|COM|EU)[^()]*$/u

/** What is above or below today may stand elsewhere tomorrow. */
const relative = latin(
  /(?<!\p{L})(?:(?:avsnitt(?:et|en)?|kapitl(?:et|en)|rubrik(?:en|erna)?|bilag(?:an|orna))[ \u00a0](?:ovan|nedan)|(?:ovan|nedan)stående[ \u00a0](?:avsnitt|kapitel|rubrik|bilaga))(?!\p{L})/giu,
)

function checkRelative(plain: PlainText): readonly Diagnostic[] {
  return [...plain.typed.matchAll(relative)].map(({ 0: written, index }) =>
    report('reference/typed-number', plain.spanOf(index, index + written.length), {
      written,
      expression: '{{ref "…"}}',
    }),
  )
}

/** `3.2.1 Särskild satsning`: a heading that brings its own number. */
function checkHeading(heading: PlainText): readonly Diagnostic[] {
  const written = /^\d{1,2}(?:\.\d{1,2}){1,4}(?=\.?[ \u00a0])/u.exec(heading.typed)?.[0]
  if (written === undefined) return []
  const expression = { sv: 'rubriken utan nummer', en: 'the heading without a number' }
  return [report('reference/typed-number', heading.spanOf(0, written.length), { written, expression })]
}

/** Prose can hold a reference instead of a number; labels and templates are only told of. */
type TypedText = PlainText & Partial<Pick<ProseParagraphText, 'prose'>>

const checkText = passOverClean((paragraph: TypedText, agreement: Agreement): readonly Diagnostic[] => {
  const diagnostics: Diagnostic[] = []
  for (const match of paragraph.typed.matchAll(typedNumber)) {
    const [written, word = '', list = ''] = match
    const before = paragraph.typed.slice(0, match.index)
    if (ofAnother.test(paragraph.typed.slice(match.index + written.length))) continue
    const genitive = genitiveBefore.exec(before)?.[1]
    if ((genitive && genitive !== 'överenskommelsens') || citationBefore.test(before)) continue
    diagnostics.push(reportNumber(paragraph, match.index, written, word, list, agreement))
  }
  return [...diagnostics, ...checkRelative(paragraph)]
})

function reportNumber(
  paragraph: TypedText,
  at: number,
  written: string,
  word: string,
  list: string,
  agreement: Agreement,
): Diagnostic {
  const span = paragraph.spanOf(at, at + written.length)
  const { sections, annexes } = numbersOf(agreement)
  const known = word.toLowerCase().startsWith('bilag') ? annexes : sections
  const ids = new Map([...known].reverse().map(([id, printed]) => [printed, id]))
  const numbers = list.split(/, | och | samt | eller |[–-]/u)
  const missing = numbers.filter((each) => !ids.has(each))
  if (missing.length > 0) {
    return report('reference/typed-number-nowhere', span, { written, expression: '{{ref "…"}}' })
  }
  const targets = numbers.flatMap((each) => ids.get(each) ?? [])
  const expression = `{{ref ${targets.map((id) => `"${id}"`).join(' ')}}}`
  const places = numbers.flatMap((each) => {
    const bearer = indexIds(agreement).find(ids.get(each) ?? '')
    return bearer ? [related('reference/numbered-here', bearer.id.span, { number: each })] : []
  })
  // What the expression prints begins with a small letter and joins with "och".
  const prints = /^\p{Ll}/u.test(word) && !/eller|[–-]/u.test(list) && targets.length <= 4
  const fix = prints && paragraph.prose ? fixWithExpression(paragraph.prose, span, expression) : {}
  return report('reference/typed-number', span, { written, expression }, { related: places, ...fix })
}
