import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/nodes.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import type { MatterInFolder } from './check.ts'
import type { CommentedSource } from './commented-source.ts'
import { checks } from './index.ts'

/** Runs every check on what the comments of sources say. */
export function checkSources(sources: readonly CommentedSource[]): readonly Diagnostic[] {
  return checks.flatMap((check) => check.checkSources?.(sources) ?? [])
}

/** Runs every check on an agreement. */
export function checkModel(agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  return checks.flatMap((check) => check.checkModel?.(agreement, registers) ?? [])
}

/** Runs every check on what agreements and decisions say of one another. */
export function checkMatters(matters: readonly MatterInFolder[]): readonly Diagnostic[] {
  return checks.flatMap((check) => check.checkMatters?.(matters) ?? [])
}

/** Runs every check on the registers by themselves. */
export function checkRegisters(registers: Registers): readonly Diagnostic[] {
  return checks.flatMap((check) => check.checkRegisters?.(registers) ?? [])
}

/** Runs every check on a composed document. */
export function checkDocument(
  document: Document,
  agreement: Agreement,
  registers: Registers,
): readonly Diagnostic[] {
  return checks.flatMap((check) => check.checkDocument?.(document, agreement, registers) ?? [])
}
