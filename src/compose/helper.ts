import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Facts } from '../model/facts.ts'
import type { Span } from '../text/source-file.ts'
import type { failed } from './template-values.ts'

/** One call of a helper: its arguments are there, none of them failed. */
export interface HelperCall {
  readonly span: Span
  readonly nameSpan: Span
  readonly args: readonly HelperArgument[]
  readonly named: ReadonlyMap<string, unknown>
  readonly facts: Facts
  /** Gives a diagnostic; its result is the helper's. */
  fail(diagnostic: Diagnostic): typeof failed
}

export interface HelperArgument {
  readonly value: unknown
  readonly span: Span
  /** As the template writes it. */
  readonly written: string
}

export interface Helper {
  readonly min: number
  readonly max: number
  /** Whether arguments may be absent (null). */
  readonly takesAbsent?: boolean
  /** Whether `name=value` is understood, with any names. */
  readonly takesNamed?: boolean
  run(call: HelperCall): unknown
}
