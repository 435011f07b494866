import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { type CaseFile, checkCaretCases, parseCaretCases } from '../../test/harness/caret-cases.ts'
import { composeDocument } from '../compose/compose-document.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Check } from './check.ts'
import * as everyCheck from './check-model.ts'
import { checks } from './index.ts'

/** What a document needs beside the wording that a case is about. */
const frame: CaseFile = {
  path: 'templates/agreement.md.hbs',
  text: [
    '---\nkind: agreement\nschema: agreement\noutputs: docx, pdf\nlanguage: sv-SE\n---',
    ...['file', 'title', 'author', 'subject', 'date', 'header', 'footer'].map(
      (name) => `::property[x]{name="${name}"}`,
    ),
    '{{> wording}}',
    '',
  ].join('\n\n'),
}

/** What is found in a case by one check, or by all. */
function find(
  files: readonly CaseFile[],
  check: Omit<Check, 'name' | 'codes'>,
): { readonly faults: readonly Diagnostic[]; readonly found: readonly Diagnostic[] } {
  const templates = files.filter(({ path }) => path.endsWith('.hbs'))
  const { agreement, decisions, registers, sources, diagnostics, faults } = buildCase(
    files.filter((file) => !templates.includes(file)),
  )
  if (!agreement || !registers) throw new Error('The case is not what the schemas require.')
  const found = [
    ...(check.checkSources?.(sources) ?? []),
    ...(check.checkRegisters?.(registers) ?? []),
    ...[agreement, ...decisions].flatMap((matter) => check.checkModel?.(matter, registers) ?? []),
    ...(check.checkMatters?.(
      [agreement, ...decisions].map((matter) => ({ folder: 'example', agreement: matter })),
    ) ?? []),
  ]
  if (templates.length > 0) {
    const composed = composeDocument({
      agreement,
      registers,
      templates: [frame, ...templates],
      kind: 'agreement',
    })
    found.push(...composed.diagnostics)
    if (composed.value) found.push(...(check.checkDocument?.(composed.value, agreement, registers) ?? []))
  }
  return { faults: [...faults, ...diagnostics], found }
}

/** A case is run through the check that its file is named after, so that it need not please all others. */
function runCheck(files: readonly CaseFile[], from: string): readonly Diagnostic[] {
  const check = checks.find(({ name }) => `${name}.yaml` === from)
  if (!check) throw new Error(`No check is called what ${from} is called.`)
  const { faults, found } = find(files, check)
  // What an id stands for is told with the same words wherever one is written.
  const declared: readonly string[] = [...check.codes, 'reference/misspelt', 'reference/unknown']
  const codes = found.map(({ message }) => message.code)
  expect(codes.filter((code) => !code.startsWith('template/') && !declared.includes(code))).toEqual([])
  return [...faults, ...found]
}

checkCaretCases('checks', runCheck, { codes: checks.flatMap((check) => check.codes) })

const readCasesOf = (name: string) => {
  const path = `test/cases/checks/${name}.yaml`
  return parseCaretCases(path, readFileSync(path, 'utf8'))
}

// One of sources' comments, one of several matters, one of registers, one of documents; each of the model too or not.
it.each([
  'to-confirm',
  'decision-order',
  'register-relations',
  'list-form',
])('is among those that are asked: %s', (name) => {
  const codesOf = (found: readonly Diagnostic[]) => found.map(({ message }) => message.code)
  const own = checks.filter((check) => check.name === name)
  for (const { files } of readCasesOf(name)) {
    const alone = own.flatMap((check) => codesOf(find(files, check).found))
    expect(codesOf(find(files, everyCheck).found)).toEqual(expect.arrayContaining(alone))
  }
})

describe.each(checks)('$name', ({ name, codes }) => {
  /** The codes that each of its cases shows. */
  const readCases = () =>
    readCasesOf(name).map((one) =>
      [...one.placeless, ...one.files.flatMap((file) => file.marks)].map((mark) => mark.code),
    )

  it('has a case for each of its codes', () => {
    const shown = readCases().flat()
    expect(codes.filter((code) => !shown.includes(code))).toEqual([])
  })

  it('has a clean case', () => {
    expect(readCases().some((found) => found.length === 0)).toBe(true)
  })
})
