import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { nameOfBody, namingDateOf } from '../model/register-lookup.ts'
import { writeList } from '../model/swedish-form.ts'
import type { Span } from '../text/source-file.ts'
import { headingsOf } from '../wording/sections-of.ts'
import type { Check } from './check.ts'

/**
 * **Beslutet fattas av den som handlingen säger.**
 *
 * Heter handlingen *Regeringsbeslut*, eller en rubrik *Regeringens beslut* eller *Beslut av styrelsen*, är det den aktören som är `decider`. Ett beslut
 * som heter godkännande fattas av någon som överenskommelsen kräver godkännande av (`approved-by`).
 *
 * Varför: den som står som beslutsfattare avgör vem som undertecknar, och om överenskommelsens villkor om godkännande är uppfyllt.
 *
 * Så rättas det: rätta `decider`, eller välj den mall (`type`) eller rubrik som hör till beslutsfattaren.
 *
 * ```yaml
 * type: payment-decision                # mallen trycker ”Regeringsbeslut”
 * decider: regeringskansliet            # ska vara government
 * ```
 */
export const deciders: Check = {
  name: 'deciders',
  codes: ['decision/decided-by-other', 'decision/not-an-approver'],
  checkModel: (agreement, registers) => {
    if (!agreement.decision) return []
    const headings = headingsOf(agreement, registers)
    return [
      ...agreement.sections.flatMap((section) =>
        compare(agreement, registers, titleIn(headings.get(section) ?? ''), section.heading.span),
      ),
      ...checkApprover(agreement),
    ]
  },
  checkDocument: (document, agreement, registers) =>
    document.blocks.flatMap((block) =>
      block.kind === 'title-block' ? compare(agreement, registers, block.documentKind, null) : [],
    ),
}

/** In lower case: `regeringsbeslut`, `regeringssammanträde`, `regeringens beslut`, `beslut av styrelsen`. */
const decidersInWords = [
  /(?<![a-zåäö])([a-zåäö]{4,}?)s?(?:beslut|sammanträde)(?![a-zåäö])/g,
  /(?<![a-zåäö])([a-zåäö]{4,}?)s (?:beslut|sammanträde)(?![a-zåäö])/g,
  /(?<![a-zåäö])beslut av ([a-zåäö]{4,})/g,
]

function compare(
  agreement: Agreement,
  registers: Registers,
  words: string,
  span: Span | null,
): readonly Diagnostic[] {
  const { decision } = agreement
  if (!decision || !/beslut|sammanträde/i.test(words)) return []
  const stems = decidersInWords.flatMap((pattern) =>
    Array.from(words.toLowerCase().matchAll(pattern), ([, stem = '']) => stem),
  )
  const date = namingDateOf(agreement)
  const isNamed = (id: string) => {
    const name = nameOfBody(registers, id, date)
    return name ? stems.some((stem) => begins(`${name.full.value} ${name.running.value}`, stem)) : false
  }
  if (stems.length === 0 || isNamed(decision.decider.value)) return []
  const named = registers.bodies.map(({ id }) => id.value).filter(isNamed)
  if (named.length === 0 || !nameOfBody(registers, decision.decider.value, date)) return []
  const data = { decider: decision.decider.value, words, named: writeList(named) }
  const places = span ? [related('decision/called-here', span, { words })] : []
  return [report('decision/decided-by-other', decision.decider.span, data, { related: places })]
}

/** `Regeringens beslut` says who decides; `Regeringens beslut om budgeten` is about another decision. */
function titleIn(heading: string): string {
  return heading.split(' ').length <= 3 && !/\d| om /.test(heading) ? heading : ''
}

/** `regering` begins `regeringen`, and not `Regeringskansliet`. */
function begins(name: string, stem: string): boolean {
  return name
    .toLowerCase()
    .split(' ')
    .some((word) => word.startsWith(stem) && word.length - stem.length <= 2)
}

function checkApprover({ decision, leansOn, title }: Agreement): readonly Diagnostic[] {
  const approvers = leansOn?.approval.approvedBy ?? []
  const [first] = approvers
  if (!decision || !first || !/^godkännande/iu.test(title.value)) return []
  if (approvers.some(({ value }) => value === decision.decider.value)) return []
  const data = { decider: decision.decider.value, approvers: writeList(approvers.map(({ value }) => value)) }
  const place = related('decision/approved-by-here', first.span, { approvers: data.approvers })
  return [report('decision/not-an-approver', decision.decider.span, data, { related: [place] })]
}
