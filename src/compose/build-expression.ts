import type { MessageCode } from '../diagnostics/catalogue/index.ts'
import { report } from '../diagnostics/report.ts'
import type { Inline } from '../document/nodes.ts'
import { type Facts, isBody, namingDay, type Wording } from '../model/facts.ts'
import type { ExpressionName, ProseExpression } from '../prose/prose.ts'
import type { Span } from '../text/source-file.ts'
import { buildReference } from './build-reference.ts'
import type { Building } from './building.ts'
import { makeOrigins } from './origins.ts'

type Resolve = (facts: Facts, id: string) => Wording | null
type NotFound = Extract<
  MessageCode,
  | 'document/no-amount'
  | 'document/no-deadline'
  | 'document/no-figure'
  | 'document/no-count'
  | 'document/no-body'
>

const resolvers: Readonly<Record<Exclude<ExpressionName, 'ref' | 'year'>, readonly [Resolve, NotFound]>> = {
  amount: [(facts, id) => facts.amount(id, 'text'), 'document/no-amount'],
  kronor: [(facts, id) => facts.amount(id, 'kronor'), 'document/no-amount'],
  date: [(facts, id) => facts.due(id), 'document/no-deadline'],
  figure: [(facts, id) => facts.figure(id), 'document/no-figure'],
  body: [(facts, id) => facts.name(id, 'running'), 'document/no-body'],
  'body-full': [(facts, id) => facts.name(id, 'introduced'), 'document/no-body'],
  count: [(facts, id) => facts.count(id), 'document/no-count'],
}

/** What `{{amount "id"}}` and its like in prose print: the data first, then the drafter's expression, then the template. */
export function buildExpression(
  expression: ProseExpression,
  template: Span,
  building: Building,
): readonly Inline[] {
  const { facts } = building
  const name = expression.name.value
  if (name === 'ref') return buildReference(expression.args, false, [expression.span, template], building)
  const [argument] = expression.args
  if (name === 'year') {
    const wording = facts.year(argument ? Number(argument.value) : 0)
    return [textOf(wording, expression, template)]
  }
  const [resolve, notFound] = resolvers[name]
  const id = argument?.value ?? ''
  const wording = resolve(facts, id)
  if (wording) return [textOf(wording, expression, template)]
  const span = argument?.span ?? expression.span
  building.diagnostics.push(
    notFound === 'document/no-body' && isBody(facts, id)
      ? report('document/no-name', span, { id, day: namingDay(facts).value })
      : report(notFound, span, { id }),
  )
  return []
}

function textOf(wording: Wording, expression: ProseExpression, template: Span): Inline {
  return {
    kind: 'text',
    origins: makeOrigins([...wording.data, expression.span], [template]),
    value: wording.value,
  }
}
