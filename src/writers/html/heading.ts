import type { Heading } from '../../document/nodes.ts'
import { headingLabel } from '../../pagination/printed-words.ts'
import { writeInlines } from './inline.ts'
import { changedClass, markWords, writeProperty, writeStop } from './marks.ts'
import { type Content, classes, element } from './markup.ts'
import { labelBefore } from './printed-properties.ts'
import { claimId, type Writing } from './writing.ts'

export function writeHeading(writing: Writing, heading: Heading): Content {
  const role = heading.role === 'section' ? null : heading.role
  return [
    writeStop(writing, heading),
    element(
      headingName(writing, heading.level),
      { id: claimId(writing, heading.id), class: classes(role, changedClass(writing, heading)) },
      [writeLabel(writing, heading), markWords(writing, writeInlines(writing, heading.children))],
    ),
  ]
}

/** The title is level 1, so sections begin at 2; no level is skipped on the way down (WCAG 1.3.1, G141). */
export function headingName(writing: Writing, level: number): string {
  const next = Math.min(level + 1, writing.progress.headingLevel + 1, 6)
  writing.progress.headingLevel = next
  return `h${next}`
}

/** What stands before the words of a heading: a number, or "Bilaga 1: "; nothing where it has neither. */
export function writeLabel(writing: Writing, heading: Heading): Content {
  const before = labelBefore(heading)
  const after = headingLabel(heading)
  if (after === '' && !before) return null
  if (heading.role === 'annex') return writeProperty(writing, before, after)
  return [
    element('span', { class: 'number' }, writeProperty(writing, before?.trimEnd(), after.trimEnd())),
    ' ',
  ]
}
