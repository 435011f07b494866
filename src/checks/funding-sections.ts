import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, FundingLine, Section } from '../model/agreement.ts'
import { linesOf } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import { expressionsOf } from '../model/prose-expressions.ts'
import type { Prose } from '../prose/prose.ts'
import { sectionsOf } from '../wording/sections-of.ts'
import type { Check } from './check.ts'

/**
 * **Pengarna på varje rad ska nämnas i texten, och i det avsnitt som raden anger.**
 *
 * En rad i medelsfördelningen pekar med `section` ut det avsnitt som talar om dess pengar; bilagan trycker sidan. Avsnittet
 * talar om raden när det har standardvillkoret `funding-lines`, när texten har `{{amount "…"}}` eller `{{kronor "…"}}` med radens
 * id, eller när raden är kostnaden för avsnittets insats. Rader utan avsnitt anmärks när andra rader har det, eller när
 * bilagan trycker sidor.
 *
 * Varför: det som bara står i tabellen har inga villkor, inget ändamål och ingen som svarar för det.
 *
 * Så rättas det: ange `section`, och skriv ut raden där med `clauses: [funding-lines]` eller nämn beloppet i texten.
 *
 * ```yaml
 * lines:
 *   - { id: childhood-cancer, label: Barncancer, amount: 80 mnkr, section: economy }
 *   - { id: screening, label: Screening, amount: 8 mnkr }        # inget avsnitt talar om raden
 * ```
 */
export const fundingSections: Check = {
  name: 'funding-sections',
  codes: ['reference/line-unspoken', 'reference/silent-section'],
  checkModel: (agreement) => {
    const mentions = readMentions(agreement)
    const lines = linesOf(agreement)
    const isSpokenOf = (line: FundingLine) => line.section !== null || mentions.anywhere.has(line.id.value)
    // The page is that of `section`: where the annex prints pages, to be mentioned somewhere is not enough.
    const showsPages = agreement.annexes.some((annex) => annex.kind === 'funding' && annex.pages)
    const mustBeSpokenOf = showsPages || lines.some(isSpokenOf)
    return lines.flatMap((line) => {
      if (line.section) return checkSection(agreement, line, mentions)
      if (!mustBeSpokenOf || (!showsPages && isSpokenOf(line))) return []
      return [report('reference/line-unspoken', line.id.span, { label: line.label.value })]
    })
  },
}

interface Mentions {
  /** Ids of lines whose amounts are named in each section, or in a section within it. */
  readonly bySection: ReadonlyMap<Section, ReadonlySet<string>>
  readonly anywhere: ReadonlySet<string>
}

function readMentions(agreement: Agreement): Mentions {
  const bySection = new Map<Section, Set<string>>()
  const anywhere = new Set<string>()
  for (const { section, parents } of sectionsOf(agreement.sections)) {
    for (const id of linesNamedIn(section)) {
      anywhere.add(id)
      for (const each of [...parents, section]) {
        const ids = bySection.get(each) ?? new Set<string>()
        bySection.set(each, ids.add(id))
      }
    }
  }
  return { bySection, anywhere }
}

function* linesNamedIn(section: Section): Generator<string> {
  const { undertaking } = section
  if (undertaking?.cost) yield undertaking.cost.value
  const proses: readonly (Prose | null)[] = [
    section.heading,
    section.text,
    ...section.measures.map((measure) => measure.text),
    undertaking?.tasks ?? null,
    undertaking?.schedule ?? null,
    undertaking?.costNote ?? null,
    section.closing,
  ]
  for (const prose of proses) {
    if (!prose) continue
    for (const { name, args } of expressionsOf(prose)) {
      if (name.value === 'amount' || name.value === 'kronor') for (const { value } of args) yield value
    }
  }
}

function checkSection(agreement: Agreement, line: FundingLine, mentions: Mentions): readonly Diagnostic[] {
  const bearer = line.section && indexIds(agreement).findKind('section', line.section.value)
  if (!line.section || !bearer) return []
  const { section } = bearer
  const printsLines = section.clauses.some((clause) => clause.value === 'funding-lines')
  if (printsLines || mentions.bySection.get(section)?.has(line.id.value)) return []
  return [
    report(
      'reference/silent-section',
      line.section.span,
      { id: line.section.value, label: line.label.value },
      { related: [related('reference/heading-here', section.heading.span, {})] },
    ),
  ]
}
