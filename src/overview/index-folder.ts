import type { Agreement } from '../model/agreement.ts'
import type { OverviewFolder } from './matter.ts'

/** A file that a build made. */
export interface OutputRow {
  /** Path below the output folder. */
  readonly path: string
  readonly format: string
  /** How large it is, in bytes. */
  readonly bytes: number
  /** The version of the sources that it was made from. */
  readonly version: string
}

/** A folder with the files that stand in it. */
export interface IndexFolder extends OverviewFolder {
  readonly files: readonly OutputRow[]
  /** Whether its sources hold errors now, so that less can be told than its files say. */
  readonly isUnsound: boolean
}

/** What links on the page find a matter by. */
export const matterId = (agreement: Agreement): string => `matter-${agreement.id.value}`

/** What a status is called on the page. */
export const statuses: Readonly<Record<Agreement['status']['value'], string>> = {
  draft: 'utkast',
  final: 'klar att underteckna',
  signed: 'undertecknad',
  reconstruction: 'rekonstruktion',
}
