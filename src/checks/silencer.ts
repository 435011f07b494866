import { catalogue, type MessageCode } from '../diagnostics/catalogue/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { nearestName } from '../text/nearest-name.ts'
import { lineAt, positionOf, type Span, textOf } from '../text/source-file.ts'
import type { Places } from './silenced-places.ts'

/** A comment that silences one code at one place, with a reason. */
export interface Silencer {
  readonly comment: Span
  readonly code: MessageCode
  /** The places whose diagnostics it silences. */
  readonly covered: readonly Span[]
}

/** What is meant to be a silencer, however it is written. */
const attempt = /^#+\s*ordalag[\s_:-]*(?:ig|silence|tysta)/iu
const whole = /^#\s*ordalag-ignore\s+(?<code>[^\s:]+)\s*(?::(?<reason>.*))?$/u
const example = 'language/interval-dash'

/** Reads a comment; null where it is no silencer and is not meant to be one. */
export function readSilencer(
  comment: Span,
  places: () => Places,
): { readonly silencer?: Silencer; readonly fault?: Diagnostic } | null {
  const text = textOf(comment).trimEnd()
  if (!attempt.test(text)) return null
  const groups = whole.exec(text)?.groups
  const code = groups?.code
  if (code === undefined || !/^[a-z]+\/?[a-z0-9-]*$/iu.test(code)) {
    return { fault: report('silence/unreadable', comment, { example }) }
  }
  const start = comment.start + text.indexOf(code)
  const codeSpan = { file: comment.file, start, end: start + code.length }
  if (!isCode(code)) return { fault: reportUnknown(code, codeSpan) }
  if (!canBeSilenced(code)) return { fault: report('silence/cannot', codeSpan, { code }) }
  if (!/\p{L}{2}/u.test(groups?.reason ?? ''))
    return { fault: report('silence/no-reason', comment, { code }) }
  const covered = coveredBy(comment, places())
  if (covered.length === 0) return { fault: report('silence/nothing-here', comment, {}) }
  return { silencer: { comment, code, covered } }
}

function isCode(code: string): code is MessageCode {
  return Object.hasOwn(catalogue, code)
}

/** What is found after the sources were checked, or about a file as such, has no key to stand at. */
function canBeSilenced(code: MessageCode): boolean {
  return catalogue[code].severity !== 'error' && !/^(?:layout|project|silence|template)\//u.test(code)
}

function reportUnknown(code: string, span: Span): Diagnostic {
  const known = Object.keys(catalogue).filter((each) => isCode(each) && canBeSilenced(each))
  const suggestion = nearestName(code, known)
  return suggestion === null
    ? report('silence/unknown-code', span, { code })
    : report('silence/misspelt-code', span, { code, suggestion }, { fix: { span, text: suggestion } })
}

/** On a line of its own a comment is about what begins below it and other comments; else about what begins before it. */
export function coveredBy(comment: Span, places: Places): readonly Span[] {
  const { file } = comment
  const { line, column } = positionOf(file, comment.start)
  if (
    lineAt(file, line)
      .slice(0, column - 1)
      .trim() !== ''
  )
    return places.onLine(line)
  let next = line + 1
  while (/^\s*#/u.test(lineAt(file, next))) next += 1
  return places.below(next)
}
