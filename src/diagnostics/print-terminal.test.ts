import { describe, expect, it } from 'vitest'
import type { Span } from '../text/source-file.ts'
import type { Diagnostic } from './diagnostic.ts'
import { countDiagnostics, printTerminal, type TerminalOptions } from './print-terminal.ts'
import { related, report } from './report.ts'

const plain: TerminalOptions = { language: 'sv', colour: false, limit: 50, width: 60 }

function spanOf(text: string, marked: string, path = 'a.yaml'): Span {
  const start = text.indexOf(marked)
  return { file: { path, text }, start, end: start + marked.length }
}

function print(diagnostics: readonly Diagnostic[], options: Partial<TerminalOptions> = {}): string {
  return `\n${printTerminal(diagnostics, { ...plain, ...options })}`
}

describe('printTerminal', () => {
  it('prints nothing for nothing', () => {
    expect(printTerminal([], plain)).toBe('')
  })

  it('shows the message, the place, the line with its mark, and what to write instead', () => {
    const span = spanOf('year: 2024\nkind: agrement\n', 'agrement')
    const data = { written: 'agrement', suggestion: 'agreement' }
    const fix = { span, text: 'agreement' }
    expect(print([report('schema/misspelt-value', span, data, { fix })])).toBe(`
fel: ”agrement” kan inte stå här. Menas ”agreement”?
   ╭─ a.yaml:2:7  schema/misspelt-value
   │
 2 │ kind: agrement
   │       ^^^^^^^^
   ╰─ skriv i stället: agreement

1 fel
`)
  })

  it('speaks English', () => {
    const span = spanOf('kind: agrement\n', 'agrement')
    const data = { written: 'agrement', suggestion: 'agreement' }
    const fix = { span, text: 'agreement' }
    expect(print([report('schema/misspelt-value', span, data, { fix })], { language: 'en' })).toBe(`
error: “agrement” cannot stand here. Is “agreement” meant?
   ╭─ a.yaml:1:7  schema/misspelt-value
   │
 1 │ kind: agrement
   │       ^^^^^^^^
   ╰─ write instead: agreement

1 error
`)
  })

  it('shows related places of the file below the place, with their notes, and breaks long messages', () => {
    const text = 'a: x\nb: y\na: z\n'
    const second = { ...spanOf(text, 'a', 'agreements/cancer/agreement.yaml'), start: 10, end: 11 }
    const first = { ...second, start: 0, end: 1 }
    const diagnostic = report(
      'read/duplicate-key',
      second,
      { key: 'a' },
      { related: [related('read/first-written-here', first, {})] },
    )
    expect(print([diagnostic])).toBe(`
fel: Fältet ”a” är skrivet två gånger på samma ställe, och
     bara det ena kan gälla. Ta bort det ena eller byt namn
     på det.
   ╭─ agreements/cancer/agreement.yaml:3:1  read/duplicate-key
   │
 3 │ a: z
   │ ^
   ┆
 1 │ a: x
   │ - Första gången står det här.

1 fel
`)
  })

  it('names the file of a related place that is another', () => {
    const here = spanOf('a: x\n', 'x', 'agreements/a.yaml')
    const there = spanOf('b: y\n', 'y', 'agreements/b.yaml')
    const diagnostic = report(
      'read/duplicate-key',
      here,
      { key: 'a' },
      {
        related: [related('read/first-written-here', there, {})],
      },
    )
    expect(print([diagnostic], { width: 44 })).toBe(`
fel: Fältet ”a” är skrivet två gånger på
     samma ställe, och bara det ena kan
     gälla. Ta bort det ena eller byt namn
     på det.
   ╭─ agreements/a.yaml:1:4  read/duplicate-key
   │
 1 │ a: x
   │    ^
   │
   ├─ agreements/b.yaml:1:4
   │
 1 │ b: y
   │    - Första gången står det här.

1 fel
`)
  })

  it('cuts a long line around the place', () => {
    const span = spanOf(`${'före '.repeat(30)}HÄR ${'efter '.repeat(30)}`, 'HÄR')
    expect(print([report('read/tab', span, {})], { width: 50 })).toBe(`
fel: Här står ett tabbtecken. Det syns inte och
     betyder olika i olika program; skriv
     blanksteg i stället.
   ╭─ a.yaml:1:151  read/tab
   │
 1 │ …före före före före före HÄR efter efter ef…
   │                           ^^^

1 fel
`)
  })

  it('keeps the mark in place after wide, combining, invisible and tab characters', () => {
    const text = 'å甲e\u0301\t\u202e😀X'
    expect(print([report('read/tab', spanOf(text, 'X'), {})], { width: 200 })).toContain(
      ' 1 │ å甲e\u0301→·😀X\n   │         ^\n',
    )
  })

  it('lets nothing in a source steer the terminal', () => {
    const span = spanOf('a: \u001B[31mx\u0007\n', 'x')
    const data = { written: '\u001B[2Jx', allowed: 'y' }
    expect(print([report('schema/unknown-value', span, data)])).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/)
  })

  it('shows the first lines of a long place and its last', () => {
    const span = spanOf(
      'a:\n  one\n  two\n  three\n  four\n  five\nb: c\n',
      '  one\n  two\n  three\n  four\n  five\n',
    )
    expect(print([report('read/empty-value', span, {})], { width: 200 })).toBe(`
fel: Här saknas ett värde. Skriv värdet, eller ta bort fältet om det inte ska finnas.
   ╭─ a.yaml:2:1  read/empty-value
   │
 2 │   one
   │ ^^^^^
 3 │   two
   │   ^^^
   ┆
 6 │   five
   │   ^^^^

1 fel
`)
  })

  it('marks an empty place, also at the end of a file', () => {
    const file = { path: 'a.yaml', text: 'a: b\n' }
    expect(print([report('read/empty-file', { file, start: 5, end: 5 }, {})], { width: 200 })).toContain(
      ' 2 │ \n   │ ^\n',
    )
  })

  it('prints what has no place', () => {
    expect(print([report('read/empty-file', null, {})], { width: 200 })).toBe(`
fel: Filen är tom. Den ska börja med fältet ”kind”, som säger vad den innehåller.
  read/empty-file

1 fel
`)
  })

  it('shows no more than the limit, and counts all', () => {
    const text = 'abcdef'
    const diagnostics = [...text].map((letter) => report('read/tab', spanOf(text, letter), {}))
    expect(print(diagnostics, { limit: 2 }).trimEnd().split('\n').at(-1)).toBe(
      'Ytterligare 4 visas inte. 6 fel',
    )
    expect(countDiagnostics([], 'sv')).toBe('')
    expect(countDiagnostics(diagnostics.slice(0, 1), 'en')).toBe('1 error')
  })

  it('colours when asked', () => {
    const text = printTerminal([report('read/tab', spanOf('a\tb', '\t'), {})], { ...plain, colour: true })
    expect(text).toContain('\u001B[1;31mfel:\u001B[0m')
    expect(text.replaceAll(/\u001B\[[0-9;]*m/g, '')).toBe(
      printTerminal([report('read/tab', spanOf('a\tb', '\t'), {})], plain),
    )
  })
})
