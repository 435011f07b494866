import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers, Section } from '../model/agreement.ts'
import { latin } from '../text/latin.ts'
import type { PlainText } from '../wording/plain-text.ts'
import { labelsOf, paragraphsOf } from '../wording/prose-text.ts'
import { headingsOf } from '../wording/sections-of.ts'
import type { Check } from './check.ts'

/**
 * **En rubrik säger vad just det avsnittet handlar om, utan skiljetecken sist och inte i versaler.**
 *
 * Rubriker på avsnitt, bilagor och satsningar slutar inte med punkt, kolon, komma eller semikolon (förkortningar som *m.m.* har
 * sin punkt kvar) och skrivs med gemener (Myndigheternas skrivregler 3.5). Rubriken upprepar inte rubriken på avsnittet ovanför, och
 * två avsnitt bredvid varandra heter inte likadant.
 *
 * Varför: rubrikerna är vad läsaren ser i innehållsförteckningen, och det man hänvisar till i samtal.
 *
 * Så rättas det: ta bort skiljetecknet, skriv med gemener, byt den ena rubriken.
 *
 * ```yaml
 * heading: Ekonomiska villkor.      # utan punkt
 * ```
 */
export const headings: Check = {
  name: 'headings',
  codes: [
    'structure/heading-stop',
    'structure/heading-capitals',
    'structure/heading-repeats-parent',
    'structure/heading-twice',
  ],
  checkModel: (agreement, registers) => {
    const printed = [
      ...paragraphsOf(agreement, registers).filter(({ home }) => isHeading(home.role)),
      ...labelsOf(agreement).filter(({ key }) => key === 'heading'),
    ]
    return [...printed.flatMap(checkForm), ...checkRepeats(agreement, registers)]
  },
}

function isHeading(role: string): boolean {
  return role === 'heading' || role === 'annex-heading'
}

const finalAbbreviation = latin(
  /(?<!\p{L})(?:m\.m\.|m\.fl\.|etc\.|osv\.|o\.d\.|o\.dyl\.|dnr\.|inkl\.|exkl\.|f\.d\.|t\.o\.m\.|fr\.o\.m\.)$/iu,
)

const longerWord = latin(/\p{L}{2,}/gu)

function checkForm(heading: PlainText): readonly Diagnostic[] {
  const { typed } = heading
  const diagnostics: Diagnostic[] = []
  const mark = /[.:;,]+$/u.exec(typed)?.[0]
  if (mark && !finalAbbreviation.test(typed)) {
    const span = heading.spanOf(typed.length - mark.length, typed.length)
    diagnostics.push(report('structure/heading-stop', span, { mark }, { fix: { span, text: '' } }))
  }
  const words = typed.match(longerWord) ?? []
  const isShouted =
    words.every((word) => word === word.toUpperCase()) && words.some((word) => word.length >= 6)
  if (isShouted) diagnostics.push(report('structure/heading-capitals', heading.span, {}))
  return diagnostics
}

const betweenWords = latin(/[^\p{L}\d]+/gu)

function checkRepeats(agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  const printed = headingsOf(agreement, registers)
  const wordsOf = (section: Section) =>
    (printed.get(section) ?? '').toLowerCase().replaceAll(betweenWords, ' ').trim()
  const diagnostics: Diagnostic[] = []
  const visit = (parts: readonly Section[], parent: Section | null): void => {
    const first = new Map<string, Section>()
    for (const part of parts) {
      const words = wordsOf(part)
      const twin = first.get(words)
      if (words !== '' && parent && words === wordsOf(parent)) {
        diagnostics.push(reportRepeat('structure/heading-repeats-parent', part, parent))
      } else if (words !== '' && twin) {
        diagnostics.push(reportRepeat('structure/heading-twice', part, twin))
      } else first.set(words, part)
      visit(part.sections, part)
    }
  }
  visit(agreement.sections, null)
  return diagnostics
}

function reportRepeat(
  code: 'structure/heading-repeats-parent' | 'structure/heading-twice',
  section: Section,
  other: Section,
): Diagnostic {
  const shown = related('structure/other-heading-here', other.heading.span, {})
  return report(code, section.heading.span, {}, { related: [shown] })
}
