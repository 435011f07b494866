import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkProject } from '../pipeline/pipeline.ts'
import { positionOf } from '../text/source-file.ts'

const kinds = readdirSync('schemas').map((name) => name.replace('.schema.json', ''))

/** What is found in the agreement of 2024, its facts changed first. */
function check(change: (text: string) => string) {
  const read = (path: string) => {
    const text = readFileSync(path, 'utf8')
    const written = path.endsWith('/cancer-2024/agreement.yaml') ? change(text) : text
    return { path, bytes: new TextEncoder().encode(written) }
  }
  const folder = (path: string) =>
    readdirSync(path)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => read(`${path}/${name}`))
  const templates = readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => read(`templates/${name.replaceAll('\\', '/')}`))
  const { diagnostics } = checkProject({
    schemas: Object.fromEntries(
      kinds.map((kind) => [kind, JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8'))]),
    ),
    registers: folder('agreements/registers'),
    agreements: [{ id: 'cancer-2024', files: folder('agreements/cancer-2024') }],
    templates,
    refused: [],
  })
  return diagnostics.map(({ message, span }) => ({
    code: message.code,
    line: span ? positionOf(span.file, span.start).line : 0,
  }))
}

const sunday = '    due: 2024-12-01\n'

it('silences a warning of a real agreement at its place, and nothing else', () => {
  const before = check((text) => text)
  const silencer = '    # ordalag-ignore date/not-a-working-day: dagen är avtalad\n'
  const after = check((text) => text.replace(sunday, silencer + sunday))
  const codes = (found: typeof before) => found.map(({ code }) => code)
  expect(codes(before).filter((code) => code === 'date/not-a-working-day')).toHaveLength(1)
  expect(codes(after)).toEqual(codes(before).filter((code) => code !== 'date/not-a-working-day'))
})

it('tells of a silencer when the warning has gone', () => {
  const comment = '  # ordalag-ignore date/not-a-working-day: dagen är avtalad\n'
  const found = check((text) => text.replace(sunday, `    due: 2024-12-02${comment}`))
  expect(found.map(({ code }) => code)).toContain('silence/unused')
})
