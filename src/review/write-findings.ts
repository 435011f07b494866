import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { textOfMessage } from '../diagnostics/text-of-message.ts'
import type { Language } from '../diff/change-texts.ts'
import { positionOf } from '../text/source-file.ts'
import { element, type Html, together } from '../writers/html/markup.ts'
import type { FindingChanges } from './compare-findings.ts'
import { reviewTexts } from './review-texts.ts'

const mostShown = 10
const order = ['error', 'warning', 'suggestion'] as const

/** The checks that began and ceased to find something; errors first, the many folded away. */
export function writeFindings({ began, ceased }: FindingChanges, language: Language): Html {
  const say = reviewTexts[language]
  if (began.length + ceased.length === 0) return element('p', {}, say.noFindings)
  return together(writeGroup(say.began, began, language), writeGroup(say.ceased, ceased, language))
}

function writeGroup(title: string, found: readonly Diagnostic[], language: Language): Html | null {
  if (found.length === 0) return null
  const sorted = [...found].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const [first, rest] = [sorted.slice(0, mostShown), sorted.slice(mostShown)]
  const list = (all: readonly Diagnostic[]) =>
    element(
      'ul',
      { class: 'findings' },
      all.map((each) => writeFinding(each, language)),
    )
  return together(
    element('h4', {}, `${title} (${found.length})`),
    list(first),
    rest.length === 0
      ? null
      : element('details', {}, element('summary', {}, reviewTexts[language].more(rest.length)), list(rest)),
  )
}

function writeFinding({ message, severity, span }: Diagnostic, language: Language): Html {
  const say = reviewTexts[language]
  return element(
    'li',
    { class: `finding-${severity}` },
    element('strong', {}, `${say.severities[severity]}: `),
    textOfMessage(message, language),
    span
      ? element(
          'span',
          { class: 'place' },
          ` ${span.file.path}:${positionOf(span.file, span.start).line} ${message.code}`,
        )
      : null,
  )
}
