/**
 * The version that pages print. In: what a document is made from. Out: twelve hexadecimal digits that change with what it says, and
 * with nothing else.
 */
import { hash } from 'node:crypto'
import type { SourceMap, SourceNode } from '../read/source-tree.ts'
import type { SourceFile } from '../text/source-file.ts'

const knownDigests = new WeakMap<SourceMap | SourceFile, string>()

/**
 * Twelve hexadecimal digits of a SHA-256 over what the sources say, not how they say it (comments, order of keys and layout of the
 * YAML do not count), and over the wording of the templates.
 */
export function versionOf(trees: readonly (SourceMap | null)[], templates: readonly SourceFile[]): string {
  let digests = ''
  for (const tree of trees)
    digests += `${tree === null ? '' : digestOf(tree, () => JSON.stringify(canonical(tree)))}\n`
  for (const file of [...templates].sort((a, b) => (a.path < b.path ? -1 : 1)))
    digests += `${digestOf(file, () => `${file.path}\n${file.text}`)}\n`
  return hash('sha256', digests).slice(0, 12)
}

/** Many documents are made from the same sources. */
function digestOf(source: SourceMap | SourceFile, write: () => string): string {
  const known = knownDigests.get(source)
  if (known !== undefined) return known
  const digest = hash('sha256', write())
  knownDigests.set(source, digest)
  return digest
}

function canonical(node: SourceNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(canonical)
    case 'map':
      return [...node.entries]
        .sort((a, b) => (a.key.value < b.key.value ? -1 : 1))
        .map((entry) => [entry.key.value, canonical(entry.value)])
  }
}
