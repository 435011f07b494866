/**
 * Validation: a source tree and the JSON Schema of its kind come in; out go diagnostics, each at the exact key or value. Nothing
 * here may know what a field means beyond what its schema says, nor change the tree. This is the only room that imports `ajv`.
 */
import { Ajv, type ErrorObject } from 'ajv'
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceMap } from '../read/source-tree.ts'
import { explainErrors } from './explain-error.ts'
import { toPlainValue } from './plain-value.ts'

/** Validates trees against the schemas that it was made with. */
export interface Validator<Kind extends string> {
  /** All that is wrong with a tree of a kind, sorted by place. The first use of a kind compiles its schema (some ten milliseconds). */
  validate(kind: Kind, tree: SourceMap): readonly Diagnostic[]
}

/** Keywords of our own and of editors, which say something to a reader and nothing to the validator. */
export const annotations = [
  'form',
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'defaultSnippets',
  'patternErrorMessage',
  'errorMessage',
  'deprecationMessage',
  'doNotSuggest',
]

/**
 * Patterns see no more of a text than this, which is as long as a line can be, so that one that backtracks has a bound; only a block
 * of prose is longer, and its patterns look for something rather than describe the whole.
 */
const longestForPattern = 20_000
const mostShown = 50

/**
 * Makes a validator of JSON Schemas (draft-07), one per kind. A schema may refer to another as `<kind>.schema.json#/definitions/…`.
 * A schema that is itself wrong throws, at its first use: that is a fault of ours, not of a source.
 */
export function createValidator<Kind extends string>(
  schemas: Readonly<Record<Kind, object>>,
): Validator<Kind> {
  const ajv = new Ajv({
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
  for (const kind of Object.keys(schemas) as Kind[]) {
    const schema = schemas[kind] as { readonly $id?: string }
    ajv.addSchema(schema, schema.$id === undefined ? schemaName(kind) : undefined)
  }
  return {
    validate(kind, tree) {
      const schema = schemas[kind] as { readonly $id?: string }
      const accepts = ajv.getSchema(schema.$id ?? schemaName(kind))
      if (accepts === undefined) throw new Error(`There is no schema of the kind ${kind}`)
      if (accepts(toPlainValue(tree))) return []
      return limitDiagnostics(explainErrors(accepts.errors as ErrorObject[], tree), tree)
    },
  }
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
