import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { parseCaretCases } from '../../test/harness/caret-cases.ts'
import { textOfMessage } from '../diagnostics/text-of-message.ts'
import type { Document, Node } from '../document/nodes.ts'
import { writePlainText } from '../document/plain-text.ts'
import { signatoriesOf, visitNodes } from '../document/walk.ts'
import type { SourceFile, Span } from '../text/source-file.ts'
import { composeDocument } from './compose-document.ts'

const templates: readonly SourceFile[] = readdirSync('templates', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md.hbs'))
  .sort()
  .map((path) => ({
    path: `templates/${path.replaceAll('\\', '/')}`,
    text: readFileSync(`templates/${path}`, 'utf8'),
  }))

const folder = 'test/cases/compose/documents'
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, golden: `${folder}/${name.replace(/yaml$/, 'txt')}` }))

function compose(name: string): Document {
  const [marked] = parseCaretCases(name, readFileSync(`${folder}/${name}`, 'utf8'))
  const { agreement, registers, diagnostics } = buildCase(marked?.files ?? [])
  expect(diagnostics.map((diagnostic) => textOfMessage(diagnostic.message, 'en'))).toEqual([])
  if (!agreement || !registers) throw new Error('The case has no model.')
  const composed = composeDocument({ agreement, registers, templates, kind: 'agreement' })
  expect(composed.diagnostics.map((diagnostic) => textOfMessage(diagnostic.message, 'en'))).toEqual([])
  if (!composed.value) throw new Error('The case has no document.')
  return composed.value
}

describe.each(cases)('composition of $name', ({ name, golden }) => {
  it('gives the reviewed text', () => {
    const text = writePlainText(compose(name))
    if (process.env.ORDALAG_ACCEPT === '1') writeFileSync(golden, text)
    expect(text).toBe(readFileSync(golden, 'utf8'))
  })

  it('gives every node a place in the data and a place in a template', () => {
    const lacking: string[] = []
    const check = (what: string, origins: readonly Span[]): void => {
      const firstTemplate = origins.findIndex((span) => span.file.path.endsWith('.hbs'))
      const isDataFirst = firstTemplate > 0 && origins[0]?.file.path.endsWith('.yaml')
      const isWhole = origins.every((span) => span.start < span.end && span.end <= span.file.text.length)
      if (!isDataFirst || !isWhole) lacking.push(`${what}: ${origins.map(describeSpan).join(', ')}`)
    }
    const document = compose(name)
    visitNodes(document, (node) => check(describeNode(node), node.origins))
    for (const side of signatoriesOf(document)) check(side.name, side.origins)
    for (const block of document.blocks) {
      if (block.kind === 'title-block') for (const fact of block.facts) check(fact.label, fact.origins)
    }
    expect(lacking).toEqual([])
  })

  it('gives every block an id of its own that bookmarks can take', () => {
    const ids: string[] = []
    visitNodes(compose(name), (node) => {
      if ('id' in node) ids.push(node.id)
    })
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(ids.filter((id) => !/^[a-z0-9.-]{1,40}$/.test(id))).toEqual([])
  })

  it('refers only to headings and notes that are there', () => {
    const document = compose(name)
    const headings = new Set<string>()
    const notes = new Set<string>()
    visitNodes(document, (node) => {
      if (node.kind === 'heading') headings.add(node.id)
      if (node.kind === 'note') notes.add(node.id)
    })
    visitNodes(document, (node) => {
      if (node.kind === 'cross-reference' || node.kind === 'page-reference') {
        expect(headings).toContain(node.target)
      }
      if (node.kind === 'note-mark') expect(notes).toContain(node.note)
    })
  })
})

function describeSpan(span: Span): string {
  return `${span.file.path}[${span.start}–${span.end}]`
}

function describeNode(node: Node): string {
  return `${node.kind} ${'id' in node ? node.id : 'value' in node ? node.value : ''}`
}
