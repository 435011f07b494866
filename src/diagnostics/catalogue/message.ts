import type { Severity } from '../severity.ts'

/** The names between braces in a text: BracesOf<'{a} and {b}'> is 'a' | 'b'. */
export type BracesOf<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | BracesOf<Rest>
  : never

/** A row of the catalogue. Both languages hold the same braces. */
export interface MessageRow<Sv extends string = string, En extends string = string> {
  readonly severity: Severity
  readonly sv: Sv
  readonly en: En
}

type SameBraces<Sv extends string, En extends string> = [BracesOf<Sv>] extends [BracesOf<En>]
  ? [BracesOf<En>] extends [BracesOf<Sv>]
    ? En
    : never
  : never

/** Makes a row; does not compile when the two texts have different braces. */
export function message<const Sv extends string, const En extends string>(
  severity: Severity,
  sv: Sv,
  en: En & SameBraces<Sv, En>,
): MessageRow<Sv, En> {
  return { severity, sv, en }
}
