import type { SourceMap } from '../read/source-tree.ts'
import type { AppropriationUse, Deadline, DeclaredAmount, Figure, Payment, Terms } from './agreement.ts'
import { buildDistribution } from './build-funding.ts'
import type { TreeReader } from './tree-reader.ts'

export function buildAppropriationUse(reader: TreeReader, use: SourceMap): AppropriationUse {
  return {
    id: reader.text(use, 'id'),
    budgetYear: reader.wholeNumber(use, 'budget-year'),
    area: reader.wholeNumber(use, 'area'),
    appropriation: reader.text(use, 'appropriation'),
    item: reader.wholeNumber(use, 'item'),
    amount: reader.optionalMoney(use, 'amount'),
    span: use.span,
  }
}

export function buildPayment(reader: TreeReader, payment: SourceMap): Payment {
  return {
    id: reader.text(payment, 'id'),
    label: reader.text(payment, 'label'),
    paid: reader.choice<Payment['paid']['value']>(payment, 'paid'),
    recipient: reader.text(payment, 'recipient'),
    appropriation: reader.text(payment, 'appropriation'),
    when: reader.optionalText(payment, 'when'),
    terms: reader.optionalText(payment, 'terms'),
    distribution: buildDistribution(reader, payment),
    conditions: buildConditions(reader, payment),
    instalments: reader.maps(payment, 'instalments').map((instalment) => ({
      id: reader.text(instalment, 'id'),
      text: reader.prose(instalment, 'text'),
      conditions: buildConditions(reader, instalment),
    })),
    span: payment.span,
  }
}

function buildConditions(reader: TreeReader, owner: SourceMap): Payment['conditions'] {
  return reader.maps(owner, 'conditions').map((condition) => ({
    id: reader.text(condition, 'id'),
    text: reader.prose(condition, 'text'),
  }))
}

export function buildTerms(reader: TreeReader, terms: SourceMap): Terms {
  return {
    id: reader.text(terms, 'id'),
    requisition: reader.optionalText(terms, 'requisition'),
    repayment: reader.text(terms, 'repayment'),
    financialReport: reader.text(terms, 'financial-report'),
    giro: reader.optionalText(terms, 'giro'),
    span: terms.span,
  }
}

export function buildDeadline(reader: TreeReader, deadline: SourceMap): Deadline {
  return {
    id: reader.text(deadline, 'id'),
    due: reader.due(deadline, 'due'),
    by: reader.optionalText(deadline, 'by'),
    to: reader.optionalText(deadline, 'to'),
    what: reader.text(deadline, 'what'),
    span: deadline.span,
  }
}

export function buildDeclaredAmount(reader: TreeReader, amount: SourceMap): DeclaredAmount {
  return {
    id: reader.text(amount, 'id'),
    amount: reader.money(amount, 'amount'),
    what: reader.text(amount, 'what'),
    sumOf: reader.texts(amount, 'sum-of'),
    span: amount.span,
  }
}

export function buildFigure(reader: TreeReader, figure: SourceMap): Figure {
  return {
    id: reader.text(figure, 'id'),
    value: reader.text(figure, 'value'),
    what: reader.text(figure, 'what'),
    span: figure.span,
  }
}
