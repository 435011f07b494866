import { fieldStyle } from '../../pagination/field-style.ts'
import { colours } from '../../pagination/typography.ts'

/** A line of a prompt: an instruction, or an alternative in print. */
export interface PromptLine {
  readonly text: string
  readonly style: 'PlaceholderText' | 'PlaceholderOption'
}

/** What a control shows while nothing is filled in, line by line. */
export type Prompt = readonly PromptLine[]

/** The looks of prompts, in the document as in the glossary: small and as grey as can still be read, and as print. */
export const promptStyles = [
  { id: 'PlaceholderText', name: 'Placeholder Text', colour: '#767676', size: 8.5 },
  { id: 'PlaceholderOption', name: 'Placeholder Option', colour: colours.text, size: fieldStyle.option.size },
] as const
