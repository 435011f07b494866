import { related, report } from '../diagnostics/report.ts'
import type { Inline } from '../document/nodes.ts'
import { writeReference } from '../model/printed-numbers.ts'
import { startSentence } from '../model/swedish-form.ts'
import type { Located, Span } from '../text/source-file.ts'
import type { Building } from './building.ts'
import { makeOrigins } from './origins.ts'
import type { PlannedHeading } from './outline.ts'

interface Target {
  readonly written: Located<string>
  readonly heading: PlannedHeading
  readonly number: string
}

/**
 * "avsnitt 3.2.4", "avsnitt 4.2 och 5.3", "avsnitt 4 och bilaga 1": one word per kind, numbers and words held together by
 * non-breaking spaces. `templates` are the places that print it.
 */
export function buildReference(
  written: readonly Located<string>[],
  capital: boolean,
  templates: readonly Span[],
  building: Building,
): readonly Inline[] {
  const elsewhere = referElsewhere(written, capital, templates, building)
  if (elsewhere) return [elsewhere]
  const targets = written.flatMap((target) => resolveTarget(target, building) ?? [])
  const groups: Target[][] = []
  for (const target of targets) {
    const group = groups.at(-1)
    if (group?.[0]?.heading.role === target.heading.role) group.push(target)
    else groups.push([target])
  }
  const inlines: Inline[] = []
  const say = (value: string, target: Target): void => {
    inlines.push({ kind: 'text', origins: makeOrigins([target.written.span], templates), value })
  }
  const lastJoin = groups.some((group) => group.length > 1) ? ' samt ' : ' och '
  groups.forEach((group, groupIndex) => {
    group.forEach((target, index) => {
      if (index === 0 && groupIndex > 0) say(groupIndex === groups.length - 1 ? lastJoin : ', ', target)
      if (index > 0) say(index === group.length - 1 ? ' och ' : ', ', target)
      const word = target.heading.role === 'annex' ? 'bilaga' : 'avsnitt'
      const begins = capital && groupIndex === 0
      inlines.push({
        kind: 'cross-reference',
        origins: makeOrigins([target.written.span], templates),
        target: target.heading.id,
        prefix: index === 0 ? `${begins ? startSentence(word) : word}\u00a0` : '',
        number: target.number,
      })
    })
  })
  return inlines
}

/** A reference of which nothing is in this document: what a decision refers to may be in the agreement that it leans on. */
function referElsewhere(
  written: readonly Located<string>[],
  capital: boolean,
  templates: readonly Span[],
  building: Building,
): Inline | null {
  const { leansOn } = building.facts.agreement
  if (!leansOn || written.some(({ value }) => building.outline.find(value))) return null
  const ids = written.map(({ value }) => value)
  const words = writeReference(ids, building.facts.agreement)
  if (words === null) return null
  const origins = makeOrigins(
    written.map(({ span }) => span),
    templates,
  )
  return { kind: 'text', origins, value: capital ? startSentence(words) : words }
}

function resolveTarget(written: Located<string>, building: Building): Target | null {
  const id = written.value
  const heading = building.outline.find(id)
  if (!heading) {
    building.diagnostics.push(report('document/unknown-target', written.span, { id }))
    return null
  }
  if (heading.number === null) {
    const places = heading.data.slice(0, 1).map((span) => related('document/target-here', span, {}))
    building.diagnostics.push(report('document/unnumbered-target', written.span, { id }, { related: places }))
    return null
  }
  return { written, heading, number: heading.number }
}
