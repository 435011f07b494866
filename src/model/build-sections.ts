import type { SourceMap } from '../read/source-tree.ts'
import type { Level, Section, Undertaking } from './agreement.ts'
import type { TreeReader } from './tree-reader.ts'

/** Builds a section with all that stands in it. The reader refuses sources that are nested too deep to recur over. */
export function buildSection(reader: TreeReader, section: SourceMap): Section {
  return {
    id: reader.text(section, 'id'),
    heading: reader.prose(section, 'heading', { singleLine: true }),
    level: reader.optionalChoice<Level>(section, 'level'),
    numbered: reader.flag(section, 'numbered', true),
    text: reader.optionalProse(section, 'text'),
    measures: reader.maps(section, 'measures').map((measure) => ({
      id: reader.text(measure, 'id'),
      actor: reader.text(measure, 'actor'),
      text: reader.prose(measure, 'text'),
      span: measure.span,
    })),
    undertaking: buildUndertaking(reader, section),
    clauses: reader.texts(section, 'clauses'),
    closing: reader.optionalProse(section, 'closing'),
    sections: reader.maps(section, 'sections').map((part) => buildSection(reader, part)),
    span: section.span,
  }
}

function buildUndertaking(reader: TreeReader, section: SourceMap): Undertaking | null {
  const undertaking = reader.optionalMap(section, 'undertaking')
  return (
    undertaking && {
      tasks: reader.prose(undertaking, 'tasks'),
      schedule: reader.prose(undertaking, 'schedule'),
      cost: reader.optionalText(undertaking, 'cost'),
      costNote: reader.optionalProse(undertaking, 'cost-note'),
      span: undertaking.span,
    }
  )
}
