/** What Stryker found in one file. */
export interface FileScore {
  readonly killed: number
  readonly timeout: number
  readonly survived: number
  readonly uncovered: number
  /** Changes that no test noticed, as they stand in the code. */
  readonly survivors: readonly { readonly line: number; readonly written: string; readonly changed: string }[]
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
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line.length > 70 ? `${line.slice(0, 69)}…` : line
}
