import type { XmlComponent } from 'docx'
import type { Field, FieldType } from '../../document/nodes.ts'
import { optionMark } from '../../pagination/printed-words.ts'
import { breakRun, textRun } from './paragraph.ts'
import type { Prompt, PromptLine } from './prompt.ts'
import type { Writing } from './writing.ts'

/**
 * What stands in a control until something is filled in. On paper it stands there too, small and grey, and says how the
 * value is written; of a choice it is the alternatives, to be ticked by pen, and what is chosen takes their place.
 */

const texts: Readonly<Record<Exclude<FieldType['kind'], 'choice' | 'checkbox' | 'signature'>, string>> = {
  text: 'Skriv här',
  amount: 'Belopp i kronor',
  date: 'åååå-mm-dd',
  'organisation-number': 'NNNNNN-NNNN',
  giro: 'Nummer',
  email: 'namn@exempel.se',
  phone: 'Telefonnummer',
}

/** The prompt of a field; null for what has none, as a box to tick. */
export function promptOf({ type, calculation }: Field): Prompt | null {
  if (type.kind === 'checkbox' || type.kind === 'signature') return null
  if (type.kind === 'choice') {
    return [
      { text: 'Välj ett alternativ', style: 'PlaceholderText' },
      ...type.options.map(
        ({ label }): PromptLine => ({
          text: `${optionMark(false)}\u00a0\u00a0${label}`,
          style: 'PlaceholderOption',
        }),
      ),
    ]
  }
  const text =
    calculation === null
      ? texts[type.kind]
      : calculation.kind === 'sum'
        ? 'Räkna ut summan'
        : 'Räkna ut skillnaden'
  return [{ text, style: 'PlaceholderText' }]
}

/** Under which name the glossary keeps a prompt, so that it comes back when a control is emptied. */
export function registerPrompt(writing: Writing, prompt: Prompt): string {
  const key = JSON.stringify(prompt)
  const known = writing.prompts.get(key)
  const name = known?.name ?? `Prompt${writing.prompts.size + 1}`
  writing.prompts.set(key, { name, prompt })
  return name
}

export function promptRuns(writing: Writing, prompt: Prompt): readonly XmlComponent[] {
  return prompt.flatMap(({ text, style }, index) => [
    ...(index === 0 ? [] : [breakRun()]),
    textRun(writing, text, { family: 'sans', style }),
  ])
}
