import type { SourceFile, Span } from '../text/source-file.ts'
import type { Change, Side, Subject } from './change.ts'
import { compareBlocks, writeSegments } from './diff-words.ts'
import { sideOfBlocks } from './side-of-blocks.ts'
import { type TextBlock, tokensOfPlain } from './text-tokens.ts'
import { weighWords } from './weigh-words.ts'

/** What changed in the wording of templates: whole templates by their paths, their text paragraph by paragraph. */
export function diffTemplates(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): readonly Change[] {
  const paths = [...new Set([...before, ...after].map((file) => file.path))].sort()
  return paths.flatMap((path) => {
    const old = before.find((file) => file.path === path)
    const now = after.find((file) => file.path === path)
    if (old && now) return old.text === now.text ? [] : compareTemplate(old, now)
    const file = old ?? now
    return file ? [wholeTemplate(file, old ? 'removed' : 'added')] : []
  })
}

function compareTemplate(before: SourceFile, after: SourceFile): readonly Change[] {
  return compareBlocks(paragraphsOf(before), paragraphsOf(after)).map(
    (change): Change => ({
      ...subjectOf(after, true),
      ...weighWords(change),
      field: 'text',
      before: sideOfBlocks(change.before),
      after: sideOfBlocks(change.after),
      ...(change.kind === 'moved'
        ? { kind: 'reordered' }
        : { kind: 'words', segments: writeSegments(change.steps), isRewritten: change.kind === 'rewritten' }),
    }),
  )
}

function wholeTemplate(file: SourceFile, kind: 'added' | 'removed'): Change {
  const side: Side = { text: file.text.trim(), span: { file, start: 0, end: file.text.length } }
  return {
    ...subjectOf(file, false),
    kind,
    amount: null,
    due: null,
    field: null,
    weight: 'substantive',
    reason: { code: kind },
    before: kind === 'removed' ? side : null,
    after: kind === 'added' ? side : null,
  }
}

function subjectOf(file: SourceFile, isInBoth: boolean) {
  const subject: Subject = {
    kind: 'template',
    id: { before: file.path, after: file.path },
    label: file.path.replace(/^templates\//u, '').replace(/\.md\.hbs$/u, ''),
    place: null,
    match: isInBoth ? { by: 'id', likeness: 1 } : null,
  }
  return { topic: 'templates', path: file.path, consequences: [], subject } as const
}

function paragraphsOf(file: SourceFile): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  for (const found of file.text.matchAll(/(?:[^\n]*\S[^\n]*\n?)+/gu)) {
    const span: Span = { file, start: found.index, end: found.index + found[0].trimEnd().length }
    blocks.push(...tokensOfPlain({ value: found[0], span }))
  }
  return blocks
}
