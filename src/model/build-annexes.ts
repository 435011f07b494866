import type { SourceMap } from '../read/source-tree.ts'
import type { Annex, Initiative } from './agreement.ts'
import type { TreeReader } from './tree-reader.ts'

/** Builds an annex of the kind that it says it is. */
export function buildAnnex(reader: TreeReader, annex: SourceMap): Annex {
  const base = {
    id: reader.text(annex, 'id'),
    heading: reader.prose(annex, 'heading', { singleLine: true }),
    text: reader.optionalProse(annex, 'text'),
    span: annex.span,
  }
  const kind = reader.choice<Annex['kind']>(annex, 'kind').value
  switch (kind) {
    case 'funding':
      return { ...base, kind, pages: reader.flag(annex, 'pages', false) }
    case 'form-contents':
      return {
        ...base,
        kind,
        requisition: reader.text(annex, 'requisition'),
        financialReport: reader.text(annex, 'financial-report'),
      }
    case 'list':
      return {
        ...base,
        kind,
        columns: reader.optionalWholeNumber(annex, 'columns')?.value ?? 1,
        items: reader.texts(annex, 'items'),
      }
    case 'initiatives':
      return {
        ...base,
        kind,
        initiatives: reader
          .maps(annex, 'initiatives')
          .map((initiative) => buildInitiative(reader, initiative)),
      }
    case 'distribution':
      return { ...base, kind, payment: reader.text(annex, 'payment') }
    default:
      return { ...base, kind: 'missing' }
  }
}

function buildInitiative(reader: TreeReader, initiative: SourceMap): Initiative {
  return {
    id: reader.text(initiative, 'id'),
    heading: reader.text(initiative, 'heading'),
    decided: reader.optionalDate(initiative, 'decided'),
    body: reader.optionalText(initiative, 'body'),
    registration: reader.optionalText(initiative, 'registration'),
    text: reader.prose(initiative, 'text'),
    reports: reader.maps(initiative, 'reports').map((entry) => ({
      due: reader.due(entry, 'due'),
      what: reader.text(entry, 'what'),
      span: entry.span,
    })),
    span: initiative.span,
  }
}
