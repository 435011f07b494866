import type { Checked } from '../diagnostics/diagnostic.ts'
import type { SourceMap, SourceNode } from '../read/source-tree.ts'
import type { AppropriationItem, Body, FormDefinition, FormField, Level, Registers } from './agreement.ts'
import { buildPopulations, buildRegions } from './build-regions.ts'
import { createTreeReader, type TreeReader } from './tree-reader.ts'

/** The files of `agreements/registers`, each read and found valid by its schema. */
export interface RegisterSources {
  readonly bodies: SourceNode
  readonly appropriations: SourceNode
  readonly forms: SourceNode
  /** Those without which nothing can be shared among the regions; a project may do without. */
  readonly regions?: SourceNode | null
  readonly populations?: SourceNode | null
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
    ...buildRegions(reader, sources.regions ?? null),
    populations: buildPopulations(reader, sources.populations ?? null),
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
      genitive: reader.optionalText(name, 'genitive'),
      all: reader.optionalText(name, 'all'),
      from: reader.optionalDate(name, 'from'),
      to: reader.optionalDate(name, 'to'),
      span: name.span,
    })),
    memberOf: reader.optionalText(body, 'member-of'),
    level: reader.optionalChoice<Level>(body, 'level'),
    address: reader.texts(body, 'address'),
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
      fields: reader.maps(group, 'fields').map((field) => buildField(reader, field)),
      span: group.span,
    })),
    span: form.span,
  }
}

function buildField(reader: TreeReader, field: SourceMap): FormField {
  const difference = reader.optionalMap(field, 'difference')
  return {
    id: reader.text(field, 'id'),
    label: reader.text(field, 'label'),
    formLabel: reader.optionalText(field, 'form-label'),
    type: reader.optionalText(field, 'type'),
    required: reader.flag(field, 'required', false),
    width: reader.optionalWholeNumber(field, 'width')?.value ?? 100,
    lines: reader.optionalWholeNumber(field, 'lines')?.value ?? 1,
    items: reader.optionalWholeNumber(field, 'items')?.value ?? 1,
    filledFrom: reader.optionalText(field, 'filled-from'),
    sumOf: reader.texts(field, 'sum-of'),
    difference: difference && {
      from: reader.text(difference, 'from'),
      less: reader.text(difference, 'less'),
    },
    options: reader.maps(field, 'options').map((option) => ({
      id: reader.text(option, 'id'),
      label: reader.text(option, 'label'),
      span: option.span,
    })),
    listed: reader.flag(field, 'listed', true),
    span: field.span,
  }
}
