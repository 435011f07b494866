import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Agreement } from '../model/agreement.ts'
import { latin } from '../text/latin.ts'
import { type Located, textOf } from '../text/source-file.ts'
import { wordingsOf } from '../wording/document-text.ts'
import { type PlainText, readValue } from '../wording/plain-text.ts'
import { wordingsOfAgreement } from '../wording/wordings.ts'
import type { Check } from './check.ts'
import { wordingsOfRegisters } from './check-wording.ts'
import { passOverClean } from './clean-texts.ts'

/**
 * **Inget ska vara kvar som skulle ha fyllts i, och inget från en mall eller ett program.**
 *
 * Platshållare är t.ex. `[…]`, `[datum]`, `XX`, `X miljoner`, `ÅÅÅÅ-MM-DD`, `TBD`, `N.N.`, `lorem ipsum`, `???`, `____` och *Klicka här för att ange text*. Rester är `{{`, `}}`,
 * `undefined`, `[object`, `NaN`. Källornas, mallarnas och blanketternas egen text kontrolleras. Blanketternas etiketter får ha `N.N.`: där fyller
 * mottagaren i.
 *
 * Varför: det trycks som det står. En platshållare för ett belopp eller ett datum gör åtagandet ogiltigt.
 *
 * Så rättas det: skriv det som ska stå där. Ett utkast kan byggas med platshållare kvar, men inte en slutlig överenskommelse.
 *
 * ```yaml
 * text: |
 *   Medlen uppgår till XX miljoner kronor.
 * ```
 */
export const unfinishedText: Check = {
  name: 'unfinished-text',
  codes: ['structure/placeholder', 'structure/template-residue'],
  checkModel: (agreement, registers) =>
    [...wordingsOfAgreement(agreement, registers), ...fieldsOf(agreement)].flatMap(checkText),
  checkRegisters: (registers) => wordingsOfRegisters(registers).flatMap(checkForm),
  checkDocument: (document) => wordingsOf(document).flatMap(checkText),
}

const placeholder = latin(
  new RegExp(
    [
      String.raw`\[ *(?:…|\.\.\.|_+|[xX]+|) *\]`,
      String.raw`\[[^\][]*(?:…|\.\.\.|\?|(?<!\p{L})(?:fyll i|infoga|datum|dag|belopp|namn|ort|nummer|dnr|diarienummer|text|kommer|senare)(?!\p{L}))[^\][]*\]`,
      String.raw`(?<![\p{L}\d])(?:X{2,}|x{2,}|[XYZ](?=[ \u00a0](?:miljoner|miljarder|mnkr|kronor|kr|procent|%)))(?![\p{L}\d])`,
      String.raw`(?<![\p{L}\d])(?:Å{4}|å{4}|YYYY|yyyy|\d{4}-XX|\d{4}-MM)(?:-(?:MM|mm|XX|DD|dd)){0,2}(?![\p{L}\d])`,
      String.raw`(?<![\p{L}\d.])(?:TBD|TBA|TODO|FIXME|N\.N\.|NN)(?![\p{L}\d])`,
      String.raw`(?<!\p{L})[Kk]licka (?:eller tryck )?här(?: för att [^.!?]*)?|(?<!\p{L})[Ss]kriv (?:din )?text här|(?<!\p{L})[Cc]lick (?:or tap )?here`,
      String.raw`lorem ipsum|\?{3,}|_{3,}|\.{5,}|…{2,}`,
    ].join('|'),
    'gu',
  ),
)
const residue = latin(
  /\{\{[^{}]*\}\}|\{\{|\}\}|<%|%>|\$\{|(?<![\p{L}\d])(?:undefined|NaN)(?![\p{L}\d])|\[object(?: \p{L}+\])?/gu,
)

/** What any of them holds; most paragraphs hold none, and are not looked at further. */
const mayBeUnfinished =
  /[[{}_<$X]|xx|[YZ][ \u00a0]|ÅÅ|åå|YY|yy|-MM|TBD|TBA|TODO|FIXME|N\.N|NN|NaN|lorem|licka |text här|lick |undefined|\?\?|\.{5}|……/

const checkText = passOverClean((plain: PlainText): readonly Diagnostic[] => {
  const { typed } = plain
  if (!mayBeUnfinished.test(typed)) return []
  const spanOf = (match: RegExpExecArray) => plain.spanOf(match.index, match.index + match[0].length)
  return [
    ...Array.from(typed.matchAll(placeholder), (match) =>
      report('structure/placeholder', spanOf(match), { written: match[0] }),
    ),
    ...Array.from(typed.matchAll(residue), (match) =>
      report('structure/template-residue', spanOf(match), { written: match[0], mark: '{{ }}' }),
    ),
  ]
})

/** In a form `N.N.` is for the recipient to fill in. */
function checkForm(plain: PlainText): readonly Diagnostic[] {
  return checkText(plain).filter(({ span }) => !span || textOf(span) !== 'N.N.')
}

/** Names that are printed and are neither prose nor label. */
function fieldsOf(agreement: Agreement): readonly PlainText[] {
  const fields: readonly (Located<string> | null)[] = [
    ...agreement.parties.flatMap(({ signatory, signed }) => [
      signatory.name,
      signatory.title,
      signed?.place ?? null,
    ]),
  ]
  return fields.flatMap((field) => (field ? [readValue(field.value, field.span)] : []))
}
