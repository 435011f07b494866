import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checks } from '../src/checks/index.ts'
import { catalogue } from '../src/diagnostics/catalogue/index.ts'
import { parseCaretCases } from '../test/harness/caret-cases.ts'
import { writeChecksPage } from './checks-page.ts'

const page = writeChecksPage()

describe.each(checks)('$name on the page', ({ name, codes }) => {
  const [, part = ''] = page.split(`<a id="${name}"></a>`)
  const own = part.split('\n<a id="')[0]?.split('\n## ')[0] ?? ''

  it('is explained: what is right, why, and how to mend it', () => {
    expect(own).toMatch(/^\s*### \S.*[^.]\n/u)
    expect(own).toContain('**Varför:**')
    expect(own).toContain('**Så rättas det:**')
  })

  it.each(codes)('has %s in both languages', (code) => {
    const written = own.replaceAll('\\', '')
    expect(written).toContain(`#### \`${code}\``)
    expect(written).toContain(catalogue[code].sv.replaceAll('\\', ''))
    expect(written).toContain(catalogue[code].en.replaceAll('\\', ''))
  })

  // The caret cases themselves are run where checks are tested: a mark that does not fire fails there.
  it.each(codes)('shows an example of %s that is one of its cases', (code) => {
    const [, after = ''] = own.split(`#### \`${code}\``)
    const example = /```(?:yaml|handlebars)\n([\s\S]*?)```/u.exec(after.split('\n#### ')[0] ?? '')?.[1] ?? ''
    const lines = example.trimEnd().split('\n')
    const cases = parseCaretCases(name, readFileSync(`test/cases/checks/${name}.yaml`, 'utf8'))
    const isPlaced = cases.some(({ files }) =>
      files.some(({ marks }) => marks.some((mark) => mark.code === code)),
    )
    if (!isPlaced) {
      const one = cases.find(({ placeless }) => placeless.some((mark) => mark.code === code))
      expect(lines.length).toBeGreaterThan(1)
      const written = one?.files.flatMap(({ text }) => text.split('\n')) ?? []
      expect(lines.filter((line) => !line.startsWith('# ') && !written.includes(line))).toEqual([])
      return
    }
    expect(lines.at(-1)).toContain(` ${catalogue[code].severity} ${code}`)
    const shown = cases.some(({ files }) =>
      files.some(({ text, marks }) => {
        const source = text.split('\n')
        return marks.some((mark) => mark.code === code && source[mark.line - 1] === lines.at(-2))
      }),
    )
    expect(shown).toBe(true)
  })
})

it('says how to silence', () => {
  expect(page).toContain('# ordalag-ignore')
})
