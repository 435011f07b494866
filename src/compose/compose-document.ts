/**
 * Composition: model and templates → document.
 *
 * In: an agreement or a decision, the registers and the template files. Out: the output-neutral document, numbered, referenced and
 * noted, every node with its origins, or diagnostics at the template's or the drafter's place. Fails closed: with an
 * error there is no document. This room is the only one that knows Handlebars, of which it uses the parser alone; it
 * reads no files, and what drafters wrote can neither run nor form structure in it.
 */
import { type Checked, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { inlineText } from '../document/inline-text.ts'
import type { Block, Document, FormIdentity } from '../document/nodes.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { createFacts } from '../model/facts.ts'
import { parseTemplateMarkdown } from '../prose/parse-template-markdown.ts'
import type { TemplateLeaf, TemplateTree } from '../prose/template-markdown.ts'
import type { SourceFile } from '../text/source-file.ts'
import { createBlockIds } from './block-ids.ts'
import { buildFlow, buildHeading, keepIntroductions } from './build-blocks.ts'
import { buildDirective } from './build-directives.ts'
import { checkFields } from './build-fields.ts'
import { buildNotes } from './build-table.ts'
import { type Building, createNoteCollection } from './building.ts'
import { buildLabel, readAttributes } from './directive-attributes.ts'
import { planOutline } from './outline.ts'
import type { Subject } from './plan-documents.ts'
import { readTemplates, type Templates } from './read-templates.ts'
import { runTemplate } from './run-template.ts'

export interface CompositionInput {
  readonly agreement: Agreement
  readonly registers: Registers
  /** All files of the template folder. */
  readonly templates: readonly SourceFile[]
  /** Which kind of document: what the front matter of one of the templates says. */
  readonly kind: string
  /** What the document is for, where there is one for each payment; null for a document of the whole. */
  readonly subject?: Subject | null
  /** The decisions that pay what the document is for. */
  readonly decisions?: readonly Agreement[]
  /** What its pages print as its version; that of the agreement where nothing is said. */
  readonly version?: string
}

/** Composes one document. All that is wrong in templates and prose is found in one run. */
export function composeDocument(input: CompositionInput): Checked<Document> {
  const { agreement, registers } = input
  const templates = readTemplates(input.templates)
  const template = templates.byKind.get(input.kind)
  if (hasErrors(templates.diagnostics)) return { value: undefined, diagnostics: templates.diagnostics }
  if (!template?.frontMatter.schemas.includes(agreement.kind)) {
    const diagnostic = reportNoTemplate(agreement, input.kind, templates)
    return { value: undefined, diagnostics: [...templates.diagnostics, diagnostic] }
  }
  const facts = createFacts(agreement, registers)
  const { subject = null, decisions = [], version = agreement.version } = input
  const root = { ...agreement, registers, subject, decisions, version }
  const { assembled, diagnostics: found } = runTemplate(
    template,
    root,
    agreement.span,
    facts,
    templates.byName,
  )
  const diagnostics: Diagnostic[] = [...templates.diagnostics, ...found]
  const tree = parseTemplateMarkdown(assembled.text)
  const ids = createBlockIds()
  const { outline, diagnostics: misplaced } = planOutline(tree, assembled, ids)
  diagnostics.push(...misplaced)
  const building: Building = {
    assembled,
    facts,
    outline,
    ids,
    diagnostics,
    notes: createNoteCollection('digits'),
    scope: { id: 'document' },
  }
  const { blocks, properties } = buildBlocks(tree, building)
  const place = template.frontMatter.span
  const footnotes = buildNotes(building.notes, building, [place])
  const rows = blocks.filter((block) => block.kind === 'field-row')
  checkFields(rows, (code, span, name) => diagnostics.push(report(code, span, { name })))
  const missing = (name: PropertyName) =>
    diagnostics.push(report('document/missing-property', place, { name }))
  const document = finishDocument(blocks, footnotes, properties, missing)
  const form = identifyForm(input.kind, agreement, subject)
  return { value: hasErrors(diagnostics) ? undefined : { ...document, form, version }, diagnostics }
}

function reportNoTemplate(agreement: Agreement, kind: string, templates: Templates): Diagnostic {
  const kinds = [...templates.byKind]
    .filter(
      ([, { frontMatter }]) => frontMatter.schemas.includes(agreement.kind) && frontMatter.each === null,
    )
    .map(([known]) => known)
  const known = kinds.sort().join(', ') || '–'
  return report('template/no-such-kind', agreement.decision?.type.span ?? null, { kind, known })
}

/** A requisition or a report of a payment is a form that comes back. */
function identifyForm(kind: string, agreement: Agreement, subject: Subject | null): FormIdentity | null {
  if (!subject || (kind !== 'requisition' && kind !== 'financial-report')) return null
  const payment = subject.payment?.id.value ?? subject.terms.id.value
  return { form: kind, source: agreement.id.value, payment }
}

const propertyNames = [
  'file',
  'title',
  'author',
  'subject',
  'date',
  'header',
  'footer',
  'status-notice',
] as const
type PropertyName = (typeof propertyNames)[number]

function buildBlocks(
  tree: TemplateTree,
  building: Building,
): { readonly blocks: readonly Block[]; readonly properties: ReadonlyMap<PropertyName, string> } {
  const blocks: Block[] = []
  const properties = new Map<PropertyName, string>()
  for (const node of tree.blocks) {
    if (node.kind === 'heading') {
      const heading = buildHeading(node, building)
      if (heading) blocks.push(heading)
    } else if (node.kind === 'leaf' && node.name === 'property') {
      readProperty(node, properties, building)
    } else if (node.kind === 'container' || node.kind === 'leaf') {
      const block = buildDirective(node, building)
      if (block) blocks.push(block)
    } else {
      blocks.push(...buildFlow([node], building))
    }
  }
  return { blocks: keepIntroductions(blocks), properties }
}

/** `::property[value]{name="header"}`: what stands outside the text. */
function readProperty(leaf: TemplateLeaf, properties: Map<PropertyName, string>, building: Building): void {
  const attributes = readAttributes(leaf, ['name'], [], building)
  const label = buildLabel(leaf, building)
  if (!attributes || !label) return
  const written = attributes.get('name') ?? ''
  const name = propertyNames.find((known) => known === written)
  if (name) properties.set(name, inlineText(label.inlines))
  else {
    const [span] = label.inlines[0]?.origins.slice(-1) ?? []
    building.diagnostics.push(
      report('template/directive-attribute', span ?? null, {
        name: 'property',
        attribute: written,
        known: propertyNames.join(', '),
      }),
    )
  }
}

function finishDocument(
  blocks: readonly Block[],
  footnotes: Document['footnotes'],
  properties: ReadonlyMap<PropertyName, string>,
  missing: (name: PropertyName) => void,
): Omit<Document, 'form' | 'version'> {
  const need = (name: PropertyName): string => {
    const value = properties.get(name)
    if (value === undefined) missing(name)
    return value ?? ''
  }
  return {
    kind: 'document',
    id: need('file'),
    title: need('title'),
    language: 'sv-SE',
    author: need('author'),
    subject: need('subject'),
    date: need('date'),
    header: need('header'),
    footer: need('footer'),
    statusNotice: properties.get('status-notice') ?? null,
    blocks,
    footnotes,
  }
}
