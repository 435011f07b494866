import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceMap } from '../read/source-tree.ts'
import type { SourceBytes } from './project.ts'

/** The sources of one side of a comparison. */
export interface SourceSide {
  readonly registers: readonly SourceBytes[]
  readonly agreements: ReadonlyMap<string, readonly SourceBytes[]>
  readonly templates: readonly SourceBytes[]
}

/** A source as far as it could be read. */
export interface ReadFile {
  readonly path: string
  /** Undefined where it could not be read, null where there is no such file. */
  readonly tree: SourceMap | null | undefined
  readonly diagnostics: readonly Diagnostic[]
}
