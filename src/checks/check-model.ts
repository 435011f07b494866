import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/nodes.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { checks } from './index.ts'

/** Runs every check on an agreement. */
export function checkModel(agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  return checks.flatMap((check) => check.checkModel?.(agreement, registers) ?? [])
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
