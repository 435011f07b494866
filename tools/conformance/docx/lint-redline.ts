import { acceptParts, rejectParts } from '../../../test/harness/accept-docx.ts'
import { type DocxPackage, openPackage } from './docx-package.ts'
import { lintAnchors } from './lint-anchors.ts'
import { lintPackaging } from './lint-packaging.ts'
import type { Report } from './lint-report.ts'
import { lintStructure } from './lint-structure.ts'

/**
 * Our own check of a redline as DOCX: of the file, and of what it becomes when all changes are accepted and when all are rejected. With
 * the changes in it, it has the bookmarks, fields and columns of two files, which the rules are not made for.
 */
export function lintRedline(bytes: Uint8Array): readonly string[] {
  const problems: string[] = []
  const report =
    (of: string): Report =>
    (rule, problem) => {
      if (!leftovers.test(problem)) problems.push(`${of}${rule}: ${problem}`)
    }
  const redline = openPackage(bytes)
  lintPackaging(redline, report(''))
  for (const [of, settled] of settle(redline)) {
    lintStructure(settled, report(`${of}, `))
    lintAnchors(settled, report(`${of}, `))
  }
  return problems
}

/**
 * What changes leave behind once they are settled, and does no harm: the columns of both tables (Word counts them again), bookmarks of paragraphs that are
 * gone, links whose words are.
 */
const leftovers = /in a grid of \d+$|a paragraph with \d+ of its own$|a link without text$/u

function settle(redline: DocxPackage): readonly (readonly [string, DocxPackage])[] {
  const texts = new Map(redline.paths.map((path) => [path, redline.text(path)]))
  return [['accepted', acceptParts(texts)] as const, ['rejected', rejectParts(texts)] as const].map(
    ([of, { stories }]) => [
      of,
      { ...redline, root: (path) => stories.get(path)?.documentElement ?? redline.root(path) },
    ],
  )
}
