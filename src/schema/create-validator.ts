/**
 * Validation: a source tree and the JSON Schema of its kind come in; out go diagnostics, each at the exact key or value. Nothing
 * here may know what a field means beyond what its schema says, nor change the tree. This is the only room that imports `ajv`.
 */
import { createRequire } from 'node:module'
import type { Ajv, ErrorObject } from 'ajv'
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceMap } from '../read/source-tree.ts'
import { annotations } from './annotations.ts'
import { explainErrors } from './explain-error.ts'
import { toPlainValue } from './plain-value.ts'
import { createQuickAcceptance } from './quick-acceptance.ts'

/** Validates trees against the schemas that it was made with. */
export interface Validator<Kind extends string> {
  /** All that is wrong with a tree of a kind, sorted by place. The first fault in a tree of a kind compiles its schema (some fifty milliseconds). */
  validate(kind: Kind, tree: SourceMap): readonly Diagnostic[]
}

/**
 * Patterns see no more of a text than this, which is as long as a line can be, so that one that backtracks has a bound; only a block
 * of prose is longer, and its patterns look for something rather than describe the whole.
 */
const longestForPattern = 20_000
const mostShown = 50

/**
 * Makes a validator of JSON Schemas (draft-07), one per kind. A schema may refer to another as `<kind>.schema.json#/definitions/…`.
 * A schema that is itself wrong throws, at the first fault in a tree: that is a fault of ours, not of a source.
 */
export function createValidator<Kind extends string>(
  schemas: Readonly<Record<Kind, object>>,
): Validator<Kind> {
  const quick = createQuickAcceptance(schemas, boundedRegExp)
  let ajv: Ajv | undefined
  return {
    validate(kind, tree) {
      const schema = schemas[kind] as { readonly $id?: string } | undefined
      if (schema === undefined) throw new Error(`There is no schema of the kind ${kind}`)
      const value = toPlainValue(tree)
      if (quick.accepts(kind, value)) return []
      ajv ??= compileWith(schemas)
      const accepts = ajv.getSchema(schema.$id ?? schemaName(kind))
      if (accepts === undefined) throw new Error(`There is no schema of the kind ${kind}`)
      if (accepts(value)) return []
      return limitDiagnostics(explainErrors(accepts.errors as ErrorObject[], tree), tree)
    },
  }
}

/** What says where and how a value is wrong. Loaded for the first that is, since most never are. */
function compileWith(schemas: Readonly<Record<string, object>>): Ajv {
  const require = createRequire(import.meta.url)
  const library = require('ajv') as typeof import('ajv')
  const ajv = new library.Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    ownProperties: true,
    validateFormats: false,
    // The schemas are ours and checked by a test; checking and optimising them again would double the time that a cold start takes.
    validateSchema: false,
    meta: false,
    code: { regExp: boundedRegExp, optimize: false },
  })
  ajv.addVocabulary(annotations)
  for (const [kind, schema] of Object.entries<{ readonly $id?: string }>(schemas))
    ajv.addSchema(schema, schema.$id === undefined ? schemaName(kind) : undefined)
  return ajv
}

function schemaName(kind: string): string {
  return `${kind}.schema.json`
}

function boundedRegExp(pattern: string, flags: string) {
  const regExp = new RegExp(pattern, flags)
  return {
    test: (text: string) => regExp.test(text.slice(0, longestForPattern)),
    // ajv keeps patterns apart by this text.
    toString: () => String(regExp),
  }
}
boundedRegExp.code = 'boundedRegExp'

function limitDiagnostics(diagnostics: readonly Diagnostic[], tree: SourceMap): readonly Diagnostic[] {
  const sorted = sortDiagnostics(diagnostics)
  if (sorted.length <= mostShown) return sorted
  const shown = sorted.slice(0, mostShown)
  const place = shown.at(-1)?.span ?? tree.span
  return [...shown, report('schema/more-faults', place, { count: String(sorted.length - mostShown) })]
}
