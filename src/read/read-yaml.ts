/**
 * Reading: bytes of a YAML source come in; out goes a tree in which every key and value knows where it was written, and all that
 * is wrong with the file. Nothing here may read a file, throw on bad input, lose a word, or know what a field means. This is
 * the only room that imports `yaml`.
 */
import type { Checked } from '../diagnostics/diagnostic.ts'
import type { SourceFile, Span } from '../text/source-file.ts'
import { buildTree } from './build-tree.ts'
import { type InspectedSource, inspectSource } from './decode-source.ts'
import { parseDocument } from './parse-document.ts'
import { readSimpleYaml } from './read-simple-yaml.ts'
import type { SourceMap } from './source-tree.ts'

/**
 * What reading gives. `file` is always there, so that diagnostics have something to point into (its text is empty for a file that is
 * too large). `value` is the tree wherever the structure of the file could be made out, also when there are errors: later stages may
 * then add theirs, and leave scalars that are `refused` alone. Nothing may be built from a tree that came with errors.
 */
export interface ReadResult extends Checked<SourceMap> {
  readonly file: SourceFile
  /** The comments of a file that could be read, in order, from `#` to the end of the line. */
  readonly comments: readonly Span[]
}

/** Reads a source. The path is the one that diagnostics show, relative to the project, with forward slashes. */
export function readYaml(path: string, bytes: Uint8Array): ReadResult {
  const inspected = inspectSource(path, bytes)
  const { file, faults } = inspected
  const simple = faults.count === 0 ? readSimpleYaml(file) : null
  if (!simple) return readAnyYaml(inspected)
  const comments = simple.comments.map((extent) => ({ file, ...extent }))
  return { file, value: simple.value, comments, diagnostics: [] }
}

/** Reads a source with the YAML library, whatever there is in it. */
export function readAnyYaml({ file, faults, harmlessText }: InspectedSource): ReadResult {
  const failed = () => ({ file, value: undefined, comments: [], diagnostics: faults.toDiagnostics() })
  if (harmlessText === undefined) return failed()
  const parsed = parseDocument(harmlessText, faults)
  if (parsed === undefined) {
    if (faults.count === 0) faults.add('read/empty-file', 0, 0, {})
    return failed()
  }
  const isSound = parsed.soundUntil === Number.POSITIVE_INFINITY
  const seen = isSound ? faults : faults.before(parsed.soundUntil)
  const value = buildTree(parsed.document.contents, file, seen)
  const comments = isSound ? parsed.comments.map((extent) => ({ file, ...extent })) : []
  return { file, value: isSound ? value : undefined, comments, diagnostics: faults.toDiagnostics() }
}
