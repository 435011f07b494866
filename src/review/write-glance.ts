import { changeTexts, type Language } from '../diff/change-texts.ts'
import { writeAmounts, writeDifference } from '../diff/write-values.ts'
import { element, type Html } from '../writers/html/markup.ts'
import type { Glance } from './glance.ts'
import type { ReviewPart } from './review.ts'
import { reviewTexts } from './review-texts.ts'

/** A figure with its name and what goes with it. */
interface Tile {
  readonly name: string
  readonly value: string
  readonly beside: string
}

/** The few figures that say how much has changed, side by side. */
export function writeGlance(glance: Glance, part: ReviewPart, language: Language): Html {
  return element(
    'dl',
    { class: 'tiles' },
    tilesOf(glance, part, language).map(({ name, value, beside }) =>
      element(
        'div',
        {},
        element('dt', {}, name),
        element('dd', {}, element('strong', {}, value), beside === '' ? null : element('span', {}, beside)),
      ),
    ),
  )
}

/** The same figures, for a page and for a summary. */
export function tilesOf(glance: Glance, { findings }: ReviewPart, language: Language): readonly Tile[] {
  const say = reviewTexts[language]
  const texts = changeTexts[language]
  const { arranged, total, deadlines, measures } = glance
  const tiles: Tile[] = []
  if (total && (total.old || total.new)) {
    tiles.push({
      name: say.total,
      value: writeAmounts(total, texts),
      beside: writeDifference(total, texts),
    })
  }
  const { substantive, editorial } = arranged.counts
  tiles.push({ name: say.substantive, value: String(substantive), beside: say.editorial(editorial) })
  const { added, removed, changed } = measures
  if (added + removed + changed > 0) {
    tiles.push({
      name: say.measures,
      value: String(added + removed + changed),
      beside: say.measuresChanged(added, removed, changed),
    })
  }
  if (deadlines) {
    const [moved, came, went] = [deadlines.moved, deadlines.added, deadlines.removed].map(
      (pairs) => pairs.length,
    )
    const all = (moved ?? 0) + (came ?? 0) + (went ?? 0)
    if (all > 0) {
      const beside = say.deadlinesMoved(moved ?? 0, came ?? 0, went ?? 0)
      tiles.push({ name: say.deadlines, value: String(all), beside })
    }
  }
  if (findings) {
    const { began, ceased, errors } = findings
    const beside = say.checksChanged(began.length, ceased.length)
    tiles.push({ name: say.checks, value: say.errorsNow(errors.after), beside })
  }
  return tiles
}
