import type { Span } from '../text/source-file.ts'
import { catalogue, type MessageCode, type MessageData } from './catalogue/index.ts'
import type { Diagnostic, Fix, Message, Related } from './diagnostic.ts'

/** What a diagnostic may carry beside its message and place. */
export interface ReportOptions {
  readonly related?: readonly Related[]
  readonly fix?: Fix
}

/** Makes a diagnostic of a message of the catalogue, with the severity that its row gives. */
export function report<Code extends MessageCode>(
  code: Code,
  span: Span | null,
  data: MessageData<Code>,
  options: ReportOptions = {},
): Diagnostic {
  return {
    message: { code, data } as Message,
    severity: catalogue[code].severity,
    span,
    related: options.related ?? [],
    fix: options.fix ?? null,
  }
}

/** Makes a related place. */
export function related<Code extends MessageCode>(code: Code, span: Span, data: MessageData<Code>): Related {
  return { span, note: { code, data } as Message }
}
