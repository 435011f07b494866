import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { nearestName } from '../text/nearest-name.ts'
import type { SourceFile, Span } from '../text/source-file.ts'
import { parseFrontMatter } from './front-matter.ts'
import { readAnyTemplate } from './read-any-template.ts'
import { readSimpleTemplate } from './read-simple-template.ts'
import type { CallExpression, Expression, NamedArgument, Template, TemplateNode } from './template.ts'
import type {
  BlockSyntax,
  CallSyntax,
  ExpressionSyntax,
  PartialSyntax,
  StatementSyntax,
} from './template-syntax.ts'

/** The names that templates may use; everything else that Handlebars knows is refused. */
export interface KnownNames {
  readonly helpers: ReadonlySet<string>
  readonly blocks: ReadonlySet<string>
  readonly partials: ReadonlySet<string>
}

const suffix = '.md.hbs'

/** The name under which other templates call a template file; null for a file that is no template. */
export function templateNameOf(file: SourceFile): string | null {
  if (!file.path.endsWith(suffix)) return null
  const path = file.path.slice(0, -suffix.length)
  const folder = path.lastIndexOf('templates/')
  return folder === -1 ? path : path.slice(folder + 'templates/'.length)
}

/**
 * Reads a template, with places. Unknown helpers and partials and every construct outside the closed set are diagnostics, all in one
 * run.
 */
export function parseTemplate(file: SourceFile, name: string, known: KnownNames): Checked<Template> {
  const front = parseFrontMatter(file)
  const escaped = file.text.indexOf('\\{{', front.bodyStart)
  if (escaped !== -1) {
    const span = { file, start: escaped, end: escaped + 3 }
    const diagnostic = report('template/refused-construct', span, { written: '\\{{' })
    return { value: undefined, diagnostics: [...front.diagnostics, diagnostic] }
  }
  const simple = readSimpleTemplate(file, front.bodyStart)
  const read = simple ? { value: simple, diagnostics: [] } : readAnyTemplate(file, front.bodyStart)
  const diagnostics: Diagnostic[] = [...front.diagnostics, ...read.diagnostics]
  if (!read.value) return { value: undefined, diagnostics }
  const body = nameStatements(read.value, { known, diagnostics })
  return { value: { name, frontMatter: front.value, body }, diagnostics }
}

interface Naming {
  readonly known: KnownNames
  readonly diagnostics: Diagnostic[]
}

function refuse(span: Span, { diagnostics }: Naming): null {
  const written = span.file.text.slice(span.start, span.end).split('\n')[0] ?? ''
  diagnostics.push(report('template/refused-construct', span, { written }))
  return null
}

function nameStatements(statements: readonly StatementSyntax[], naming: Naming): readonly TemplateNode[] {
  const nodes: TemplateNode[] = []
  for (const statement of statements) {
    const node = nameStatement(statement, naming)
    if (node) nodes.push(node)
  }
  return nodes
}

function nameStatement(statement: StatementSyntax, naming: Naming): TemplateNode | null {
  switch (statement.kind) {
    case 'text':
      return statement
    case 'print': {
      const expression = namePrinted(statement.call, statement.span, naming)
      return expression && { kind: 'print', span: statement.span, expression }
    }
    case 'block':
      return nameBlock(statement, naming)
    case 'partial':
      return namePartial(statement, naming)
    case 'refused':
      return refuse(statement.span, naming)
  }
}

function nameBlock(block: BlockSyntax, naming: Naming): TemplateNode | null {
  const { span, call, names } = block
  const name = writtenOf(call.callee)
  const body = nameStatements(block.body, naming)
  const otherwise = nameStatements(block.otherwise, naming)
  const args = nameExpressions(call.args, naming)
  if (span.file.text.startsWith('{{{{', span.start) || call.named.length > 0) return refuse(span, naming)
  if (!naming.known.blocks.has(name))
    return reportUnknown('helper', name, call.callee.span, naming.known.blocks, naming)
  return { kind: 'block', span, name, nameSpan: call.callee.span, args, names, body, otherwise }
}

function namePartial({ span, call }: PartialSyntax, naming: Naming): TemplateNode | null {
  if (!call) return refuse(span, naming)
  const name = writtenOf(call.callee)
  if (!naming.known.partials.has(name))
    return reportUnknown('partial', name, call.callee.span, naming.known.partials, naming)
  const { text } = span.file
  const before = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start)
  const lineEnd = text.indexOf('\n', span.end)
  const after = text.slice(span.end, lineEnd === -1 ? text.length : lineEnd)
  const standalone = before.trim() === '' && after.trim() === ''
  if (standalone && before !== '') {
    naming.diagnostics.push(report('template/indented-partial', span, { name }))
    return null
  }
  const [context = null, ...more] = nameExpressions(call.args, naming)
  if (more.length > 0) refuse(span, naming)
  const named = nameArguments(call, naming)
  return { kind: 'partial', span, name, nameSpan: call.callee.span, context, named, standalone }
}

function nameExpressions(expressions: readonly ExpressionSyntax[], naming: Naming): readonly Expression[] {
  return expressions.flatMap((expression) => nameExpression(expression, naming) ?? [])
}

function nameExpression(expression: ExpressionSyntax, naming: Naming): Expression | null {
  if (expression.kind === 'call') return nameCall(expression.call, expression.span, naming)
  return expression.kind === 'refused' ? refuse(expression.span, naming) : expression
}

/** `{{name}}` is a call if a helper has that name, else a path. */
function namePrinted(call: CallSyntax, span: Span, naming: Naming): Expression | null {
  const { callee, args, named } = call
  if (callee.kind !== 'path') return nameExpression(callee, naming)
  const isBare = args.length === 0 && named.length === 0
  return isBare && !naming.known.helpers.has(callee.written) ? callee : nameCall(call, span, naming)
}

function nameCall(call: CallSyntax, span: Span, naming: Naming): CallExpression | null {
  const name = writtenOf(call.callee)
  const args = nameExpressions(call.args, naming)
  const named = nameArguments(call, naming)
  if (!naming.known.helpers.has(name))
    return reportUnknown('helper', name, call.callee.span, naming.known.helpers, naming)
  return { kind: 'call', span, name, nameSpan: call.callee.span, args, named }
}

function nameArguments({ named }: CallSyntax, naming: Naming): readonly NamedArgument[] {
  return named.flatMap(({ name, value }) => {
    const expression = nameExpression(value, naming)
    return expression ? [{ name, value: expression }] : []
  })
}

function writtenOf(callee: ExpressionSyntax): string {
  if (callee.kind === 'path') return callee.written
  const { file, start, end } = callee.span
  return callee.kind === 'literal' ? String(callee.value) : file.text.slice(start, end)
}

function reportUnknown(
  what: 'helper' | 'partial',
  name: string,
  span: Span,
  known: ReadonlySet<string>,
  { diagnostics }: Naming,
): null {
  const suggestion = nearestName(name, known)
  const list = [...known].sort().join(', ')
  const [unknown, misspelt] =
    what === 'helper'
      ? (['template/unknown-helper', 'template/misspelt-helper'] as const)
      : (['template/unknown-partial', 'template/misspelt-partial'] as const)
  diagnostics.push(
    suggestion === null
      ? report(unknown, span, { name, known: list })
      : report(misspelt, span, { name, suggestion }, { fix: { span, text: suggestion } }),
  )
  return null
}
