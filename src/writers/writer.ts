import type { Checked } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/nodes.ts'
import type { Pagination } from '../pagination/pagination.ts'

/** What a writer may not find out by itself: everything comes from the caller. */
export interface WriterEnvironment {
  /** Reads a font file by its name, such as `SourceSerif4_400Regular.ttf`. */
  readonly font: (name: string) => Uint8Array
}

/** document → bytes. Same document, same bytes, whatever the machine, folder, time or zone. */
export interface Writer {
  /** Its name on the command line, and the ending of its files' names. */
  readonly format: string
  /** Does what needs no document yet, where there is time to spare: nothing that is written differs by it. */
  prepare?(environment: WriterEnvironment): void
  write(
    document: Document,
    pagination: Pagination,
    environment: WriterEnvironment,
  ): Promise<Checked<Uint8Array>>
}
