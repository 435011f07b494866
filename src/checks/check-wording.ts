import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Registers } from '../model/agreement.ts'
import type { Prose, ProseBlock } from '../prose/prose.ts'
import { wordingsOf } from '../wording/document-text.ts'
import { type PlainText, readInlines, readValue } from '../wording/plain-text.ts'
import { unprintable } from '../wording/printed-expression.ts'
import { wordingsOfAgreement } from '../wording/wordings.ts'
import type { Check } from './check.ts'
import { passOverClean } from './clean-texts.ts'

/**
 * A rule of language: what is wrong with a text, whoever wrote it. It speaks only of what was typed there (`isTyped`), and looks at
 * nothing but the words.
 */
export type WordingRule = (plain: PlainText) => readonly Diagnostic[]

/** Asks a rule of every text there is: what drafters wrote, the registers, and the wording of templates. */
export function checkEveryWording(
  rule: WordingRule,
): Required<Pick<Check, 'checkModel' | 'checkRegisters' | 'checkDocument'>> {
  const check = passOverClean(rule)
  return {
    checkModel: (agreement, registers) => wordingsOfAgreement(agreement, registers).flatMap(check),
    checkRegisters: (registers) => wordingsOfRegisters(registers).flatMap(check),
    checkDocument: (document) => wordingsOf(document).flatMap(check),
  }
}

const knownRegisterWordings = new WeakMap<Registers, readonly PlainText[]>()

/** What the registers' forms print. Names are facts and are left alone. */
export function wordingsOfRegisters(registers: Registers): readonly PlainText[] {
  const known = knownRegisterWordings.get(registers)
  if (known) return known
  const wordings = registers.forms.flatMap((form) =>
    form.groups.flatMap((group) => [
      readValue(group.heading.value, group.heading.span),
      ...(group.text ? readProse(group.text) : []),
      ...group.fields.map(({ label }) => readValue(label.value, label.span)),
    ]),
  )
  knownRegisterWordings.set(registers, wordings)
  return wordings
}

function readProse(prose: Prose): readonly PlainText[] {
  const read = (block: ProseBlock): readonly PlainText[] =>
    block.kind === 'paragraph'
      ? [readInlines(block.children, block.span, () => unprintable)]
      : block.items.flatMap((item) => item.blocks.flatMap(read))
  return prose.blocks.flatMap(read)
}

/** Whether any of the characters was typed there, rather than printed by an expression or from data. */
export function isTyped(plain: PlainText, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (plain.typed[at] !== unprintable) return true
  return false
}

/** Whether all of the characters were typed there. */
export function isAllTyped(plain: PlainText, start: number, end: number): boolean {
  return !plain.typed.slice(start, end).includes(unprintable)
}

/** What stands at a place in a link's address or text that is an address: words that follow no rule of language. */
export function isInAddress(plain: PlainText, at: number): boolean {
  const before = /\S*$/.exec(plain.text.slice(0, at))?.[0] ?? ''
  const after = /^\S*/.exec(plain.text.slice(at))?.[0] ?? ''
  return /^\W*(?:https?:|www\.)|@|\p{L}{2,}\.(?:se|org|com|eu|nu|net)\b/iu.test(before + after)
}
