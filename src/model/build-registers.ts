import type { Checked } from '../diagnostics/diagnostic.ts'
import type { SourceMap, SourceNode } from '../read/source-tree.ts'
import type { AppropriationItem, Body, FormDefinition, Level, Registers } from './agreement.ts'
import { createTreeReader, type TreeReader } from './tree-reader.ts'

/** The files of `agreements/registers`, each read and found valid by its schema. */
export interface RegisterSources {
  readonly bodies: SourceNode
  readonly appropriations: SourceNode
  readonly forms: SourceNode
}

/** Builds the registers that all agreements share. The value is undefined only where the trees lack what the schemas require. */
export function buildRegisters(sources: RegisterSources): Checked<Registers> {
  const reader = createTreeReader()
  const entries = (source: SourceNode, key: string) => reader.maps(reader.root(source), key)
  const registers: Registers = {
    bodies: entries(sources.bodies, 'bodies').map((body) => buildBody(reader, body)),
    appropriations: entries(sources.appropriations, 'appropriations').map((item) =>
      buildAppropriationItem(reader, item),
    ),
    forms: entries(sources.forms, 'forms').map((form) => buildForm(reader, form)),
  }
  return { value: reader.isIncomplete() ? undefined : registers, diagnostics: reader.diagnostics }
}

function buildBody(reader: TreeReader, body: SourceMap): Body {
  return {
    id: reader.text(body, 'id'),
    names: reader.maps(body, 'names').map((name) => ({
      full: reader.text(name, 'full'),
      short: reader.optionalText(name, 'short'),
      running: reader.text(name, 'running'),
      from: reader.optionalDate(name, 'from'),
      to: reader.optionalDate(name, 'to'),
      span: name.span,
    })),
    memberOf: reader.optionalText(body, 'member-of'),
    level: reader.optionalChoice<Level>(body, 'level'),
    span: body.span,
  }
}

function buildAppropriationItem(reader: TreeReader, entry: SourceMap): AppropriationItem {
  const area = reader.map(entry, 'area')
  const appropriation = reader.map(entry, 'appropriation')
  const item = reader.map(entry, 'item')
  return {
    budgetYear: reader.wholeNumber(entry, 'budget-year'),
    area: { number: reader.wholeNumber(area, 'number'), name: reader.text(area, 'name') },
    appropriation: {
      number: reader.text(appropriation, 'number'),
      name: reader.text(appropriation, 'name'),
    },
    item: { number: reader.wholeNumber(item, 'number'), name: reader.text(item, 'name') },
    span: entry.span,
  }
}

function buildForm(reader: TreeReader, form: SourceMap): FormDefinition {
  return {
    id: reader.text(form, 'id'),
    form: reader.choice<FormDefinition['form']['value']>(form, 'form'),
    groups: reader.maps(form, 'groups').map((group) => ({
      id: reader.text(group, 'id'),
      heading: reader.text(group, 'heading'),
      text: reader.optionalProse(group, 'text'),
      fields: reader.maps(group, 'fields').map((field) => ({
        id: reader.text(field, 'id'),
        label: reader.text(field, 'label'),
        span: field.span,
      })),
      span: group.span,
    })),
    span: form.span,
  }
}
