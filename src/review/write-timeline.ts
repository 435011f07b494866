import { changeTexts, type Language } from '../diff/change-texts.ts'
import type { DeadlinePair } from '../diff/pair-deadlines.ts'
import { writeDates, writeDue } from '../diff/write-values.ts'
import { startSentence } from '../model/swedish-form.ts'
import { element, type Html, together } from '../writers/html/markup.ts'
import { axisOf, drawAxis, drawDeadline, type TimeAxis } from './draw-timeline.ts'
import type { DeadlineGroups } from './glance.ts'
import { reviewTexts } from './review-texts.ts'

/** All deadlines, those that moved first; what is as it was is folded away. Null where there are none. */
export function writeTimeline(
  groups: DeadlineGroups,
  years: TimeAxis['years'],
  language: Language,
): Html | null {
  const { moved, added, removed, sameDay, unchanged } = groups
  const all = [...moved, ...added, ...removed, ...sameDay, ...unchanged]
  if (all.length === 0) return null
  const say = reviewTexts[language]
  const axis = axisOf(all, years)
  const isSameYear = years.before === years.after
  const list = (pairs: readonly DeadlinePair[]) =>
    element(
      'ol',
      { class: 'timeline' },
      drawScale(axis, language),
      pairs.map((pair) => writeDeadline(pair, axis, language)),
    )
  const open = (title: string, pairs: readonly DeadlinePair[]) =>
    pairs.length === 0 ? null : [element('h4', {}, `${title} (${pairs.length})`), list(pairs)]
  const folded = (title: string, pairs: readonly DeadlinePair[]) =>
    pairs.length === 0
      ? null
      : element('details', {}, element('summary', {}, `${title} (${pairs.length})`), list(pairs))
  return together(
    element(
      'p',
      { class: 'quiet' },
      say.timelineKey,
      isSameYear ? null : ` ${say.timelineYears(years.before, years.after)}`,
    ),
    open(say.moved, moved),
    open(say.added, added),
    open(say.removed, removed),
    folded(say.sameDay, sameDay),
    folded(say.unchanged, unchanged),
  )
}

function drawScale(axis: TimeAxis, language: Language): Html {
  const say = reviewTexts[language]
  const { before, after } = axis.years
  const name = (offset: number) =>
    before === after ? String(after + offset) : offset === 0 ? say.ownYear : say.otherYear(offset)
  return element('li', { class: 'scale', 'aria-hidden': 'true' }, element('span', {}), drawAxis(axis, name))
}

function writeDeadline(pair: DeadlinePair, axis: TimeAxis, language: Language): Html {
  const texts = changeTexts[language]
  const { before, after, dates } = pair
  const deadline = after ?? before
  const said =
    before && after && JSON.stringify(dates.old) !== JSON.stringify(dates.new)
      ? writeDates(dates, texts)
      : writeDue(deadline?.due.value ?? null, texts)
  return element(
    'li',
    {},
    element(
      'div',
      {},
      element('strong', {}, startSentence(deadline?.what.value ?? '')),
      element('span', { class: 'dates' }, said),
    ),
    drawDeadline(pair, axis),
  )
}
