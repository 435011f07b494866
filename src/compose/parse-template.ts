import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { nearestName } from '../text/nearest-name.ts'
import type { SourceFile, Span } from '../text/source-file.ts'
import { parseFrontMatter } from './front-matter.ts'
import type {
  CallExpression,
  Expression,
  NamedArgument,
  Template,
  TemplateNode,
  TemplatePartial,
} from './template.ts'

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
 * Reads a template with Handlebars' parser and turns its tree into our own, with places. Only the tree is taken from
 * Handlebars: it compiles nothing and runs nothing. Unknown helpers and partials and every construct outside the
 * closed set are diagnostics, all in one run.
 */
export function parseTemplate(file: SourceFile, name: string, known: KnownNames): Checked<Template> {
  const front = parseFrontMatter(file)
  const diagnostics: Diagnostic[] = [...front.diagnostics]
  const reading = createReading(file, front.bodyStart, known, diagnostics)
  const escaped = file.text.indexOf('\\{{', front.bodyStart)
  if (escaped !== -1) {
    diagnostics.push(
      report('template/refused-construct', reading.span(escaped, escaped + 3), { written: '\\{{' }),
    )
    return { value: undefined, diagnostics }
  }
  let program: hbs.AST.Program
  try {
    program = parse(file.text.slice(front.bodyStart))
  } catch (error) {
    diagnostics.push(reading.syntaxError(error instanceof Error ? error : new Error(String(error))))
    return { value: undefined, diagnostics }
  }
  const body = readStatements(program.body, reading)
  return { value: { name, frontMatter: front.value, body }, diagnostics }
}

interface Reading {
  readonly file: SourceFile
  readonly known: KnownNames
  readonly diagnostics: Diagnostic[]
  span(start: number, end: number): Span
  spanOf(loc: hbs.AST.SourceLocation): Span
  syntaxError(error: Error): Diagnostic
}

function createReading(
  file: SourceFile,
  bodyStart: number,
  known: KnownNames,
  diagnostics: Diagnostic[],
): Reading {
  const lineStarts = [bodyStart]
  for (let at = file.text.indexOf('\n', bodyStart); at !== -1; at = file.text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1)
  }
  const offsetOf = (line: number, column: number): number =>
    Math.min((lineStarts[line - 1] ?? file.text.length) + column, file.text.length)
  const span = (start: number, end: number): Span => ({ file, start, end: Math.max(start, end) })
  return {
    file,
    known,
    diagnostics,
    span,
    spanOf: (loc) => span(offsetOf(loc.start.line, loc.start.column), offsetOf(loc.end.line, loc.end.column)),
    syntaxError: (error) => {
      const [, lineText = '1'] = /on line ([0-9]+)|- ([0-9]+):[0-9]+$/.exec(error.message) ?? []
      const mismatch = / - ([0-9]+):([0-9]+)$/.exec(error.message)
      const line = mismatch ? Number(mismatch[1]) : Number(lineText)
      const start = offsetOf(line, mismatch ? Number(mismatch[2]) : 0)
      const end = file.text.indexOf('\n', start)
      const detail =
        error.message
          .split('\n')
          .at(-1)
          ?.replace(/ - [0-9]+:[0-9]+$/, '') ?? ''
      return report('template/syntax', span(start, end === -1 ? file.text.length : end), { detail })
    },
  }
}

function refuse(reading: Reading, span: Span): void {
  const written = reading.file.text.slice(span.start, span.end).split('\n')[0] ?? ''
  reading.diagnostics.push(report('template/refused-construct', span, { written }))
}

function readStatements(statements: readonly hbs.AST.Statement[], reading: Reading): readonly TemplateNode[] {
  return statements.flatMap((statement) => readStatement(statement, reading) ?? [])
}

function readStatement(statement: hbs.AST.Statement, reading: Reading): TemplateNode | null {
  const span = reading.spanOf(statement.loc)
  switch (statement.type) {
    case 'ContentStatement':
      return readContent(statement as hbs.AST.ContentStatement, span, reading)
    case 'CommentStatement':
      return null
    case 'MustacheStatement': {
      const mustache = statement as hbs.AST.MustacheStatement
      if (!mustache.escaped) {
        refuse(reading, span)
        return null
      }
      const expression = readCallOrPath(mustache, reading)
      return expression && { kind: 'print', span, expression }
    }
    case 'BlockStatement':
      return readBlock(statement as hbs.AST.BlockStatement, span, reading)
    case 'PartialStatement':
      return readPartial(statement as hbs.AST.PartialStatement, span, reading)
    default:
      refuse(reading, span)
      return null
  }
}

/** Whitespace control may have taken whitespace from either end of what was written. */
function readContent(content: hbs.AST.ContentStatement, span: Span, reading: Reading): TemplateNode | null {
  if (content.value === '') return null
  const written = reading.file.text.slice(span.start, span.end)
  const start = span.start + Math.max(0, written.indexOf(content.value))
  return { kind: 'text', span: reading.span(start, start + content.value.length), value: content.value }
}

function readBlock(block: hbs.AST.BlockStatement, span: Span, reading: Reading): TemplateNode | null {
  const nameSpan = reading.spanOf(block.path.loc)
  const name = block.path.original
  const program = block.program as hbs.AST.Program | undefined
  const inverse = block.inverse as hbs.AST.Program | undefined
  const body = program ? readStatements(program.body, reading) : []
  const otherwise = inverse ? readStatements(inverse.body, reading) : []
  const args = readExpressions(block.params, reading)
  if (reading.file.text.startsWith('{{{{', span.start) || hasNamed(block.hash)) {
    refuse(reading, span)
    return null
  }
  if (!reading.known.blocks.has(name)) {
    reportUnknown('helper', name, nameSpan, reading.known.blocks, reading)
    return null
  }
  return { kind: 'block', span, name, nameSpan, args, names: program?.blockParams ?? [], body, otherwise }
}

function readPartial(
  partial: hbs.AST.PartialStatement,
  span: Span,
  reading: Reading,
): TemplatePartial | null {
  if (partial.name.type !== 'PathExpression') {
    refuse(reading, span)
    return null
  }
  const nameSpan = reading.spanOf(partial.name.loc)
  const name = (partial.name as hbs.AST.PathExpression).original
  if (!reading.known.partials.has(name)) {
    reportUnknown('partial', name, nameSpan, reading.known.partials, reading)
    return null
  }
  const { text } = reading.file
  const before = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start)
  const lineEnd = text.indexOf('\n', span.end)
  const after = text.slice(span.end, lineEnd === -1 ? text.length : lineEnd)
  const standalone = before.trim() === '' && after.trim() === ''
  if (standalone && before !== '') {
    reading.diagnostics.push(report('template/indented-partial', span, { name }))
    return null
  }
  const [context = null, ...more] = readExpressions(partial.params, reading)
  if (more.length > 0) refuse(reading, span)
  return {
    kind: 'partial',
    span,
    name,
    nameSpan,
    context,
    named: readNamed(partial.hash, reading),
    standalone,
  }
}

function readExpressions(
  expressions: readonly hbs.AST.Expression[],
  reading: Reading,
): readonly Expression[] {
  return expressions.flatMap((expression) => readExpression(expression, reading) ?? [])
}

function readExpression(expression: hbs.AST.Expression, reading: Reading): Expression | null {
  const span = reading.spanOf(expression.loc)
  switch (expression.type) {
    case 'SubExpression':
      return readCall(expression as hbs.AST.SubExpression, span, reading)
    case 'PathExpression':
      return readPath(expression as hbs.AST.PathExpression, span)
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return { kind: 'literal', span, value: (expression as hbs.AST.StringLiteral).value }
    default:
      refuse(reading, span)
      return null
  }
}

/** `{{name}}` is a call if a helper has that name, else a path. */
function readCallOrPath(mustache: hbs.AST.MustacheStatement, reading: Reading): Expression | null {
  if (mustache.path.type !== 'PathExpression') return readExpression(mustache.path, reading)
  const path = mustache.path as hbs.AST.PathExpression
  const bare = mustache.params.length === 0 && !hasNamed(mustache.hash)
  if (bare && !reading.known.helpers.has(path.original)) {
    return readPath(path, reading.spanOf(path.loc))
  }
  return readCall(
    { path, params: mustache.params, hash: mustache.hash },
    reading.spanOf(mustache.loc),
    reading,
  )
}

function readCall(
  call: { path: hbs.AST.PathExpression; params: hbs.AST.Expression[]; hash: hbs.AST.Hash },
  span: Span,
  reading: Reading,
): CallExpression | null {
  const name = call.path.original
  const nameSpan = reading.spanOf(call.path.loc)
  const args = readExpressions(call.params, reading)
  const named = readNamed(call.hash, reading)
  if (!reading.known.helpers.has(name)) {
    reportUnknown('helper', name, nameSpan, reading.known.helpers, reading)
    return null
  }
  return { kind: 'call', span, name, nameSpan, args, named }
}

function readPath(path: hbs.AST.PathExpression, span: Span): Expression {
  return {
    kind: 'path',
    span,
    isData: path.data,
    depth: path.depth,
    parts: path.parts,
    written: path.original,
  }
}

function hasNamed(hash: hbs.AST.Hash | undefined): boolean {
  return (hash?.pairs.length ?? 0) > 0
}

function readNamed(hash: hbs.AST.Hash | undefined, reading: Reading): readonly NamedArgument[] {
  return (hash?.pairs ?? []).flatMap((pair) => {
    const value = readExpression(pair.value, reading)
    return value ? [{ name: pair.key, value }] : []
  })
}

function reportUnknown(
  what: 'helper' | 'partial',
  name: string,
  span: Span,
  known: ReadonlySet<string>,
  reading: Reading,
): void {
  const suggestion = nearestName(name, known)
  const list = [...known].sort().join(', ')
  const [unknown, misspelt] =
    what === 'helper'
      ? (['template/unknown-helper', 'template/misspelt-helper'] as const)
      : (['template/unknown-partial', 'template/misspelt-partial'] as const)
  reading.diagnostics.push(
    suggestion === null
      ? report(unknown, span, { name, known: list })
      : report(misspelt, span, { name, suggestion }, { fix: { span, text: suggestion } }),
  )
}
