import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { checkModel } from './check-model.ts'

/** The text with every fix of these checks put in, and how many there were. */
function mend(text: string): string {
  const { agreement, registers } = buildCase([{ path: 'sections.yaml', text }])
  if (!agreement || !registers) throw new Error('The case is not what the schemas require.')
  const fixes = checkModel(agreement, registers)
    .filter(({ message }) => /^(?:amount|date|reference)\//.test(message.code))
    .flatMap(({ fix }) => (fix ? [fix] : []))
    .sort((a, b) => b.span.start - a.span.start)
  return fixes.reduce(
    (mended, { span, text: put }) => mended.slice(0, span.start) + put + mended.slice(span.end),
    text,
  )
}

const block = (...lines: readonly string[]) =>
  `sections:\n  - id: a\n    heading: Rubrik\n    text: |\n${lines.map((line) => `      ${line}\n`).join('')}`

describe('a fix puts the expression where the words were', () => {
  it('in a block, also over a line end', () => {
    const text = block(
      'Det gäller {{count "rcc"}} 2024 och 25 miljoner',
      'som avsätts, {{kronor "total"}} kronor.',
    )
    const mended = block(
      'Det gäller {{count "rcc"}} {{year}} och 25 miljoner kronor',
      'som avsätts, {{kronor "total"}}.',
    )
    expect(mend(text)).toBe(mended)
    expect(mend(mended).includes('2024')).toBe(false)
  })

  it('in a bare scalar after other words', () => {
    const text = 'sections:\n  - id: a\n    heading: Insatser 2024\n'
    expect(mend(text)).toBe('sections:\n  - id: a\n    heading: Insatser {{year}}\n')
  })

  it.each([
    ['"Insatser 2024"', '"Insatser {{year}}"'],
    ['"Insatser enligt avsnitt 1"', '"Insatser enligt {{ref \\"a\\"}}"'],
    ["'Insatser enligt avsnitt 1'", '\'Insatser enligt {{ref "a"}}\''],
    ["'2024 års insatser'", "'{{year}} års insatser'"],
  ])('in quotation marks: %s', (written, mended) => {
    const heading = (value: string) => `sections:\n  - { id: a, heading: ${value} }\n`
    expect(mend(heading(written))).toBe(heading(mended))
  })

  it.each([
    'sections:\n  - id: a\n    heading: 2024 års insatser\n',
    'sections:\n  - id: a\n    heading:\n      2024 års insatser\n',
    'sections:\n  - { id: a, heading: Insatser 2024 }\n',
    'sections:\n  - { heading: Insatser 2024, id: a }\n',
    'sections:\n  - { id: a,\n      heading: Insatser 2024\n      # klart\n    }\n',
  ])('but not where YAML would read it as something else: %j', (text) => {
    expect(mend(text)).toBe(text)
  })
})
