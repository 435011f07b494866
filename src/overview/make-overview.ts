/**
 * What is made beside the documents: of each folder a calendar, a table of the money and the whole model as JSON; of all of them a page
 * that lists everything. In: models, documents, registers, and which files there are. Out: texts, by file name. It reads no file and no
 * clock, and knows no writer but that of HTML, whose page and styles it uses.
 */

import type { Registers } from '../model/agreement.ts'
import { writeCalendar } from './calendar.ts'
import { writeFundingTable } from './funding-table.ts'
import type { IndexFolder } from './index-folder.ts'
import { writeIndex } from './index-page.ts'
import type { OverviewFolder } from './matter.ts'
import modelSchema from './model.schema.json' with { type: 'json' }
import { writeModelJson } from './model-json.ts'

export type { IndexFolder, OutputRow } from './index-folder.ts'
export type { OverviewFolder, OverviewMatter } from './matter.ts'

/** A file, with its name below the folder that it belongs to. */
export interface OverviewFile {
  readonly name: string
  readonly text: string
}

/** What stands beside the documents of a folder. `version` is that of ordalag itself. */
export function makeFolderFiles(
  folder: OverviewFolder,
  registers: Registers,
  version: string,
): readonly OverviewFile[] {
  return [
    { name: 'deadlines.ics', text: writeCalendar(folder, registers, version) },
    { name: 'funding.csv', text: writeFundingTable(folder, registers) },
    { name: 'model.json', text: writeModelJson(folder, registers, version) },
  ]
}

/** What stands above all folders. */
export function makeCommonFiles(
  folders: readonly IndexFolder[],
  registers: Registers,
  version: string,
): readonly OverviewFile[] {
  return [
    { name: 'index.html', text: writeIndex(folders, registers, version) },
    { name: 'model.schema.json', text: `${JSON.stringify(modelSchema, null, 2)}\n` },
  ]
}
