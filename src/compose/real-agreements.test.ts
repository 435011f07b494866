import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textOfMessage } from '../diagnostics/text-of-message.ts'
import type { Document } from '../document/nodes.ts'
import { readingTexts } from '../document/reading-words.ts'
import { visitNodes } from '../document/walk.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { buildAgreement } from '../model/build-agreement.ts'
import { buildRegisters } from '../model/build-registers.ts'
import type { Prose, ProseBlock, ProseInline } from '../prose/prose.ts'
import { readYaml } from '../read/read-yaml.ts'
import type { SourceMap } from '../read/source-tree.ts'
import { composeDocument } from './compose-document.ts'
import { isProse, isRecord, isSpan } from './template-values.ts'

const templates = readdirSync('templates', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md.hbs'))
  .sort()
  .map((path) => ({ path: `templates/${path}`, text: readFileSync(`templates/${path}`, 'utf8') }))

function read(path: string): SourceMap {
  const { value, diagnostics } = readYaml(path, readFileSync(path))
  if (!value || diagnostics.length > 0) throw new Error(`${path} cannot be read.`)
  return value
}

function buildModel(id: string): { readonly agreement: Agreement; readonly registers: Registers } {
  const folder = `agreements/${id}`
  const annexes = `${folder}/annexes.yaml`
  const agreement = buildAgreement(
    {
      agreement: read(`${folder}/agreement.yaml`),
      sections: read(`${folder}/sections.yaml`),
      annexes: existsSync(annexes) ? read(annexes) : null,
    },
    '000000000000',
  ).value
  const registers = buildRegisters({
    bodies: read('agreements/registers/bodies.yaml'),
    appropriations: read('agreements/registers/appropriations.yaml'),
    forms: read('agreements/registers/forms.yaml'),
  }).value
  if (!agreement || !registers) throw new Error(`${id} has no model.`)
  return { agreement, registers }
}

const ids = readdirSync('agreements').filter((id) => existsSync(`agreements/${id}/agreement.yaml`))

describe.each(ids)('the document of %s', (id) => {
  const { agreement, registers } = buildModel(id)
  const composed = composeDocument({ agreement, registers, templates, kind: 'agreement' })
  const document = composed.value as Document

  it('is composed without a word to say', () => {
    expect(composed.diagnostics.map((diagnostic) => textOfMessage(diagnostic.message, 'en'))).toEqual([])
  })

  it('holds every word that drafters wrote', () => {
    // What is kept together stands with no-break spaces.
    const plain = (text: string) => text.replaceAll('\u00a0', ' ').toLowerCase()
    const printed = plain(readingTexts(document).join('\n'))
    const words = [...textsOf(agreement)].filter((text) => !printed.includes(plain(text.trim())))
    expect(words).toEqual([])
  })

  it('knows of every node which data and which template made it', () => {
    visitNodes(document, (node) => {
      const paths = node.origins.map((span) => span.file.path)
      expect(paths[0]).toMatch(/\.yaml$/)
      expect(paths.at(-1)).toMatch(/^templates\//)
    })
  })

  it('has ids that bookmarks can take, each once', () => {
    const seen = new Set<string>()
    visitNodes(document, (node) => {
      if (!('id' in node)) return
      expect(node.id).toMatch(/^[a-z0-9.-]{1,40}$/)
      expect(seen).not.toContain(node.id)
      seen.add(node.id)
    })
  })
})

/** The texts of all prose in a part of the model. */
function* textsOf(value: unknown): Generator<string> {
  if (isProse(value)) yield* textsOfProse(value)
  else if (Array.isArray(value)) for (const item of value) yield* textsOf(item)
  else if (isRecord(value) && !isSpan(value)) for (const part of Object.values(value)) yield* textsOf(part)
}

function* textsOfProse(prose: Prose): Generator<string> {
  for (const block of prose.blocks) yield* textsOfBlock(block)
}

function* textsOfBlock(block: ProseBlock): Generator<string> {
  if (block.kind === 'paragraph') yield* textsOfInlines(block.children)
  else for (const item of block.items) for (const inner of item.blocks) yield* textsOfBlock(inner)
}

function* textsOfInlines(inlines: readonly ProseInline[]): Generator<string> {
  for (const inline of inlines) {
    if (inline.kind === 'text') yield inline.value
    else if (inline.kind !== 'expression') yield* textsOfInlines(inline.children)
  }
}
