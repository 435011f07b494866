import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { type CaseFile, parseCaretCases } from '../../test/harness/caret-cases.ts'
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts'
import { textOfMessage } from '../diagnostics/text-of-message.ts'
import { checks } from './index.ts'

/** A fix is applied by a machine: it must leave a source that can be read, and without what it mends. */
const folder = 'test/cases/checks'
const names = readdirSync(folder).filter((name) => checks.some((check) => `${check.name}.yaml` === name))

function run(name: string, files: readonly CaseFile[]): readonly Diagnostic[] {
  const { agreement, registers, diagnostics, faults } = buildCase(files)
  const check = checks.find((each) => `${each.name}.yaml` === name)
  if (!agreement || !registers || !check) throw new Error(`${name} cannot be read.`)
  return [
    ...faults,
    ...diagnostics,
    ...(check.checkRegisters?.(registers) ?? []),
    ...(check.checkModel?.(agreement, registers) ?? []),
  ]
}

function apply(files: readonly CaseFile[], { span, text }: Fix): readonly CaseFile[] {
  return files.map((file) =>
    file.path === span.file.path
      ? { ...file, text: file.text.slice(0, span.start) + text + file.text.slice(span.end) }
      : file,
  )
}

describe.each(names)('%s', (name) => {
  const fixable = parseCaretCases(name, readFileSync(`${folder}/${name}`, 'utf8')).flatMap((one) => {
    const files = one.files
      .filter(({ path }) => !path.endsWith('.hbs'))
      .map(({ path, text }) => ({ path, text }))
    const found = run(name, files)
    return found.flatMap(({ message, fix }, index) =>
      fix && files.some(({ path }) => path === fix.span.file.path)
        ? [{ title: one.title, message, files, index }]
        : [],
    )
  })
  if (fixable.length === 0) {
    it('has no fixes', () => expect(fixable).toEqual([]))
    return
  }

  it.each(
    fixable.map((one) => [one.title, textOfMessage(one.message, 'sv'), one] as const),
  )('%s: %s', (_title, _message, { files, message, index }) => {
    const found = run(name, files)
    const fix = found[index]?.fix
    if (!fix) throw new Error('There is no fix any more.')
    const countOf = (list: readonly Diagnostic[], isCounted: (code: string) => boolean) =>
      list.filter(({ message }) => isCounted(message.code)).length
    expect(fix.span.end).toBeGreaterThanOrEqual(fix.span.start)
    const after = run(name, apply(files, fix))
    const isSame = (code: string) => code === message.code
    // What one fault hid may show once it is mended, but the source stays one that can be read.
    const isOfReading = (code: string) => /^(?:read|schema|prose|model)\//.test(code)
    expect(countOf(after, isSame)).toBeLessThan(countOf(found, isSame))
    expect(countOf(after, isOfReading)).toBeLessThanOrEqual(countOf(found, isOfReading))
  })
})
