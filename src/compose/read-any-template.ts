import { createRequire } from 'node:module'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceFile, Span } from '../text/source-file.ts'
import type { PathExpression } from './template.ts'
import type { CallSyntax, ExpressionSyntax, StatementSyntax } from './template-syntax.ts'
import { textOfWritten } from './template-text.ts'

type Parser = typeof import('handlebars/dist/cjs/handlebars/compiler/base.js')

/**
 * Reads the body of a template with Handlebars' parser, whatever there is in it. Only the tree is taken from Handlebars: it compiles
 * nothing and runs nothing. It is loaded for the first template that is not simple: most projects have none.
 */
export function readAnyTemplate(file: SourceFile, bodyStart: number): Checked<readonly StatementSyntax[]> {
  const require = createRequire(import.meta.url)
  const { parse } = require('handlebars/dist/cjs/handlebars/compiler/base.js') as Parser
  const reading = createReading(file, bodyStart)
  let program: hbs.AST.Program
  try {
    program = parse(file.text.slice(bodyStart))
  } catch (error) {
    const thrown = error instanceof Error ? error : new Error(String(error))
    return { value: undefined, diagnostics: [syntaxError(thrown, file, reading)] }
  }
  return { value: readStatements(program.body, reading), diagnostics: [] }
}

interface Reading {
  readonly file: SourceFile
  /** Of Handlebars' lines, from 1, and columns, from 0. */
  offsetOf(line: number, column: number): number
  spanOf(loc: hbs.AST.SourceLocation): Span
}

function createReading(file: SourceFile, bodyStart: number): Reading {
  const lineStarts = [bodyStart]
  for (let at = file.text.indexOf('\n', bodyStart); at !== -1; at = file.text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1)
  }
  const offsetOf = (line: number, column: number): number =>
    Math.min((lineStarts[line - 1] ?? file.text.length) + column, file.text.length)
  const spanOf = ({ start, end }: hbs.AST.SourceLocation): Span => {
    const from = offsetOf(start.line, start.column)
    return { file, start: from, end: Math.max(from, offsetOf(end.line, end.column)) }
  }
  return { file, offsetOf, spanOf }
}

function syntaxError({ message }: Error, file: SourceFile, { offsetOf }: Reading): Diagnostic {
  const [, lineText = '1'] = /on line ([0-9]+)|- ([0-9]+):[0-9]+$/.exec(message) ?? []
  const mismatch = / - ([0-9]+):([0-9]+)$/.exec(message)
  const line = mismatch ? Number(mismatch[1]) : Number(lineText)
  const start = offsetOf(line, mismatch ? Number(mismatch[2]) : 0)
  const lineEnd = file.text.indexOf('\n', start)
  const end = Math.max(start, lineEnd === -1 ? file.text.length : lineEnd)
  const detail =
    message
      .split('\n')
      .at(-1)
      ?.replace(/ - [0-9]+:[0-9]+$/, '') ?? ''
  return report('template/syntax', { file, start, end }, { detail })
}

function readStatements(
  statements: readonly hbs.AST.Statement[],
  reading: Reading,
): readonly StatementSyntax[] {
  return statements.flatMap((statement) => readStatement(statement, reading) ?? [])
}

function readStatement(statement: hbs.AST.Statement, reading: Reading): StatementSyntax | null {
  const span = reading.spanOf(statement.loc)
  switch (statement.type) {
    case 'ContentStatement':
      return textOfWritten(span, (statement as hbs.AST.ContentStatement).value)
    case 'CommentStatement':
      return null
    case 'MustacheStatement': {
      const mustache = statement as hbs.AST.MustacheStatement
      return mustache.escaped
        ? { kind: 'print', span, call: readCall(mustache.path, mustache, reading) }
        : { kind: 'refused', span }
    }
    case 'BlockStatement': {
      const block = statement as hbs.AST.BlockStatement
      const program = block.program as hbs.AST.Program | undefined
      const inverse = block.inverse as hbs.AST.Program | undefined
      return {
        kind: 'block',
        span,
        call: readCall(block.path, block, reading),
        names: program?.blockParams ?? [],
        body: program ? readStatements(program.body, reading) : [],
        otherwise: inverse ? readStatements(inverse.body, reading) : [],
      }
    }
    case 'PartialStatement': {
      const partial = statement as hbs.AST.PartialStatement
      const isPath = partial.name.type === 'PathExpression'
      return { kind: 'partial', span, call: isPath ? readCall(partial.name, partial, reading) : null }
    }
    default:
      return { kind: 'refused', span }
  }
}

function readCall(
  callee: hbs.AST.Expression,
  { params, hash }: { readonly params: readonly hbs.AST.Expression[]; readonly hash?: hbs.AST.Hash },
  reading: Reading,
): CallSyntax {
  return {
    callee: readExpression(callee, reading),
    args: params.map((each) => readExpression(each, reading)),
    named: (hash?.pairs ?? []).map(({ key, value }) => ({
      name: key,
      value: readExpression(value, reading),
    })),
  }
}

function readExpression(expression: hbs.AST.Expression, reading: Reading): ExpressionSyntax {
  const span = reading.spanOf(expression.loc)
  switch (expression.type) {
    case 'SubExpression': {
      const inner = expression as hbs.AST.SubExpression
      return { kind: 'call', span, call: readCall(inner.path, inner, reading) }
    }
    case 'PathExpression':
      return readPath(expression as hbs.AST.PathExpression, span)
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return { kind: 'literal', span, value: (expression as hbs.AST.StringLiteral).value }
    default:
      return { kind: 'refused', span }
  }
}

function readPath({ data, depth, parts, original }: hbs.AST.PathExpression, span: Span): PathExpression {
  return { kind: 'path', span, isData: data, depth, parts, written: original }
}
