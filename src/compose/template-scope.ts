import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Facts } from '../model/facts.ts'
import type { Span } from '../text/source-file.ts'
import type { Template } from './template.ts'

/** Where in the data a template stands while it runs. */
export interface Scope {
  readonly context: unknown
  /** The nearest enclosing part of the data that has a place. */
  readonly place: Span
  readonly parent: Scope | null
  readonly names: ReadonlyMap<string, unknown>
  readonly loop: { readonly index: number; readonly first: boolean; readonly last: boolean } | null
}

/** What one run of a template has at hand. */
export interface Run {
  readonly root: unknown
  readonly facts: Facts
  readonly templates: ReadonlyMap<string, Template>
  readonly diagnostics: Diagnostic[]
}
