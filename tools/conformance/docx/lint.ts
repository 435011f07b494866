import type { Document } from '../../../src/document/nodes.ts'
import { openPackage } from './docx-package.ts'
import { lintAnchors } from './lint-anchors.ts'
import { lintAgainstDocument } from './lint-document.ts'
import { lintPackaging } from './lint-packaging.ts'
import type { Report } from './lint-report.ts'
import { lintStructure } from './lint-structure.ts'

/**
 * Our own check of DOCX files, for what the validator of the Open XML SDK does not find. In: a file, and if one wants the
 * document that it was written from. Out: problems as lines, `rule: what`; none for a good file. It reads nothing else.
 */

export function lintDocx(bytes: Uint8Array, document?: Document): readonly string[] {
  const problems: string[] = []
  const report: Report = (rule, problem) => problems.push(`${rule}: ${problem}`)
  const docx = openPackage(bytes)
  lintPackaging(docx, report)
  lintStructure(docx, report)
  lintAnchors(docx, report)
  if (document) lintAgainstDocument(docx, document, report)
  return problems
}
