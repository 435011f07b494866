import type { MessageCode } from '../diagnostics/catalogue/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Span } from '../text/source-file.ts'
import type { CommentedSource } from './commented-source.ts'
import { checks } from './index.ts'
import { indexPlaces, type Places } from './silenced-places.ts'
import { readSilencer, type Silencer } from './silencer.ts'

export type { CommentedSource } from './commented-source.ts'

/**
 * Takes away the warnings and suggestions that drafters have silenced at their place, and reports every silencer that is wrong.
 *
 *     # ordalag-ignore date/not-a-working-day: dagen står så i regeringsbeslutet
 *     due: 2024-12-01
 *
 * A silencer stands on the line before a key or list item, or at the end of its line, names one code and gives a reason. It
 * covers that key and its value, or the fields of that item, but no lists or items further in: one place, not a whole
 * section. An error is never silenced. One that silences nothing is reported, unless `isComplete` is false: where there are
 * errors some checks did not run, and what they would find is not known.
 */
export function silenceDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: readonly CommentedSource[],
  isComplete: boolean,
): readonly Diagnostic[] {
  const silencers: Silencer[] = []
  const faults: Diagnostic[] = []
  const expected = new Set<Silencer>()
  for (const { tree, comments, isShared } of sources) {
    let places: Places | undefined
    for (const comment of comments) {
      const read = readSilencer(comment, () => {
        places ??= indexPlaces(tree)
        return places
      })
      if (!read) continue
      const { silencer, fault } = read
      if (silencer) silencers.push(silencer)
      if (silencer && (!isShared || ofRegisters().has(silencer.code))) expected.add(silencer)
      if (fault) faults.push(fault)
    }
  }
  if (silencers.length === 0) return faults.length === 0 ? diagnostics : [...diagnostics, ...faults]
  const used = new Set<Silencer>()
  const left = diagnostics.filter((diagnostic) => {
    const matching = silencers.filter((silencer) => isSilencedBy(diagnostic, silencer))
    for (const silencer of matching) used.add(silencer)
    return matching.length === 0
  })
  const unused = silencers.filter((each) => isComplete && expected.has(each) && !used.has(each))
  return [
    ...left,
    ...faults,
    ...unused.map(({ code, comment }) =>
      report('silence/unused', comment, { code }, { fix: { span: withItsSpace(comment), text: '' } }),
    ),
  ]
}

/** What checks of registers say of them, whichever agreements are read. */
function ofRegisters(): ReadonlySet<MessageCode> {
  return new Set(checks.flatMap((check) => (check.checkRegisters ? check.codes : [])))
}

function isSilencedBy({ message, severity, span }: Diagnostic, { code, covered }: Silencer): boolean {
  if (severity === 'error' || message.code !== code || !span) return false
  return covered.some(
    ({ file, start, end }) => file === span.file && start <= span.start && span.start <= end,
  )
}

/** A comment with what goes with it: its line, or the space before it where a line holds something else. */
function withItsSpace(comment: Span): Span {
  const { file, start, end } = comment
  const lineStart = file.text.slice(0, start).lastIndexOf('\n') + 1
  const held = file.text.slice(lineStart, start).trimEnd()
  return held === ''
    ? { file, start: lineStart, end: Math.min(end + 1, file.text.length) }
    : { file, start: lineStart + held.length, end }
}
