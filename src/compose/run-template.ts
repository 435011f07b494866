import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Facts } from '../model/facts.ts'
import type { Span } from '../text/source-file.ts'
import { type AssembledText, type Assembler, createAssembler, type Printed } from './assembled-text.ts'
import { followPath } from './follow-path.ts'
import type {
  CallExpression,
  Expression,
  NamedArgument,
  Template,
  TemplateBlockNode,
  TemplateNode,
  TemplatePartial,
} from './template.ts'
import { callHelper } from './template-helpers.ts'
import type { Run, Scope } from './template-scope.ts'
import {
  failed,
  isCalendarDate,
  isDue,
  isLocated,
  isMoney,
  isPresent,
  isPrinted,
  isProse,
  placeOf,
  unlocated,
} from './template-values.ts'

/** The blocks that templates may open: those of Handlebars, and two of ours. */
export const blockNames: ReadonlySet<string> = new Set(['each', 'if', 'unless', 'with', 'deeper', 'cell'])

const deepestPartial = 24

/**
 * Runs a template over its data. Everything printed goes in as a token; every missing, empty or wrong value and every
 * misspelt path is a diagnostic at its place in the template, and the run goes on to find the others.
 */
export function runTemplate(
  template: Template,
  root: unknown,
  rootPlace: Span,
  facts: Facts,
  templates: ReadonlyMap<string, Template>,
): { readonly assembled: AssembledText; readonly diagnostics: readonly Diagnostic[] } {
  const run: Run = { root, facts, templates, diagnostics: [] }
  const scope: Scope = { context: root, place: rootPlace, parent: null, names: new Map(), loop: null }
  const out = createAssembler()
  runNodes(template.body, scope, out, 0, 0, run)
  return { assembled: out.finish(), diagnostics: run.diagnostics }
}

function runNodes(
  nodes: readonly TemplateNode[],
  scope: Scope,
  out: Assembler,
  depth: number,
  partials: number,
  run: Run,
): void {
  for (const node of nodes) {
    if (node.kind === 'text') out.addText(node.value, node.span, scope.place, depth)
    else if (node.kind === 'block') runBlock(node, scope, out, depth, partials, run)
    else if (node.kind === 'partial') runPartial(node, scope, out, depth, partials, run)
    else {
      const value = evaluate(node.expression, scope, run)
      const printed = value === failed ? null : toPrinted(value, node.expression, scope, run)
      if (printed) out.addToken(printed, node.span, scope.place, depth)
    }
  }
}

function runBlock(
  block: TemplateBlockNode,
  scope: Scope,
  out: Assembler,
  depth: number,
  partials: number,
  run: Run,
): void {
  const takes = block.name === 'deeper' || block.name === 'cell' ? 0 : 1
  if (block.args.length !== takes) {
    run.diagnostics.push(
      report('template/argument-count', block.nameSpan, {
        name: `#${block.name}`,
        expected: String(takes),
        found: String(block.args.length),
      }),
    )
    return
  }
  const inside = (nodes: readonly TemplateNode[], inner: Scope): void =>
    runNodes(nodes, inner, out, depth, partials, run)
  const [argument] = block.args
  if (!argument) {
    if (block.name === 'deeper') runNodes(block.body, scope, out, depth + 1, partials, run)
    else {
      const cell = createAssembler()
      runNodes(block.body, scope, cell, depth, partials, run)
      out.addToken({ kind: 'blocks', assembled: cell.finish() }, block.span, scope.place, depth)
    }
    return
  }
  const value = evaluate(argument, scope, run)
  if (value === failed) return
  const present = isPresent(value)
  if (block.name === 'if') inside(present ? block.body : block.otherwise, scope)
  else if (block.name === 'unless') inside(present ? block.otherwise : block.body, scope)
  else if (block.name === 'with') {
    if (present) inside(block.body, enter(value, block.names, scope, null))
    else inside(block.otherwise, scope)
  } else if (!Array.isArray(value)) {
    run.diagnostics.push(report('template/not-a-list', argument.span, { path: writtenOf(argument) }))
  } else if (value.length === 0) inside(block.otherwise, scope)
  else {
    value.forEach((item, index) => {
      const loop = { index, first: index === 0, last: index === value.length - 1 }
      inside(block.body, enter(item, block.names, scope, loop))
    })
  }
}

function enter(value: unknown, names: readonly string[], scope: Scope, loop: Scope['loop']): Scope {
  return {
    context: value,
    place: placeOf(value) ?? scope.place,
    parent: scope,
    names: names.length === 0 ? scope.names : withNames(scope.names, names, value, loop?.index ?? 0),
    loop: loop ?? scope.loop,
  }
}

/** Names with those that a block gives to what it goes into and, in a loop, to its place. */
function withNames(
  outer: Scope['names'],
  [item, index]: readonly string[],
  value: unknown,
  place: number,
): Scope['names'] {
  const names = new Map(outer)
  if (item !== undefined) names.set(item, value)
  if (index !== undefined) names.set(index, place)
  return names
}

function runPartial(
  partial: TemplatePartial,
  scope: Scope,
  out: Assembler,
  depth: number,
  partials: number,
  run: Run,
): void {
  const template = run.templates.get(partial.name)
  if (!template) return
  if (partials >= deepestPartial) {
    run.diagnostics.push(report('template/partial-depth', partial.span, { name: partial.name }))
    return
  }
  const context = partial.context ? evaluate(partial.context, scope, run) : scope.context
  const names = evaluateNamed(partial.named, scope, run)
  if (context === failed || hasFailed(names)) return
  const place = partial.context ? (placeOf(context) ?? scope.place) : scope.place
  const body = partial.standalone ? template.body : withoutLastLineEnd(template.body)
  runNodes(body, { ...scope, context, place, names }, out, depth, partials + 1, run)
}

const knownLines = new WeakMap<readonly TemplateNode[], readonly TemplateNode[]>()

/** A partial inside a sentence must not break it, though its file ends with a line end. */
function withoutLastLineEnd(nodes: readonly TemplateNode[]): readonly TemplateNode[] {
  const last = nodes.at(-1)
  if (last?.kind !== 'text') return nodes
  const known = knownLines.get(nodes)
  if (known) return known
  const line = [...nodes.slice(0, -1), { ...last, value: last.value.replace(/\n$/, '') }]
  knownLines.set(nodes, line)
  return line
}

function writtenOf(expression: Expression): string {
  if (expression.kind === 'path') return expression.written
  return expression.kind === 'call' ? expression.name : String(expression.value)
}

function evaluate(expression: Expression, scope: Scope, run: Run): unknown {
  if (expression.kind === 'literal') return expression.value
  return expression.kind === 'path' ? followPath(expression, scope, run) : runCall(expression, scope, run)
}

const noNames: ReadonlyMap<string, unknown> = new Map()

function evaluateNamed(
  named: readonly NamedArgument[],
  scope: Scope,
  run: Run,
): ReadonlyMap<string, unknown> {
  if (named.length === 0) return noNames
  const values = new Map<string, unknown>()
  for (const { name, value } of named) values.set(name, evaluate(value, scope, run))
  return values
}

function hasFailed(values: ReadonlyMap<string, unknown>): boolean {
  for (const value of values.values()) if (value === failed) return true
  return false
}

function runCall(call: CallExpression, scope: Scope, run: Run): unknown {
  const args = call.args.map((argument) => ({
    value: evaluate(argument, scope, run),
    span: argument.span,
    written: writtenOf(argument),
  }))
  const named = evaluateNamed(call.named, scope, run)
  if (args.some(({ value }) => value === failed) || hasFailed(named)) return failed
  return callHelper(call.name, {
    span: call.span,
    nameSpan: call.nameSpan,
    args,
    named,
    facts: run.facts,
    fail: (diagnostic) => {
      run.diagnostics.push(withPrintedPlace(diagnostic, call.span))
      return failed
    },
  })
}

/** Where a diagnostic points into the data, the template's place is the other half of the story. */
function withPrintedPlace(diagnostic: Diagnostic, template: Span): Diagnostic {
  if (diagnostic.span?.file === template.file) return diagnostic
  return {
    ...diagnostic,
    related: [...diagnostic.related, related('template/printed-here', template, {})],
  }
}

/** What a value prints, or null with a diagnostic: only words print by themselves. */
function toPrinted(value: unknown, expression: Expression, scope: Scope, run: Run): Printed | null {
  const path = writtenOf(expression)
  if (isPrinted(value)) return value
  if (isProse(value)) return { kind: 'prose', prose: value, capital: false }
  const bare = unlocated(value)
  if (typeof bare === 'string') {
    if (bare.trim() !== '') {
      return { kind: 'text', value: bare, data: isLocated(value) ? [value.span] : [scope.place] }
    }
    run.diagnostics.push(report('template/empty-value', expression.span, { path }))
    return null
  }
  run.diagnostics.push(unprintable(bare, path, expression.span))
  return null
}

function unprintable(value: unknown, path: string, span: Span): Diagnostic {
  if (value === null || value === undefined) return report('template/missing-value', span, { path })
  if (typeof value === 'number' || typeof value === 'bigint')
    return report('template/prints-number', span, { path })
  if (typeof value === 'boolean') return report('template/prints-truth', span, { path })
  if (isMoney(value)) return report('template/prints-amount', span, { path })
  if (isCalendarDate(value) || isDue(value)) return report('template/prints-date', span, { path })
  if (Array.isArray(value)) return report('template/prints-list', span, { path })
  return report('template/prints-object', span, { path })
}
