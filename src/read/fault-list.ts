import type { MessageCode, MessageData } from '../diagnostics/catalogue/index.ts'
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { type ReportOptions, report } from '../diagnostics/report.ts'
import type { SourceFile } from '../text/source-file.ts'

const mostKept = 1000
const mostShown = 50

/** Gathers what is wrong in one file; keeps the memory and the printed list bounded however bad the file is. */
export interface FaultList {
  add<Code extends MessageCode>(
    code: Code,
    start: number,
    end: number,
    data: MessageData<Code>,
    options?: ReportOptions,
  ): void
  /** Counts faults that are too many to be looked at one by one. */
  skip(number: number): void
  /** How many were added, also those that are not kept. */
  readonly count: number
  /** The same list, as seen by one who looks only at what comes before a place: what is added from there on is left out. */
  before(place: number): FaultList
  /** Sorted by place; when there are too many, the first ones and how many more there are. */
  toDiagnostics(): readonly Diagnostic[]
}

export function createFaultList(file: SourceFile): FaultList {
  const kept: Diagnostic[] = []
  let count = 0
  const list: FaultList = {
    add(code, start, end, data, options) {
      count += 1
      if (kept.length >= mostKept) return
      const inside = (place: number) => Math.max(0, Math.min(place, file.text.length))
      const span = { file, start: inside(start), end: inside(end) }
      kept.push(report(code, span, data, options))
    },
    skip(number) {
      count += number
    },
    get count() {
      return count
    },
    before(place) {
      return {
        ...list,
        add: (code, start, end, data, options) => {
          if (start < place) list.add(code, start, end, data, options)
        },
      }
    },
    toDiagnostics() {
      const sorted = sortDiagnostics(kept)
      if (sorted.length <= mostShown && count <= mostKept) return sorted
      const shown = sorted.slice(0, mostShown)
      const more = sorted.length - shown.length + (count - kept.length)
      const last = shown.at(-1)?.span ?? { file, start: 0, end: 0 }
      return [...shown, report('read/more-faults', last, { count: String(more) })]
    },
  }
  return list
}
