import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasErrors } from '../../src/diagnostics/diagnostic.ts'
import { printGithub } from '../../src/diagnostics/print-github.ts'
import { printJson } from '../../src/diagnostics/print-json.ts'
import { printTerminal } from '../../src/diagnostics/print-terminal.ts'
import { type CheckedProject, checkProject, type ProjectSources } from '../../src/pipeline/pipeline.ts'
import { projectSources } from '../../tools/bench/project-sources.ts'
import { editSource, onlyAgreements } from '../harness/edit-sources.ts'
import { expectOrigins } from '../harness/expect-origins.ts'

/** Whatever somebody types into a source or a template, it is told or it is printed: nothing throws, nothing is half done. */
const repository = join(import.meta.dirname, '../..')
const real = projectSources(repository)
const madeUp = projectSources(join(repository, 'test/made-up'))

/** What drafters mistype, what programs paste, and what bites. */
const insertions = [
  ...['\n', ' ', '\t', ':', '- ', '#', ' #', '"', "'", '|', '>', '{', '}', '[', ']', '{{', '}}', '&a ', '*a'],
  ...[
    '!!int ',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
    '<<: ',
    '__proto__: 1\n',
    'null',
    '~',
    'true',
    '1e3',
    '0x1F',
  ],
  ...[
    '\u00a0',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\u0000',
    '\ud800',
    '甲',
    'é',
    'e\u0301',
    '\ue0000\ue001',
    '\u2028',
  ],
  ...[
    '{{amount "total"}}',
    '{{ref "funding-annex"}}',
    '{{{x}}}',
    '{{#if x}}',
    '{{/if}}',
    '{{> parts/terms}}',
  ],
  ...[
    ':::table{x="y"}',
    '| a | b |',
    '# ',
    '[x](javascript:1)',
    '<b>',
    '&amp;',
    '`',
    '***',
    '\\',
    '\r',
    '1.',
  ],
  ...[
    '-1 mnkr',
    '80,123456789 mnkr',
    '99999999999999999999 mnkr',
    '2024-02-30',
    'cancer-2024',
    'x'.repeat(3000),
  ],
]

interface Change {
  readonly kind: 'insert' | 'delete' | 'repeat' | 'swap' | 'cut' | 'indent'
  /** Where, as a share of the text or of its lines. */
  readonly at: number
  readonly to: number
  readonly insertion: string
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'delete', 'repeat', 'swap', 'cut', 'indent'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  insertion: fc.oneof(
    fc.constantFrom(...insertions),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  ),
})

function applyChange(text: string, { kind, at, to, insertion }: Change): string {
  const place = Math.floor(at * text.length)
  const lines = text.split('\n')
  const line = Math.floor(at * (lines.length - 1))
  const other = Math.floor(to * (lines.length - 1))
  switch (kind) {
    case 'insert':
      return text.slice(0, place) + insertion + text.slice(place)
    case 'delete':
      return text.slice(0, place) + text.slice(place + 1 + Math.floor(to * 12))
    case 'repeat':
      return lines.toSpliced(other, 0, lines[line] ?? '').join('\n')
    case 'swap':
      return lines
        .with(line, lines[other] ?? '')
        .with(other, lines[line] ?? '')
        .join('\n')
    case 'cut':
      return text.slice(0, place)
    case 'indent':
      return lines.with(line, `  ${lines[line]}`).join('\n')
  }
}

interface Draft {
  readonly path: string
  readonly changes: readonly Change[]
}

/** A project with one agreement, one of whose files, or a register or template, is changed in up to three places. */
function drafts(sources: ProjectSources): fc.Arbitrary<Draft> {
  const own = sources.agreements.flatMap(({ files }) => files.map(({ path }) => path))
  const shared = [...sources.registers, ...sources.templates].map(({ path }) => path)
  return fc.record({
    path: fc.oneof(
      { arbitrary: fc.constantFrom(...own), weight: 3 },
      { arbitrary: fc.constantFrom(...shared), weight: 1 },
    ),
    changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  })
}

function expectSound(project: ProjectSources, { path, changes }: Draft): void {
  const edited = editSource(project, path, (text) => changes.reduce(applyChange, text))
  const checked = checkProject(edited)
  expectTellable(checked)
  if (!hasErrors(checked.diagnostics)) {
    const files = edited.agreements.flatMap((folder) => folder.files.map(({ path: each }) => each))
    const sources = files.filter((each) => each.endsWith('/agreement.yaml') || each.includes('/decisions/'))
    expect(checked.matters).toHaveLength(sources.length)
  }
  for (const { documents } of checked.matters) for (const document of documents) expectOrigins(document)
}

/** Everything found has a place within its file and can be told in every form and language. */
function expectTellable({ diagnostics }: CheckedProject): void {
  for (const { span, related } of diagnostics) {
    for (const place of [span, ...related.map((each) => each.span)]) {
      if (place === null) continue
      expect(place.start).toBeGreaterThanOrEqual(0)
      expect(place.end).toBeGreaterThanOrEqual(place.start)
      expect(place.end).toBeLessThanOrEqual(place.file.text.length)
    }
  }
  for (const language of ['sv', 'en'] as const) {
    const shown = printTerminal(diagnostics, { language, colour: false, limit: 20, width: 100 })
    expect(shown === '').toBe(diagnostics.length === 0)
    printGithub(diagnostics, language)
    expect(() => JSON.parse(printJson(diagnostics, language))).not.toThrow()
  }
}

const seed = 20_240_101

test.each(real.agreements.map(({ id }) => id))('edits of %s', (id) => {
  const project = onlyAgreements(real, id)
  fc.assert(
    fc.property(drafts(project), (draft) => expectSound(project, draft)),
    { seed, numRuns: 15 },
  )
})

test('edits of a made-up agreement that has everything', () => {
  const project = onlyAgreements(madeUp, 'pahittat-exempel-2031-utkast')
  fc.assert(
    fc.property(drafts(project), (draft) => expectSound(project, draft)),
    { seed, numRuns: 120 },
  )
})
