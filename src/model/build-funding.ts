import type { SourceMap } from '../read/source-tree.ts'
import type { Distribution, Funding, FundingGroup, FundingLine } from './agreement.ts'
import type { TreeReader } from './tree-reader.ts'

/** Builds the funding: total, groups of lines, notes. */
export function buildFunding(reader: TreeReader, funding: SourceMap): Funding {
  return {
    total: reader.money(funding, 'total'),
    groups: reader.maps(funding, 'groups').map((group) => buildGroup(reader, group)),
    notes: reader.maps(funding, 'notes').map((note) => ({
      id: reader.text(note, 'id'),
      text: reader.prose(note, 'text'),
    })),
    span: funding.span,
  }
}

function buildGroup(reader: TreeReader, group: SourceMap): FundingGroup {
  return {
    id: reader.text(group, 'id'),
    label: reader.optionalText(group, 'label'),
    recipient: reader.text(group, 'recipient'),
    sum: reader.optionalMoney(group, 'sum'),
    lines: reader.maps(group, 'lines').map((line) => buildLine(reader, line)),
    span: group.span,
  }
}

function buildLine(reader: TreeReader, line: SourceMap): FundingLine {
  return {
    id: reader.text(line, 'id'),
    label: reader.text(line, 'label'),
    purpose: reader.optionalText(line, 'purpose'),
    amount: reader.money(line, 'amount'),
    section: reader.optionalText(line, 'section'),
    activities: reader.texts(line, 'activities'),
    distribution: buildDistribution(reader, line),
    payment: reader.optionalText(line, 'payment'),
    appropriation: reader.optionalText(line, 'appropriation'),
    condition: reader.optionalProse(line, 'condition'),
    text: reader.optionalProse(line, 'text'),
    note: reader.optionalText(line, 'note'),
    span: line.span,
  }
}

/** Builds what stands under `distribution` of a line or a payment; null where there is none. */
export function buildDistribution(reader: TreeReader, owner: SourceMap): Distribution | null {
  const distribution = reader.optionalMap(owner, 'distribution')
  return (
    distribution && {
      among: reader.text(distribution, 'among'),
      by: reader.choice<Distribution['by']['value']>(distribution, 'by'),
      through: reader.optionalText(distribution, 'through'),
      population: reader.optionalText(distribution, 'population'),
      fixed: reader.optionalMoney(distribution, 'fixed'),
      percentages: reader.maps(distribution, 'percentages').map((share) => ({
        recipient: reader.text(share, 'recipient'),
        percent: reader.text(share, 'percent'),
        span: share.span,
      })),
      amounts: reader.maps(distribution, 'amounts').map((share) => ({
        recipient: reader.text(share, 'recipient'),
        amount: reader.money(share, 'amount'),
        span: share.span,
      })),
      leftOut: reader.has(distribution, 'left-out')
        ? reader.maps(distribution, 'left-out').map((entry) => ({
            recipient: reader.text(entry, 'recipient'),
            unmet: reader.texts(entry, 'unmet'),
            span: entry.span,
          }))
        : null,
      span: distribution.span,
    }
  )
}
