import type { Checked } from '../diagnostics/diagnostic.ts'
import type { SourceMap, SourceNode } from '../read/source-tree.ts'
import type { Agreement } from './agreement.ts'
import { buildParts } from './build-agreement.ts'
import { buildDistribution, buildFunding } from './build-funding.ts'
import type { Decision, DecisionSignatory } from './decision.ts'
import { createTreeReader, type TreeReader } from './tree-reader.ts'

/**
 * Builds a decision out of its file. `leansOn` is the model of the agreement that it is about, null where there is none or it could
 * not be built. The value is undefined only where the tree lacks what the schema requires.
 */
export function buildDecision(
  source: SourceNode,
  leansOn: Agreement | null,
  version: string,
): Checked<Agreement> {
  const reader = createTreeReader()
  const facts = reader.root(source)
  const funding = reader.optionalMap(facts, 'funding')
  const decision: Agreement = {
    ...buildParts(reader, facts, facts, facts),
    kind: 'decision',
    funding: funding
      ? buildFunding(reader, funding)
      : { total: null, groups: [], notes: [], span: facts.span },
    decision: buildDecisionFacts(reader, facts),
    leansOn,
    version,
  }
  return { value: reader.isIncomplete() ? undefined : decision, diagnostics: reader.diagnostics }
}

function buildDecisionFacts(reader: TreeReader, facts: SourceMap): Decision {
  return {
    type: reader.text(facts, 'type'),
    decider: reader.text(facts, 'decider'),
    date: reader.optionalDate(facts, 'date'),
    number: reader.optionalText(facts, 'number'),
    ministry: reader.optionalText(facts, 'ministry'),
    addressees: reader.texts(facts, 'addressees'),
    copies: reader.texts(facts, 'copies'),
    attachments: reader.texts(facts, 'attachments'),
    signatories: reader.maps(facts, 'signatories').map((signatory) => ({
      role: reader.choice<DecisionSignatory['role']['value']>(signatory, 'role'),
      name: reader.optionalText(signatory, 'name'),
      title: reader.optionalText(signatory, 'title'),
      span: signatory.span,
    })),
    leansOn: reader.optionalText(facts, 'leans-on'),
    presupposes: reader.texts(facts, 'presupposes'),
    resolutions: reader.maps(facts, 'resolutions').map((resolution) => ({
      id: reader.text(resolution, 'id'),
      text: reader.prose(resolution, 'text'),
      span: resolution.span,
    })),
    pays: reader.maps(facts, 'pays').map((paid) => ({
      payment: reader.text(paid, 'payment'),
      appropriation: reader.optionalText(paid, 'appropriation'),
      distribution: buildDistribution(reader, paid),
      span: paid.span,
    })),
    breakDown: reader.maps(facts, 'break-down').map((line) => ({
      id: reader.text(line, 'id'),
      label: reader.text(line, 'label'),
      amount: reader.optionalMoney(line, 'amount'),
      covers: reader.texts(line, 'covers'),
      span: line.span,
    })),
    span: facts.span,
  }
}
