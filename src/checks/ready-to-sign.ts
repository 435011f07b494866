import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import { inlineText } from '../document/inline-text.ts'
import type { Document } from '../document/nodes.ts'
import { visitNodes } from '../document/walk.ts'
import type { Agreement, Party, Registers, Section } from '../model/agreement.ts'
import { appropriationOfLine, linesOf, sumOfLines } from '../model/funding-sums.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import { latin } from '../text/latin.ts'
import type { Located } from '../text/source-file.ts'
import type { PlainText } from '../wording/plain-text.ts'
import { labelsOf, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'
import { unfinishedText } from './unfinished-text.ts'

/**
 * **Det som ska undertecknas är färdigt.**
 *
 * Med `status: final` (klar att underteckna) eller `signed` (undertecknad) ska båda parternas diarienummer finnas, båda
 * undertecknarna ha namn och titel, ingen bilaga saknas, inget vara kvar att fylla i eller säga att det är ett utkast, och
 * dokumentet ha rader att underteckna på. Ort och datum lämnas tomma i `final` och finns i `signed`. Anslagsposten får
 * vänta (`later-decision`) bara för en utbetalning genom ett särskilt regeringsbeslut, och bara om överenskommelsen inte samtidigt redovisar
 * vad varje anslagspost belastas med. Ett fel kan aldrig tystas, så det som är `final` är också utan fel.
 *
 * Varför: det som är undertecknat ändras inte, och en lucka eller ett ”utkast” på sidan får den som undertecknar att undra vad
 * mer som är ogjort.
 *
 * Så rättas det: gör klart det som meddelandet visar, eller låt status vara `draft` tills det är gjort.
 *
 * ```yaml
 * status: final
 * registration: { government: S2023/03336 }       # motpartens diarienummer saknas
 * ```
 */
export const readyToSign: Check = {
  name: 'ready-to-sign',
  codes: [
    'final/missing-registration',
    'final/missing-annex',
    'final/placeholder',
    'final/later-decision',
    'final/later-decision-requisition',
    'final/draft-residue',
    'final/status-notice',
    'final/dated-before-signing',
    'final/not-dated',
    'final/no-signatory',
    'final/no-title',
    'final/same-signatory',
    'final/no-signatures',
  ],
  checkModel: (agreement, registers) =>
    isToBeSigned(agreement)
      ? [
          // What a decision lacks is printed as a marked gap, and told of there.
          ...(agreement.decision ? [] : [...checkRegistration(agreement), ...checkSignatures(agreement)]),
          ...checkAnnexes(agreement),
          ...checkPlaceholders(agreement, registers),
          ...checkOpenAppropriations(agreement),
          ...checkResidue(agreement, registers),
          ...agreement.parties.flatMap((party) => checkParty(party, agreement)),
          ...checkSamePerson(agreement),
        ]
      : [],
  checkDocument: (document, agreement) =>
    isToBeSigned(agreement) ? [...findMarkedGaps(document), ...checkNotice(document, agreement)] : [],
}

function isToBeSigned({ status }: Agreement): boolean {
  return status.value === 'final' || status.value === 'signed'
}

/** The line that makes it matter. */
function showStatus({ status }: Agreement) {
  return related('final/status-here', status.span, { status: status.value })
}

function checkRegistration(agreement: Agreement): readonly Diagnostic[] {
  const { government, counterparty } = agreement.registration
  const missing = [
    ...(government
      ? []
      : [{ key: 'government', whose: { sv: 'Regeringskansliets', en: 'the Government Offices' } }]),
    ...(counterparty ? [] : [{ key: 'counterparty', whose: { sv: 'Motpartens', en: 'the counterparty' } }]),
  ]
  const there = government ?? counterparty
  return missing.map((data) =>
    there
      ? report('final/missing-registration', there.span, data, { related: [showStatus(agreement)] })
      : report('final/missing-registration', agreement.status.span, data),
  )
}

function checkAnnexes(agreement: Agreement): readonly Diagnostic[] {
  return agreement.annexes
    .filter((annex) => annex.kind === 'missing')
    .map((annex) => report('final/missing-annex', annex.id.span, {}, { related: [showStatus(agreement)] }))
}

/** A gap is a warning in a draft; here it is what must be done first. */
function checkPlaceholders(agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  // What is no name is told of where names are checked.
  const names = agreement.parties.flatMap(({ signatory }) => [
    signatory.name.span.start,
    signatory.title.span.start,
  ])
  const gaps = (unfinishedText.checkModel?.(agreement, registers) ?? []).filter(
    ({ span }) => span?.file !== agreement.status.span.file || !names.includes(span.start),
  )
  return gaps.flatMap(({ message, span }) =>
    message.code === 'structure/placeholder' && span && 'written' in message.data
      ? [
          report(
            'final/placeholder',
            span,
            { written: message.data.written },
            { related: [showStatus(agreement)] },
          ),
        ]
      : [],
  )
}

/**
 * A payment by decision may leave the item to that decision: so it was in 2024, where the money depended on conditions that could be
 * judged only later. An agreement that accounts for every item must name them all.
 */
function checkOpenAppropriations(agreement: Agreement): readonly Diagnostic[] {
  const account = clausesOf(agreement.sections).find((clause) => clause.value === 'charges')
  const total = agreement.funding.total?.value ?? sumOfLines(linesOf(agreement))
  return agreement.payments.flatMap((payment) => {
    if (payment.appropriation.value !== 'later-decision') return []
    if (payment.paid.value === 'on-requisition') {
      return [
        report(
          'final/later-decision-requisition',
          payment.appropriation.span,
          {},
          { related: [showStatus(agreement)] },
        ),
      ]
    }
    const open = linesOf(agreement).filter(
      (line) =>
        line.payment?.value === payment.id.value && appropriationOfLine(agreement, line) === 'later-decision',
    )
    if (!account || open.length === 0) return []
    return [
      report(
        'final/later-decision',
        payment.appropriation.span,
        { amount: writeAmountWithUnit(sumOfLines(open)), total: writeAmountWithUnit(total) },
        { related: [related('final/charges-here', account.span, {}), showStatus(agreement)] },
      ),
    ]
  })
}

function clausesOf(sections: readonly Section[]): readonly Located<string>[] {
  return sections.flatMap((section) => [...section.clauses, ...clausesOf(section.sections)])
}

const residueInNames = latin(
  /(?<!\p{L})(?:(?:arbets)?utkast|rekonstruktion|arbets(?:version|material)|remissversion|ej beslutad|preliminär version)(?!\p{L})/giu,
)
/** In running text a reconstruction may be a surgeon's. */
const residueInText = latin(
  /(?<!\p{L})(?:(?:detta|i) utkast(?:et)?|denna rekonstruktion|ej beslutad text)(?!\p{L})/giu,
)

function checkResidue(agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  const find = (plain: PlainText, pattern: RegExp) =>
    [...plain.typed.matchAll(pattern)].map(({ 0: written, index }) =>
      report(
        'final/draft-residue',
        plain.spanOf(index, index + written.length),
        { written },
        {
          related: [showStatus(agreement)],
        },
      ),
    )
  const names = labelsOf(agreement).filter(({ key }) => key === 'title' || key === 'short-title')
  const paragraphs = paragraphsOf(agreement, registers)
  const isHeading = ({ home }: (typeof paragraphs)[number]) =>
    home.role === 'heading' || home.role === 'annex-heading'
  // The foot of every page prints the id.
  const inId = agreement.id.value.split('-').find((part) => /^(?:utkast|rekonstruktion|draft)$/.test(part))
  const written = inId ?? ''
  return [
    ...(inId
      ? [report('final/draft-residue', agreement.id.span, { written }, { related: [showStatus(agreement)] })]
      : []),
    ...names.flatMap((name) => find(name, residueInNames)),
    ...paragraphs.flatMap((each) => find(each, isHeading(each) ? residueInNames : residueInText)),
  ]
}

const personName = latin(/^\p{Lu}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*)* \p{L}[\p{L}’'-]+$/u)

function checkParty(party: Party, agreement: Agreement): readonly Diagnostic[] {
  const { signatory, signed } = party
  const shown = { related: [showStatus(agreement)] }
  const found: Diagnostic[] = []
  if (!personName.test(signatory.name.value)) {
    found.push(report('final/no-signatory', signatory.name.span, { written: signatory.name.value }, shown))
  }
  if (!/\p{L}{3}/u.test(signatory.title.value) || /^(?:titel|befattning)$/iu.test(signatory.title.value)) {
    found.push(report('final/no-title', signatory.title.span, { written: signatory.title.value }, shown))
  }
  if (signed && agreement.status.value === 'final') {
    found.push(report('final/dated-before-signing', signed.date.span, {}, shown))
  }
  if (!signed && agreement.status.value === 'signed') {
    found.push(report('final/not-dated', signatory.name.span, { name: signatory.name.value }, shown))
  }
  return found
}

function checkSamePerson({ parties }: Agreement): readonly Diagnostic[] {
  return parties.flatMap(({ signatory: { name } }, index) => {
    const other = parties.slice(0, index).find((before) => before.signatory.name.value === name.value)
    if (!other) return []
    const shown = related('final/other-signatory-here', other.signatory.name.span, { name: name.value })
    return [report('final/same-signatory', name.span, { name: name.value }, { related: [shown] })]
  })
}

function checkSignatures(agreement: Agreement): readonly Diagnostic[] {
  const signs = clausesOf(agreement.sections).some((clause) => clause.value === 'approval')
  return signs ? [] : [report('final/no-signatures', agreement.status.span, {})]
}

function findMarkedGaps(document: Document): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  visitNodes(document, (node) => {
    if (node.kind !== 'paragraph' || node.role !== 'placeholder') return
    const template = node.origins.find(({ file }) => file.path.endsWith('.hbs'))
    found.push(
      report('final/placeholder', template ?? node.origins[0], { written: inlineText(node.children) }),
    )
  })
  return found
}

function checkNotice({ statusNotice, blocks }: Document, agreement: Agreement): readonly Diagnostic[] {
  if (statusNotice === null) return []
  const template = blocks.flatMap((block) => block.origins).find(({ file }) => file.path.endsWith('.hbs'))
  return [
    report(
      'final/status-notice',
      template ? { ...template, end: template.start } : null,
      { notice: statusNotice, status: agreement.status.value },
      { related: [showStatus(agreement)] },
    ),
  ]
}
