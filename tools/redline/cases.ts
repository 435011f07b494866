import { join, resolve } from 'node:path'
import type { Document } from '../../src/document/nodes.ts'
import { checkProject } from '../../src/pipeline/pipeline.ts'
import { editDocument, editNames } from '../../test/harness/edit-document.ts'
import { buildFormKitchenSink } from '../../test/harness/form-kitchen-sink.ts'
import { buildKitchenSink } from '../../test/harness/kitchen-sink.ts'
import { sliceDocument } from '../../test/harness/slice-document.ts'
import { projectSources } from '../bench/project-sources.ts'

/** A document and what random edits made of it. The same number gives the same case. */
export interface RedlineCase {
  readonly seed: number
  readonly before: Document
  readonly after: Document
  readonly edits: readonly string[]
}

/** Every document of the project's agreements and of the made-up ones, and the kitchen sinks. */
export function allDocuments(): readonly Document[] {
  const root = resolve(import.meta.dirname, '../..')
  const composed = [root, join(root, 'test/made-up')].flatMap((folder) =>
    checkProject(projectSources(folder)).matters.flatMap(({ documents }) => documents),
  )
  return [...composed, buildKitchenSink(), buildFormKitchenSink()]
}

/** Every so often a case is of a whole document; the others are of some blocks in a row, which takes less time. */
const wholeEvery = 20
const blocksOfSlice = 25
/** So often all edits of a case are of one kind. */
const sameKindEvery = 3
const mostEdits = 12

export function makeCase(documents: readonly Document[], seed: number): RedlineCase {
  const document = documents[seed % documents.length] ?? buildKitchenSink()
  const before = seed % wholeEvery === 0 ? document : sliceDocument(document, seed, blocksOfSlice)
  const kind = editNames[Math.floor(seed / sameKindEvery) % editNames.length] ?? ''
  const { document: after, edits } = editDocument(
    before,
    seed,
    1 + (seed % mostEdits),
    seed % sameKindEvery === 0 ? [kind] : editNames,
  )
  return { seed, before, after, edits }
}
