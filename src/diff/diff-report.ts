import type { Change } from './change.ts'

/** Changes of one agreement, of the registers or of the templates, with what must be said of the comparison itself. */
export interface DiffPart {
  /** `main:cancer-2024 → cancer-2024` */
  readonly title: string
  /** Names of the agreements, where that helps. */
  readonly subtitles: readonly string[]
  /** That a side does not build, or is not there. */
  readonly notes: readonly string[]
  /** Whether both sides could be read, at least in part. */
  readonly isCompared: boolean
  readonly changes: readonly Change[]
  /** The sides, as the user named them. */
  readonly old: string | null
  readonly new: string | null
}

/** All that a diff tells. */
export interface DiffReport {
  /** Parts without a difference are left out where several were compared. */
  readonly parts: readonly DiffPart[]
}
