import type { Checked } from '../diagnostics/diagnostic.ts'
import type { SourceMap, SourceNode } from '../read/source-tree.ts'
import type { Agreement, Approval, Party } from './agreement.ts'
import { buildAnnex } from './build-annexes.ts'
import { buildFunding } from './build-funding.ts'
import {
  buildAppropriationUse,
  buildDeadline,
  buildDeclaredAmount,
  buildFigure,
  buildPayment,
  buildTerms,
} from './build-payments.ts'
import { buildSection } from './build-sections.ts'
import { createTreeReader, type TreeReader } from './tree-reader.ts'

/** The files of one agreement's folder, each read and found valid by its schema. */
export interface AgreementSources {
  readonly agreement: SourceNode
  readonly sections: SourceNode
  /** Null where the agreement has no annexes. */
  readonly annexes: SourceNode | null
}

/**
 * Room `model`. In: source trees that their schemas have found valid. Out: the typed, immutable model of an
 * agreement, every leaf with its place, and what can be asked of it (amounts, names, ids). It judges single values
 * (is there such a day?), never how they fit together: that is the work of `checks`. It does no input or output.
 *
 * The value is undefined only where the trees lack what the schemas require. `version` is the hash of the canonical
 * sources, 12 hexadecimal digits.
 */
export function buildAgreement(sources: AgreementSources, version: string): Checked<Agreement> {
  const reader = createTreeReader()
  const facts = reader.root(sources.agreement)
  const agreement: Agreement = {
    ...buildParts(
      reader,
      facts,
      reader.root(sources.sections),
      sources.annexes && reader.root(sources.annexes),
    ),
    kind: 'agreement',
    funding: buildFunding(reader, reader.map(facts, 'funding')),
    decision: null,
    leansOn: null,
    version,
  }
  return { value: reader.isIncomplete() ? undefined : agreement, diagnostics: reader.diagnostics }
}

/** Builds what agreements, in three files, and decisions, in one, have in common. */
export function buildParts(
  reader: TreeReader,
  facts: SourceMap,
  sections: SourceMap,
  annexes: SourceMap | null,
): Omit<Agreement, 'kind' | 'funding' | 'decision' | 'leansOn' | 'version'> {
  return {
    id: reader.text(facts, 'id'),
    title: reader.text(facts, 'title'),
    shortTitle: reader.text(facts, 'short-title'),
    year: reader.wholeNumber(facts, 'year'),
    status: reader.choice<Agreement['status']['value']>(facts, 'status'),
    registration: buildRegistration(reader, facts),
    parties: reader.maps(facts, 'parties').map((party) => buildParty(reader, party)),
    appropriations: reader.maps(facts, 'appropriations').map((use) => buildAppropriationUse(reader, use)),
    payments: reader.maps(facts, 'payments').map((payment) => buildPayment(reader, payment)),
    terms: reader.maps(facts, 'terms').map((terms) => buildTerms(reader, terms)),
    deadlines: reader.maps(facts, 'deadlines').map((deadline) => buildDeadline(reader, deadline)),
    amounts: reader.maps(facts, 'amounts').map((amount) => buildDeclaredAmount(reader, amount)),
    figures: reader.maps(facts, 'figures').map((figure) => buildFigure(reader, figure)),
    sections: reader.maps(sections, 'sections').map((section) => buildSection(reader, section)),
    annexes: annexes ? reader.maps(annexes, 'annexes').map((annex) => buildAnnex(reader, annex)) : [],
    approval: buildApproval(reader, facts),
    span: facts.span,
  }
}

function buildRegistration(reader: TreeReader, facts: SourceMap): Agreement['registration'] {
  const registration = reader.optionalMap(facts, 'registration')
  return {
    government: registration && reader.optionalText(registration, 'government'),
    counterparty: registration && reader.optionalText(registration, 'counterparty'),
  }
}

function buildParty(reader: TreeReader, party: SourceMap): Party {
  const signatory = reader.map(party, 'signatory')
  const signed = reader.optionalMap(party, 'signed')
  return {
    body: reader.text(party, 'body'),
    through: reader.optionalText(party, 'through'),
    signatory: { name: reader.text(signatory, 'name'), title: reader.text(signatory, 'title') },
    signed: signed && { place: reader.text(signed, 'place'), date: reader.date(signed, 'date') },
    span: party.span,
  }
}

function buildApproval(reader: TreeReader, facts: SourceMap): Approval {
  const approval = reader.optionalMap(facts, 'approval')
  if (!approval) return { copies: null, approvedBy: [], conditions: [], span: facts.span }
  return {
    copies: reader.optionalWholeNumber(approval, 'copies'),
    approvedBy: reader.texts(approval, 'approved-by'),
    conditions: reader.proseList(approval, 'conditions'),
    span: approval.span,
  }
}
