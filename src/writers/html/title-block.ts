import type { Fact, TitleBlock } from '../../document/nodes.ts'
import { writeInlines } from './inline.ts'
import { changedClass, markWords, writeProperty, writeStop } from './marks.ts'
import { type Content, classes, element, type Html } from './markup.ts'
import { claimId, type Writing, within } from './writing.ts'

/** What the document is, between whom, under which numbers. Its title is the page's. */
export function writeTitleBlock(writing: Writing, block: TitleBlock): Content {
  const isFirst = writing.progress.headingLevel === 0
  writing.progress.headingLevel = 1
  const title = markWords(writing, writeInlines(writing, block.title))
  return [
    writeStop(writing, block),
    element(
      'div',
      { id: claimId(writing, block.id), class: classes('title-block', changedClass(writing, block)) },
      block.emblemPlace === null && !block.was?.emblemPlace
        ? null
        : element(
            'p',
            { class: 'emblem' },
            writeProperty(writing, block.was?.emblemPlace, block.emblemPlace),
          ),
      element('p', { class: 'kind' }, writeProperty(writing, block.was?.documentKind, block.documentKind)),
      element(isFirst ? 'h1' : 'h2', {}, title),
      block.facts.length === 0
        ? null
        : element(
            'dl',
            { class: 'facts' },
            block.facts.map((fact) => writeFact(within(writing, fact), fact)),
          ),
    ),
  ]
}

function writeFact(writing: Writing, { label, value, was }: Fact): Html {
  return element(
    'div',
    {},
    element('dt', {}, writeProperty(writing, was?.label, label)),
    element('dd', {}, markWords(writing, writeInlines(writing, value))),
  )
}
