import type {
  Annex,
  DistributionAnnex,
  FormContentsAnnex,
  FundingAnnex,
  Initiative,
  InitiativesAnnex,
  ListAnnex,
  Measure,
  MissingAnnex,
  Section,
} from '../model/agreement.ts'
import type { Located, Span } from '../text/source-file.ts'
import {
  below,
  choice,
  date,
  describe,
  due,
  entriesOf,
  exact,
  layout,
  reference,
  references,
  words,
} from './describing.ts'
import type { Thing } from './outline.ts'

/** A section with its measures and the sections in it. */
export function describeSection(section: Section, path: string, list: string): Thing {
  const facts = {
    ...named(section),
    title: section.heading,
    body: [
      section.text,
      ...section.measures.map((measure) => measure.text),
      section.undertaking?.tasks ?? null,
      section.closing,
    ],
    marks: [
      ...(section.level ? [`level ${section.level.value}`] : []),
      ...section.clauses.map((clause) => `clause ${clause.value}`),
    ],
    path,
    list,
  }
  return describe<Section>('section', section, facts, {
    heading: words,
    level: choice,
    numbered: layout,
    text: words,
    measures: (measures, at) => entriesOf(measures, at, describeMeasure),
    undertaking: (undertaking, at) => [
      ...words(undertaking?.tasks ?? null, below(at, 'tasks')),
      ...words(undertaking?.schedule ?? null, below(at, 'schedule')),
      ...reference('agreement')(undertaking?.cost ?? null, below(at, 'cost')),
      ...words(undertaking?.costNote ?? null, below(at, 'costNote')),
    ],
    clauses: references('clause'),
    closing: words,
    sections: (sections, at) => entriesOf(sections, at, describeSection),
  })
}

function describeMeasure(measure: Measure, path: string, list: string): Thing {
  const marks = [`actor ${measure.actor.value}`]
  return describe<Measure>(
    'measure',
    measure,
    { ...named(measure), title: measure.text, marks, path, list },
    {
      actor: reference('body'),
      text: words,
    },
  )
}

/** An annex with what it lists. */
export function describeAnnex(annex: Annex, path: string, list: string): Thing {
  const facts = { ...named(annex), title: annex.heading, marks: [`kind ${annex.kind}`], path, list }
  const described = describeAnnexOfKind(annex, facts)
  const kind = choice(
    { value: annex.kind, span: annex.span },
    { path: `${path}.kind`, name: 'kind', owner: annex.span },
  )
  return { ...described, fields: [...described.fields, ...kind] }
}

function describeAnnexOfKind(annex: Annex, facts: Parameters<typeof describe>[2]): Thing {
  const base = { heading: words, text: words }
  switch (annex.kind) {
    case 'funding':
      return describe<FundingAnnex>('annex', annex, facts, { ...base, pages: layout })
    case 'form-contents':
      return describe<FormContentsAnnex>('annex', annex, facts, {
        ...base,
        requisition: reference('form'),
        financialReport: reference('form'),
      })
    case 'list':
      return describe<ListAnnex>('annex', annex, facts, {
        ...base,
        columns: layout,
        items: (items, at) => entriesOf(items, at, describeItem),
      })
    case 'initiatives':
      return describe<InitiativesAnnex>('annex', annex, facts, {
        ...base,
        initiatives: (initiatives, at) => entriesOf(initiatives, at, describeInitiative),
      })
    case 'distribution':
      return describe<DistributionAnnex>('annex', annex, facts, { ...base, payment: reference('agreement') })
    case 'missing':
      return describe<MissingAnnex>('annex', annex, facts, base)
  }
}

/** A text of a list, known by what it says. */
export function describeItem(item: Located<string>, path: string, list: string): Thing {
  return describe<Located<string>>(
    'item',
    item,
    { id: null, title: item, span: item.span, path, list },
    {
      value: (_, at) => words(item, { ...at, path }),
    },
  )
}

function describeInitiative(initiative: Initiative, path: string, list: string): Thing {
  const facts = {
    ...named(initiative),
    title: initiative.heading,
    body: [initiative.text],
    marks: [`registration ${initiative.registration?.value}`],
    path,
    list,
  }
  return describe<Initiative>('initiative', initiative, facts, {
    heading: words,
    decided: date,
    body: reference('body'),
    registration: exact,
    text: words,
    reports: (reports, at) => entriesOf(reports, at, describeReport),
  })
}

function describeReport(report: Initiative['reports'][number], path: string, list: string): Thing {
  const facts = { id: null, title: report.what, span: report.span, path, list }
  return describe<typeof report>('report', report, facts, { due, what: words })
}

/** What most things have. */
export function named(value: { readonly id: Located<string>; readonly span: Span }) {
  return { id: value.id, span: value.span }
}
