/** A change that no test noticed, as it stood in the code when Stryker ran. */
export interface Survivor {
  readonly line: number
  readonly written: string
  readonly changed: string
}

/** What Stryker found in one file. */
export interface FileScore {
  readonly killed: number
  readonly timeout: number
  readonly survived: number
  readonly uncovered: number
  readonly survivors: readonly Survivor[]
}

export type CodeScores = Readonly<Record<string, FileScore>>

interface MutationReport {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string
        readonly mutants: readonly {
          readonly status: string
          readonly replacement?: string
          readonly location: { readonly start: Place; readonly end: Place }
        }[]
      }
    >
  >
}

interface Place {
  readonly line: number
  readonly column: number
}

/** The scores of the files in a report of Stryker's (JSON). */
export function readMutationReport(text: string): CodeScores {
  const report = JSON.parse(text) as MutationReport
  return Object.fromEntries(
    Object.entries(report.files).map(([file, { source, mutants }]) => {
      const count = (status: string) => mutants.filter((mutant) => mutant.status === status).length
      const survivors = mutants
        .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
        .map(({ location, replacement }) => ({
          line: location.start.line,
          written: oneLine(sliceOf(source, location.start, location.end)),
          changed: oneLine(replacement ?? ''),
        }))
        .sort((a, b) => a.line - b.line || (a.written + a.changed < b.written + b.changed ? -1 : 1))
      const score: FileScore = {
        killed: count('Killed'),
        timeout: count('Timeout'),
        survived: count('Survived'),
        uncovered: count('NoCoverage'),
        survivors,
      }
      return [file, score]
    }),
  )
}

/** Noticed changes of all changes, in whole percent with one decimal. */
export function shareNoticed({ killed, timeout, survived, uncovered }: Omit<FileScore, 'survivors'>): string {
  const all = killed + timeout + survived + uncovered
  const share = all === 0 ? 1000 : Math.floor(((killed + timeout) * 1000) / all)
  return `${Math.floor(share / 10)},${share % 10} %`
}

/** Whether the code that a survivor is about still stands on its line. */
export function standsStill({ line, written }: Survivor, text: string): boolean {
  const lines = text.split('\n').slice(line - 1)
  const first = oneSpaced(lines[0] ?? '')
  // What is kept of a place is short enough to stand on a line of its own, but may have stood on several.
  const at = oneSpaced(lines.slice(0, 40).join(' ')).indexOf(written.replace(/…$/u, ''))
  return at !== -1 && at < first.length
}

function sliceOf(source: string, start: Place, end: Place): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join('\n')
}

function oneLine(text: string): string {
  const line = oneSpaced(text)
  return line.length > 70 ? `${line.slice(0, 69)}…` : line
}

function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
