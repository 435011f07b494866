import type { MessageCode } from '../diagnostics/catalogue/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/nodes.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import type { CommentedSource } from './commented-source.ts'

/** An agreement or a decision, and the folder under agreements that it lies in. */
export interface MatterInFolder {
  readonly folder: string
  readonly agreement: Agreement
}

/**
 * One cross-check: something that must hold between places that each are right by themselves. Lies in a file of its
 * own, whose first comment is the drafter's explanation (what is wrong, why it matters, how to mend it, an example) and from
 * which the reference page is made.
 */
export interface Check {
  /** The name of its file. */
  readonly name: string
  /** The codes that it can report. */
  readonly codes: readonly MessageCode[]
  /** Checks an agreement against itself and the registers. */
  readonly checkModel?: (agreement: Agreement, registers: Registers) => readonly Diagnostic[]
  /** Checks what comments in the sources say, which no model holds. */
  readonly checkSources?: (sources: readonly CommentedSource[]) => readonly Diagnostic[]
  /** Checks what agreements and decisions say of one another: all of a project, each with the folder that it lies in. */
  readonly checkMatters?: (matters: readonly MatterInFolder[]) => readonly Diagnostic[]
  /** Checks the registers by themselves. */
  readonly checkRegisters?: (registers: Registers) => readonly Diagnostic[]
  /**
   * Checks what a document came to say, of whatever kind it is. For the wording of templates, which the model does not
   * hold; what drafters wrote is checked in the model, so that no place is told of twice.
   */
  readonly checkDocument?: (
    document: Document,
    agreement: Agreement,
    registers: Registers,
  ) => readonly Diagnostic[]
}
