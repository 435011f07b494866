import type { Document } from '../document/nodes.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { nameOfBody, namingDateOf } from '../model/register-lookup.ts'

/** An agreement or a decision with what is made of it. */
export interface OverviewMatter {
  readonly agreement: Agreement
  /** The agreement or decision itself first. */
  readonly documents: readonly Document[]
}

/** A folder of sources, whose outputs stand in a folder of the same name. */
export interface OverviewFolder {
  readonly id: string
  readonly matters: readonly OverviewMatter[]
}

/** The name of a body inside a sentence, as the matter's documents print it; its id where the register has none for that day. */
export function nameIn(matter: OverviewMatter, registers: Registers, body: string): string {
  return nameOfBody(registers, body, namingDateOf(matter.agreement))?.running.value ?? body
}
