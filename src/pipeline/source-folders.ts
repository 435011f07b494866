/**
 * The first two stages for the files of one folder: bytes → sound trees by kind of file, with what is wrong with the files or their
 * places. It knows which files a folder holds, not what they say; it touches no file.
 */
import type { CommentedSource } from '../checks/silence-diagnostics.ts'
import { type Checked, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { type ReadResult, readYaml } from '../read/read-yaml.ts'
import type { SourceMap } from '../read/source-tree.ts'
import type { Validator } from '../schema/create-validator.ts'

/** A file as it stands on disk, with the path that messages show. */
export interface SourceBytes {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What reading keeps, so that a source whose bytes are the same is not read again. */
export interface SourceMemory {
  readonly validator: Validator<string>
  readonly sources: Map<string, ReadSource>
}

/** A source that was read and validated. */
export interface ReadSource extends Pick<ReadResult, 'value' | 'comments'> {
  readonly bytes: Uint8Array
  readonly diagnostics: readonly Diagnostic[]
}

/** Where the registers lie. */
export const registerFolder = 'agreements/registers'

/** The files of a folder by kind; those whose value is false may be missing. */
export const registerFiles = {
  bodies: true,
  appropriations: true,
  forms: true,
  regions: false,
  populations: false,
} as const
export const agreementFiles = { agreement: true, sections: true, annexes: false, signed: false } as const
/** Where in an agreement's folder its decisions lie, a file each. */
const decisionFolder = 'decisions'

/** The trees of a folder by kind of file. */
export type TreesOf<Files extends Readonly<Record<string, boolean>>> = {
  readonly [Kind in keyof Files]: Files[Kind] extends true ? SourceMap : SourceMap | null
}

/** The files of a folder under agreements: those of the agreement itself, and its decisions. A folder may have only decisions. */
export function sortFiles(
  id: string,
  files: readonly SourceBytes[],
): { readonly agreement: readonly SourceBytes[] | null; readonly decisions: readonly SourceBytes[] } {
  const prefix = `agreements/${id}/${decisionFolder}/`
  const decisions = files.filter(({ path }) => path.startsWith(prefix))
  const agreement = files.filter((file) => !decisions.includes(file))
  return { agreement: agreement.length === 0 && decisions.length > 0 ? null : agreement, decisions }
}

/** A decision whose file is sound. */
export interface ReadDecision {
  /** The name of its file, which is its id. */
  readonly id: string
  readonly tree: SourceMap
}

/** Reads and validates the decisions of a folder; those that are sound come out. */
export function readDecisions(
  files: readonly SourceBytes[],
  memory: SourceMemory,
  commented: CommentedSource[],
): Checked<readonly ReadDecision[]> {
  const diagnostics: Diagnostic[] = []
  const decisions: ReadDecision[] = []
  for (const { path, bytes } of files) {
    const [, name] = /\/decisions\/([a-z][a-z0-9-]*)\.yaml$/.exec(path) ?? []
    if (name === undefined) {
      diagnostics.push(
        report('project/unexpected-file', null, { file: path, expected: 'a-z, 0-9, -: beslut-1.yaml' }),
      )
      continue
    }
    const read = readSource(path, 'decision', bytes, memory)
    diagnostics.push(...read.diagnostics)
    if (!read.value) continue
    commented.push({ tree: read.value, comments: read.comments, isShared: false })
    const id = scalarAt(read.value, 'id')
    if (id && id.value !== name) {
      diagnostics.push(
        report('project/wrong-decision-id', id.span, { written: String(id.value), file: name }),
      )
    }
    if (!hasErrors(read.diagnostics)) decisions.push({ id: name, tree: read.value })
  }
  return { value: decisions, diagnostics }
}

/** Reads and validates the files of one folder. The value is there when every file that must be is sound. */
export function readFolder<Files extends Readonly<Record<string, boolean>>>(
  expected: Files,
  folder: string,
  files: readonly SourceBytes[],
  refused: readonly string[],
  memory: SourceMemory,
  commented: CommentedSource[],
): Checked<TreesOf<Files>> {
  const diagnostics: Diagnostic[] = []
  const trees: Record<string, SourceMap | null> = {}
  let whole = true
  for (const { path, bytes } of files) {
    const kind = path.slice(folder.length + 1).replace(/\.yaml$/u, '')
    if (!(kind in expected)) {
      const names = Object.keys(expected).map((name) => `${name}.yaml`)
      diagnostics.push(report('project/unexpected-file', null, { file: path, expected: names.join(', ') }))
      continue
    }
    const read = readSource(path, kind, bytes, memory)
    diagnostics.push(...read.diagnostics)
    if (!read.value) {
      whole = false
      continue
    }
    if (hasErrors(read.diagnostics)) whole = false
    trees[kind] = read.value
    commented.push({ tree: read.value, comments: read.comments, isShared: folder === registerFolder })
  }
  for (const [kind, required] of Object.entries(expected)) {
    if (trees[kind] !== undefined) continue
    trees[kind] = null
    const path = `${folder}/${kind}.yaml`
    // What was refused is there, and the drafter is told so.
    const isThere =
      files.some((file) => file.path === path) || refused.some((each) => each === path || each === folder)
    if (required && !isThere) diagnostics.push(missingFile(path, folder))
    if (required) whole = false
  }
  return { value: whole ? (trees as TreesOf<Files>) : undefined, diagnostics }
}

function readSource(path: string, kind: string, bytes: Uint8Array, memory: SourceMemory): ReadSource {
  const known = memory.sources.get(path)
  if (known && sameBytes(known.bytes, bytes)) return known
  const { value, comments, diagnostics } = readYaml(path, bytes)
  const misplaced = value ? wrongKind(kind, value) : []
  // By the schema of another kind of file every line of it would be wrong.
  const faults = value && misplaced.length === 0 ? memory.validator.validate(kind, value) : misplaced
  const read = { bytes, value, comments, diagnostics: [...diagnostics, ...faults] }
  memory.sources.set(path, read)
  return read
}

function missingFile(file: string, folder: string): Diagnostic {
  if (folder === registerFolder) return report('project/missing-register', null, { file })
  return report('project/missing-file', null, { file, folder: `${folder}/` })
}

function wrongKind(expected: string, tree: SourceMap): readonly Diagnostic[] {
  const kind = scalarAt(tree, 'kind')
  if (!kind || kind.value === expected) return []
  return [report('project/wrong-kind', kind.span, { expected, written: String(kind.value) })]
}

/** The folder's name, the agreement's id and what the other files say they belong to are one and the same. */
export function checkIds(folder: string, trees: TreesOf<typeof agreementFiles>): readonly Diagnostic[] {
  const written = [
    scalarAt(trees.agreement, 'id'),
    scalarAt(trees.sections, 'agreement'),
    trees.annexes && scalarAt(trees.annexes, 'agreement'),
    trees.signed && scalarAt(trees.signed, 'agreement'),
  ]
  return written.flatMap((scalar) =>
    scalar && scalar.value !== folder
      ? [report('project/wrong-id', scalar.span, { written: String(scalar.value), folder })]
      : [],
  )
}

/** A value straight under the root of a file. */
export function scalarAt(tree: SourceMap, key: string) {
  const value = tree.entries.find((entry) => entry.key.value === key)?.value
  return value?.kind === 'scalar' ? value : undefined
}

/** Whether two sources are the same to the byte. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && Buffer.compare(one, other) === 0
}
