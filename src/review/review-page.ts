import { changeTexts, type Language } from '../diff/change-texts.ts'
import { documentStyles } from '../writers/html/document-styles.ts'
import { markStyles } from '../writers/html/mark-styles.ts'
import { type Content, element, type Html, together } from '../writers/html/markup.ts'
import { writePage } from '../writers/html/page.ts'
import { diffStyles } from './diff-styles.ts'
import { glanceAt } from './glance.ts'
import { writeInWords } from './glance-in-words.ts'
import type { Review, ReviewPart } from './review.ts'
import { reviewStyles } from './review-styles.ts'
import { reviewTexts } from './review-texts.ts'
import { writeChanges } from './write-diff.ts'
import { writeDocuments } from './write-documents.ts'
import { writeFindings } from './write-findings.ts'
import { writeGlance } from './write-glance.ts'
import { writeMoney } from './write-money.ts'
import { writeTimeline } from './write-timeline.ts'

/** The whole review as one page that stands alone. */
export function printReviewPage(review: Review, language: Language): string {
  const say = reviewTexts[language]
  const title = `${say.title}: ${say.between(review.old, review.new)}`
  const parts = review.parts.map((part, index) => writePart(part, `part-${index + 1}`, language))
  return writePage({
    language,
    title,
    skip: say.skip,
    facts: [{ name: 'generator', content: 'ordalag' }],
    styles: [documentStyles, markStyles, diffStyles, reviewStyles],
    paper: { left: title, middle: '', foot: '' },
    header: element('p', {}, say.title),
    main: [
      element('h1', {}, say.between(review.old, review.new)),
      review.notes.map((note) => element('p', { class: 'warning' }, note)),
      review.parts.length === 0 ? element('p', {}, say.nothing) : null,
      review.parts.length > 1 ? writeContents(review, language) : null,
      parts,
    ],
    footer: element('p', {}, say.generated),
  })
}

function writeContents({ parts }: Review, language: Language): Html {
  const say = reviewTexts[language]
  return element(
    'nav',
    { class: 'contents', 'aria-label': say.contents },
    element(
      'ul',
      {},
      parts.map((part, index) => {
        const { changes } = part
        return element(
          'li',
          {},
          element('a', { href: `#part-${index + 1}` }, titleOf(part)),
          changes.isCompared
            ? `: ${changeTexts[language].counts(countOf(changes, 'substantive'), countOf(changes, 'editorial'))}`
            : null,
        )
      }),
    ),
  )
}

function countOf({ changes }: ReviewPart['changes'], weight: 'substantive' | 'editorial'): number {
  return changes.filter((change) => change.weight === weight).length
}

function writePart(part: ReviewPart, id: string, language: Language): Html {
  const say = reviewTexts[language]
  const { changes, models } = part
  const glance = glanceAt(part)
  const isAgreement = models.old !== null || models.new !== null
  const years = {
    before: models.old?.agreement.year.value ?? models.new?.agreement.year.value ?? 0,
    after: models.new?.agreement.year.value ?? models.old?.agreement.year.value ?? 0,
  }
  return element(
    'section',
    { class: 'part', 'aria-labelledby': id },
    element('h2', { id, tabindex: -1 }, titleOf(part)),
    titleOf(part) === changes.title ? null : element('p', { class: 'quiet' }, changes.title),
    isOther(models) || !isAgreement
      ? changes.subtitles.map((each) => element('p', { class: 'quiet' }, each))
      : null,
    changes.notes.map((note) => element('p', { class: 'warning' }, note)),
    changes.isCompared
      ? [writeGlance(glance, part, language), list(writeInWords(glance, part, language))]
      : null,
    isAgreement ? block(say.money, writeMoney(part, language)) : null,
    glance.deadlines ? block(say.timeline, writeTimeline(glance.deadlines, years, language)) : null,
    part.findings ? block(say.checks, writeFindings(part.findings, language)) : null,
    changes.isCompared
      ? block(
          say.changes,
          writeChanges(
            { ...changes, subtitles: [], notes: [] },
            { texts: changeTexts[language], heading: 3, isFolded: changes.changes.length > mostOpen },
          ),
        )
      : null,
    part.documents.length === 0 ? null : block(say.documents, writeDocuments(part.documents, id, language)),
  )
}

/** More changes than these are shown topic by topic, each folded. */
const mostOpen = 40

/** What an agreement is called; what else is reviewed has a name of its own. */
function titleOf({ changes, models }: ReviewPart): string {
  return (models.new ?? models.old)?.agreement.shortTitle.value ?? changes.title
}

/** Whether two agreements are compared, and not two versions of one. */
function isOther({ old, new: now }: ReviewPart['models']): boolean {
  return old !== null && now !== null && old.agreement.shortTitle.value !== now.agreement.shortTitle.value
}

function list(items: readonly string[]): Html | null {
  if (items.length === 0) return null
  return element(
    'ul',
    { class: 'words' },
    items.map((item) => element('li', {}, item)),
  )
}

function block(title: string, content: Content): Html | null {
  return content === null ? null : together(element('h3', {}, title), content)
}
